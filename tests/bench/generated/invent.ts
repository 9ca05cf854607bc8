import type { Language } from '../../../core/model/language.ts';
import { chance } from '../random.ts';
import type { Chance } from '../random.ts';
import { list } from './stock.ts';
import type { Noun } from './stock.ts';

type Sounds = {
  readonly starts: readonly [string, ...string[]];
  readonly vowels: readonly [string, ...string[]];
  readonly middles: readonly [string, ...string[]];
  readonly ends: readonly [string, ...string[]];
  readonly nameEnds: readonly [string, ...string[]];
  readonly firstNames: readonly [string, ...string[]];
};

const sounds: Readonly<Record<Language, Sounds>> = {
  de: {
    starts: list('b br d dr f fl g gl gr h k kl kn l m n p pf r s sch schl schw st str t tr w z'),
    vowels: list('a e i o u ei au ie ö ü ä eu'),
    middles: list('nd rst ll m rk ch bb t sk lz ng mpf r cht tz ss hn rg'),
    ends: list('er e el en ling ing us a ich icht om'),
    nameEnds: list('mann er ing sen ke le ow mayer brandt hoff stedt bach'),
    firstNames:
      list(`Anna Bernd Clara Dieter Elsbeth Friedrich Gerda Hanna Inge Jakob Karl Lena Martin Nele Otto Paula
      Quirin Rosa Sven Thea Ulrich Veit Wilma Xaver Yvonne Zenzi Jürgen Käthe Björn Grete`),
  },
  en: {
    starts: list('b bl br c cl cr d dr f fl g gl gr h j k l m n p pl pr r s sh sl sp st str t th tr w wh'),
    vowels: list('a e i o u ea ou oo ai y'),
    middles: list('nd rst ll m rk ck bb t sk lth ng mp r ght st ss n dg v'),
    ends: list('er le et ock in ow age ery ish a on'),
    nameEnds: list('ton ley worth son by well ham field wick man ford shaw'),
    firstNames:
      list(`Alice Benjamin Charlotte Daniel Edith Fergus Grace Hugh Isobel James Kate Laurence Mabel Ned Olive Peter
      Quentin Ruth Samuel Tess Ursula Vernon Winifred Hector Maud Agnes Rupert Dinah Cyril Nora`),
  },
};

/** Words and names that no language has but that sound like one: the long tail of any library. */
export function inventor(
  language: Language,
  isTaken: (word: string) => boolean,
): {
  readonly noun: (number: number) => Noun;
  readonly name: (number: number) => string;
} {
  const { starts, vowels, middles, ends, nameEnds, firstNames } = sounds[language];
  const stem = (random: Chance): string =>
    random.oneOf(starts) + random.oneOf(vowels) + random.oneOf(middles);
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  const free = (invent: () => string): string => {
    for (;;) {
      const word = invent();
      if (!isTaken(word)) return word;
    }
  };
  return {
    noun: (number) => {
      const random = chance(number + 1);
      const word = free(() => {
        const more = random.next() < 0.5 ? random.oneOf(vowels) + random.oneOf(middles) : '';
        return stem(random) + more + random.oneOf(ends);
      });
      const one = language === 'de' ? capital(word) : word;
      const many = language === 'en' ? `${one}s` : one.endsWith('e') ? `${one}n` : one;
      return { one, many, gender: random.oneOf(['m', 'f', 'n']), bond: one };
    },
    name: (number) => {
      const random = chance(number + 1_000_001);
      const last = capital(free(() => stem(random) + random.oneOf(nameEnds)));
      return `${random.oneOf(firstNames)} ${last}`;
    },
  };
}
