import type { DraftMark, DraftSegment } from './draft.ts';
import { tidyMarks } from './tidy-marks.ts';

/** A piece of a block's Markdown. Text is still in characters, each as it will be written. */
type Token =
  | { readonly type: 'text'; readonly characters: readonly string[]; readonly raw: string[] }
  | { readonly type: 'open' | 'close'; readonly sign: '_' | '**' }
  | { readonly type: 'fixed'; readonly raw: string };

/**
 * The text of a block as Markdown in one line, so that it reads as exactly this text with exactly
 * these marks. Emphasis is always `_`, strong always `**`: signs that touch can never be taken for
 * one another. Links go around strong words, strong words around emphasis, all of them around code.
 */
export function writeInline({ kind, text, marks }: Pick<DraftSegment, 'kind' | 'text' | 'marks'>): string {
  const tokens = [...tokensOf(text, tidyMarks(text, marks), forcedEscapes(text, kind === 'heading'))];
  flank(tokens);
  const raw = tokens.map(rawOf).join('');
  // `[…]:` would be a definition, even if the bracket stands in code: a space of no width parts them.
  return /^\[.*\]:/u.test(raw) ? `&#x200b;${raw}` : raw;
}

function* tokensOf(text: string, marks: readonly DraftMark[], forced: ReadonlySet<number>): Generator<Token> {
  // Marks of one type do not overlap: in each list, starts and ends rise.
  const byLevel = levels.map((type) => marks.filter((mark) => mark.type === type));
  yield* within(0, text.length, 0, false);

  function* within(from: number, to: number, level: number, inLink: boolean): Generator<Token> {
    const ofLevel = byLevel[level];
    if (ofLevel === undefined) return yield* textToken(from, to, inLink);
    let at = from;
    for (let index = firstBehind(ofLevel, from); index < ofLevel.length; index += 1) {
      const mark = ofLevel[index];
      if (mark === undefined || mark.start >= to) break;
      let [start, end] = [Math.max(mark.start, from), Math.min(mark.end, to)];
      while (start < end && text[start] === ' ') start += 1;
      while (start < end && text[end - 1] === ' ') end -= 1;
      if (start >= end) continue;
      yield* within(at, start, level + 1, inLink);
      yield* marked(mark, start, end, level, inLink);
      at = end;
    }
    yield* within(at, to, level + 1, inLink);
  }

  function* marked(
    mark: DraftMark,
    start: number,
    end: number,
    level: number,
    inLink: boolean,
  ): Generator<Token> {
    const inner = text.slice(start, end);
    if (mark.type === 'code') return yield fixed(codeSpan(inner));
    if (mark.type === 'link') {
      const bare = mark.address === inner && /^[a-z][a-z0-9+.-]{1,31}:[^<>\s]*$/iu.test(inner);
      const plain = byLevel
        .slice(1)
        .every((others) => (others[firstBehind(others, start)]?.start ?? end) >= end);
      if (bare && plain) return yield fixed(`<${inner}>`);
      yield fixed('[');
      yield* within(start, end, level + 1, true);
      return yield fixed(`](${destination(mark.address)})`);
    }
    const sign = mark.type === 'strong' ? '**' : '_';
    yield { type: 'open', sign } as const;
    yield* within(start, end, level + 1, inLink);
    yield { type: 'close', sign } as const;
  }

  function* textToken(from: number, to: number, inLink: boolean): Generator<Token> {
    if (from >= to) return;
    const characters = Array.from(text.slice(from, to));
    let at = from;
    const raw = characters.map((character) => {
      const escaped = forced.has(at) || isMarkup(text, at) || (inLink && /[\]^!]/u.test(character));
      at += character.length;
      return escaped ? `\\${character}` : character;
    });
    // `![` would be a picture.
    if (raw.at(-1) === '!') raw[raw.length - 1] = '\\!';
    yield { type: 'text', characters, raw };
  }
}

const levels = ['link', 'strong', 'emphasis', 'code'] as const;

/** The index of the first mark that ends behind a place. */
function firstBehind(marks: readonly DraftMark[], at: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

const fixed = (raw: string): Token => ({ type: 'fixed', raw });

/** Whether a character may be taken for markup wherever in a line it stands. */
function isMarkup(text: string, at: number): boolean {
  const after = (pattern: RegExp): boolean => pattern.test(text.slice(at + 1, at + 40));
  const before = (pattern: RegExp): boolean => pattern.test(text.slice(Math.max(0, at - 6), at));
  switch (text[at]) {
    case '\\':
    case '`':
    case '*':
    case '_':
    case '[':
    case '~':
      return true;
    case '<':
      return after(/^[a-z/!?]/iu);
    case '&':
      return after(/^(?:#|[a-z][a-z0-9]*;)/iu);
    // Addresses and mail addresses that are no links must not become some.
    case ':':
      return before(/https?$/iu) && after(/^\/\//u);
    case '.':
      return before(/www$/iu);
    case '@':
      return after(/^\S/u);
    // What other readers of Markdown take for a highlight or a comment.
    case '=':
      return after(/^=/u);
    case '%':
      return after(/^%/u);
    default:
      return false;
  }
}

/** Where a character is markup only because a block begins or ends there. */
function forcedEscapes(text: string, isHeading: boolean): ReadonlySet<number> {
  const found = new Set<number>();
  if (/^(?:#{1,6}(?: |$)|>|[-+](?: |$)|-[- ]*$)/u.test(text)) found.add(0);
  const numbered = /^\d{1,9}(?=[.)](?: |$))/u.exec(text);
  if (numbered) found.add(numbered[0].length);
  if (isHeading && text.endsWith('#')) found.add(text.length - 1);
  return found;
}

function codeSpan(text: string): string {
  const runs = new Set(text.match(/`+/gu));
  let fence = '`';
  while (runs.has(fence)) fence += '`';
  const space = /^`|`$/u.test(text) ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

function destination(address: string): string {
  const escaped = address.replace(/[\\<>]|&(?=#|[a-z][a-z0-9]*;)/giu, '\\$&');
  return /[()<>\\]/u.test(address) ? `<${escaped}>` : escaped;
}

/**
 * A sign of emphasis counts only beside the right characters (CommonMark's flanking rules). Where a
 * letter stands in the way, that letter is written as a character reference, which begins and ends
 * with punctuation; this may put it in the way of a sign on its other side.
 */
function flank(tokens: readonly Token[]): void {
  const changed = tokens.filter((token, index) => {
    if (token.type !== 'open' && token.type !== 'close') return false;
    const isOpen = token.type === 'open';
    const outer = tokens[isOpen ? index - 1 : index + 1];
    const inner = tokens[isOpen ? index + 1 : index - 1];
    if (outer?.type !== 'text') return false;
    const at = isOpen ? outer.raw.length - 1 : 0;
    const character = outer.characters[at] ?? '';
    if (/^[\s\p{P}\p{S}]$/u.test(unit(outer.raw[at] ?? '', isOpen))) return false;
    if (token.sign === '**' && !/^[\p{P}\p{S}]$/u.test(unit(inner ? rawOf(inner) : '', !isOpen)))
      return false;
    outer.raw[at] = `&#x${(character.codePointAt(0) ?? 0).toString(16)};`;
    return true;
  });
  if (changed.length > 0) flank(tokens);
}

/** The first or last UTF-16 unit: the rules of emphasis look no further. */
const unit = (raw: string, last: boolean): string => (last ? raw.slice(-1) : raw.slice(0, 1));

const rawOf = (token: Token): string =>
  token.type === 'text' ? token.raw.join('') : token.type === 'fixed' ? token.raw : token.sign;
