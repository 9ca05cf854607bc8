import type { Annotation } from '../annotations/annotation.ts';
import type { ExportFormat, TextFile } from './formats.ts';
import type { LibraryView } from './library-view.ts';
import { selected, type Selection } from './selection.ts';
import { writeCsv, type CsvOptions } from './write-csv.ts';
import { writeMarkdown } from './write-markdown.ts';
import { writeW3C } from './write-w3c.ts';

/**
 * The files of an export: one for a W3C collection or CSV, one a work for Markdown (none if nothing
 * is selected). Check what was written with `verifyExport`.
 */
export function exportNotes(
  format: ExportFormat,
  annotations: Iterable<Annotation>,
  library: LibraryView,
  options: CsvOptions & { readonly selection?: Selection } = {},
): readonly TextFile[] {
  const { selection = {} } = options;
  const chosen = selected(annotations, selection);
  const [work] = selection.works?.length === 1 ? selection.works : [];
  const name = work ?? 'notes';
  switch (format) {
    case 'w3c':
      return [{ name: `fathom-${name}.jsonld`, text: writeW3C(chosen, library, name) }];
    case 'markdown':
      return writeMarkdown(chosen, library);
    case 'csv':
      return [{ name: `fathom-${name}.csv`, text: writeCsv(chosen, library, options) }];
  }
}
