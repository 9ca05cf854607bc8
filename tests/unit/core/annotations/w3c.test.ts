import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationSchema, colours, type Annotation } from '../../../../core/annotations/annotation.ts';
import { fromRecord, idOfRecord, toRecord, type W3CRecord } from '../../../../core/annotations/w3c.ts';
import { check } from '../../../../core/schema/check.ts';
import { exampleNote } from './example.ts';

const seed = 20261121;
const onDisk = (record: unknown): unknown => JSON.parse(JSON.stringify(record));
const at = (record: unknown, ...path: string[]): unknown =>
  path.reduce((value, step) => (value as W3CRecord)[step], record);

const anyText = (maxLength: number) => fc.string({ unit: 'binary', maxLength });
const instant = fc
  .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
  .map((date) => date.toISOString());
const anyAnnotation: fc.Arbitrary<Annotation> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('highlight' as const, 'note' as const, 'bookmark' as const),
  colour: fc.constantFrom(...colours),
  note: anyText(200),
  tags: fc.array(anyText(20).filter((tag) => tag.trim() !== '')),
  target: fc
    .record({
      work: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/),
      language: fc.constantFrom('de' as const, 'en' as const),
      segment: fc.stringMatching(/^s[1-9]\d{0,3}[a-z]?$/),
      start: fc.nat(),
      length: fc.integer({ min: 1, max: 5000 }),
      exact: anyText(50),
      prefix: anyText(32),
      suffix: anyText(32),
      hash: fc.stringMatching(/^[0-9a-f]{64}$/),
    })
    .map(({ length, ...target }) => ({ ...target, end: target.start + length })),
  created: instant,
  modified: instant,
});

describe('an annotation as a W3C record', () => {
  it('comes back from disk exactly as it was', () => {
    fc.assert(
      fc.property(anyAnnotation, (annotation) => {
        expect(check(annotationSchema, annotation).ok).toBe(true);
        expect(fromRecord(onDisk(toRecord(annotation)))).toEqual({ ok: true, value: annotation });
      }),
      { seed },
    );
  });

  it('comes back as it is now when it is written over what it was', () => {
    fc.assert(
      fc.property(anyAnnotation, anyAnnotation, (before, now) => {
        const record = onDisk(toRecord(now, onDisk(toRecord(before)) as W3CRecord));
        expect(fromRecord(record)).toEqual({ ok: true, value: now });
        expect(record).toEqual(onDisk(toRecord(now)));
      }),
      { seed },
    );
  });

  it('is a Web Annotation that other tools understand', () => {
    expect(toRecord(exampleNote)).toEqual({
      id: 'urn:uuid:0a3f0f2e-6f0b-4c62-9d5c-3f1f5b1e8a11',
      type: 'Annotation',
      motivation: 'commenting',
      created: '2026-11-21T10:00:00.000Z',
      modified: '2026-11-21T10:05:00.000Z',
      'fathom:colour': 'green',
      body: [
        {
          type: 'TextualBody',
          purpose: 'commenting',
          format: 'text/markdown',
          value: 'Compare *Blue Ocean*, § 4.',
        },
        { type: 'TextualBody', purpose: 'tagging', value: 'to read' },
        { type: 'TextualBody', purpose: 'tagging', value: 'Größe' },
      ],
      target: {
        type: 'SpecificResource',
        source: { id: 'urn:fathom:work:deep-value', type: 'Text', language: 'de' },
        'fathom:textHash': 'ab'.repeat(32),
        selector: [
          { type: 'FragmentSelector', conformsTo: 'urn:fathom:vocabulary:segment', value: 's12' },
          { type: 'TextPositionSelector', start: 4210, end: 4218 },
          { type: 'TextQuoteSelector', exact: 'Mehrwert', prefix: 'darin liegt der ', suffix: ' für beide' },
        ],
      },
    });
  });

  it('has no body for a highlight without words', () => {
    expect(at(toRecord({ ...exampleNote, kind: 'highlight', note: '', tags: [] }), 'body')).toEqual([]);
  });

  it('keeps what another tool wrote into it', () => {
    const record = toRecord(exampleNote) as {
      body: unknown[];
      target: { selector: unknown[]; source: object };
    };
    const foreign = {
      creator: 'https://example.org/me',
      ...record,
      body: [
        { ...(record.body[0] as object), language: 'en' },
        'https://example.org/a-body',
        { type: 'TextualBody', purpose: 'commenting', value: 'a second remark' },
        ...record.body.slice(1),
      ],
      target: {
        ...record.target,
        renderedVia: 'urn:x',
        source: { ...record.target.source, title: 'Deep Value' },
        selector: [{ type: 'CssSelector', value: '#x' }, ...record.target.selector],
      },
    };
    expect(fromRecord(foreign)).toEqual({ ok: true, value: exampleNote });

    const changed: Annotation = { ...exampleNote, note: 'new words', tags: ['Größe'] };
    const rewritten = toRecord(changed, foreign);
    expect(fromRecord(rewritten)).toEqual({ ok: true, value: changed });
    expect(at(rewritten, 'creator')).toBe('https://example.org/me');
    expect(at(rewritten, 'body')).toEqual([
      { ...(record.body[0] as object), language: 'en', value: 'new words' },
      { type: 'TextualBody', purpose: 'tagging', value: 'Größe' },
      'https://example.org/a-body',
      { type: 'TextualBody', purpose: 'commenting', value: 'a second remark' },
    ]);
    expect(at(rewritten, 'target', 'renderedVia')).toBe('urn:x');
    expect(at(rewritten, 'target', 'source', 'title')).toBe('Deep Value');
    expect(at(rewritten, 'target', 'selector')).toContainEqual({ type: 'CssSelector', value: '#x' });
  });

  it('is read when its only body stands alone instead of in a list', () => {
    const record = toRecord({ ...exampleNote, tags: [] });
    const [body] = record['body'] as unknown[];
    expect(fromRecord({ ...record, body })).toEqual({ ok: true, value: { ...exampleNote, tags: [] } });
    expect(fromRecord({ ...record, body: undefined })).toMatchObject({ ok: true, value: { note: '' } });
  });

  it('says where it is wrong', () => {
    const record = toRecord(exampleNote);
    const whereOf = (value: unknown): string | undefined => {
      const result = fromRecord(value);
      return result.ok ? undefined : result.flaws[0]?.where;
    };
    expect(whereOf({ ...record, motivation: 'liking' })).toBe('motivation');
    expect(whereOf({ ...record, target: { ...(record['target'] as object), selector: [] } })).toBe(
      'target.selector.FragmentSelector',
    );
    expect(whereOf({ ...record, 'fathom:colour': 'mauve' })).toBe('fathom:colour');
    expect(fromRecord(null).ok).toBe(false);
    expect(fromRecord([record]).ok).toBe(false);
  });

  it('is refused when its work could be a path', () => {
    const record = toRecord(exampleNote);
    const target = {
      ...(record['target'] as object),
      source: { id: 'urn:fathom:work:../x', language: 'de' },
    };
    expect(fromRecord({ ...record, target }).ok).toBe(false);
  });

  it('is known by its id even when it is flawed', () => {
    expect(idOfRecord({ id: `urn:uuid:${exampleNote.id}` })).toBe(exampleNote.id);
    expect(idOfRecord({ id: exampleNote.id })).toBeNull();
    expect(idOfRecord('urn:uuid:x')).toBeNull();
  });
});
