import * as v from 'valibot';
import { issueInWords } from './flaw-words.ts';
import type { Said } from './said.ts';

/** What was wrong with a value, and where in it: `segments.12.kind`. */
export type Flaw = { readonly where: string; readonly what: Said };

export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly flaws: readonly Flaw[] };

/** Checks a value from outside against its schema. Never throws. */
export function check<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): Checked<v.InferOutput<Schema>> {
  const result = v.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, flaws: result.issues.map(flawOf) };
}

/** As `check`, for values that a caller can do nothing with when they are wrong. */
export function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  name: string,
): v.InferOutput<Schema> {
  const result = check(schema, value);
  if (result.ok) return result.value;
  throw new FlawedError(name, result.flaws);
}

/** A value from outside that its schema refuses. `name` says which file or call it came from. */
class FlawedError extends Error {
  readonly flaws: readonly Flaw[];
  constructor(name: string, flaws: readonly Flaw[]) {
    super(`${name}: ${inWords(flaws).en}`);
    this.name = 'FlawedError';
    this.flaws = flaws;
  }
}

/** Flaws as one line of text: each with its place, as far as it has one. */
export const inWords = (flaws: readonly Flaw[]): Said => ({
  de: flaws.map(({ where, what }) => (where === '' ? what.de : `bei ${where}: ${what.de}`)).join('; '),
  en: flaws.map(({ where, what }) => (where === '' ? what.en : `at ${where}: ${what.en}`)).join('; '),
});

const flawOf = (issue: v.BaseIssue<unknown>): Flaw => ({
  where: issue.path?.map((step) => String(step.key)).join('.') ?? '',
  what: issueInWords(issue) ?? { de: 'ist nicht, wie es sein soll', en: lowerFirst(issue.message) },
});

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
