import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { annotationSchema } from '../../../../core/annotations/annotation.ts';
import { collectionModel } from '../../../../core/exchange/w3c-model.ts';
import { differences } from '../../../../core/exchange/differences.ts';
import { exportNotes } from '../../../../core/exchange/export-notes.ts';
import { exportFormats } from '../../../../core/exchange/formats.ts';
import { hashtag } from '../../../../core/exchange/hashtags.ts';
import { importNotes } from '../../../../core/exchange/import-notes.ts';
import { guardFormula, unguardFormula } from '../../../../core/exchange/csv-cell.ts';
import { markerLine } from '../../../../core/exchange/markdown-marker.ts';
import { blockQuotation } from '../../../../core/exchange/markdown-quotation.ts';
import { asMarkdown, asText } from '../../../../core/exchange/markdown-text.ts';
import { tagCell, tagsOfCell } from '../../../../core/exchange/tag-cell.ts';
import { verifyExport } from '../../../../core/exchange/verify-export.ts';
import { check } from '../../../../core/schema/check.ts';
import { canonicalText } from '../../../../core/text/canonical.ts';
import { anyAnnotation, anyLibrary, anyText, seed } from './any-annotation.ts';
import { heads } from './library.ts';
import { cases } from '../../long.ts';

const numRuns = cases(300);
const now = '2026-12-01T00:00:00.000Z';

/** What a disk keeps of a text: its UTF-8. */
const onDisk = (text: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));

/** What a reader of Markdown sees of a node. */
const shownText = (node: Nodes): string =>
  'children' in node ? node.children.map(shownText).join('') : 'value' in node ? node.value : '';

describe('random annotations', () => {
  it('are annotations', () => {
    fc.assert(
      fc.property(anyAnnotation, (annotation) => {
        expect(check(annotationSchema, annotation)).toMatchObject({ ok: true });
      }),
      { seed, numRuns },
    );
  });

  it.each(exportFormats)('come back whole from %s, each known again and none as new', (format) => {
    fc.assert(
      fc.property(anyLibrary(8), fc.boolean(), (annotations, byteOrderMark) => {
        const files = exportNotes(format, annotations, { heads }, { byteOrderMark }).map(
          ({ name, text }) => ({ name, text: onDisk(text) }),
        );
        const { length } = annotations;
        expect(verifyExport(annotations, files)).toEqual({
          total: length,
          identical: length,
          different: [],
          missing: [],
          strangers: 0,
        });
        const again = Array.from(
          importNotes(files, { known: annotations, place: () => ({ state: 'lost' }), now }),
        );
        expect(again.map(({ result }) => result)).toEqual(annotations.map(() => 'same'));
        const elsewhere = Array.from(
          importNotes(files, { known: [], place: () => ({ state: 'lost' }), now }),
        );
        for (const candidate of elsewhere) {
          // Two random ones may say the same of the same place.
          expect(candidate.result === 'new' || candidate.reason.code === 'double').toBe(true);
        }
      }),
      { seed, numRuns },
    );
  });

  it('make a collection that keeps every MUST of the W3C model', () => {
    fc.assert(
      fc.property(anyLibrary(8), (annotations) => {
        for (const { text } of exportNotes('w3c', annotations, { heads }))
          expect(check(collectionModel, JSON.parse(text))).toMatchObject({ ok: true });
      }),
      { seed, numRuns },
    );
  });
});

describe('the parts of a format', () => {
  const text = anyText(200);

  it('a cell that is no formula for any spreadsheet is the same once it is read', () => {
    fc.assert(
      fc.property(text, (cell) => {
        expect(guardFormula(cell)).not.toMatch(/^[\s]*[=+\-@]|^[\t\r\n]/u);
        expect(unguardFormula(guardFormula(cell))).toBe(cell);
      }),
      { seed, numRuns: cases(1000) },
    );
  });

  it('tags in one cell, and tags as hashtags without a space', () => {
    const tags = fc.array(
      anyText(30).filter((tag) => tag.trim() !== ''),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(tags, (some) => {
        expect(tagsOfCell(tagCell(some))).toEqual(some);
        for (const tag of some) expect(hashtag(tag)).toMatch(/^#[\p{L}\p{M}\p{N}_/-]+$/u);
      }),
      { seed, numRuns: cases(1000) },
    );
  });

  it('a line of text as Markdown, and back', () => {
    fc.assert(
      fc.property(text, (line) => {
        expect(asText(asMarkdown(line))).toBe(line);
      }),
      { seed, numRuns: cases(1000) },
    );
  });

  it('what a Markdown reader is not to show stands in one comment', () => {
    fc.assert(
      fc.property(anyAnnotation, (annotation) => {
        const line = markerLine(annotation, annotation.tags);
        expect(line).not.toContain('\n');
        expect(line.slice('<!--'.length, -'-->'.length)).not.toMatch(/--|[<>]/u);
        const tree = fromMarkdown(`before\n\n${line}\n\nbehind`);
        expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'html', 'paragraph']);
      }),
      { seed, numRuns },
    );
  });

  it('a quotation shows just its words in a Markdown reader', () => {
    const words = anyText(80)
      .map(canonicalText)
      .filter((line) => line !== '' && !line.includes('\u0000'));
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 3 }), (segments) => {
        const markdown = blockQuotation(segments.join('\n'));
        const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
        expect(tree.children.map(({ type }) => type)).toEqual(['blockquote']);
        const [quotation] = tree.children;
        const paragraphs = quotation?.type === 'blockquote' ? quotation.children : [];
        expect(paragraphs.map(({ type }) => type)).toEqual(segments.map(() => 'paragraph'));
        expect(paragraphs.map((paragraph) => shownText(paragraph))).toEqual(segments);
      }),
      { seed, numRuns: cases(1000) },
    );
  });

  it('two notes differ in each field that differs, and in no other', () => {
    fc.assert(
      fc.property(anyAnnotation, anyAnnotation, (one, other) => {
        expect(differences(one, structuredClone(one))).toEqual([]);
        expect(differences(one, { ...one, note: `${one.note}!` })).toEqual(['note']);
        expect(differences(one, { ...one, tags: [...one.tags, 'x'] })).toEqual(['tags']);
        const swapped = {
          ...one,
          target: { ...one.target, end: one.target.end + 1, hash: `${other.target.hash}-` },
        };
        expect(differences(one, swapped)).toEqual(
          one.target.hash === swapped.target.hash ? ['target.end'] : ['target.end', 'target.hash'],
        );
      }),
      { seed, numRuns: cases(100) },
    );
  });
});
