import type { SearchDocument } from './documents.ts';

/**
 * How much a document counts beside a paragraph. Short texts already win by BM25's length rule;
 * that is right for headings and wrong for the list of sources, whose lines are all names and titles.
 */
const weights: Partial<Record<SearchDocument['kind'], number>> = { title: 1.5, heading: 1.3, reference: 0.6 };
export const weightOf = (kind: SearchDocument['kind']): number => weights[kind] ?? 1;
