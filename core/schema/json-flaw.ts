import { lineOf } from './line-of.ts';
import type { Said } from './said.ts';

/** What to say of a text that `JSON.parse` has refused. */
export function notJson(text: string): Said {
  const line = lineOf(text, jsonFlaw(text));
  return { de: `ab Zeile ${line} ist das kein JSON`, en: `it is not JSON from line ${line} on` };
}

/**
 * The offset at which a text stops being JSON. Engines say so in words of their own, and not always;
 * so this is asked only once `JSON.parse` has refused a text.
 */
export function jsonFlaw(text: string): number {
  const open: string[] = [];
  let expected: 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'more' = 'value';
  for (let at = behindSpace(text, 0); at < text.length; at = behindSpace(text, at)) {
    const sign = text.charAt(at);
    const isEnd = open.at(-1) === sign;
    if (isEnd && (expected === 'more' || expected.endsWith('or end'))) {
      open.pop();
      expected = 'more';
      at += 1;
    } else if (expected === 'more' || expected === 'colon') {
      if (sign !== (expected === 'colon' ? ':' : ',') || (expected === 'more' && open.length === 0))
        return at;
      expected = expected === 'colon' || open.at(-1) === ']' ? 'value' : 'name';
      at += 1;
    } else if (expected.startsWith('value') && (sign === '{' || sign === '[')) {
      open.push(sign === '{' ? '}' : ']');
      expected = sign === '{' ? 'name or end' : 'value or end';
      at += 1;
    } else {
      const end =
        sign === '"' ? stringEnd(text, at) : expected.startsWith('name') ? at : literalEnd(text, at);
      if (end === at) return at;
      expected = expected.startsWith('name') ? 'colon' : 'more';
      at = end;
    }
  }
  return text.length;
}

function behindSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1;
  return at;
}

/** Behind the closing quotation mark; where the string is none, its beginning. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') return at + 1;
    if (sign < ' ') return from;
    if (sign === '\\' && !/^(?:["\\/bfnrt]|u[\da-f]{4})/iu.test(text.slice((at += 1), at + 5))) return from;
  }
  return from;
}

/** Behind a number, `true`, `false` or `null`; else where it was to begin. */
function literalEnd(text: string, from: number): number {
  const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/uy;
  literal.lastIndex = from;
  return literal.test(text) ? literal.lastIndex : from;
}
