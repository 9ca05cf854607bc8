import type { Line } from './plain-lines.ts';
import { referenceNumber } from './references.ts';

/** Lines that belong together. `alone`: no other short line stands directly above or below. */
export type PlainBlock = Line & { readonly alone: boolean };

/** A line longer than this is no heading, and cut in the middle of a sentence it was broken by accident. */
export const longestHeading = 80;

/** No editor wraps lines wider than this by itself. */
const widestWrap = 120;

/**
 * Groups lines into blocks. There are two ways to write plain text: a paragraph is one line, or it
 * is wrapped by hand and ends at a blank line. Which one it is, is decided once for the whole file.
 */
export function plainBlocks(lines: readonly Line[]): readonly PlainBlock[] {
  return isWrapped(lines) ? groups(lines).flatMap(wrappedBlocks) : groups(lines).flatMap(linesAsBlocks);
}

/**
 * Wrapped text is narrow, and most of its lines that have another one below break off in mid-sentence.
 * Lines far shorter than the others (an address, a verse) were ended on purpose and tell nothing.
 */
function isWrapped(lines: readonly Line[]): boolean {
  const width = lines.reduce((widest, { text }) => Math.max(widest, text.length), 0);
  if (width > widestWrap) return false;
  const telling = groups(lines).flatMap((group) =>
    group
      .slice(0, -1)
      .filter(({ text }, index) => text.length * 2 > width && !startsBlock(group[index + 1]?.text ?? '')),
  );
  return telling.filter(({ text }) => !endsSentence(text)).length * 2 > telling.length;
}

/** Runs of lines between blank ones. */
function groups(lines: readonly Line[]): readonly (readonly Line[])[] {
  const found: Line[][] = [[]];
  for (const line of lines)
    if (line.text === '') found.push([]);
    else found.at(-1)?.push(line);
  return found.filter(({ length }) => length > 0);
}

function wrappedBlocks(group: readonly Line[]): readonly PlainBlock[] {
  const blocks: Line[] = [];
  for (const line of group) {
    const above = blocks.at(-1);
    if (above === undefined || startsBlock(line.text)) blocks.push(line);
    else blocks[blocks.length - 1] = { ...above, text: joined(above.text, line.text) };
  }
  return blocks.map((block) => ({ ...block, alone: group.length === 1 }));
}

const linesAsBlocks = (group: readonly Line[]): readonly PlainBlock[] =>
  group.map((line, index) => ({
    ...line,
    alone: [group[index - 1], group[index + 1]].every(
      (next) => next === undefined || next.text.length > longestHeading || endsSentence(next.text),
    ),
  }));

/** A line that no line above it can be wrapped into. */
const startsBlock = (text: string): boolean => listSign(text) !== null || referenceNumber(text) !== null;

/** `3. ` or `3) ` before an item of a numbered list (its number), `• ` and its like (no number); else null. */
export function listSign(text: string): { readonly ordinal: number | null; readonly rest: string } | null {
  const numbered = /^(\d{1,3})[.)]\s+(?=\S)/u.exec(text);
  if (numbered) return { ordinal: Number(numbered[1]), rest: text.slice(numbered[0].length) };
  const bullet = /^[-*•‣◦·–]\s+(?=\S)/u.exec(text);
  return bullet ? { ordinal: null, rest: text.slice(bullet[0].length) } : null;
}

/** Whether a sentence, or what stands for one, is over: closing quotes, brackets and citations may follow its end. */
export const endsSentence = (text: string): boolean =>
  /[.!?…:;](?:["'“”’»«)\]]|\s*\[\d{1,3}\])*$/u.test(text) || /https?:\/\/\S+$/iu.test(text);

/** A hyphen at the end of a line joins, unless it stands for a part that comes later: `Zugangs- und …`. */
export const joined = (above: string, below: string): string =>
  /\p{L}-$/u.test(above) && !/^(?:und|oder|bzw|and|or)\b/u.test(below) ? above + below : `${above} ${below}`;
