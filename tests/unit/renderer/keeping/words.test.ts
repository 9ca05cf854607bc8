import { expect, it } from 'vitest';
import { reasonInWords } from '../../../../renderer/keeping/reason-in-words.ts';
import { importWords } from '../../../../renderer/keeping/import-words.ts';
import { snapshotWords } from '../../../../renderer/keeping/snapshot-words.ts';

it('a reason names what differs, the parts of a place as one, in both languages', () => {
  const reason = { code: 'changed-later', fields: ['note', 'target.start', 'target.end'] } as const;
  expect(reasonInWords(reason, importWords.en)).toBe('Changed later than here (note, place)');
  expect(reasonInWords(reason, importWords.de)).toBe('Später geändert als hier (Notiz, Stelle)');
});

it('a flaw says where it is, if anywhere', () => {
  const flaw = { where: 'body.0', what: { de: 'ist leer', en: 'is empty' } };
  expect(reasonInWords({ code: 'flaw', flaw }, importWords.en)).toBe('Cannot be read (at body.0): is empty');
  expect(reasonInWords({ code: 'flaw', flaw: { ...flaw, where: '' } }, importWords.en)).toBe(
    'Cannot be read: is empty',
  );
});

it('large numbers are written as each language writes them', () => {
  expect(importWords.en.takeOver(10_000)).toBe('Take over 10,000 notes');
  expect(importWords.de.writing(5_000, 10_000)).toBe('Wird geschrieben: 5.000 von 10.000');
  expect(snapshotWords.de.holds(10_000, 1)).toBe('10.000 Notizen in 1 Werk');
});
