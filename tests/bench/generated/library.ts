import { languages, perLanguage } from '../../../core/model/language.ts';
import type { Language, PerLanguage } from '../../../core/model/language.ts';
import { chance } from '../random.ts';
import type { Chance } from '../random.ts';
import type { Block, GeneratedArticle } from './article.ts';
import type { Taken } from './taken.ts';
import { writer } from './write.ts';
import type { Theme, Writer } from './write.ts';

/** What is put into the generated texts from outside. */
export type Ingredients = {
  /** Sentences of the bundled essays, sprinkled over all articles: one in `lentEvery`. */
  readonly essays: PerLanguage<readonly string[]>;
  /** Passages by name, each planted as a paragraph into one article: see `articleOfFact`. */
  readonly facts: PerLanguage<readonly Fact[]>;
  readonly taken: PerLanguage<Taken>;
};

export type Fact = { readonly name: string; readonly text: string };

const lentEvery = 20;

/**
 * `count` articles, half German, half English in turn, each of some 600 words (the longest 2,000). The
 * sentences have grammar but no sense; words are spread as in real texts: Zipf frequencies, inflections,
 * German compounds, words that one article returns to, names, and a long tail of words that occur once
 * or twice. An article's own text depends on the seed and its number only, not on `count`.
 */
export function* generatedArticles(
  count: number,
  seed: number,
  { essays, facts, taken }: Ingredients,
): Generator<GeneratedArticle> {
  const writers = perLanguage((language) => writer(language, taken[language]));
  const planted = perLanguage((language) =>
    Map.groupBy(facts[language], (fact) =>
      articleOfFact(facts[language].indexOf(fact), facts[language].length, language, count),
    ),
  );
  for (let number = 0; number < count; number += 1) {
    const language = languages[number % languages.length] ?? 'de';
    const random = chance(seed + number * 7919);
    const own = article(writers[language], random, essays[language]);
    const extra = planted[language].get(number) ?? [];
    const at = random.below(own.blocks.length);
    yield {
      work: workOf(number),
      language,
      title: own.title,
      blocks: own.blocks.toSpliced(at, 0, ...extra.map(({ text }): Block => ({ kind: 'paragraph', text }))),
    };
  }
}

export const workOf = (number: number): string => `article-${number + 1}`;

/** The number of the article that holds the fact at `at` of so many: they are spread evenly over those in their language. */
export function articleOfFact(at: number, of: number, language: Language, count: number): number {
  const mine = Math.floor(count / languages.length);
  return Math.floor(((at + 0.5) * mine) / of) * languages.length + languages.indexOf(language);
}

function article(
  { theme, title, sentence }: Writer,
  random: Chance,
  essays: readonly string[],
): { readonly title: string; readonly blocks: readonly Block[] } {
  const about: Theme = theme(random);
  const write = (): string =>
    essays.length > 0 && random.below(lentEvery) === 0
      ? (essays[random.below(essays.length)] ?? '')
      : sentence(random, about);
  const sections = 1 + random.below(3) + (random.next() < 0.1 ? 4 : 0);
  const blocks: Block[] = [];
  for (let section = 0; section < sections; section += 1) {
    if (section > 0) blocks.push({ kind: 'heading', text: title(random, about) });
    const count = 2 + random.below(6);
    for (let at = 0; at < count; at += 1) blocks.push(block(random, write));
  }
  return { title: title(random, about), blocks };
}

function block(random: Chance, write: () => string): Block {
  const drawn = random.next();
  if (drawn < 0.08) return { kind: 'item', text: write() };
  if (drawn < 0.12) return { kind: 'quotation', text: write() };
  return { kind: 'paragraph', text: Array.from({ length: 2 + random.below(5) }, write).join(' ') };
}
