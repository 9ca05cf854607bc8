import type { DraftSegment } from './draft.ts';
import { headsReferences, referenceNumber } from './references.ts';
import { tidyMarks } from './tidy-marks.ts';

/** Deeper lists are shown and written as deep as this. */
const deepestList = 30;
const deepestIndent = 80;
/** Markdown knows no longer numbers than those of nine digits. */
const lastOrdinal = 999_999_999;

/** Characters that mean nothing, and that no file of Markdown can hold or name. */
const unwritable = /[\p{Cc}\p{Noncharacter_Code_Point}]/gu;

/**
 * What all importers end with: marks in one shape (`tidy-marks.ts`), lists within bounds, and
 * references exactly where a reader of the text would look for them. Whatever comes out of here,
 * `write-markdown.ts` can write and `read-article.ts` reads back the same.
 */
export function tidySegments(segments: readonly DraftSegment[]): readonly DraftSegment[] {
  let inReferences = false;
  return segments.flatMap((segment) => {
    const text = segment.text.replace(unwritable, (found) => '\ufffd'.repeat(found.length));
    if (text === '') return [];
    if (segment.kind === 'heading') inReferences = headsReferences(text);
    const kind = kindOf({ ...segment, text }, inReferences);
    return [
      {
        kind,
        ...(kind === 'heading' ? { level: Math.min(Math.max(segment.level ?? 2, 2), 4) } : {}),
        ...(kind === 'item' ? itemOf(segment) : {}),
        ...(kind === 'code' && segment.indent ? { indent: Math.min(segment.indent, deepestIndent) } : {}),
        text,
        marks:
          kind === 'code'
            ? []
            : tidyMarks(
                text,
                kind === 'reference' && !inReferences ? behindNumber(text, segment.marks) : segment.marks,
              ),
        line: segment.line,
      },
    ];
  });
}

/** `[3] …` under a heading for references is one; what does not begin like this is none. */
function kindOf({ kind, text }: DraftSegment, inReferences: boolean): DraftSegment['kind'] {
  const isNumbered = referenceNumber(text) !== null;
  if (kind === 'paragraph' && inReferences && isNumbered) return 'reference';
  // Under no such heading it is written as a footnote, which has a text of its own.
  const isReference = inReferences ? isNumbered : strayReference.test(text);
  return kind === 'reference' && !isReference ? 'paragraph' : kind;
}

const strayReference = /^\[\d{1,3}\] (?=\S)/u;

function itemOf({ depth = 0, ordinal }: DraftSegment): Pick<DraftSegment, 'depth' | 'ordinal'> {
  const isNumber = ordinal !== undefined && ordinal >= 0 && ordinal <= lastOrdinal;
  return { depth: Math.min(Math.max(depth, 0), deepestList), ...(isNumber ? { ordinal } : {}) };
}

const behindNumber = (text: string, marks: DraftSegment['marks']): DraftSegment['marks'] => {
  const least = strayReference.exec(text)?.[0].length ?? 0;
  return marks.map((mark) => ({ ...mark, start: Math.max(mark.start, least) }));
};
