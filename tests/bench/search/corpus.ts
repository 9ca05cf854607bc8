import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { mentionFinder } from '../../../core/concepts/find-mentions.ts';
import type { Concept } from '../../../core/model/concept.ts';
import type { Edition } from '../../../core/model/edition.ts';
import { editionOf, placeOf } from '../generated/article.ts';
import type { Ingredients } from '../generated/library.ts';
import { generatedArticles } from '../generated/library.ts';
import { generatedJudgements } from '../relevance/generated-judgements.ts';
import type { Judged } from '../relevance/judged.ts';
import { linesOf } from './lines.ts';

export const seed = 20261121;

/** What engines are asked of a generated library. */
export type Questions = { readonly judged: readonly Judged[]; readonly concepts: readonly Concept[] };

const files = { editions: 'editions.jsonl', questions: 'questions.json' };

/** Writes a generated library and its judged queries into a folder, for other processes to read. */
export async function writeCorpus(
  folder: string,
  count: number,
  ingredients: Ingredients,
  concepts: readonly Concept[],
): Promise<{ readonly judged: readonly Judged[]; readonly words: number }> {
  await mkdir(folder, { recursive: true });
  const find = mentionFinder(concepts);
  const out = createWriteStream(join(folder, files.editions));
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
  await writeFile(join(folder, files.questions), JSON.stringify(questions));
  return { judged, words };
}

export function* editionsIn(folder: string): Generator<Edition> {
  for (const line of linesOf(join(folder, files.editions))) yield JSON.parse(line) as Edition;
}

export const questionsIn = async (folder: string): Promise<Questions> =>
  JSON.parse(await readFile(join(folder, files.questions), 'utf8')) as Questions;
