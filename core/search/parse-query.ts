import { words } from '../text/words.ts';

/** `title` looks at titles and headings only. */
export type QueryField = 'anywhere' | 'title';

/** One part of a query. `without` parts are what a segment must not hold. */
export type QueryPart =
  /** `typing`: the reader may not have finished this word, so it stands for all that begin with it. */
  | { readonly type: 'word'; readonly text: string; readonly field: QueryField; readonly typing: boolean }
  | { readonly type: 'phrase'; readonly text: string; readonly field: QueryField }
  /** `text` is a concept's id or label, or the beginning of one. */
  | { readonly type: 'concept'; readonly text: string };

export type Query = {
  readonly wanted: readonly QueryPart[];
  readonly without: readonly QueryPart[];
};

/** A query has at most this many parts; what follows is left out. */
const mostParts = 24;

const fields: Readonly<Record<string, QueryField | 'concept'>> = {
  title: 'title',
  titel: 'title',
  concept: 'concept',
  begriff: 'concept',
};

/** Which quotation marks may close which: "…", „…“, „…”, “…”, «…», »…«. */
const closing: Readonly<Record<string, string>> = {
  '"': '"',
  '„': '“”"',
  '“': '”“',
  '”': '”',
  '«': '»',
  '»': '«',
};

const lead = /(?<minus>[-−–])?(?:(?<field>title|titel|concept|begriff):)?/iuy;
const space = /\s+/uy;
const bare = /[^\s"„“”«»]+/uy;

/**
 * Reads what a reader typed: words, "phrases", -without, `title:`/`titel:` and `concept:`/`begriff:`,
 * each before a word or a phrase. Never throws: whatever is not well formed is taken for words. A
 * quotation not yet closed is words too, so that results do not vanish while it is being typed.
 */
export function parseQuery(input: string): Query {
  const wanted: QueryPart[] = [];
  const without: QueryPart[] = [];
  let at = 0;
  while (at < input.length && wanted.length + without.length < mostParts) {
    const gap = matchAt(space, input, at);
    if (gap !== undefined) {
      at += gap[0].length;
      continue;
    }
    const token = tokenAt(input, at);
    at = token.end;
    (token.minus ? without : wanted).push(...partsOf(token));
  }
  return { wanted: wanted.slice(0, mostParts), without: without.slice(0, mostParts) };
}

type Token = {
  readonly minus: boolean;
  readonly field: QueryField | 'concept';
  readonly text: string;
  readonly quoted: boolean;
  /** Where the token ends in the input. */
  readonly end: number;
  /** Whether it ends where the input ends, in the middle of a word for all we know. */
  readonly last: boolean;
};

function tokenAt(input: string, start: number): Token {
  const led = matchAt(lead, input, start);
  const body = bodyAt(input, start + (led?.[0].length ?? 0));
  // A minus or a field with nothing behind it belongs to the words.
  if (body === undefined) {
    const whole = matchAt(bare, input, start)?.[0] ?? input.charAt(start);
    return {
      minus: false,
      field: 'anywhere',
      text: whole,
      quoted: false,
      ...endOf(input, start + whole.length),
    };
  }
  return {
    minus: led?.groups?.['minus'] !== undefined,
    field: fields[led?.groups?.['field']?.toLowerCase() ?? ''] ?? 'anywhere',
    text: body.text,
    quoted: body.quoted,
    ...endOf(input, body.end),
  };
}

const endOf = (input: string, end: number) => ({ end, last: end === input.length });

type Body = { readonly text: string; readonly quoted: boolean; readonly end: number };

function bodyAt(input: string, start: number): Body | undefined {
  const quoted = quotationAt(input, start);
  if (quoted !== undefined) return quoted;
  const text = matchAt(bare, input, start)?.[0];
  return text === undefined ? undefined : { text, quoted: false, end: start + text.length };
}

function quotationAt(input: string, start: number): Body | undefined {
  const closers = closing[input.charAt(start)];
  if (closers === undefined) return undefined;
  for (let end = start + 1; end < input.length; end += 1) {
    if (closers.includes(input.charAt(end))) {
      return { text: input.slice(start + 1, end), quoted: true, end: end + 1 };
    }
  }
  return undefined;
}

function partsOf({ minus, field, text, quoted, last }: Token): readonly QueryPart[] {
  const found = words(text);
  if (found.length === 0) return [];
  if (field === 'concept') return [{ type: 'concept', text }];
  // -Know-how shuts out the pair, not every segment with "how".
  if (quoted || (minus && found.length > 1)) return [{ type: 'phrase', text, field }];
  return found.map((word) => ({
    type: 'word',
    text: word.text,
    field,
    typing: !minus && last && word.end === text.length,
  }));
}

function matchAt(pattern: RegExp, input: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(input) ?? undefined;
}
