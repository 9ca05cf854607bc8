/** The fields by every name they may be typed with. */
export type FieldName = 'title' | 'concept' | 'note' | 'tag' | 'language' | 'before';

const fields: Readonly<Record<string, FieldName>> = {
  title: 'title',
  titel: 'title',
  concept: 'concept',
  begriff: 'concept',
  note: 'note',
  notiz: 'note',
  tag: 'tag',
  lang: 'language',
  sprache: 'language',
  before: 'before',
  vor: 'before',
};

/** A query cut up, before it is known what belongs to what. */
export type Token =
  | { readonly type: 'open'; readonly minus: boolean; readonly field: FieldName | undefined }
  | { readonly type: 'close' }
  | { readonly type: 'or' | 'and' | 'not'; readonly text: string }
  | TextToken;

/** A word as it was typed, up to the next space, or a quotation. */
export type TextToken = {
  readonly type: 'text';
  readonly minus: boolean;
  readonly field: FieldName | undefined;
  /** The same with minus and field, for when they turn out to mean nothing. */
  readonly whole: string;
  readonly text: string;
  readonly quoted: boolean;
  /** `~5` behind a quotation. */
  readonly within: number | undefined;
  /** Whether it ends where the input ends, in the middle of a word for all we know. */
  readonly last: boolean;
};

/** Operators are written large, so that no word is taken for one. */
const operators: Readonly<Record<string, 'or' | 'and' | 'not'>> = {
  OR: 'or',
  ODER: 'or',
  AND: 'and',
  UND: 'and',
  NOT: 'not',
  NICHT: 'not',
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

const lead = new RegExp(`(?<minus>[-−–])?(?:(?<field>${Object.keys(fields).join('|')}):)?`, 'iuy');
const bare = /[^\s"„“”«»()]+/uy;
const tilde = /\s*~(?<within>\d{1,2})(?![^\s()])/uy;

/** Cuts a query into tokens; every parenthesis among them has its other half. */
export function queryTokens(input: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < input.length) {
    const start = at;
    const led = matchAt(lead, input, at);
    const behind = at + (led?.[0].length ?? 0);
    const head = {
      minus: led?.groups?.['minus'] !== undefined,
      field: fields[led?.groups?.['field']?.toLowerCase() ?? ''],
    };
    const body = bodyAt(input, behind);
    if (input.charAt(behind) === '(') {
      tokens.push({ type: 'open', ...head });
      at = behind + 1;
    } else if (body !== undefined) {
      const near = body.quoted ? matchAt(tilde, input, body.end) : undefined;
      at = body.end + (near?.[0].length ?? 0);
      tokens.push(
        operatorOf(input.slice(start, at)) ?? {
          type: 'text',
          ...head,
          ...body,
          whole: input.slice(start, body.end),
          within: near === undefined ? undefined : Number(near.groups?.['within']),
          last: at === input.length,
        },
      );
    } else if (behind > at) {
      // A minus or a field with nothing behind it belongs to the words.
      const whole = matchAt(bare, input, at)?.[0] ?? '';
      at += Math.max(1, whole.length);
      tokens.push(wordsToken(whole, at === input.length));
    } else {
      if (input.charAt(at) === ')') tokens.push({ type: 'close' });
      at += 1;
    }
  }
  return paired(tokens);
}

const operatorOf = (text: string): Token | undefined => {
  const type = Object.hasOwn(operators, text) ? operators[text] : undefined;
  return type && { type, text };
};

const wordsToken = (text: string, last: boolean): TextToken => ({
  type: 'text',
  minus: false,
  field: undefined,
  whole: text,
  text,
  quoted: false,
  within: undefined,
  last,
});

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

/** Deeper than this nobody thinks. */
const deepest = 8;

/** Without the parentheses that have no other half, or are nested too deep: while one types, `(a` is `a`. */
function paired(tokens: readonly Token[]): readonly Token[] {
  const opened: number[] = [];
  const kept = new Set<number>();
  tokens.forEach(({ type }, at) => {
    if (type === 'open') opened.push(at);
    const start = type === 'close' ? opened.pop() : undefined;
    if (start !== undefined && opened.length < deepest) kept.add(start).add(at);
  });
  return tokens.filter(({ type }, at) => (type !== 'open' && type !== 'close') || kept.has(at));
}

function matchAt(pattern: RegExp, input: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(input) ?? undefined;
}
