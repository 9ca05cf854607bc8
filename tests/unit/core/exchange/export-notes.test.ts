import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Annotation } from '../../../../core/annotations/annotation.ts';
import { targetOf } from '../../../../core/annotations/target.ts';
import { exportNotes } from '../../../../core/exchange/export-notes.ts';
import { verifyExport } from '../../../../core/exchange/verify-export.ts';
import { collectionModel } from '../../../../core/exchange/w3c-model.ts';
import { check } from '../../../../core/schema/check.ts';
import { exampleNote, otherId } from '../annotations/example.ts';
import { editions, german, heads } from './library.ts';

const note: Annotation = {
  ...exampleNote,
  note: '=1+1\n"quoted", and *more*',
  target: targetOf(german, { start: { segment: 's4', offset: 16 }, end: { segment: 's4', offset: 44 } }),
};
const essay = editions[2];
if (!essay) throw new Error('there are three');
const bare: Annotation = {
  ...exampleNote,
  id: otherId,
  kind: 'highlight',
  note: '',
  tags: [],
  target: targetOf(essay, { start: { segment: 's1', offset: 0 }, end: { segment: 's1', offset: 8 } }),
  modified: exampleNote.created,
};
const library = { heads };
const textOf = (...args: Parameters<typeof exportNotes>): string =>
  exportNotes(...args)
    .map(({ text }) => text)
    .join('');

describe.each(['w3c', 'markdown', 'csv'] as const)('%s', (format) => {
  const onGone = { ...note, target: { ...note.target, work: 'gone-harbour' } };

  it('names a work that is gone by its last title, else by its id', () => {
    const lastTitle = (work: string) => (work === 'gone-harbour' ? 'The Lost Harbour' : undefined);
    expect(textOf(format, [onGone], { ...library, lastTitle })).toContain('The Lost Harbour');
    const unnamed = textOf(format, [onGone], library);
    expect(unnamed).toContain('gone-harbour');
    expect(unnamed).not.toContain('The Lost Harbour');
  });
});

