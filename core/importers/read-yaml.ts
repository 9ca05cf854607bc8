import type * as v from 'valibot';
import { type Document, LineCounter, isNode, isPair, isScalar, isSeq, isMap, parseDocument } from 'yaml';
import { check, inWords } from '../schema/check.ts';
import { error, type SourceFlaw } from './draft.ts';

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly flaws: readonly SourceFlaw[] };

/**
 * Reads YAML 1.2 and checks it against a schema. Every flaw carries its line, counted on from
 * `firstLine`. Aliases are limited by the parser, so that a small file cannot grow without bounds.
 */
export function readYaml<Schema extends v.GenericSchema>(
  source: string,
  schema: Schema,
  firstLine = 1,
): Read<v.InferOutput<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;

  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0)
    return {
      ok: false,
      flaws: broken.map(({ pos, message }) => error(lineAt(pos[0]), 'yaml-syntax', sentence(message))),
    };

  const value = asValue(document);
  if (!value.ok) return { ok: false, flaws: [error(firstLine, 'yaml-syntax', value.sentence)] };
  const result = check(schema, value.value);
  if (result.ok) return result;
  return {
    ok: false,
    flaws: result.flaws.map((flaw) => {
      const offset = offsetOf(document.contents, flaw.where === '' ? [] : flaw.where.split('.'));
      return error(lineAt(offset), 'yaml-schema', sentence(inWords([flaw]).en));
    }),
  };
}

/** `toJS` throws when aliases multiply beyond the parser's limit. */
function asValue(document: Document): { ok: true; value: unknown } | { ok: false; sentence: string } {
  try {
    return { ok: true, value: document.toJS() as unknown };
  } catch (thrown) {
    return { ok: false, sentence: sentence(thrown instanceof Error ? thrown.message : String(thrown)) };
  }
}

/** Where a path into the value begins in the source: the innermost key or item of it that exists. */
function offsetOf(root: unknown, path: readonly string[]): number {
  let node = root;
  let offset = start(root);
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      if (!isPair(pair)) return offset;
      offset = start(pair.key);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (node === undefined) return offset;
      offset = start(node);
    } else return offset;
  }
  return offset;
}

const start = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

const sentence = (message: string): string =>
  `${message.charAt(0).toUpperCase()}${message.slice(1)}`.replace(/[.\s]*$/u, '.');
