import { describe, expect, it } from 'vitest';
import type { ImportedItem, ImportOutcome } from '../../../../core/library/import-state.ts';
import { importFaultCodes } from '../../../../core/library/import-fault.ts';
import { languages } from '../../../../core/model/language.ts';
import { rowsAt } from '../../../../renderer/design/use-shown-rows.ts';
import { chosenOf } from '../../../../renderer/own-library/chosen-files.ts';
import { failureGroups } from '../../../../renderer/own-library/failure-groups.ts';
import { importFaultWords } from '../../../../renderer/own-library/import-fault-words.ts';

const named = (...names: readonly string[]) => names.map((name) => ({ name, file: new File([], name) }));

describe('what of the chosen files is imported', () => {
  it('is each file that was pointed at, whatever it is called', () => {
    expect(chosenOf(named('a.md', 'picture.jpg'))).toMatchObject({ leftOut: 0, files: [{}, {}] });
  });

  it('is of a folder only what looks like an article; the rest is counted', () => {
    const { files, leftOut } = chosenOf(
      named('Texts/a.md', 'Texts/picture.jpg', 'Texts/.hidden/b.md', 'Texts/c/d.pdf'),
    );
    expect(files.map(({ name }) => name)).toEqual(['Texts/a.md', 'Texts/c/d.pdf']);
    expect(leftOut).toBe(2);
  });

  it('is taken from a hidden folder that was chosen itself', () => {
    expect(chosenOf(named('.notes/a.md')).files).toHaveLength(1);
  });
});

describe('failures', () => {
  const item = (name: string, result: ImportOutcome): ImportedItem => ({
    item: `item${name}00000`,
    name,
    result,
  });

  it('are told by their reason, each with its files, and successes are none', () => {
    const groups = failureGroups([
      item('a', { outcome: 'failed', code: 'damaged', detail: 'one' }),
      item('b', { outcome: 'added', work: 'b', language: 'de' }),
      item('c', { outcome: 'failed', code: 'empty', detail: '' }),
      item('d', { outcome: 'failed', code: 'damaged', detail: 'two' }),
    ]);
    expect(groups.map(({ code, files }) => [code, files.map(({ name }) => name)])).toEqual([
      ['empty', ['c']],
      ['damaged', ['a', 'd']],
    ]);
  });

  it('say in English only what no words of ours can say', () => {
    const details = failureGroups([
      item('a', { outcome: 'failed', code: 'damaged', detail: 'Invalid PDF structure.' }),
      item('b', { outcome: 'failed', code: 'failed', detail: 'x is not a function' }),
    ]).flatMap(({ files }) => files.map(({ detail }) => detail));
    expect(details).toEqual(['', 'x is not a function']);
  });

  it('have words for every code in both languages, and no two codes the same', () => {
    for (const language of languages) {
      const whats = importFaultCodes.map((code) => importFaultWords[language][code].what);
      expect(new Set(whats).size).toBe(importFaultCodes.length);
      for (const code of importFaultCodes)
        expect(importFaultWords[language][code].next).toMatch(/^\p{Lu}.*\.$/u);
    }
  });
});

describe('the rows in the window', () => {
  it('are all that can be seen and some beyond, wherever one has scrolled to', () => {
    for (const height of [40, 72])
      for (let scrolled = -500; scrolled < 100_000; scrolled += 137) {
        const { first, end } = rowsAt(-scrolled, 800, height);
        const seen = { first: Math.floor(scrolled / height), last: Math.floor((scrolled + 800) / height) };
        expect(first).toBeLessThanOrEqual(Math.max(0, seen.first));
        expect(end).toBeGreaterThan(seen.last);
        expect(end - first).toBeLessThan(800 / height + 45);
      }
  });

  it('stay the same ones for a little scrolling', () => {
    const drawn = new Set(
      Array.from({ length: 200 }, (_, pixel) => JSON.stringify(rowsAt(-1000 - pixel, 800, 72))),
    );
    expect(drawn.size).toBeLessThanOrEqual(2);
  });

  it('are none of a list far below the window', () => {
    expect(rowsAt(10_000, 800, 72).end).toBe(0);
  });
});
