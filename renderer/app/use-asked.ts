import { useCallback, useEffect, useState } from 'react';
import type { CallName, Input, Output } from '../../core/host/contract.ts';
import { useReader } from './reader-context.ts';

export type Asked<Value> =
  | { readonly state: 'asking' }
  | { readonly state: 'answered'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: unknown };

/**
 * The answer to a call, asked when the component appears and again on demand; until a new answer comes,
 * the old one stays. The input must be the same value each time.
 */
export function useAsked<Name extends CallName>(
  name: Name,
  input: Input<Name>,
): readonly [Asked<Output<Name>>, () => Promise<void>] {
  const { host } = useReader();
  const [asked, setAsked] = useState<Asked<Output<Name>>>({ state: 'asking' });
  const ask = useCallback(
    () =>
      host.call(name, input).then(
        (value) => setAsked({ state: 'answered', value }),
        (error: unknown) => setAsked({ state: 'failed', error }),
      ),
    [host, name, input],
  );
  useEffect(() => void ask(), [ask]);
  return [asked, ask];
}
