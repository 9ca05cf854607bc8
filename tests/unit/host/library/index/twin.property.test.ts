import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perLanguage } from '../../../../../core/model/language.ts';
import type { Language } from '../../../../../core/model/language.ts';
import type { Edition } from '../../../../../core/model/edition.ts';
import { buildSearchIndex } from '../../../../../core/search/build-index.ts';
import { explain } from '../../../../../core/search/explain.ts';
import { found } from '../../../../../core/search/found.ts';
import { openSearchLibrary } from '../../../../../core/search/library.ts';
import { matcherOf } from '../../../../../core/search/mark-text.ts';
import { openSearchIndex } from '../../../../../core/search/open-index.ts';
import { openIndexFile } from '../../../../../host/library/index/index-file.ts';
import type { IndexFile } from '../../../../../host/library/index/index-file.ts';
import { edition, smallConcepts } from '../../../core/search/small-library.ts';
import { tempFolder } from '../../temp-folder.ts';
import { indexed } from './indexed.ts';
import { cases } from '../../../long.ts';

/*
 * The own library's index answers as the bundled library's engine would, had it been built of the same
 * editions: every number of every hit, the order, the marks, the reasons.
 */

const spoken = {
  de: `Markt Märkte Maerkte Marktes Größe grosse Strategie Strategien Partner Partnerschaft Vertriebspartner
    Vertrieb Vertriebspartnerschaft Wert Wertschöpfung Kunde Kunden Kundennutzen Nutzen Daten Datenhoheit und die
    der nicht Hafen CAC Ozean blauer Ozean Akquisekosten Tönnies Husum 1998 verkauft Schöpfung`,
  en: `market markets size strategy strategies partner partners partnering the of and not harbour CAC ocean blue
    Ocean customer customers acquisition cost value values co creation cocreation uncontested market shop floor
    shopfloor 1998 sells sold`,
} as const;
const wordOf = (language: Language) => fc.constantFrom(...spoken[language].split(/\s+/u));
const anyWord = fc.oneof(wordOf('de'), wordOf('en'));

const sentenceOf = (language: Language) =>
  fc
    .array(wordOf(language), { minLength: 1, maxLength: 9 })
    .map((words) => `${words.join(' ').replace(/^./u, (first) => first.toUpperCase())}.`);
const blockOf = (language: Language) =>
  fc
    .tuple(
      fc.constantFrom('', '', '', '# ', '- ', '[1] '),
      fc.array(sentenceOf(language), { minLength: 1, maxLength: 3 }),
    )
    .map(([mark, sentences]) => mark + sentences.join(' '));

const day = fc.constantFrom(undefined, '2019-05-01', '2023-11-30');
const anyEdition = fc
  .constantFrom<Language>('de', 'en')
  .chain((language) =>
    fc.tuple(
      fc.constant(language),
      fc.nat({ max: 5 }),
      sentenceOf(language),
      fc.option(sentenceOf(language), { nil: undefined }),
      fc.array(blockOf(language), { minLength: 1, maxLength: 5 }),
      day,
      fc.subarray(['cac', 'Hafen', 'blue ocean', 'Wert']),
    ),
  )
  .map(([language, work, title, subtitle, blocks, date, topics]): Edition => {
    const made = edition(`w${work}`, language, title, blocks, subtitle === undefined ? {} : { subtitle });
    return { ...made, head: { ...made.head, topics, ...(date === undefined ? {} : { date }) } };
  });

type Step =
  | { readonly type: 'put'; readonly editions: readonly Edition[] }
  | { readonly type: 'remove'; readonly work: string; readonly language: Language }
  | { readonly type: 'settle' | 'reopen' };
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(anyEdition, { minLength: 1, maxLength: 4 })
      .map((editions): Step => ({ type: 'put', editions })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.nat({ max: 5 }), fc.constantFrom<Language>('de', 'en'))
      .map(([work, language]): Step => ({ type: 'remove', work: `w${work}`, language })),
  },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ type: 'settle' }, { type: 'reopen' }) },
);

/** Leaves out a letter, so that there is something to forgive. */
const slipped = anyWord.map((word) => (word.length > 4 ? word.slice(0, 2) + word.slice(3) : word));
const part = fc.oneof(
  { weight: 6, arbitrary: anyWord },
  { weight: 2, arbitrary: slipped },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyWord, anyWord, fc.constantFrom('', ' ~3'))
      .map(([one, other, near]) => `"${one} ${other}"${near}`),
  },
  { weight: 1, arbitrary: anyWord.map((word) => `-${word}`) },
  { weight: 1, arbitrary: anyWord.map((word) => `title:${word}`) },
  { weight: 1, arbitrary: fc.tuple(anyWord, anyWord).map(([one, other]) => `${one} OR ${other}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('concept:cac', 'lang:de', 'before:2023', 'tag:Hafen', 'tag:blue', '-tag:cac'),
  },
);
const anyQuery = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 3 }), fc.constantFrom('', ' '), fc.nat({ max: 3 }))
  .map(([parts, end, cut]) => (parts.join(' ') + end).slice(0, cut === 0 ? -2 : undefined));

describe('the index of the own library', () => {
  it('answers as one built anew of the same editions', async () => {
    const folder = await tempFolder();
    let number = 0;
    const property = fc.property(
      fc.array(anyStep, { minLength: 1, maxLength: 8 }),
      fc.array(anyQuery, { minLength: 4, maxLength: 8 }),
      (steps, queries) => {
        const file = join(folder, `index-${(number += 1)}.sqlite`);
        const { index, editions } = carryOut(file, steps);
        index.settle();
        const twin = openSearchLibrary(
          perLanguage((language) => openSearchIndex(buildSearchIndex(editions, language))),
          smallConcepts,
        );
        for (const text of queries) {
          const own = index.search({ text, options: {} });
          expect(own, text).toEqual(found(twin, text, {}));
          expect(index.search({ text, options: { language: 'en', limit: 2 } })).toEqual(
            found(twin, text, { language: 'en', limit: 2 }),
          );
          expect(index.matcher({ text, without: [] })).toEqual(matcherOf(twin, text));
          for (const hit of own.result.hits.slice(0, 3)) {
            const { work, language, segment } = hit;
            const asked = { work, language, segment };
            expect(index.reasons({ text, hit: asked, without: [] })).toEqual(explain(twin, text, asked));
          }
        }
        for (const each of editions) {
          const { work, language } = each.head;
          expect(index.edition({ work, language })).toEqual(each);
        }
        index.close();
      },
    );
    fc.assert(property, { seed: 20_261_122, numRuns: cases(50) });
  });
});

function carryOut(
  file: string,
  steps: readonly Step[],
): { readonly index: IndexFile; readonly editions: readonly Edition[] } {
  let index = openIndexFile(file, smallConcepts);
  let editions: readonly Edition[] = [];
  const without = (work: string, language: Language): void => {
    editions = editions.filter(({ head }) => head.work !== work || head.language !== language);
  };
  for (const step of steps) {
    switch (step.type) {
      case 'put':
        index.put(step.editions.map((each) => indexed(each)));
        for (const each of step.editions) {
          without(each.head.work, each.head.language);
          editions = [...editions, each];
        }
        break;
      case 'remove':
        index.remove([{ work: step.work, language: step.language }]);
        without(step.work, step.language);
        break;
      case 'settle':
        index.settle();
        break;
      case 'reopen':
        index.close();
        index = openIndexFile(file, smallConcepts);
    }
  }
  return { index, editions: editions.map(({ head, ...rest }) => ({ ...rest, head })) };
}
