import type { Language } from '../../../core/model/language.ts';
import type { Noun } from './stock.ts';

type Gender = Noun['gender'] | 'plural';

const definite: Readonly<Record<string, Readonly<Record<Gender, string>>>> = {
  der: { m: 'der', f: 'die', n: 'das', plural: 'die' },
  den: { m: 'den', f: 'die', n: 'das', plural: 'die' },
  dem: { m: 'dem', f: 'der', n: 'dem', plural: 'den' },
  des: { m: 'des', f: 'der', n: 'des', plural: 'der' },
  ein: { m: 'ein', f: 'eine', n: 'ein', plural: '' },
  einen: { m: 'einen', f: 'eine', n: 'ein', plural: '' },
  einem: { m: 'einem', f: 'einer', n: 'einem', plural: '' },
};

/** A noun with its article and, if there is one, an adjective, as they stand in a sentence. */
export type Phrase = {
  readonly article: string;
  readonly adjective: string;
  readonly noun: Noun;
  readonly plural: boolean;
};

export const phrased = (phrase: Phrase, language: Language): string =>
  language === 'de' ? germanPhrase(phrase) : englishPhrase(phrase);

function englishPhrase({ article, adjective, noun, plural }: Phrase): string {
  const words = [adjective, plural ? noun.many : noun.one].filter((word) => word !== '').join(' ');
  if (article === '-') return words;
  return `${article === 'a' && /^[aeiou]/u.test(words) ? 'an' : article} ${words}`;
}

function germanPhrase({ article, adjective, noun, plural }: Phrase): string {
  const gender = plural ? 'plural' : noun.gender;
  const before = definite[article]?.[gender] ?? '';
  const quality = adjective === '' ? '' : adjective.replace(/e$/u, '') + adjectiveEnding(article, gender);
  const itself = plural ? pluralIn(article, noun) : singularIn(article, noun);
  return [before, quality, itself].filter((word) => word !== '').join(' ');
}

function adjectiveEnding(article: string, gender: Gender): string {
  if (gender === 'plural') return article === '-' ? 'e' : 'en';
  if (article === 'des' || article === 'dem' || article === 'einem') return 'en';
  if (gender === 'm' && (article === 'den' || article === 'einen')) return 'en';
  if (article.startsWith('ein')) return { m: 'er', f: 'e', n: 'es' }[gender];
  return 'e';
}

/** The weak nouns (der Bote, des Boten) end in -e; of the others only the genitive shows. */
function singularIn(article: string, { one, many, gender }: Noun): string {
  if (gender === 'm' && one.endsWith('e')) return article === 'der' || article === 'ein' ? one : many;
  if (article !== 'des' || gender === 'f') return one;
  return /(?:s|ß|x|z|sch)$/u.test(one) ? `${one}es` : `${one}s`;
}

const pluralIn = (article: string, { many }: Noun): string =>
  article === 'dem' && !/[ns]$/u.test(many) ? `${many}n` : many;
