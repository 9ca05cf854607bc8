import { describe, expect, test } from 'vitest';
import { resolve } from '../../../../core/anchoring/resolve.ts';
import { editionText } from '../../../../core/text/edition-text.ts';
import { editionOf, targetFor, withEarlierText as after, wordsAt } from './editions.ts';

const opening = 'Am Anfang steht die Frage, was ein Kunde wirklich braucht.';
const trust = 'Vertrauen wächst langsam, und es ist schnell verspielt.';
const market = 'Wer früh im Markt ist, braucht Partner, die mit ihm lernen wollen.';
const closing = 'Am Ende entscheidet die Haltung, nicht das Werkzeug.';
const learning = 'Gemeinsam lernt es sich leichter als gegeneinander.';
const text = [`${opening} ${trust}`, `${market} ${learning}`, closing];
const foreign = 'Ein Glasfaserkabel quert den Atlantik seit vielen Jahrzehnten ohne Pause.';

describe('[A1] in the very text it was counted on', () => {
  test('[A1] the position says where it is, also where the words stand twice', () => {
    const blocks = [`${trust} ${trust}`];
    const edition = editionOf(blocks);
    expect(resolve(targetFor(blocks, trust, 1), edition)).toEqual({
      state: 'in-place',
      passage: {
        start: { segment: 's1', offset: trust.length + 1 },
        end: { segment: 's1', offset: 2 * trust.length + 1 },
      },
    });
  });

  test('[A1] a position that does not say what was quoted is not believed', () => {
    const target = { ...targetFor(text, trust), start: 0, end: 9 };
    const resolved = resolve(target, editionOf(text));
    expect(resolved.state === 'in-place' && wordsAt(editionOf(text), resolved.passage)).toBe(trust);
  });

  test('[A1] a position past the end is not believed', () => {
    expect(resolve({ ...targetFor(text, trust), start: 9_000, end: 9_010 }, editionOf(text)).state).toBe(
      'in-place',
    );
  });
});

describe('[A2] the earlier text decides alone', () => {
  test('[A2] a deleted sentence is lost, though a look-alike stands elsewhere', () => {
    const teams = [
      'Team Alpha liefert am Montag den Bericht an die Leitung.',
      'Team Beta liefert am Montag den Bericht an die Leitung.',
    ];
    expect(after([...text, ...teams], teams[0] ?? '', [...text, teams[1] ?? ''])).toEqual({ state: 'lost' });
  });

  test('[A2] a deleted sentence is lost, though the same sentence stood elsewhere before', () => {
    expect(
      after([`${opening} ${trust}`, market, `${closing} ${trust}`], trust, [
        opening,
        market,
        `${closing} ${trust}`,
      ]),
    ).toEqual({
      state: 'lost',
    });
  });

  test('[A2] a deleted name is lost, though the name stands elsewhere', () => {
    const before = [
      'Robin kam zuerst und fragte nach dem Weg.',
      'Später traf auch Robin die anderen am Bahnhof.',
    ];
    expect(after(before, 'Robin', ['Elisa kam zuerst und fragte nach dem Weg.', before[1] ?? ''])).toEqual({
      state: 'lost',
    });
  });

  test('[A2] an earlier text that does not say what was quoted is not believed', () => {
    const target = targetFor(text, market);
    const resolved = resolve(
      target,
      editionOf(text, 'b'),
      `Etwas ganz anderes. ${editionText(editionOf(text).segments)}`,
    );
    expect(resolved).toMatchObject({ state: 'in-place', passage: { start: { segment: 's2', offset: 0 } } });
  });
});

describe('[A3] the state follows from what is left', () => {
  test('[A3] unchanged words are in place, whatever was put in before and after', () => {
    const now = [foreign, `${opening} ${foreign} ${trust} ${foreign}`, ...text.slice(1)];
    expect(after(text, trust, now)).toMatchObject({
      state: 'in-place',
      passage: { start: { segment: 's2' } },
    });
  });

  test('[A3] changed words are moved, and both versions are given', () => {
    const now = [`${opening} Vertrauen wächst nur langsam, und es ist schnell verspielt.`, ...text.slice(1)];
    expect(after(text, trust, now)).toMatchObject({
      state: 'moved',
      was: trust,
      now: 'Vertrauen wächst nur langsam, und es ist schnell verspielt.',
    });
  });

  test('[A3] a passage of which less than half is left is asked about', () => {
    const passage = `${market} ${learning}`;
    const resolved = after(text, passage, [text[0] ?? '', 'Wer früh im Markt ist, gewinnt nichts.', closing]);
    expect(resolved).toMatchObject({
      state: 'unsure',
      candidates: [{ text: 'Wer früh im Markt ist, gewinnt nichts.', why: 'part' }],
    });
  });

  test('[A3] a passage without a visible character is lost, not guessed', () => {
    expect(after(text, ' ', [foreign, ...text])).toEqual({ state: 'lost' });
  });
});

