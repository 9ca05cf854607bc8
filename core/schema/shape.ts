import * as v from 'valibot';
import { says } from './flaw-words.ts';

/** An object with exactly these entries, read-only; an unknown key is an error. */
export const shape = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(v.strictObject(entries), v.readonly());

/** A read-only list of `item`. */
export const list = <const Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly());

/** A read-only map from checked keys to `value`. */
export const dictionary = <
  const Key extends v.GenericSchema<string, string>,
  const Value extends v.GenericSchema,
>(
  key: Key,
  value: Value,
) => v.pipe(v.record(key, value), v.readonly());

/** Text that is not empty once trimmed, and bounded, so that no border takes a flood. */
export const text = (longest = 20_000) =>
  v.pipe(
    v.string(),
    v.check((value) => value.trim() !== '', says('empty')),
    v.maxLength(longest),
  );

/** A whole number from `least` up. */
export const count = (least = 0) => v.pipe(v.number(), v.integer(), v.minValue(least));
