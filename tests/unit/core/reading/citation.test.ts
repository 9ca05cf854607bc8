import { describe, expect, it } from 'vitest';
import type { EditionHead } from '../../../../core/model/edition.ts';
import { citation, quotation, sectionSign } from '../../../../core/reading/citation.ts';
import { segment } from './make-segments.ts';

const head: EditionHead = {
  work: 'deep-value',
  language: 'de',
  title: 'Was nur gemeinsam entsteht',
  author: 'Thomas Vehmeier',
  topics: [],
  words: 10,
  segments: 1,
  hash: '0'.repeat(64),
};

describe('a citation', () => {
  it('names the §, the part of it, or the §§ that a block joins', () => {
    expect(sectionSign(segment('s12'))).toBe('§ 12');
    expect(sectionSign(segment('s12b'))).toBe('§ 12b');
    expect(sectionSign(segment('s12', { until: 13 }))).toBe('§§ 12–13');
  });

  it('names author, title and language', () => {
    expect(citation(head, segment('s3'))).toBe('Thomas Vehmeier: Was nur gemeinsam entsteht (de), § 3');
  });

  it('does without an author', () => {
    const { author: _, ...anonymous } = head;
    expect(citation(anonymous, segment('s3'))).toBe('Was nur gemeinsam entsteht (de), § 3');
  });

  it('quotes in the quotation marks of the language', () => {
    expect(quotation('Wert', head, segment('s3'))).toMatch(/^„Wert“ \(Thomas/);
    expect(quotation('value', { ...head, language: 'en' }, segment('s3'))).toMatch(/^“value” \(Thomas/);
  });
});
