import { describe, expect, it } from 'vitest';
import { check } from '../../../../core/schema/check.ts';
import { buildSearchIndex } from '../../../../core/search/build-index.ts';
import { documentsOf } from '../../../../core/search/documents.ts';
import { searchIndexFileSchema } from '../../../../core/search/index-schema.ts';
import { openSearchIndex } from '../../../../core/search/open-index.ts';
import { smallEditions } from './small-library.ts';

const german = buildSearchIndex(smallEditions, 'de');

describe('buildSearchIndex', () => {
  it('passes its own schema, through JSON and back', () => {
    const read: unknown = JSON.parse(JSON.stringify(german));
    expect(check(searchIndexFileSchema, read)).toEqual({ ok: true, value: german });
  });

  it('gives the same bytes for the same editions', () => {
    expect(JSON.stringify(buildSearchIndex(smallEditions, 'de'))).toBe(JSON.stringify(german));
  });

  it('holds the editions of its language only', () => {
    expect(german.editions.map(({ work }) => work)).toEqual(['lighthouse', 'bakery']);
    expect(buildSearchIndex(smallEditions, 'en').editions.map(({ work }) => work)).toEqual(['lighthouse']);
  });

  it('leaves stop words out of terms and vocabulary', () => {
    expect(german.vocabulary.forms).not.toContain('der');
    expect(german.lunr.terms).not.toContain('der');
    expect(german.vocabulary.forms).toContain('leuchtturm');
  });

  it('keeps the vocabulary sorted, with how often each form occurs', () => {
    const { forms, counts } = german.vocabulary;
    expect(forms).toEqual([...forms].toSorted());
    expect(counts[forms.indexOf('brot')]).toBe(4);
  });

  it('refuses a file of another format', () => {
    expect(check(searchIndexFileSchema, { ...german, format: 2 }).ok).toBe(false);
    expect(check(searchIndexFileSchema, { ...german, vocabulary: { forms: [1], counts: [1] } }).ok).toBe(
      false,
    );
  });
});

describe('documentsOf', () => {
  const documents = documentsOf(german);

  it('has a title for each edition, then its segments, each with the heading before it', () => {
    expect(documents.slice(0, 3).map(({ segment, kind, section }) => [segment, kind, section])).toEqual([
      [null, 'title', ''],
      ['s1', 'heading', ''],
      ['s2', 'paragraph', 'Wo neue Märkte beginnen'],
    ]);
    expect(documents.filter(({ kind }) => kind === 'title').map(({ text }) => text)).toEqual([
      'Der Leuchtturm am Rand der Karte\nÜber Häfen und Kaufleute\nFrauke Petersen',
      'Brot und Blue Ocean\nOle Brandt',
    ]);
  });

  it('keeps the mentions where they stand', () => {
    const mentioned = documents.flatMap(({ text, mentions }) =>
      mentions.map(({ concept, start, end }) => `${concept}: ${text.slice(start, end)}`),
    );
    expect(mentioned).toEqual([
      'blue-ocean: blauen Ozean',
      'cac: Kundengewinnungskosten',
      'harbour: Hafen',
      'blue-ocean: Blue Ocean',
      'jobs: Jobs to be done',
      'cac: CAC',
    ]);
  });
});

describe('openSearchIndex', () => {
  it('knows which documents mention a concept', () => {
    const index = openSearchIndex(german);
    const { mentioning } = index;
    const ids = mentioning
      .labelsOf('cac')
      .flatMap((label) => [...mentioning.of('cac', label).documents])
      .map((document) => index.document(document)?.segment);
    expect(ids).toEqual(['s3', 's5']);
  });
});
