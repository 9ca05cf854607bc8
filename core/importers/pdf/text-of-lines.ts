import type { DraftMark } from '../draft.ts';
import { inlineText, type MarkSort } from '../inline-text.ts';
import { plainLinks } from '../links.ts';
import { seam } from './join-lines.ts';
import type { Line, Run } from './lines.ts';

/** What is needed to put lines together, the same for a whole document. */
export type Joining = {
  /** Whether the document has a word elsewhere, inside a line. */
  readonly known: (word: string) => boolean;
  /** What a superscript is in the text: `[3]` for the sign of a note, `²` for an exponent. */
  readonly raised: (text: string) => string;
  /** Whether bold letters stand out here: in a paragraph that is bold as a whole they do not. */
  readonly marksBold: boolean;
};

/** The canonical text of lines put together, with its marks. */
export function textOfLines(
  lines: readonly Line[],
  { known, raised, marksBold }: Joining,
): { readonly text: string; readonly marks: readonly DraftMark[] } {
  const runs: Run[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (above !== undefined) {
      const soFar = runs
        .map(({ text }) => text)
        .join('')
        .slice(-longestAddress);
      const { dropped, between } = seam(soFar, line.text, (word) => known(word.toLowerCase()));
      const last = runs.pop();
      if (last) runs.push({ ...last, text: last.text.slice(0, last.text.length - dropped) + between });
    }
    runs.push(...line.runs);
  }
  const pieces = runs.map(({ text, raised: isRaised }) =>
    (isRaised ? raised(text) : text).replace(privateUse, ''),
  );
  const spans = runs.flatMap(({ style, raised: isRaised }, index) => {
    if (isRaised) return [];
    const sorts: MarkSort[] = [];
    if (style.bold && marksBold) sorts.push({ type: 'strong' });
    if (style.italic && !lines.every((line) => line.style.italic)) sorts.push({ type: 'emphasis' });
    return sorts.map((sort) => ({ from: index, to: index + 1, sort }));
  });
  const { text, marks } = inlineText({ pieces, spans });
  return { text, marks: [...merged(marks), ...plainLinks(text)] };
}

/** What a line is joined to may be an address that began some lines above. */
const longestAddress = 400;

/** Letters that only a font of pictures knows. */
const privateUse = /[\ue000-\uf8ff\ufffd]/gu;

/** A mark that goes on across lines is one mark. */
function merged(marks: readonly DraftMark[]): readonly DraftMark[] {
  const found: DraftMark[] = [];
  for (const mark of marks) {
    const at = found.findLastIndex(({ type }) => type === mark.type);
    const above = found[at];
    if (above && mark.start - above.end <= 1) found[at] = { ...above, end: mark.end };
    else found.push(mark);
  }
  return found;
}

const superscripts: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  n: 'ⁿ',
};

/** `10³`, `m²`: raised letters that Unicode has; others stay as they are (`1ˢᵗ` as `1st`). */
export const superscript = (text: string): string =>
  /^[\d+\-−]+$/u.test(text.trim()) ? [...text].map((sign) => superscripts[sign] ?? sign).join('') : text;
