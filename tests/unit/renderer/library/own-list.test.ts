import { describe, expect, it } from 'vitest';
import type { OwnWork } from '../../../../core/library/own-work.ts';
import { editionKey } from '../../../../core/model/ids.ts';
import type { Language } from '../../../../core/model/language.ts';
import type { Place } from '../../../../core/model/place.ts';
import { commonTopics, ownList, underWay } from '../../../../renderer/library/own-list.ts';
import type { Choice } from '../../../../renderer/library/shown-works.ts';
import { ownWork } from './examples.ts';

type Part = {
  readonly title?: string;
  readonly author?: string;
  readonly words?: number;
  readonly topics?: readonly string[];
  readonly added?: string;
};

function work(
  id: string,
  { added = '2026-01-01T00:00:00.000Z', ...part }: Part,
  language: Language = 'de',
): OwnWork {
  const made = ownWork(id, { added }, language);
  return { ...made, editions: made.editions.map((head) => ({ ...head, ...part })) };
}

const place = (id: string, read: number, at: string, language: Language = 'de'): Place => ({
  work: id,
  language,
  segment: 's1',
  offset: 0,
  read,
  at,
});

const placesOf = (...places: readonly Place[]) =>
  new Map(places.map((one) => [editionKey(one.work, one.language), one]));

const works = [
  work('a', { title: 'Ärger im Markt', author: 'Ada Brandt', words: 300, added: '2026-03-01T00:00:00.000Z' }),
  work('b', { title: 'Kapitel 10', words: 100, topics: ['wert'], added: '2026-01-01T00:00:00.000Z' }),
  work('c', { title: 'Kapitel 2', words: 200, topics: ['wert', 'markt'], added: '2026-02-01T00:00:00.000Z' }),
  work('d', { title: 'Zoning', words: 50, added: '2025-01-01T00:00:00.000Z' }, 'en'),
];

const everything: Choice = { language: 'all', topic: null, sort: 'recent' };
const ids = (choice: Partial<Choice>, typed = '', places = placesOf()): string =>
  ownList(works, { ...everything, ...choice }, typed, places)
    .map(({ id }) => id)
    .join('');

describe('the list of own works', () => {
  it('sorts by title as a reader does: umlauts among the vowels, numbers by their value', () => {
    expect(ids({ sort: 'title' })).toBe('acbd');
  });

  it('sorts by when they came, by length, and by when they were last read', () => {
    expect(ids({ sort: 'added' })).toBe('acbd');
    expect(ids({ sort: 'length' })).toBe('dbca');
    expect(ids({}, '', placesOf(place('d', 0.1, '2026-05-01T00:00:00.000Z', 'en')))).toBe('dacb');
  });

  it('is filtered by language and topic', () => {
    expect(ids({ language: 'en' })).toBe('d');
    expect(ids({ topic: 'markt' })).toBe('c');
  });

  it('is filtered by words of title, author and file, in any order and spelling', () => {
    expect(ids({}, 'brandt aerger')).toBe('a');
    expect(ids({}, 'KAPITEL')).toBe('cb');
    expect(ids({}, 'zoning md')).toBe('d');
    expect(ids({}, 'nirgends')).toBe('');
  });
});

describe('what one is in the middle of', () => {
  it('is begun and not over, each work once, the last read first', () => {
    const places = placesOf(
      place('a', 0.5, '2026-05-01T00:00:00.000Z'),
      place('a', 0.2, '2026-05-03T00:00:00.000Z', 'en'),
      place('b', 1, '2026-05-04T00:00:00.000Z'),
      place('c', 0, '2026-05-05T00:00:00.000Z'),
      place('d', 0.9, '2026-05-02T00:00:00.000Z'),
    );
    expect(underWay(places, 5).map(({ work: id, language }) => `${id}.${language}`)).toEqual([
      'a.en',
      'd.de',
    ]);
    expect(underWay(places, 1)).toHaveLength(1);
  });
});

it('names common topics, the most frequent first', () => {
  expect(commonTopics(works, 5)).toEqual(['wert', 'markt']);
});
