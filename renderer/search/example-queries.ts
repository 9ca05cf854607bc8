import type { Concept } from '../../core/model/concept.ts';
import type { Language } from '../../core/model/language.ts';
import type { Work } from '../../core/model/manifest.ts';
import { words } from '../../core/text/words.ts';

export type Example = { readonly kind: 'concept' | 'phrase' | 'title'; readonly query: string };

/**
 * Queries to begin with that find something in this library, whatever it holds: a concept that a
 * work names as its topic, a phrase and a word of titles. `titleField` is the field as one types it.
 */
export function exampleQueries(
  works: readonly Work[],
  concepts: readonly Concept[],
  language: Language,
  titleField: string,
): readonly Example[] {
  const heads = works.flatMap(({ editions }) => editions.filter((head) => head.language === language));
  const topic = heads
    .toReversed()
    .flatMap(({ topics }) => topics)
    .flatMap((id) => concepts.find((concept) => concept.id === id) ?? [])[0]?.labels[language].preferred;
  const titles = heads.map(({ title }) => title);
  const phrase = labelIn(titles, concepts, language) ?? firstWords(titles[0] ?? '');
  const word = longestWord(titles.at(-1) ?? '');
  const examples: (Example | false)[] = [
    topic !== undefined && { kind: 'concept', query: topic },
    phrase !== undefined && { kind: 'phrase', query: `"${phrase}"` },
    word !== undefined && { kind: 'title', query: `${titleField}${word}` },
  ];
  return examples.filter((example) => example !== false);
}

/** A label of two words or more that stands in a title. */
const labelIn = (
  titles: readonly string[],
  concepts: readonly Concept[],
  language: Language,
): string | undefined =>
  concepts
    .flatMap(({ labels }) => [labels[language].preferred, ...labels[language].alternative])
    .find((label) => label.includes(' ') && titles.some((title) => title.includes(label)));

function firstWords(title: string): string | undefined {
  const [first, second] = words(title);
  return first && second && title.slice(first.start, second.end);
}

const longestWord = (title: string): string | undefined =>
  words(title)
    .map(({ text }) => text)
    .toSorted((one, other) => other.length - one.length)[0];
