import { describe, expect, it } from 'vitest';
import { citedBy } from '../../../../core/reading/cited-by.ts';
import { headingAbove } from '../../../../core/reading/outline.ts';
import { partsOf } from '../../../../core/reading/passage.ts';
import { readingMinutes } from '../../../../core/reading/reading-time.ts';
import { segment } from './make-segments.ts';

const text = [
  segment('s1'),
  segment('s2', { kind: 'heading', level: 2 }),
  segment('s3'),
  segment('s4'),
  segment('s5', { kind: 'heading', level: 2 }),
];

it('the heading above is the nearest one, the segment itself if it is one', () => {
  expect(headingAbove(text, 's1')).toBeNull();
  expect(headingAbove(text, 's4')?.id).toBe('s2');
  expect(headingAbove(text, 's5')?.id).toBe('s5');
});

describe('the parts of a passage', () => {
  const passage = (from: string, start: number, to: string, end: number) => ({
    start: { segment: from, offset: start },
    end: { segment: to, offset: end },
  });

  it('are one stretch within a segment', () => {
    expect(partsOf(passage('s3', 2, 's3', 5), text)).toEqual([{ segment: 's3', start: 2, end: 5 }]);
  });

  it('run over whole segments between the ends', () => {
    expect(partsOf(passage('s2', 4, 's4', 3), text)).toEqual([
      { segment: 's2', start: 4, end: 11 },
      { segment: 's3', start: 0, end: 11 },
      { segment: 's4', start: 0, end: 3 },
    ]);
  });

  it('leave out what is empty, and segments that are not there', () => {
    expect(partsOf(passage('s3', 11, 's4', 2), text)).toEqual([{ segment: 's4', start: 0, end: 2 }]);
    expect(partsOf(passage('s3', 0, 's99', 2), text)).toEqual([]);
  });
});

it('a reference knows the segments that cite it, each once and in order', () => {
  const cite = (at: number) => ({ type: 'citation' as const, start: at, end: at + 3, reference: 's9' });
  const citing = [
    segment('s1', { marks: [cite(0), cite(5)] }),
    segment('s2'),
    segment('s3', { marks: [cite(1)] }),
  ];
  expect(
    citedBy(citing)
      .get('s9')
      ?.map(({ id }) => id),
  ).toEqual(['s1', 's3']);
});

it('reading takes at least a minute, and German words a little longer', () => {
  expect(readingMinutes(3, 'en')).toBe(1);
  expect(readingMinutes(2380, 'en')).toBe(10);
  expect(readingMinutes(2100, 'de')).toBe(10);
});
