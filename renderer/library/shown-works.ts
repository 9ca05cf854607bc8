import { editionKey, type EditionKey } from '../../core/model/ids.ts';
import type { Language } from '../../core/model/language.ts';
import type { Work } from '../../core/model/manifest.ts';
import type { Place } from '../../core/model/place.ts';
import { plain } from '../words/plain.ts';
import { plainName } from './plain-names.ts';

export const sorts = ['recent', 'title', 'length', 'added'] as const;
export type Sort = (typeof sorts)[number];

export type Choice = {
  readonly language: Language | 'all';
  readonly topic: string | null;
  readonly sort: Sort;
};

/** The bundled works that a choice and the words typed leave, each with the editions it leaves, in the chosen order. */
export function shownWorks(
  works: readonly Work[],
  { language, topic, sort }: Choice,
  places: ReadonlyMap<EditionKey, Place>,
  reading: Language,
  typed = '',
): readonly Work[] {
  const asked = (one: Language): readonly string[] => plain(typed, one).split(' ').filter(Boolean);
  const left = works
    .map(({ id, editions }) => ({
      id,
      editions: editions.filter(
        (head) =>
          (language === 'all' || head.language === language) &&
          (topic === null || head.topics.includes(topic)) &&
          asked(head.language).every((word) => plainName(head).includes(word)),
      ),
    }))
    .filter(({ editions }) => editions.length > 0);
  const title = (work: Work): string => headOf(work, reading).title;
  const compare = new Intl.Collator(reading).compare;
  const byTitle = (a: Work, b: Work): number => compare(title(a), title(b));
  switch (sort) {
    case 'title':
      return left.toSorted(byTitle);
    case 'length':
      return left.toSorted((a, b) => headOf(a, reading).words - headOf(b, reading).words || byTitle(a, b));
    // They all came with the app.
    case 'added':
    case 'recent':
      return left.toSorted((a, b) => lastRead(b, places).localeCompare(lastRead(a, places)) || byTitle(a, b));
  }
}

/** The edition that stands for a work: the one in the interface's language, or else the first. */
export function headOf(work: Work, reading: Language): Work['editions'][number] {
  const [first] = work.editions;
  if (first === undefined) throw new Error(`${work.id} has no edition`);
  return work.editions.find(({ language }) => language === reading) ?? first;
}

/** When any edition of a work was last read, as ISO text; empty for never, so that it sorts last. */
export const lastRead = (work: Work, places: ReadonlyMap<EditionKey, Place>): string =>
  work.editions
    .map(({ language }) => places.get(editionKey(work.id, language))?.at ?? '')
    .reduce((latest, at) => (at > latest ? at : latest), '');

/** Every topic of the works, each once, in the order they first appear. */
export const topicsOf = (works: readonly Work[]): readonly string[] => [
  ...new Set(works.flatMap(({ editions }) => editions.flatMap(({ topics }) => topics))),
];