describe('[A4] segments are no more than hints', () => {
  test('[A4] a split paragraph leaves everything in place', () => {
    const now = [opening, trust, ...text.slice(1)];
    expect(after(text, trust, now)).toMatchObject({
      state: 'in-place',
      passage: { start: { segment: 's2', offset: 0 } },
    });
    expect(after(text, `${opening} ${trust}`, now)).toMatchObject({
      state: 'in-place',
      passage: { start: { segment: 's1' }, end: { segment: 's2' } },
    });
  });

  test('[A4] joined paragraphs leave everything in place', () => {
    expect(after(text, learning, [text[0] ?? '', `${market} ${learning} ${closing}`])).toMatchObject({
      state: 'in-place',
    });
    expect(after(text, `${learning}\n${closing}`, [text.join(' ')])).toMatchObject({ state: 'in-place' });
  });
});

test('[A6] a paragraph that changed places with another is found, and at most one of the two is called moved', () => {
  const now = [text[1] ?? '', text[0] ?? '', closing];
  const states = [trust, market, closing].map((each) => after(text, each, now));
  expect(states.map(({ state }) => state).toSorted()).toEqual(['in-place', 'in-place', 'moved']);
  for (const [at, resolved] of states.entries())
    expect('passage' in resolved && wordsAt(editionOf(now, 'b'), resolved.passage)).toBe(
      [trust, market, closing][at],
    );
});

test('[A7] where the texts differ too much to be compared, the quotation decides', () => {
  const words = Array.from({ length: 4_000 }, (_, at) => `w${at}x`);
  const before = [words.join(' ')];
  const resolved = after(before, words.slice(2_000, 2_030).join(' '), [words.toReversed().join(' ')]);
  expect(['unsure', 'lost']).toContain(resolved.state);
});

test('[A8] of two sentences that begin alike, the whole one is deleted', () => {
  const before = ['Vorab ein Wort. Das ist ein Anfang. Das ist kein Ende. Danach mehr.'];
  const now = ['Vorab ein Wort. Das ist kein Ende. Danach mehr.'];
  expect(after(before, 'Das ist ein Anfang.', now).state).toBe('lost');
  expect(after(before, 'Das ist', now).state).toBe('lost');
  expect(after(before, 'Das ist', now, 1)).toMatchObject({
    state: 'in-place',
    passage: { start: { offset: 16 } },
  });
});

test('[A9] a small word of a rewritten sentence is not kept because the new one has it too', () => {
  const now = [`${opening} Ein Kabel ist im Meer verlegt, und keiner sieht es.`, ...text.slice(1)];
  // The first “und” is part of “Kunde”.
  expect(after(text, 'und', now, 1).state).toBe('lost');
});

test('[A10] an exact copy elsewhere does not beat the edited original', () => {
  const edited = 'Wer früh im Markt ist, braucht gute Partner, die mit ihm lernen wollen.';
  const resolved = after(text, market, [`${opening} ${trust}`, `${edited} ${learning}`, closing, market]);
  expect(resolved).toMatchObject({ state: 'moved', now: edited, passage: { start: { segment: 's2' } } });
});

test('[A11] a sentence that was moved is found, though a word of it was changed', () => {
  const now = [
    opening,
    `${market} ${learning}`,
    `${closing} Vertrauen wächst langsam, doch es ist schnell verspielt.`,
  ];
  expect(after(text, trust, now)).toMatchObject({
    state: 'moved',
    now: 'Vertrauen wächst langsam, doch es ist schnell verspielt.',
  });
});

test('[A11] a heading of one word moves with its whole block', () => {
  const now = ['Quellen', ...text];
  expect(after([...text, 'Quellen'], 'Quellen', now)).toMatchObject({
    state: 'moved',
    passage: { start: { segment: 's1' } },
  });
});

test('[A12] a word in another form is the same word', () => {
  const now = [`${opening} ${trust}`, `${market.replace('Partner', 'Partnern')} ${learning}`, closing];
  expect(after(text, 'Partner', now)).toMatchObject({ state: 'moved', was: 'Partner', now: 'Partnern' });
});

test('[A12] a word that changed its place within its sentence is found there', () => {
  const now = [text[0] ?? '', `${market} Leichter lernt es sich gemeinsam als gegeneinander.`, closing];
  expect(after(text, 'leichter', now)).toMatchObject({ state: 'moved', now: 'Leichter' });
});

test('[A13] words that took the place of the last ones belong to the passage', () => {
  const now = [`${opening} Vertrauen wächst langsam, und es ist schnell verloren.`, ...text.slice(1)];
  const resolved = after(text, 'es ist schnell verspielt', now);
  expect(resolved).toMatchObject({ state: 'moved', now: 'es ist schnell verloren' });
});

test('[A13] two parts with a whole paragraph between them are no passage', () => {
  const now = [
    `${opening} Vertrauen wächst langsam, ${foreign} ${foreign} ${foreign} ${foreign} ${foreign} ${foreign} und es ist schnell verspielt.`,
  ];
  const resolved = after(text, trust, now);
  expect('now' in resolved ? resolved.now.length : 0).toBeLessThan(2 * trust.length);
});
