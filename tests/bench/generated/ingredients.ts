import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { languages, perLanguage } from '../../../core/model/language.ts';
import type { Language, PerLanguage } from '../../../core/model/language.ts';
import { documentsOf } from '../../../core/search/documents.ts';
import { sentences } from '../../../core/text/sentences.ts';
import type { BundledLibrary } from '../library.ts';
import { generatedQueries } from '../relevance/generated-queries.ts';
import type { Fact, Ingredients } from './library.ts';
import { takenBy } from './taken.ts';

/** The passages that are planted, and the essays' sentences, save those on a concept that a planted passage is about. */
export async function ingredientsOf({ files, concepts }: BundledLibrary): Promise<Ingredients> {
  const facts: PerLanguage<readonly Fact[]> = { de: await readFacts('de'), en: await readFacts('en') };
  const queries = await Promise.all(languages.map(generatedQueries));
  const asked = queries.flat().map(({ query }) => query);
  const taken = takenBy(facts, asked, concepts);
  const essays = perLanguage((language) =>
    documentsOf(files[language])
      .filter(({ kind }) => kind === 'paragraph')
      .flatMap(({ text }) => sentences(text, language).map(({ start, end }) => text.slice(start, end)))
      .filter((sentence) => !taken[language].sentence(sentence)),
  );
  return { essays, facts, taken };
}

async function readFacts(language: Language): Promise<readonly Fact[]> {
  const file = join(import.meta.dirname, '..', 'relevance', 'generated', `facts.${language}.yaml`);
  const texts = parse(await readFile(file, 'utf8')) as Readonly<Record<string, string>>;
  return Object.entries(texts).map(([name, text]) => ({ name, text }));
}
