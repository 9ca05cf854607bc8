import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locate } from '../../../../core/annotations/locate.ts';
import { targetOf } from '../../../../core/annotations/target.ts';
import { partsOf, type Passage } from '../../../../core/reading/passage.ts';
import type { Edition } from '../../../../core/model/edition.ts';
import { editionOf, marked, seed } from './texts.ts';

const later = 'b'.repeat(64);

const passageOf = (edition: Edition, quotation: string): Passage => {
  const segment = edition.segments.find(({ text }) => text.includes(quotation));
  if (!segment) throw new Error(`no segment says ${quotation}`);
  const offset = segment.text.indexOf(quotation);
  return {
    start: { segment: segment.id, offset },
    end: { segment: segment.id, offset: offset + quotation.length },
  };
};

const wordsAt = (edition: Edition, passage: Passage): string =>
  partsOf(passage, edition.segments)
    .map(({ segment, start, end }) =>
      edition.segments.find(({ id }) => id === segment)?.text.slice(start, end),
    )
    .join('\n');

/** A border between segments counts as a space; so do several, where segments between are empty. */
const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Where a mark on `quotation` in the texts `before` is found in the texts `after`. */
const movedTo = (before: readonly string[], quotation: string, after: readonly string[]) => {
  const edition = editionOf(before);
  return locate(targetOf(edition, passageOf(edition, quotation)), editionOf(after, later));
};

test('what was marked is found again in the same text, wherever it stands', () => {
  fc.assert(
    fc.property(marked, ({ edition, passage }) => {
      const located = locate(targetOf(edition, passage), edition);
      expect(located).toEqual({ state: 'in-place', passage });
    }),
    { seed, numRuns: 1_000 },
  );
});

test('in a text whose beginning has changed, a marked passage is found at its words or not at all', () => {
  fc.assert(
    fc.property(marked, ({ edition, passage }) => {
      const target = targetOf(edition, passage);
      const changed = editionOf(['Ein neuer Anfang', ...edition.segments.map(({ text }) => text)], later);
      const located = locate(target, changed);
      if (located.state !== 'in-place') return;
      expect(inOneLine(wordsAt(changed, located.passage))).toBe(inOneLine(target.exact));
    }),
    { seed, numRuns: 500 },
  );
});

describe('in the text it was made on', () => {
  const edition = editionOf(['Vertrauen wächst langsam, und Vertrauen ist schnell verspielt.']);
  const target = targetOf(edition, passageOf(edition, 'Vertrauen ist'));

  test('a position that does not say what was quoted is not believed', () => {
    const shifted = { ...target, start: 0, end: 9 };
    expect(locate(shifted, edition)).toEqual(locate(target, edition));
  });

  test('a position past the end is not believed', () => {
    expect(locate({ ...target, start: 5_000, end: 6_000 }, edition)).toMatchObject({ state: 'in-place' });
  });

  test('a quotation that is not there is lost', () => {
    expect(locate({ ...target, exact: 'Misstrauen' }, edition)).toEqual({ state: 'lost' });
  });
});

describe('in a changed text', () => {
  const sentence = 'Wer früh im Markt ist, braucht Partner, die mit ihm lernen wollen.';
  const before = [
    'Erstens: der Markt.',
    `Am Anfang steht die Frage. ${sentence} Das kostet Zeit und Geduld.`,
  ];

  test('a sentence that only moved with its paragraph is in place', () => {
    expect(movedTo(before, sentence, ['Neu.', 'Noch neuer.', ...before])).toMatchObject({
      state: 'in-place',
      passage: { start: { segment: 's4' } },
    });
  });

  test('a sentence is in place although what follows it was rewritten', () => {
    const after = [before[0] ?? '', `Am Anfang steht die Frage. ${sentence} Mehr ist nicht zu sagen.`];
    expect(movedTo(before, sentence, after)).toMatchObject({ state: 'in-place' });
  });

  test('a sentence in quite another place is asked about', () => {
    const after = [`Heute früh las ich: ${sentence}`];
    expect(movedTo(before, sentence, after)).toMatchObject({ state: 'unsure', candidates: [{}] });
  });

  test('a sentence that stands twice with the same words around it is asked about', () => {
    const twice = [...before, before[1] ?? ''];
    expect(movedTo(before, sentence, twice)).toMatchObject({ state: 'unsure', candidates: [{}, {}] });
  });

  test('a deleted sentence is lost, although another is much like it', () => {
    const after = [
      'Erstens: der Markt.',
      'Wer spät im Markt ist, braucht Partner, die mit ihm lernen wollen.',
    ];
    expect(movedTo(before, sentence, after)).toEqual({ state: 'lost' });
  });

  test('a short word keeps its place by its context', () => {
    const after = ['Neu.', ...before, 'Noch einmal Partner, aber andere.'];
    expect(movedTo(before, 'Partner', after)).toMatchObject({
      state: 'in-place',
      passage: { start: { segment: 's3' } },
    });
  });

  test('a short word whose sentence is gone is not found in another', () => {
    const after = ['Ganz anderes steht hier, und Partner kommen auch vor.'];
    expect(movedTo(before, 'Partner', after)).toMatchObject({ state: 'unsure' });
  });

  test('a word is not found inside a longer one', () => {
    expect(movedTo(['Der Wert zählt.'], 'Wert', ['Der Wertewandel zählt.'])).toEqual({ state: 'lost' });
  });

  test('a passage over two paragraphs is in place after they were joined', () => {
    const edition = editionOf([
      'Der erste Absatz endet mit Vertrauen.',
      'Der zweite beginnt mit Geduld und geht weiter.',
    ]);
    const target = targetOf(edition, {
      start: { segment: 's1', offset: 4 },
      end: { segment: 's2', offset: 30 },
    });
    const joined = editionOf([edition.segments.map(({ text }) => text).join(' ')], later);
    expect(locate(target, joined)).toMatchObject({ state: 'in-place' });
  });

  test('an empty quotation is lost', () => {
    const edition = editionOf(before);
    const target = { ...targetOf(edition, passageOf(edition, sentence)), exact: ' ' };
    expect(locate(target, editionOf(before, later))).toEqual({ state: 'lost' });
  });
});
