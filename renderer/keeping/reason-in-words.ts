import type { Reason } from '../../core/exchange/candidate.ts';
import type { Flaw } from '../../core/schema/check.ts';
import type { NoteField } from '../../core/exchange/differences.ts';

export type ReasonWords = {
  readonly reasons: Readonly<Record<Exclude<Reason['code'], 'flaw'>, string>>;
  readonly fields: Readonly<Partial<Record<NoteField, string>>>;
  readonly place: string;
  readonly flaw: (flaw: Flaw) => string;
};

/** Why a record has its result: a sentence, with what differs where something does. */
export function reasonInWords(reason: Reason, { reasons, fields, place, flaw }: ReasonWords): string {
  if (reason.code === 'flaw') return flaw(reason.flaw);
  if (!('fields' in reason)) return reasons[reason.code];
  const named = new Set(reason.fields.map((field) => fields[field] ?? place));
  return `${reasons[reason.code]} (${[...named].join(', ')})`;
}
