import { expect, test } from 'vitest';
import { byQuotationOnly as after, editionOf, wordsAt } from './editions.ts';

const sentence = 'Wer früh im Markt ist, braucht Partner, die mit ihm lernen wollen.';
const before = [
  'Erstens: der Markt.',
  `Am Anfang steht die Frage. ${sentence} Das kostet Zeit und Geduld.`,
  'Zum Schluss: die Haltung.',
];

test('[A14] a sentence that moved with its paragraph is in place', () => {
  expect(after(before, sentence, ['Neu.', ...before])).toMatchObject({
    state: 'in-place',
    passage: { start: { segment: 's3' } },
  });
});

test('[A14] borders of blocks, typesetting and Unicode forms do not hide a quotation', () => {
  const marked = 'Das „große“ Ganze – und es trägt.\nSo geht es weiter im Text.';
  const now = ['Vorneweg das "gro\u00dfe" Ganze - und es trägt. So geht es weiter im Text. Danach.'];
  expect(after(marked.split('\n'), marked, now).state).not.toBe('lost');
});

test('[A15] a look-alike in other surroundings is not taken', () => {
  const teams = [
    'Team Alpha liefert am Montag den Bericht an die Leitung.',
    'Hinten: Team Beta liefert am Montag den Bericht an die Leitung. Ende.',
  ];
  const resolved = after(['Vorn.', ...teams], teams[0] ?? '', [
    'Vorn.',
    'Ganz anderes steht hier.',
    teams[1] ?? '',
  ]);
  expect(['unsure', 'lost']).toContain(resolved.state);
});

test('[A16] a word with its context is in place among many of its kind', () => {
  const blocks = [
    'Der Wert liegt nicht im Regal.',
    'Ein Wert entsteht im Gespräch.',
    'Kein Wert ohne Vertrauen.',
  ];
  const resolved = after(blocks, 'Wert', ['Neu.', ...blocks]);
  expect(
    resolved.state === 'in-place' && wordsAt(editionOf(['Neu.', ...blocks], 'b'), resolved.passage),
  ).toBe('Wert');
  expect(resolved).toMatchObject({ passage: { start: { segment: 's2' } } });
});

test('[A16] a short word is asked about if neither of its neighbours is there', () => {
  const resolved = after(['Heute kam Robin zuerst an.'], 'Robin', ['Später traf auch Robin die anderen.']);
  expect(resolved).toMatchObject({ state: 'unsure', candidates: [{ text: 'Robin', why: 'context' }] });
});

test('[A16] part of a word is not a word', () => {
  expect(after(['Der Wert.'], 'Wert', ['Die Wertschöpfung beginnt.']).state).not.toBe('in-place');
});

test('[A16] equal places in equal surroundings are asked about', () => {
  const twice = [sentence, 'Etwas dazwischen.', sentence];
  const resolved = after([sentence], sentence, twice);
  expect(resolved).toMatchObject({ state: 'unsure', candidates: [{ why: 'rival' }, { why: 'rival' }] });
});

test('[A16] a quotation of more than a hundred characters that stands once is found anywhere, and called moved', () => {
  const longer = `${sentence} Das kostet Zeit, und es kostet Geduld und manchmal auch den guten Ruf.`;
  expect(
    after([`Vorn steht etwas. ${longer} Hinten auch.`], longer, ['Ganz neu.', longer, 'Auch neu.']),
  ).toMatchObject({
    state: 'moved',
    was: longer,
    now: longer,
  });
});

test('[A18] a changed sentence in its own surroundings is moved', () => {
  const changed = 'Wer früh im Markt ist, braucht gute Partner, die mit ihm lernen wollen.';
  const now = [before[0] ?? '', `Am Anfang steht die Frage. ${changed} Das kostet Zeit und Geduld.`];
  expect(after(before, sentence, now)).toMatchObject({ state: 'moved', was: sentence, now: changed });
});

test('[A17, A18] a changed word is offered, never taken', () => {
  const now = [before[0] ?? '', (before[1] ?? '').replace('Partner', 'Partnern')];
  expect(after(before, 'Partner', now)).toMatchObject({
    state: 'unsure',
    candidates: [{ text: 'Partnern', why: 'similar' }],
  });
});

test('[A19] what is not there at all is lost', () => {
  expect(after(before, sentence, ['Kurz.', 'Ganz anders.'])).toEqual({ state: 'lost' });
});

test('[A19] no more candidates than a reader can choose from', () => {
  const resolved = after(
    ['Ein Wort allein.'],
    'Wort',
    Array.from({ length: 50 }, (_, at) => `Nummer ${at} hat Wort und Bild.`),
  );
  expect(resolved.state === 'unsure' && resolved.candidates.length).toBe(8);
});
