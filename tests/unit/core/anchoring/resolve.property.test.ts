import fc from 'fast-check';
import { expect, test } from 'vitest';
import { targetOf } from '../../../../core/annotations/target.ts';
import { resolve } from '../../../../core/anchoring/resolve.ts';
import type { Resolved } from '../../../../core/anchoring/resolved.ts';
import { tokensOf } from '../../../../core/anchoring/tokens.ts';
import type { Edition } from '../../../../core/model/edition.ts';
import type { Passage } from '../../../../core/reading/passage.ts';
import { editionText } from '../../../../core/text/edition-text.ts';
import { editionOf, seed, targetFor, wordsAt } from './editions.ts';
import { foreignPhrase, strangeBlocks } from './texts.ts';
import { cases } from '../../long.ts';

const keysOf = (text: string): string => tokensOf(text).keys.join(' ');

/** Blocks, and a passage that begins and ends at whole words; it may run over several blocks. */
const marked = fc.tuple(strangeBlocks, fc.nat(), fc.nat()).map(([blocks, one, other]) => {
  const edition = editionOf(blocks);
  const spots = edition.segments.flatMap(({ id, text }) =>
    Array.from(text.matchAll(/\S+/gu), ({ 0: word, index }) => ({
      segment: id,
      start: index,
      end: index + word.length,
    })),
  );
  const [from = 0, to = 0] = [one % spots.length, other % spots.length].toSorted((a, b) => a - b);
  const [first, last] = [spots[from], spots[to]];
  if (!first || !last) throw new Error('every block has a word');
  const passage: Passage = {
    start: { segment: first.segment, offset: first.start },
    end: { segment: last.segment, offset: last.end },
  };
  return { blocks, edition, passage };
});

const resolveBoth = (edition: Edition, passage: Passage, now: Edition): readonly Resolved[] => {
  const target = targetOf(edition, passage);
  return [resolve(target, now, editionText(edition.segments)), resolve(target, now)];
};

test('[A1] in the very same text everything is in place', () => {
  fc.assert(
    fc.property(marked, ({ edition, passage }) => {
      expect(resolve(targetOf(edition, passage), edition)).toEqual({ state: 'in-place', passage });
    }),
    { seed, numRuns: cases(500) },
  );
});

test('[A3] in an equal text with another hash everything is in place', () => {
  fc.assert(
    fc.property(marked, ({ blocks, edition, passage }) => {
      expect(resolveBoth(edition, passage, editionOf(blocks, 'b'))[0]).toEqual({
        state: 'in-place',
        passage,
      });
    }),
    { seed, numRuns: cases(400) },
  );
});

test('[A3] what is put in before and after a passage leaves it in place', () => {
  fc.assert(
    fc.property(marked, foreignPhrase, foreignPhrase, ({ edition, passage }, before, after) => {
      const text = editionText(edition.segments);
      const target = targetOf(edition, passage);
      const head = Array.from(text).slice(0, target.start).join('');
      const tail = Array.from(text).slice(target.end).join('');
      const now = editionOf(`${head}${before} ${target.exact} ${after}${tail}`.split('\n'), 'b');
      const resolved = resolve(target, now, text);
      expect(resolved.state).toBe('in-place');
      expect('passage' in resolved && keysOf(wordsAt(now, resolved.passage))).toBe(keysOf(target.exact));
    }),
    { seed, numRuns: cases(400) },
  );
});

test('[A3] what is deleted around a passage leaves it in place', () => {
  fc.assert(
    fc.property(marked, foreignPhrase, foreignPhrase, ({ blocks, edition, passage }, before, after) => {
      const { exact, start } = targetOf(edition, passage);
      const text = editionText(edition.segments);
      const head = Array.from(text).slice(0, start).join('');
      const tail = text.slice(head.length + exact.length);
      const earlier = `${head}${before} ${exact} ${after}${tail}`.split('\n');
      const target = targetFor(earlier, `${before} ${exact} ${after}`);
      const inner = {
        ...target,
        start: target.start + before.length + 1,
        end: target.end - after.length - 1,
        exact,
      };
      const now = editionOf(blocks, 'b');
      const resolved = resolve(inner, now, earlier.join('\n'));
      expect(resolved.state).toBe('in-place');
      expect('passage' in resolved && keysOf(wordsAt(now, resolved.passage))).toBe(keysOf(exact));
    }),
    { seed, numRuns: cases(400) },
  );
});

test('[A2] a passage that was deleted is lost', () => {
  fc.assert(
    fc.property(strangeBlocks, foreignPhrase, fc.nat(), (blocks, phrase, at) => {
      const block = at % blocks.length;
      const earlier = blocks.map((text, index) => (index === block ? `${text} ${phrase}` : text));
      const target = targetFor(earlier, phrase);
      expect(resolve(target, editionOf(blocks, 'b'), earlier.join('\n'))).toEqual({ state: 'lost' });
      expect(['lost', 'unsure']).toContain(resolve(target, editionOf(blocks, 'b')).state);
    }),
    { seed, numRuns: cases(500) },
  );
});

test('[A20] from any text to any text the answer is one state, its passages are there and hold something', () => {
  fc.assert(
    fc.property(marked, strangeBlocks, ({ edition, passage }, blocks) => {
      const now = editionOf(blocks, 'b');
      for (const resolved of resolveBoth(edition, passage, now)) {
        if (resolved.state === 'lost') continue;
        const passages =
          resolved.state === 'unsure'
            ? resolved.candidates.map((candidate) => candidate.passage)
            : [resolved.passage];
        expect(passages.length).toBeGreaterThan(0);
        for (const each of passages) expect(wordsAt(now, each).trim()).not.toBe('');
        if (resolved.state === 'in-place')
          expect(keysOf(wordsAt(now, resolved.passage))).toBe(keysOf(targetOf(edition, passage).exact));
        if (resolved.state === 'moved') expect(resolved.now).toBe(wordsAt(now, resolved.passage));
      }
    }),
    { seed, numRuns: cases(600) },
  );
});
