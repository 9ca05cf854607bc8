import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationSchema, type Annotation } from '../../../../core/annotations/annotation.ts';
import type { Candidate } from '../../../../core/exchange/candidate.ts';
import { exportNotes } from '../../../../core/exchange/export-notes.ts';
import { exportFormats } from '../../../../core/exchange/formats.ts';
import { importNotes } from '../../../../core/exchange/import-notes.ts';
import { placeIn } from '../../../../core/exchange/place-in.ts';
import { check } from '../../../../core/schema/check.ts';
import { exampleNote } from '../annotations/example.ts';
import { anyLibrary, anyText, seed } from './any-annotation.ts';
import { editions, heads } from './library.ts';
import { cases } from '../../long.ts';

const now = '2026-12-01T00:00:00.000Z';
const imported = (text: string, known: readonly Annotation[] = []): readonly Candidate[] =>
  Array.from(importNotes([{ name: 'file', text }], { known, place: placeIn(editions), now }));

const flaws = (text: string) =>
  imported(text).map((candidate) => {
    const { result, reason, source } = candidate;
    return [result, reason.code === 'flaw' ? reason.flaw : reason.code, source.where];
  });

const oneJson = JSON.parse(exportNotes('w3c', [exampleNote], { heads })[0]?.text ?? '');
const withItem = (change: (item: Record<string, unknown>) => unknown): string =>
  JSON.stringify({ ...oneJson, first: { ...oneJson.first, items: oneJson.first.items.map(change) } });

describe('hostile files', () => {
  it.each([
    ['', 'unknown-format'],
    ['just some text', 'unknown-format'],
    ['a,b,c\n1,2,3', 'unknown-format'],
    ['PK\u0003\u0004\u0000\u0000', 'unknown-format'],
  ])('%j is none of the formats', (text, code) => {
    expect(flaws(text)).toEqual([['flawed', code, { unit: 'line', number: 1 }]]);
  });

  it('broken JSON is flawed at its line', () => {
    expect(flaws('{\n "first": {\n  "items": [ oops ]\n }\n}')).toEqual([
      [
        'flawed',
        { where: '', what: { de: 'das ist kein JSON', en: 'this is not JSON' } },
        { unit: 'line', number: 3 },
      ],
    ]);
    expect(flaws('{"a":1}')).toMatchObject([
      ['flawed', { what: { en: 'there are no annotations in this file' } }, {}],
    ]);
    expect(
      flaws('{"type":"AnnotationCollection","total":2,"first":"https://example.org/page1"}'),
    ).toMatchObject([
      ['flawed', { what: { en: 'the annotations of this collection are in other files' } }, {}],
    ]);
    expect(flaws('['.repeat(100_000))).toMatchObject([['flawed', { what: { en: 'this is not JSON' } }, {}]]);
  });

  it.each([
    ['a wrong type', (item: Record<string, unknown>) => ({ ...item, created: 7 }), 'created'],
    [
      'a colour we do not have',
      (item: Record<string, unknown>) => ({ ...item, 'fathom:colour': 'mauve' }),
      'fathom:colour',
    ],
    [
      'a note that is too long',
      (item: Record<string, unknown>) => ({
        ...item,
        body: { type: 'TextualBody', purpose: 'commenting', value: 'x'.repeat(100_001) },
      }),
      'body',
    ],
    [
      'a position below zero',
      (item: Record<string, unknown>) => withStart(item, -1),
      'target.selector.TextPositionSelector.start',
    ],
    [
      'a position that is none',
      (item: Record<string, unknown>) => withStart(item, '12'),
      'target.selector.TextPositionSelector.start',
    ],
  ])('%s is flawed, and its place is named', (_, change, where) => {
    expect(flaws(withItem(change))).toMatchObject([['flawed', { where }, { unit: 'item', number: 1 }]]);
  });

  it.each([
    [null],
    [1],
    ['text'],
    [[]],
    [[[]]],
    [{}],
    [{ __proto__: 1 }],
    [{ type: 'Annotation' }],
    [{ type: 'Annotation', target: null }],
  ])('a list that holds %j answers for it', (record) => {
    expect(imported(JSON.stringify([record]))).toMatchObject([
      { result: expect.stringMatching(/^(?:flawed|unplaced)$/u) },
    ]);
  });

  it('a quotation mark that is never closed costs its own row, not the file', () => {
    const [{ text } = { text: '' }] = exportNotes('csv', [exampleNote], { heads });
    const row = text.split('\r\n')[1] ?? '';
    const candidates = imported(`${text}"never closed,${row}\r\n`);
    expect(candidates.map(({ result }) => result)).toEqual(['new', 'flawed']);
    expect(candidates[1]).toMatchObject({
      source: { where: { unit: 'row', number: 2 } },
      reason: { flaw: { where: 'line 3' } },
    });
  });

  it('giant fields end, and are shown cut', () => {
    const giant = 'x'.repeat(3_000_000);
    const readwise = `Highlight,Book Title,Note\n${giant},Deep Value,\n"Price is what one pays; value is what one gets.",Deep Value,${giant}\n`;
    const candidates = imported(readwise);
    expect(candidates).toMatchObject([
      { result: 'unplaced' },
      { result: 'flawed', reason: { flaw: { where: 'note' } } },
    ]);
    for (const { source } of candidates)
      expect(source.quotation.length + source.note.length).toBeLessThan(1100);
    expect(imported(`==========\n${'-'.repeat(1_000_000)}\n==========`)).toMatchObject([
      { result: 'flawed' },
    ]);
    expect(
      imported(`---\nfathom-notes: 1\n---\n> x\n\n— ${' · green · a'.repeat(100_000)}\n\n<!-- fathom {} -->`),
    ).toMatchObject([{ result: 'flawed' }]);
  });

  it('random damage to an export never throws, and lets no annotation in that is none', () => {
    fc.assert(
      fc.property(
        anyLibrary(3),
        fc.constantFrom(...exportFormats),
        fc.array(fc.tuple(fc.nat(), fc.nat(40), anyText(10)), { minLength: 1, maxLength: 4 }),
        (annotations, format, damages) => {
          for (const { text } of exportNotes(format, annotations, { heads })) {
            const damaged = damages.reduce((now, [at, length, put]) => {
              const start = at % (now.length + 1);
              return now.slice(0, start) + put + now.slice(start + length);
            }, text);
            for (const candidate of imported(damaged, annotations.slice(0, 1))) {
              if (candidate.result === 'new' || candidate.result === 'newer')
                expect(check(annotationSchema, candidate.annotation)).toMatchObject({ ok: true });
              if (candidate.reason.code === 'flaw') expect(candidate.reason.flaw.what.de).not.toBe('');
            }
          }
        },
      ),
      { seed, numRuns: cases(400) },
    );
  });
});

function withStart(item: Record<string, unknown>, start: unknown): unknown {
  const target = item['target'] as { readonly selector: readonly Record<string, unknown>[] };
  const selector = target.selector.map((each) =>
    each['type'] === 'TextPositionSelector' ? { ...each, start } : each,
  );
  return { ...item, target: { ...target, selector } };
}
