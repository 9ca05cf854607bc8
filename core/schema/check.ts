import * as v from 'valibot';

/** What was wrong with a value, and where in it: `segments.12.kind`. */
export type Flaw = { readonly where: string; readonly what: string };

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
    super(`${name}: ${flaws.map(inWords).join('; ')}`);
    this.name = 'FlawedError';
    this.flaws = flaws;
  }
}

export const inWords = ({ where, what }: Flaw): string => (where === '' ? what : `at ${where}: ${what}`);

const flawOf = (issue: v.BaseIssue<unknown>): Flaw => ({
  where: issue.path?.map((step) => String(step.key)).join('.') ?? '',
  what: lowerFirst(issue.message),
});

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
