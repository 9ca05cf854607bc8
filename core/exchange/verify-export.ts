import type { Annotation, AnnotationId } from '../annotations/annotation.ts';
import { differences, type NoteField } from './differences.ts';
import type { TextFile } from './formats.ts';
import { kindOf, readFile } from './read-file.ts';

export type Verification = {
  /** How many annotations were to be written, and how many the files give back just as they are. */
  readonly total: number;
  readonly identical: number;
  /** Those that come back otherwise, and in what. */
  readonly different: readonly { readonly id: AnnotationId; readonly fields: readonly NoteField[] }[];
  /** Those that do not come back. */
  readonly missing: readonly AnnotationId[];
  /** Records that are none of these annotations, or cannot be read. */
  readonly strangers: number;
};

/** Reads what was written and compares it, field by field, with what was meant. */
export function verifyExport(annotations: Iterable<Annotation>, files: readonly TextFile[]): Verification {
  const meant = new Map(Array.from(annotations, (annotation) => [annotation.id, annotation]));
  const total = meant.size;
  const different: { id: AnnotationId; fields: readonly NoteField[] }[] = [];
  let strangers = 0;
  for (const file of files) {
    const kind = kindOf(file);
    for (const reading of kind === null ? [] : readFile(file, kind)) {
      const annotation = reading.state === 'whole' ? meant.get(reading.annotation.id) : undefined;
      if (annotation === undefined || reading.state !== 'whole') {
        strangers += 1;
        continue;
      }
      meant.delete(annotation.id);
      const fields = differences(annotation, reading.annotation);
      if (fields.length > 0) different.push({ id: annotation.id, fields });
    }
  }
  return {
    total,
    identical: total - different.length - meant.size,
    different,
    missing: [...meant.keys()],
    strangers,
  };
}
