import type { Annotation } from '../../core/annotations/annotation.ts';
import { tagsIn } from './drafts.ts';

/** Every tag in use and how often, the most used first. */
export function tagCounts(annotations: Iterable<Annotation>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { tags } of annotations) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return new Map([...counts].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b)));
}

const mostSuggestions = 6;

/** Tags in use that begin like the word being typed, or the most used ones; none that the line has. */
export function suggestedTags(annotations: Iterable<Annotation>, line: string): readonly string[] {
  const inUse = [...tagCounts(annotations).keys()];
  const had = new Set(tagsIn(line).map(lower));
  const typed = lower(wordBeingTyped(line));
  const isWhole = inUse.some((tag) => lower(tag) === typed);
  return inUse
    .filter((tag) => !had.has(lower(tag)) && (isWhole || lower(tag).startsWith(typed)))
    .slice(0, mostSuggestions);
}

/** The line with the tag added, in the place of the word being typed if that is its beginning. */
export function withTag(line: string, tag: string): string {
  const typed = wordBeingTyped(line);
  const kept = lower(tag).startsWith(lower(typed)) ? line.slice(0, line.length - typed.length) : line;
  return [...tagsIn(kept), tag, ''].join(', ');
}

const lower = (tag: string): string => tag.trim().toLowerCase();

const wordBeingTyped = (line: string): string => line.slice(line.lastIndexOf(',') + 1);
