import type { Language } from '../model/language.ts';
import { words } from '../text/words.ts';
import { dayOf } from './day.ts';
import type { Query, QueryPart } from './query.ts';
import { queryTokens } from './query-tokens.ts';
import type { FieldName, TextToken, Token } from './query-tokens.ts';

/** A query has at most this many parts; what follows is left out. */
const mostParts = 24;

const languageNames: ReadonlyMap<string, Language> = new Map([
  ['de', 'de'],
  ['deutsch', 'de'],
  ['german', 'de'],
  ['en', 'en'],
  ['englisch', 'en'],
  ['english', 'en'],
]);

/**
 * Reads what a reader typed:
 * - words, "phrases", and `"two words" ~5`: within five words of one another, in any order;
 * - `-this`, `NOT this`, `NICHT dies`: without it;
 * - `this OR that`, `dies ODER das`: either of the two beside it; it binds closer than a space, so
 *   that `a b OR c` asks for `a`, and for `b` or `c`. `AND` and `UND` say what a space says;
 * - parentheses, which take `-` and a field before them;
 * - fields before a word, a phrase or parentheses: `title:`/`titel:`, `concept:`/`begriff:`,
 *   `note:`/`notiz:`, `tag:`, `lang:`/`sprache:` and `before:`/`vor:` with a day.
 *
 * Never throws: whatever is not well formed is taken for words or passed over. A quotation or a
 * parenthesis not yet closed is words too, so that results do not vanish while it is being typed.
 */
export function parseQuery(input: string): Query {
  const tokens = queryTokens(input);
  const only = tokens.every(({ type }) => type !== 'text');
  const reader = { tokens: only ? tokens.map(asText) : tokens, at: 0, left: mostParts };
  return readAll(reader, undefined);
}

/** Operators and nothing else: then they are the words. */
const asText = (token: Token): Token =>
  token.type === 'or' || token.type === 'and' || token.type === 'not'
    ? {
        type: 'text',
        minus: false,
        field: undefined,
        whole: token.text,
        text: token.text,
        quoted: false,
        within: undefined,
        last: false,
      }
    : token;

type Reader = { readonly tokens: readonly Token[]; at: number; left: number };

const nothing: Query = { wanted: [], without: [] };
const isNothing = ({ wanted, without }: Query): boolean => wanted.length + without.length === 0;

/** Up to the closing parenthesis or the end. */
function readAll(reader: Reader, field: FieldName | undefined): Query {
  const read: Query[] = [];
  for (;;) {
    const token = reader.tokens[reader.at];
    if (token === undefined || token.type === 'close') break;
    read.push(readEither(reader, field));
  }
  reader.at += 1;
  return { wanted: read.flatMap(({ wanted }) => wanted), without: read.flatMap(({ without }) => without) };
}

/** One thing, or several with `OR` between them. An `OR` with nothing on one side is passed over. */
function readEither(reader: Reader, field: FieldName | undefined): Query {
  const of: Query[] = [];
  do {
    while (isOperator(reader, 'or') || isOperator(reader, 'and')) reader.at += 1;
    const one = readOne(reader, field);
    if (!isNothing(one)) of.push(one);
  } while (isOperator(reader, 'or'));
  const [first = nothing, ...others] = of;
  return others.length === 0 ? first : { wanted: [{ type: 'either', of }], without: [] };
}

const isOperator = ({ tokens, at }: Reader, type: Token['type']): boolean => tokens[at]?.type === type;

function readOne(reader: Reader, field: FieldName | undefined): Query {
  let isNegated = false;
  for (; isOperator(reader, 'not'); reader.at += 1) isNegated = !isNegated;
  const one = readPositive(reader, field);
  return isNegated ? not(one) : one;
}

function readPositive(reader: Reader, field: FieldName | undefined): Query {
  const token = reader.tokens[reader.at];
  if (token === undefined || token.type === 'close') return nothing;
  reader.at += 1;
  switch (token.type) {
    case 'open': {
      const inside = readAll(reader, token.field ?? field);
      return token.minus ? not(inside) : inside;
    }
    case 'text': {
      const parts = partsOf(token, token.field ?? field).slice(0, Math.max(0, reader.left));
      reader.left -= parts.length;
      return token.minus ? { wanted: [], without: parts } : { wanted: parts, without: [] };
    }
    default:
      return nothing;
  }
}

/** The opposite. Of one thing that is the thing itself on the other side. */
function not(query: Query): Query {
  const { wanted, without } = query;
  if (isNothing(query)) return nothing;
  const [part] = wanted;
  if (part !== undefined && wanted.length === 1 && without.length === 0) {
    return { wanted: [], without: [part.type === 'word' ? { ...part, typing: false } : part] };
  }
  const [shutOut] = without;
  if (shutOut !== undefined && wanted.length === 0 && without.length === 1) {
    return { wanted: [shutOut], without: [] };
  }
  return { wanted: [], without: [{ type: 'either', of: [query] }] };
}

function partsOf(token: TextToken, field: FieldName | undefined): readonly QueryPart[] {
  const { text, quoted, within, minus } = token;
  const found = words(text);
  if (field === 'language') {
    const language = languageNames.get(text.trim().toLowerCase());
    return language === undefined ? plainWords(token) : [{ type: 'language', language }];
  }
  if (field === 'before') {
    const day = dayOf(text.trim());
    return day === undefined ? plainWords(token) : [{ type: 'before', day }];
  }
  if (found.length === 0) return [];
  if (field === 'concept') return [{ type: 'concept', text }];
  const looked = field ?? 'anywhere';
  if (quoted && within !== undefined && found.length > 1) {
    return [{ type: 'near', text, field: looked, within }];
  }
  // -Know-how shuts out the pair, not every segment with "how".
  if (quoted || (minus && found.length > 1)) return [{ type: 'phrase', text, field: looked }];
  return found.map((word, at) => ({
    type: 'word',
    text: word.text,
    field: looked,
    typing: !minus && token.last && word.end === text.length,
    ...(text.slice(found[at - 1]?.end, word.start) === '-' ? { tied: true } : {}),
  }));
}

/** A field that its value does not fit is a word like the others. */
const plainWords = ({ whole, minus, last }: TextToken): readonly QueryPart[] =>
  words(whole).map((word) => ({
    type: 'word',
    text: word.text,
    field: 'anywhere',
    typing: !minus && last && word.end === whole.length,
  }));
