import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atPosition } from '../../../../core/anchoring/resolve.ts';
import type { Annotation } from '../../../../core/annotations/annotation.ts';
import type { Candidate } from '../../../../core/exchange/candidate.ts';
import { importNotes } from '../../../../core/exchange/import-notes.ts';
import { placeIn } from '../../../../core/exchange/place-in.ts';
import { editions, english, german } from './library.ts';

const now = '2026-12-01T00:00:00.000Z';
const sample = (name: string) => ({
  name,
  text: readFileSync(join(import.meta.dirname, 'samples', name), 'utf8'),
});

const imported = (name: string, known: readonly Annotation[] = []): readonly Candidate[] =>
  Array.from(importNotes([sample(name)], { known, place: placeIn(editions), now }));

const inShort = (candidates: readonly Candidate[]) =>
  candidates.map(({ result, reason: { code } }) => `${result}: ${code}`);

const annotations = (candidates: readonly Candidate[]): readonly Annotation[] =>
  candidates.flatMap((candidate) =>
    candidate.result === 'new' || candidate.result === 'newer' ? [candidate.annotation] : [],
  );

describe('a Hypothesis file', () => {
  it('gives note by note its result, whatever the others are', () => {
    const candidates = imported('hypothesis-api.json');
    expect(inShort(candidates)).toEqual([
      'new: not-there',
      'new: not-there',
      'unplaced: many-places',
      'unplaced: reply',
      'unplaced: no-quotation',
      'unplaced: not-found',
      'flawed: flaw',
    ]);
    expect(annotations(candidates)[0]).toMatchObject({
      kind: 'note',
      colour: 'yellow',
      note: "Buffett's line, *turned around*.",
      tags: ['price', 'to read'],
      created: '2024-03-02T09:14:05.112Z',
      modified: '2024-03-05T18:00:41.004Z',
      target: {
        work: 'deep-value',
        language: 'en',
        segment: 's2',
        exact: 'value is what one gets',
        hash: english.head.hash,
      },
    });
    expect(candidates[6]).toMatchObject({
      source: { format: 'hypothesis', where: { unit: 'item', number: 7 } },
      reason: { flaw: { where: 'text', what: { en: 'is no text' } } },
    });
  });

  it('offers each place that an unsure one may be meant for', () => {
    const [, , unsure] = imported('hypothesis-api.json');
    const choices = unsure?.result === 'unplaced' ? unsure.choices : [];
    expect(choices.map(({ target }) => atPosition(target, english)?.state)).toEqual(
      choices.map(() => 'in-place'),
    );
    expect(choices.map(({ target }) => target.exact)).toEqual(['Value', 'Value']);
  });

  it('may be the API’s answer, the own export or a bare list', () => {
    const { name, text } = sample('hypothesis-export.json');
    const list = { name, text: JSON.stringify(JSON.parse(text).annotations) };
    const ofList = Array.from(importNotes([list], { known: [], place: placeIn(editions), now }));
    expect(annotations(imported('hypothesis-export.json'))).toEqual(
      annotations(imported('hypothesis-api.json')),
    );
    expect(annotations(ofList)).toEqual(annotations(imported('hypothesis-api.json')));
  });
});

describe('a Readwise file', () => {
  it('gives row by row its result', () => {
    const candidates = imported('readwise.csv');
    expect(inShort(candidates)).toEqual([
      'new: not-there',
      'unplaced: many-places',
      'new: not-there',
      'unplaced: not-found',
      'unplaced: no-quotation',
      'flawed: flaw',
      'same: identical',
    ]);
    expect(annotations(candidates)).toMatchObject([
      {
        note: 'He says "twice",\nnot once.',
        colour: 'violet',
        tags: ['price', 'to read'],
        created: '2024-05-06T07:08:09.000Z',
        target: { work: 'deep-value', language: 'en', segment: 's2' },
      },
      {
        kind: 'highlight',
        colour: 'yellow',
        tags: [],
        target: { language: 'de', segment: 's3', hash: german.head.hash },
      },
    ]);
    expect(candidates[5]).toMatchObject({
      source: { where: { unit: 'row', number: 6 } },
      reason: { flaw: { where: 'line 8' } },
    });
  });
});