describe('a W3C collection', () => {
  it('counts code points and carries title, language, author and version', () => {
    const collection = JSON.parse(textOf('w3c', [bare, note], library));
    expect(collection).toMatchObject({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { fathom: 'urn:fathom:vocabulary:' }],
      type: 'AnnotationCollection',
      total: 2,
      'fathom:editions': [
        { language: 'de', 'dcterms:title': 'Tiefer Wert', 'fathom:textHash': german.head.hash },
        { language: 'de', 'dcterms:title': essay.head.title },
      ],
    });
    const [first, second] = collection.first.items;
    expect(first.target).toMatchObject({
      source: {
        id: 'urn:fathom:work:deep-value',
        language: 'de',
        'dcterms:title': 'Tiefer Wert',
        'dcterms:creator': 'Erika * Muster',
      },
      'fathom:textHash': german.head.hash,
    });
    const [, { start, end }, { exact }] = first.target.selector;
    const text = Array.from(german.segments.map((segment) => segment.text).join('\n'));
    expect(text.slice(start, end).join('')).toBe(exact);
    expect(exact).toContain('😀');
    expect(second).not.toHaveProperty('body');
  });

  it.each([
    ['no context', { '@context': undefined }],
    ['another context', { '@context': 'https://schema.org' }],
    ['no id', { id: undefined }],
    ['an id that is no IRI', { id: 'my notes' }],
    ['another type', { type: 'Collection' }],
    ['a wrong total', { total: 3 }],
    ['no page', { first: undefined }],
  ])('the schema refuses a collection with %s', (_, change) => {
    const collection = JSON.parse(textOf('w3c', [note], library));
    expect(check(collectionModel, collection)).toMatchObject({ ok: true });
    expect(check(collectionModel, JSON.parse(JSON.stringify({ ...collection, ...change })))).toMatchObject({
      ok: false,
    });
  });

  it.each([
    ['id', null],
    ['type', 'Note'],
    ['target', undefined],
    ['target', { selector: [] }],
    ['target', { source: 'urn:x:y', selector: { type: 'TextQuoteSelector' } }],
    ['target', { source: 'urn:x:y', selector: { type: 'TextPositionSelector', start: -1, end: 2 } }],
    ['target', { source: 'urn:x:y', selector: { type: 'TextPositionSelector', start: 1.5, end: 2 } }],
    ['body', { type: 'TextualBody' }],
    ['body', []],
    ['bodyValue', 'beside a body'],
    ['created', '2026-11-21 10:00'],
    ['created', '2026-11-21T10:00:00+01:00'],
    ['modified', ['2026-11-21T10:00:00Z', '2026-11-21T11:00:00Z']],
    ['generated', '2026-11-21'],
    ['rights', 'all rights reserved'],
    ['canonical', ['urn:x:1', 'urn:x:2']],
    ['body', { type: 'TextualBody', value: 'x', textDirection: 'up' }],
    ['body', { type: 'SpecificResource', purpose: 'tagging' }],
    ['target', { source: { type: 'Text' } }],
    ['target', { source: 'urn:x:y', selector: { type: ['TextQuoteSelector'], exact: 'x' } }],
    [
      'target',
      { source: 'urn:x:y', selector: { type: 'TextQuoteSelector', exact: 'x', prefix: ['a', 'b'] } },
    ],
    ['target', { source: 'urn:x:y', selector: { type: 'TextPositionSelector', start: 3, end: 2 } }],
    ['target', { source: 'urn:x:y', selector: { type: 'FragmentSelector' } }],
    // 4.2.5
    ['target', { source: 'urn:x:y', selector: { type: 'TextPositionSelector', start: 3 } }],
    ['target', { source: 'urn:x:y', selector: { type: 'TextPositionSelector', start: [1, 2], end: 3 } }],
    ['target', { source: 'urn:x:y', selector: { type: 'TextPositionSelector', start: '1', end: '2' } }],
    // 4.2.6, 4.2.8, 4.2.9
    ['target', { source: 'urn:x:y', selector: { type: 'DataPositionSelector', start: 3 } }],
    ['target', { source: 'urn:x:y', selector: { type: 'RangeSelector', startSelector: 'urn:x:s' } }],
    [
      'target',
      {
        source: 'urn:x:y',
        selector: { type: 'CssSelector', value: 'p', refinedBy: { type: 'TextQuoteSelector' } },
      },
    ],
    // 4.3.1, 4.3.2
    ['target', { source: 'urn:x:y', state: { type: 'TimeState', sourceDate: '2015-07-20' } }],
    ['target', { source: 'urn:x:y', state: { type: 'TimeState', sourceDateStart: '2015-07-20T13:30:00Z' } }],
    [
      'target',
      {
        source: 'urn:x:y',
        state: {
          type: 'TimeState',
          sourceDate: '2015-07-20T13:30:00Z',
          sourceDateStart: '2015-07-20T13:30:00Z',
          sourceDateEnd: '2015-07-21T13:30:00Z',
        },
      },
    ],
    ['target', { source: 'urn:x:y', state: { type: 'HttpRequestState' } }],
  ])('the schema refuses an annotation with %s as %j', (term, value) => {
    const collection = JSON.parse(textOf('w3c', [note], library));
    collection.first.items[0][term] = value;
    expect(check(collectionModel, JSON.parse(JSON.stringify(collection)))).toMatchObject({ ok: false });
  });

  // What the model allows must not be refused, or the schema would be another model.
  it.each<readonly [string, unknown]>([
    ['body', 'https://example.org/post1'],
    ['body', { value: 'No class, which is only advised' }],
    [
      'body',
      [{ id: 'https://example.org/tag1' }, { type: 'TextualBody', value: 'x', language: ['de', 'en'] }],
    ],
    ['body', { type: 'SpecificResource', purpose: 'tagging', source: 'https://example.org/city1' }],
    ['target', ['https://example.org/page1', { id: 'https://example.org/page2', format: 'text/html' }]],
    [
      'target',
      { source: 'urn:x:y', selector: ['https://example.org/selector1', { type: 'CssSelector', value: 'p' }] },
    ],
    ...[
      { type: 'DataPositionSelector', start: 4096, end: 4104 },
      { id: 'urn:x:svg', type: 'SvgSelector' },
      {
        type: 'RangeSelector',
        startSelector: { type: 'XPathSelector', value: '//td[2]' },
        endSelector: 'urn:x:end',
      },
      {
        type: 'FragmentSelector',
        value: 'para5',
        refinedBy: [{ type: 'TextQuoteSelector', exact: 'words' }, 'urn:x:other'],
      },
    ].map((selector) => ['target', { source: 'urn:x:y', selector }] as const),
    ...[
      { id: 'urn:x:state' },
      {
        type: 'TimeState',
        sourceDate: '2016-02-01T12:05:23Z',
        cached: 'urn:x:copy',
        refinedBy: { type: 'HttpRequestState', value: 'Accept: application/pdf' },
      },
    ].map((state) => ['target', { source: 'urn:x:y', state }] as const),
    ['motivation', undefined],
    ['modified', undefined],
    ['created', '2015-01-28T12:00:00.123456Z'],
    ['creator', { id: 'https://example.org/user1', type: 'Person' }],
  ])('the schema takes an annotation with %s as %j', (term, value) => {
    const collection = JSON.parse(textOf('w3c', [note], library));
    collection.first.items[0][term] = value;
    expect(check(collectionModel, JSON.parse(JSON.stringify(collection)))).toMatchObject({ ok: true });
  });

  it('a string is a body where there is no other', () => {
    const collection = JSON.parse(textOf('w3c', [bare], library));
    collection.first.items[0].bodyValue = 'Comment text';
    expect(check(collectionModel, collection)).toMatchObject({ ok: true });
  });

  it('writes every instant in UTC with a Z', () => {
    const elsewhere = {
      ...note,
      created: '2026-11-21T10:00:00+02:00',
      modified: '2026-11-21T12:30:00.5-05:30',
    };
    const collection = JSON.parse(textOf('w3c', [elsewhere], library));
    expect(collection.first.items[0]).toMatchObject({
      created: '2026-11-21T08:00:00.000Z',
      modified: '2026-11-21T18:00:00.500Z',
    });
    expect(check(collectionModel, collection)).toMatchObject({ ok: true });
  });

  it('an empty one has no page', () => {
    const collection = JSON.parse(textOf('w3c', [], library));
    expect(collection).toMatchObject({ total: 0 });
    expect(check(collectionModel, collection)).toMatchObject({ ok: true });
  });
});

