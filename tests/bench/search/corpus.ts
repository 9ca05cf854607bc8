import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { mentionFinder } from '../../../core/concepts/find-mentions.ts';
import type { Concept } from '../../../core/model/concept.ts';
import { editionOf, placeOf } from '../generated/article.ts';
import type { Ingredients } from '../generated/library.ts';
import { generatedArticles } from '../generated/library.ts';
import { generatedJudgements } from '../relevance/generated-judgements.ts';
import type { Judged } from '../relevance/judged.ts';
import { corpusFiles } from './corpus-files.ts';
import type { Questions } from './corpus-files.ts';

export const seed = 20261121;

/** Writes a generated library and its judged queries into a folder, for other processes to read. */
export async function writeCorpus(
  folder: string,
  count: number,
  ingredients: Ingredients,
  concepts: readonly Concept[],
): Promise<{ readonly judged: readonly Judged[]; readonly words: number }> {
  await mkdir(folder, { recursive: true });
  const find = mentionFinder(concepts);
  const out = createWriteStream(join(folder, corpusFiles.editions));
  const titles: { readonly place: string; readonly title: string }[] = [];
  let words = 0;
  for (const article of generatedArticles(count, seed, ingredients)) {
    const edition = editionOf(article, find);
    words += edition.head.words;
    titles.push({ place: placeOf(article), title: article.title });
    if (!out.write(`${JSON.stringify(edition)}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  const judged = await generatedJudgements(count, ingredients, titles);
  const questions: Questions = { judged, concepts };
  await writeFile(join(folder, corpusFiles.questions), JSON.stringify(questions));
  return { judged, words };
}
