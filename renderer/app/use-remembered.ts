import { useState } from 'react';
import * as v from 'valibot';
import { remember, remembered } from './navigation.ts';

/** State that comes back with its history entry: what one filtered and sorted by before going elsewhere. */
export function useRemembered<const Schema extends v.GenericSchema>(
  name: string,
  schema: Schema,
  initial: v.InferOutput<Schema>,
): readonly [v.InferOutput<Schema>, (next: v.InferOutput<Schema>) => void] {
  const [value, setValue] = useState(() => {
    const back = remembered(name);
    return v.is(schema, back) ? back : initial;
  });
  return [
    value,
    (next) => {
      setValue(next);
      remember(name, next);
    },
  ];
}
