import { parentPort, workerData } from 'node:worker_threads';
import { mentionFinder } from '../../../core/concepts/find-mentions.ts';
import { labelsOf } from '../../../core/concepts/labels.ts';
import type { Concept } from '../../../core/model/concept.ts';
import { editionOf } from '../generated/article.ts';
import type { GeneratedArticle } from '../generated/article.ts';

type Given = {
  readonly way: 'fathom' | 'expression';
  readonly concepts: readonly Concept[];
  readonly articles: readonly GeneratedArticle[];
};

/** What linking all articles took, in milliseconds, with the labels made ready, the thread's own processor time of it, and how many places it found. */
export type Linked = { readonly taken: number; readonly cpu: number; readonly found: number };

const { way, concepts, articles } = workerData as Given;
const editions = articles.map((article) => editionOf(article));
const before = process.threadCpuUsage();
const start = performance.now();
const find = way === 'fathom' ? mentionFinder(concepts) : expression(concepts);
let found = 0;
for (const { head, segments } of editions)
  for (const { text } of segments) found += find(text, head.language).length;
const taken = performance.now() - start;
const { user, system } = process.threadCpuUsage(before);
parentPort?.postMessage({ taken, cpu: (user + system) / 1000, found } satisfies Linked);

/** What one would write first: all labels in one regular expression, longest first, with some letters of an ending. */
function expression(all: readonly Concept[]): (text: string) => readonly unknown[] {
  const labels = all
    .flatMap(labelsOf)
    .map(({ text }) => text)
    .toSorted((one, other) => other.length - one.length);
  const escaped = labels.map((label) => label.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  const any = new RegExp(`(?<!\\p{L})(?:${escaped.join('|')})(?:e?[snmr]?|es|ed|ing)(?!\\p{L})`, 'giu');
  return (text) => text.match(any) ?? [];
}
