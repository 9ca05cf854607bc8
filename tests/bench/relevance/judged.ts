import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { languages } from '../../../core/model/language.ts';
import type { Language } from '../../../core/model/language.ts';

/** A query and the passages that answer it, as `work.language §`. */
export type Judged = {
  readonly language: Language;
  readonly kind: string;
  readonly query: string;
  readonly expected: readonly string[];
};

type JudgedFile = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The judged queries of both languages, from `de.yaml` and `en.yaml` beside this file. */
export async function judgedQueries(): Promise<readonly Judged[]> {
  const files = await Promise.all(
    languages.map(async (language) => {
      const text = await readFile(join(import.meta.dirname, `${language}.yaml`), 'utf8');
      return { language, kinds: parse(text) as JudgedFile };
    }),
  );
  return files.flatMap(({ language, kinds }) =>
    Object.entries(kinds).flatMap(([kind, queries]) =>
      Object.entries(queries).map(([query, places]) => ({
        language,
        kind,
        query,
        expected: placesIn(places),
      })),
    ),
  );
}

/** `deep-value.de 4, 5; other.en 7` as `deep-value.de 4`, `deep-value.de 5`, `other.en 7`. */
const placesIn = (places: string): readonly string[] =>
  places.split(';').flatMap((part) => {
    const [, edition = '', numbers = ''] = /^\s*(\S+)\s+(.*)$/u.exec(part) ?? [];
    return numbers.split(',').map((number) => `${edition} ${number.trim()}`);
  });
