import type { Edition } from '../../core/model/edition.ts';
import { languages } from '../../core/model/language.ts';
import type { Language } from '../../core/model/language.ts';
import type { Segment } from '../../core/model/segment.ts';
import { words } from '../../core/text/words.ts';
import { chance, zipf } from './random.ts';
import type { Chance } from './random.ts';
import { wordStocks } from './word-stock.ts';

const blocksEach = 30;
const sentencesEach = { least: 2, more: 4 };

/**
 * Makes `count` articles, half German, half English, each of some 1,400 words in 30 blocks. The
 * sentences have grammar but no sense; what matters here is that words are spread as in real texts:
 * Zipf frequencies, inflections, German compounds, and many words that occur only once or twice.
 * `essays` lend their vocabulary. The same seed gives the same articles.
 */
export function generateEditions(
  count: number,
  seed: number,
  essays: readonly string[] = [],
): readonly Edition[] {
  return languages.flatMap((language) => {
    const random = chance(seed + languages.indexOf(language));
    const write = sentenceWriter(language, random, essays);
    return Array.from({ length: Math.floor(count / languages.length) }, (_, at) =>
      edition(`generated-${at + 1}`, language, random, write),
    );
  });
}

function edition(work: string, language: Language, random: Chance, write: () => string): Edition {
  const title = shortened(write());
  const segments = Array.from({ length: blocksEach }, (_, at): Segment => {
    const base = { id: `s${at + 1}`, number: at + 1, marks: [] };
    if (at % 6 === 0) return { ...base, kind: 'heading', level: 2, text: shortened(write()) };
    const sentences = Array.from(
      { length: sentencesEach.least + random.below(sentencesEach.more + 1) },
      write,
    );
    return { ...base, kind: 'paragraph', text: sentences.join(' ') };
  });
  return {
    head: {
      work,
      language,
      title,
      topics: [],
      words: segments.reduce((sum, { text }) => sum + words(text).length, 0),
      segments: segments.length,
      hash: '0'.repeat(64),
    },
    segments,
    mentions: [],
  };
}

const shortened = (sentence: string): string => sentence.split(/[,;.]/u)[0] ?? sentence;

function sentenceWriter(language: Language, random: Chance, essays: readonly string[]): () => string {
  const stock = wordStocks[language];
  const pattern = zipf(stock.sentences, random);
  const noun = zipf(stock.nouns, random);
  const adjective = zipf(stock.adjectives, random);
  const verb = zipf(stock.verbs, random);
  const rare = rareWord(language, random, essays);
  const fill: Readonly<Record<string, () => string>> = {
    N: noun,
    P: () => plural(noun(), language),
    A: () => (language === 'de' ? declined(adjective(), random) : adjective()),
    V: verb,
    X: rare,
  };
  return () => pattern().replace(/(?<!\p{L})[NPAVX](?!\p{L})/gu, (slot) => fill[slot]?.() ?? slot);
}

/** Compounds, names that nobody bears, and words from the essays: the long tail of a real library. */
function rareWord(language: Language, random: Chance, essays: readonly string[]): () => string {
  const stock = wordStocks[language];
  const noun = zipf(stock.nouns, random);
  const head = zipf(stock.heads, random);
  const [first = 'Wort', ...others] = new Set(
    essays.flatMap((essay) => words(essay).map(({ text }) => text)),
  );
  const borrowed = zipf([first, ...others], random);
  const compound = (): string =>
    language === 'de' ? `${noun()}${head().toLowerCase()}` : `${noun()} ${head()}`;
  return () => {
    const drawn = random.next();
    if (drawn < 0.5) return compound();
    return drawn < 0.8 ? borrowed() : invented(random);
  };
}

const starts = [
  'B',
  'Br',
  'D',
  'F',
  'G',
  'Gr',
  'H',
  'K',
  'Kl',
  'L',
  'M',
  'N',
  'P',
  'R',
  'S',
  'St',
  'T',
  'W',
] as const;
const vowels = ['a', 'e', 'i', 'o', 'u', 'ei', 'au', 'ö', 'ü'] as const;
const middles = ['nd', 'rst', 'll', 'm', 'rk', 'ch', 'bb', 't', 'sk'] as const;
const ends = ['er', 'en', 'a', 'us', 'ing', 'o', 'el'] as const;

const invented = (random: Chance): string =>
  random.oneOf(starts) +
  random.oneOf(vowels) +
  random.oneOf(middles) +
  random.oneOf(vowels) +
  random.oneOf(middles) +
  random.oneOf(ends);

const plural = (noun: string, language: Language): string =>
  language === 'en' ? `${noun}s` : noun.endsWith('e') ? `${noun}n` : noun.endsWith('er') ? noun : `${noun}e`;

const declined = (adjective: string, random: Chance): string =>
  adjective + random.oneOf(['e', 'en', 'er', 'es', 'e']);
