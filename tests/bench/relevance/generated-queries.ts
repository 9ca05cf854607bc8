import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Language } from '../../../core/model/language.ts';

/** A query over the generated library, and what is said to answer it. */
export type GeneratedQuery = { readonly kind: string; readonly query: string; readonly said: string };

/** The queries of `generated/queries.<language>.yaml`. */
export async function generatedQueries(language: Language): Promise<readonly GeneratedQuery[]> {
  const file = join(import.meta.dirname, 'generated', `queries.${language}.yaml`);
  const kinds = parse(await readFile(file, 'utf8')) as Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  return Object.entries(kinds).flatMap(([kind, queries]) =>
    Object.entries(queries).map(([query, said]) => ({ kind, query, said })),
  );
}
