import fc from 'fast-check';
import type { Annotation } from '../../core/annotations/annotation.ts';
import { exportNotes } from '../../core/exchange/export-notes.ts';
import { exportFormats, type ExportFormat, type TextFile } from '../../core/exchange/formats.ts';
import { importNotes, tally } from '../../core/exchange/import-notes.ts';
import { verifyExport } from '../../core/exchange/verify-export.ts';
import { collectionModel } from '../../core/exchange/w3c-model.ts';
import { check } from '../../core/schema/check.ts';
import { anyAnnotation, seed } from '../unit/core/exchange/any-annotation.ts';
import { heads } from '../unit/core/exchange/library.ts';
import { inKilobytes, inMilliseconds, table } from './table.ts';

const count = 10_000;

/**
 * Round trips of random annotations (any Unicode, and what trips each format) through every format
 * that promises to keep them whole: written, encoded as UTF-8, read again and compared field by
 * field; then imported into a library that has them, where each must be known again.
 */
export async function benchExchange(): Promise<string> {
  const annotations = fc.sample(anyAnnotation, { seed, numRuns: count });
  const rows = exportFormats.map((format) => roundTrip(format, annotations));
  const head = ['format', 'files', 'size', 'write', 'read and compare', 'identical', 'import', 'known again'];
  return `Exchange: ${count} random annotations (seed ${seed})\n\n${table(head, rows)}\n\n${modelOf(annotations)}`;
}

function roundTrip(format: ExportFormat, annotations: readonly Annotation[]): readonly string[] {
  const [written, writing] = timed(() => exportNotes(format, annotations, { heads }));
  const files = written.map(onDisk);
  const [{ identical, total }, reading] = timed(() => verifyExport(annotations, files));
  const options = {
    known: annotations,
    place: () => ({ state: 'lost' }) as const,
    now: '2026-12-01T00:00:00.000Z',
  };
  const [{ same }, importing] = timed(() => tally(importNotes(files, options)));
  const bytes = written.reduce((sum, { text }) => sum + new TextEncoder().encode(text).length, 0);
  return [
    format,
    String(files.length),
    inKilobytes(bytes),
    inMilliseconds(writing),
    inMilliseconds(reading),
    `${identical} of ${total}`,
    inMilliseconds(importing),
    `${same} of ${total}`,
  ];
}

const onDisk = ({ name, text }: TextFile): TextFile => ({
  name,
  text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text)),
});

function modelOf(annotations: readonly Annotation[]): string {
  const [file] = exportNotes('w3c', annotations, { heads });
  const result = check(collectionModel, JSON.parse(file?.text ?? ''));
  return `The W3C collection ${result.ok ? 'keeps' : 'BREAKS'} the MUSTs of the model.`;
}

function timed<Value>(work: () => Value): readonly [Value, number] {
  const start = performance.now();
  const value = work();
  return [value, performance.now() - start];
}
