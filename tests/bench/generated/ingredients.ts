import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { mentionFinder } from '../../../core/concepts/find-mentions.ts';
import { perLanguage } from '../../../core/model/language.ts';
import type { Language, PerLanguage } from '../../../core/model/language.ts';
import { documentsOf } from '../../../core/search/documents.ts';
import { sentences } from '../../../core/text/sentences.ts';
import type { BundledLibrary } from '../library.ts';
import type { Fact, Ingredients } from './library.ts';

/** The passages that are planted, and the essays' sentences, save those on a concept that a planted passage is about. */
export async function ingredientsOf({ files, concepts }: BundledLibrary): Promise<Ingredients> {
  const facts: PerLanguage<readonly Fact[]> = { de: await readFacts('de'), en: await readFacts('en') };
  const find = mentionFinder(concepts);
  const conceptsIn = (text: string, language: Language): readonly string[] =>
    find(text, language).map(({ concept }) => concept);
  const taken = new Set([
    ...facts.de.flatMap(({ text }) => conceptsIn(text, 'de')),
    ...facts.en.flatMap(({ text }) => conceptsIn(text, 'en')),
  ]);
  const essays = perLanguage((language) =>
    documentsOf(files[language])
      .filter(({ kind }) => kind === 'paragraph')
      .flatMap(({ text }) => sentences(text, language).map(({ start, end }) => text.slice(start, end)))
      .filter((sentence) => !conceptsIn(sentence, language).some((concept) => taken.has(concept))),
  );
  return { essays, facts };
}

async function readFacts(language: Language): Promise<readonly Fact[]> {
  const file = join(import.meta.dirname, '..', 'relevance', 'generated', `facts.${language}.yaml`);
  const texts = parse(await readFile(file, 'utf8')) as Readonly<Record<string, string>>;
  return Object.entries(texts).map(([name, text]) => ({ name, text }));
}