describe('Markdown', () => {
  it('is a file a work that one can read', () => {
    const [file, other, ...more] = exportNotes('markdown', [bare, note], library);
    expect([file?.name, other?.name, more]).toEqual(['deep-value.md', 'essay.md', []]);
    expect(file?.text.replace(/<!-- .* -->/u, '<!-- … -->')).toBe(`---
fathom-notes: 1
work: "deep-value"
language: ["de"]
title: "Tiefer Wert"
author: "Erika * Muster"
versions: ["de ${'a'.repeat(64)}"]
---

# Tiefer Wert (de)

## § 4

> 😀 dort, wo niemand hinsieht

=1+1
"quoted", and *more*

— Erika \\* Muster: Tiefer Wert (de), § 4 · green · 2026-11-21T10:00:00.000Z → 2026-11-21T10:05:00.000Z · #to-read #Größe

<!-- … -->
`);
  });

  it('names every edition that has notes', () => {
    const english: Annotation = { ...note, id: otherId, target: { ...note.target, language: 'en' } };
    const text = textOf('markdown', [english, note], library);
    expect(text).toContain('language: ["de", "en"]\ntitle: "Tiefer Wert"\naliases: ["Deep Value"]\n');
    expect(text.match(/^# .*$/gmu)).toEqual(['# Tiefer Wert (de)', '# Deep Value (en)']);
  });

  it('has front matter that YAML reads, whatever the title', () => {
    const text = textOf('markdown', [bare], library);
    expect(parse(text.split('---\n')[1] ?? '')).toEqual({
      'fathom-notes': 1,
      work: essay.head.work,
      language: ['de'],
      title: essay.head.title,
      author: 'Erika * Muster',
      versions: [`de ${essay.head.hash}`],
    });
  });

  it('cites the §§ that a block joins where the edition says so', () => {
    const sectionOf = () => ({ id: 's4', number: 4, until: 5 });
    expect(textOf('markdown', [note], { heads, sectionOf })).toContain('## §§ 4–5');
  });
});

describe('CSV', () => {
  it('has one record a note, and no cell that a spreadsheet would run', () => {
    const text = textOf('csv', [bare, note], library);
    const [header, first] = text.split('\r\n');
    expect(header).toBe(
      'id,work,language,title,author,section,kind,colour,quotation,note,tags,created,modified,segment,start,end,before,after,text_hash',
    );
    expect(first).toContain(
      `,§ 4,note,green,"😀 dort, wo niemand hinsieht","'=1+1\n""quoted"", and *more*","to read; Größe",`,
    );
    expect(text).toContain(`"'=Wert, ""tief"" & #1 · [Essay]"`);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(textOf('csv', [note], library, { byteOrderMark: true }).startsWith('\ufeffid,')).toBe(true);
  });
});

describe('a selection', () => {
  it('is a work, single notes, or everything, in reading order', () => {
    const ids = (...args: Parameters<typeof exportNotes>) =>
      JSON.parse(textOf(...args)).first.items.map(({ id }: { id: string }) => id.slice(9));
    expect(ids('w3c', [bare, note], library)).toEqual([note.id, bare.id]);
    expect(ids('w3c', [bare, note], library, { selection: { works: ['essay'] } })).toEqual([bare.id]);
    expect(ids('w3c', [bare, note], library, { selection: { ids: [note.id] } })).toEqual([note.id]);
    expect(exportNotes('csv', [bare], library, { selection: { works: ['essay'] } })[0]?.name).toBe(
      'fathom-essay.csv',
    );
  });
});

describe('verification', () => {
  const [file = { name: '', text: '' }] = exportNotes('csv', [bare, note], library);

  it('says that all is identical', () => {
    expect(verifyExport([bare, note], [file])).toEqual({
      total: 2,
      identical: 2,
      different: [],
      missing: [],
      strangers: 0,
    });
  });

  it('says what differs, what is missing, and what was never meant', () => {
    const changed = { ...file, text: file.text.replace('hinsieht', 'hinsah').replace(',green,', ',blue,') };
    expect(verifyExport([bare, note], [changed])).toEqual({
      total: 2,
      identical: 1,
      different: [{ id: note.id, fields: ['colour', 'target.exact'] }],
      missing: [],
      strangers: 0,
    });
    expect(verifyExport([bare, note], [])).toMatchObject({ identical: 0, missing: [bare.id, note.id] });
    expect(verifyExport([note], [file])).toMatchObject({ total: 1, identical: 1, strangers: 1 });
    expect(verifyExport([note], [{ name: 'x', text: 'nonsense' }])).toMatchObject({
      identical: 0,
      missing: [note.id],
    });
  });

  it('sees what UTF-8 cannot hold', () => {
    const broken = { ...note, note: 'half a pair: \ud83d' };
    const [written = { name: '', text: '' }] = exportNotes('csv', [broken], library);
    const onDisk = { ...written, text: new TextDecoder().decode(new TextEncoder().encode(written.text)) };
    expect(verifyExport([broken], [onDisk])).toMatchObject({
      identical: 0,
      different: [{ fields: ['note'] }],
    });
  });
});
