import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Concept } from '../../../core/model/concept.ts';
import type { Edition } from '../../../core/model/edition.ts';
import type { Judged } from '../relevance/judged.ts';
import { linesOf } from './lines.ts';

/** What engines are asked of a generated library. */
export type Questions = { readonly judged: readonly Judged[]; readonly concepts: readonly Concept[] };

/** A generated library in a folder: an edition on each line, and the questions. */
export const corpusFiles = { editions: 'editions.jsonl', questions: 'questions.json' } as const;

export function* editionsIn(folder: string): Generator<Edition> {
  for (const line of linesOf(join(folder, corpusFiles.editions))) yield JSON.parse(line) as Edition;
}

export const questionsIn = async (folder: string): Promise<Questions> =>
  JSON.parse(await readFile(join(folder, corpusFiles.questions), 'utf8')) as Questions;
