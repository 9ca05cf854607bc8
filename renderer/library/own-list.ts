import type { OwnWork } from '../../core/library/own-work.ts';
import type { EditionKey } from '../../core/model/ids.ts';
import { perLanguage } from '../../core/model/language.ts';
import type { Place } from '../../core/model/place.ts';
import { plain } from '../words/plain.ts';
import { plainName } from './plain-names.ts';
import { lastRead, type Choice } from './shown-works.ts';

const sortNames = new WeakMap<OwnWork, string>();

/** Folded text sorts as a phone book does, a thousand times faster than a collator; numbers by their value. */
function sortName(work: OwnWork): string {
  const known = sortNames.get(work);
  if (known !== undefined) return known;
  const [first] = work.editions;
  const made =
    first === undefined ? '' : plainName(first).replace(/\d+/gu, (digits) => digits.padStart(8, '0'));
  sortNames.set(work, made);
  return made;
}

/** The own works that a choice and the words typed leave, in the chosen order. */
export function ownList(
  works: Iterable<OwnWork>,
  { language, topic, sort }: Choice,
  typed: string,
  places: ReadonlyMap<EditionKey, Place>,
): readonly OwnWork[] {
  const asked = perLanguage((one) => plain(typed, one).split(' ').filter(Boolean));
  const isAsked = asked.de.length > 0 || asked.en.length > 0;
  const fits = (work: OwnWork): boolean =>
    work.editions.some(
      (head) =>
        (language === 'all' || head.language === language) &&
        (topic === null || head.topics.includes(topic)) &&
        (!isAsked ||
          asked[head.language].every(
            (word) => plainName(head).includes(word) || work.file.toLowerCase().includes(word),
          )),
    );
  const left = Array.from(works).filter(fits);
  const newest = (a: OwnWork, b: OwnWork): number => byText(b.added, a.added) || byText(a.id, b.id);
  switch (sort) {
    case 'added':
      return left.toSorted(newest);
    case 'title':
      return left.toSorted((a, b) => byText(sortName(a), sortName(b)) || byText(a.id, b.id));
    case 'length':
      return left.toSorted((a, b) => wordsOf(a) - wordsOf(b) || byText(a.id, b.id));
    case 'recent':
      return left
        .map((work) => ({ work, at: lastRead(work, places) }))
        .toSorted((a, b) => byText(b.at, a.at) || newest(a.work, b.work))
        .map(({ work }) => work);
  }
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const wordsOf = ({ editions: [first] }: OwnWork): number => first?.words ?? 0;

/** Whether it is begun and not over. */
const isUnderWay = ({ read }: Place): boolean => read > 0 && read < 0.995;

/** The editions one is in the middle of, the last read first. A work counts once. */
export function underWay(places: ReadonlyMap<EditionKey, Place>, most: number): readonly Place[] {
  const begun = [...places.values()].filter(isUnderWay).toSorted((a, b) => byText(b.at, a.at));
  const works = new Set<string>();
  return begun.filter(({ work }) => !works.has(work) && works.add(work)).slice(0, most);
}

/** Topics of many works, the most frequent first. */
export function commonTopics(works: Iterable<OwnWork>, most: number): readonly string[] {
  const times = new Map<string, number>();
  for (const { editions } of works)
    for (const topic of new Set(editions.flatMap(({ topics }) => topics)))
      times.set(topic, (times.get(topic) ?? 0) + 1);
  return [...times]
    .toSorted(([a, x], [b, y]) => y - x || byText(a, b))
    .slice(0, most)
    .map(([topic]) => topic);
}
