import { languages } from '../../../core/model/language.ts';
import type { Language } from '../../../core/model/language.ts';
import { articleOfFact, workOf } from '../generated/library.ts';
import type { Ingredients } from '../generated/library.ts';
import { generatedQueries } from './generated-queries.ts';
import type { Judged } from './judged.ts';

/**
 * The judged queries of `generated/queries.*.yaml`, with the articles that answer them in a library of
 * `count`. Those that no article answers (a title that does not occur in a small library) are left out.
 */
export async function generatedJudgements(
  count: number,
  { facts }: Ingredients,
  titles: readonly { readonly place: string; readonly title: string }[],
): Promise<readonly Judged[]> {
  const places = new Map(
    languages.flatMap((language) =>
      facts[language].map(({ name }, at) => [
        name,
        `${workOf(articleOfFact(at, facts[language].length, language, count))}.${language}`,
      ]),
    ),
  );
  const placeOfFact = (name: string): string => {
    const place = places.get(name);
    if (place === undefined) throw new Error(`A judgement names “${name}”, which is no passage`);
    return place;
  };
  const answers = (said: string): readonly string[] =>
    said.startsWith('titled ')
      ? titledWith(said.split(' ').slice(1), titles)
      : said.split(', ').map(placeOfFact);
  const judged = await Promise.all(languages.map(async (language) => queriesIn(language, answers)));
  return judged.flat().filter(({ expected }) => expected.length > 0);
}

async function queriesIn(
  language: Language,
  answers: (said: string) => readonly string[],
): Promise<readonly Judged[]> {
  const queries = await generatedQueries(language);
  return queries.map(({ kind, query, said }) => ({ language, kind, query, expected: answers(said) }));
}

/** Letter by letter, so that no engine's idea of a word decides. */
const titledWith = (
  forms: readonly string[],
  titles: readonly { readonly place: string; readonly title: string }[],
): readonly string[] =>
  titles
    .filter(({ title }) =>
      forms.some((form) =>
        title
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .includes(form.toLowerCase()),
      ),
    )
    .map(({ place }) => place);