describe('a Kindle file', () => {
  it('in English: notes join their highlights, and what has no text says why', () => {
    const candidates = imported('kindle-en.txt');
    expect(inShort(candidates)).toEqual([
      'new: not-there',
      'unplaced: no-quotation',
      'unplaced: many-places',
      'unplaced: not-found',
      'flawed: flaw',
      'flawed: flaw',
    ]);
    expect(annotations(candidates)).toMatchObject([
      {
        kind: 'note',
        note: 'Compare the German version',
        created: '2024-01-07T21:05:07.000Z',
        modified: '2024-01-07T21:06:30.000Z',
        target: { work: 'deep-value', language: 'en', segment: 's2' },
      },
    ]);
    expect(candidates[3]?.source.title).toBe('A Book That Is Not Here (with brackets)');
    expect(candidates[5]?.source.where).toEqual({ unit: 'line', number: 31 });
  });

  it('in German likewise', () => {
    const candidates = imported('kindle-de.txt');
    expect(inShort(candidates)).toEqual([
      'new: not-there',
      'new: not-there',
      'unplaced: no-quotation',
      'unplaced: no-quotation',
      'flawed: flaw',
    ]);
    expect(annotations(candidates)).toMatchObject([
      {
        note: 'Mit der englischen Fassung vergleichen',
        created: '2024-03-03T21:05:07.000Z',
        target: { language: 'de', segment: 's2' },
      },
      { kind: 'highlight', created: '2023-12-04T08:09:10.000Z', target: { language: 'de', segment: 's3' } },
    ]);
    expect(candidates[3]?.source.note).toBe('Eine Notiz ohne Markierung');
  });
});

describe('a file that is imported again', () => {
  const names = ['hypothesis-api.json', 'readwise.csv', 'kindle-en.txt', 'kindle-de.txt'];

  it.each(names)('brings nothing twice: %s', (name) => {
    const known = annotations(imported(name));
    const again = imported(name, known);
    expect(known.length).toBeGreaterThan(0);
    expect(annotations(again)).toEqual([]);
    expect(again.filter(({ result }) => result === 'same').length).toBeGreaterThanOrEqual(known.length);
  });

  it.each(names)('never overwrites what the reader has written since: %s', (name) => {
    const known = annotations(imported(name)).map((annotation) => ({
      ...annotation,
      note: 'My own words',
      modified: '2026-11-30T00:00:00Z',
    }));
    const again = imported(name, known).filter(
      ({ result }) => result === 'older' || result === 'newer' || result === 'new',
    );
    expect(new Set(again.map(({ result }) => result))).toEqual(new Set(['older']));
  });

  it('knows a note that was chosen a place by hand', () => {
    const [, , unsure] = imported('hypothesis-api.json');
    const chosen = unsure?.result === 'unplaced' ? unsure.choices.slice(1) : [];
    expect(inShort(imported('hypothesis-api.json', chosen))[2]).toBe('same: identical');
  });

  it('brings what was changed there since, and leaves place and colour as the reader has them', () => {
    const [first] = annotations(imported('hypothesis-api.json'));
    if (!first) throw new Error('there is one');
    const known: Annotation = {
      ...first,
      note: 'An earlier state',
      colour: 'pink',
      modified: '2024-03-04T00:00:00Z',
    };
    const [candidate] = imported('hypothesis-api.json', [known]);
    expect(candidate).toMatchObject({
      result: 'newer',
      reason: { code: 'changed-later', fields: ['note'] },
      annotation: { ...known, note: first.note, modified: first.modified },
    });
  });
});
