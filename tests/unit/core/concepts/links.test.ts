import { describe, expect, it } from 'vitest';
import { linkedMentions } from '../../../../core/concepts/links.ts';
import type { Edition } from '../../../../core/model/edition.ts';
import type { SegmentKind } from '../../../../core/model/segment.ts';

const kinds: readonly SegmentKind[] = [
  'paragraph',
  'heading',
  'paragraph',
  'item',
  'heading',
  'paragraph',
  'reference',
];
const mention = (segment: string, start: number, concept = 'market') => ({
  concept,
  label: 'market',
  segment,
  start,
  end: start + 6,
});

const edition: Edition = {
  head: {
    work: 'work',
    language: 'en',
    title: 'Work',
    topics: [],
    words: 1,
    segments: 7,
    hash: '0'.repeat(64),
  },
  segments: kinds.map((kind, index) => ({
    id: `s${index + 1}`,
    number: index + 1,
    kind,
    text: 'market '.repeat(3),
    marks: [],
  })),
  mentions: [
    mention('s1', 7),
    mention('s1', 0),
    mention('s2', 0),
    mention('s3', 0),
    mention('s3', 7, 'value'),
    mention('s4', 0),
    mention('s6', 14),
    mention('s7', 0, 'value'),
  ],
};
const places = (links: 'first' | 'all' | 'none'): readonly string[] =>
  linkedMentions(edition, links).map(({ concept, segment, start }) => `${concept} ${segment}:${start}`);

describe('linkedMentions', () => {
  it('gives the first mention of each concept in each section', () => {
    expect(places('first')).toEqual(['market s1:0', 'market s3:0', 'value s3:7', 'market s6:14']);
  });

  it('gives all in the order of the text, save in headings and references', () => {
    expect(places('all')).toEqual([
      'market s1:0',
      'market s1:7',
      'market s3:0',
      'value s3:7',
      'market s4:0',
      'market s6:14',
    ]);
  });

  it('gives none', () => expect(places('none')).toEqual([]));
});
