import type { Language } from '../model/language.ts';
import { englishForms, englishPrefixes } from './irregular-english.ts';
import { fastPrefixes, partedPrefixes, strongVerbs, weakVerbs } from './irregular-german.ts';

const list = (written: string): readonly string[] => written.trim().split(/\s+/u);

/**
 * The base form of a word whose forms no rule of endings brings together (wolves, wrote; frisst,
 * abgebrochen), else the word itself. Takes and gives folded words. The stemmer comes after.
 */
export const baseForm = (folded: string, language: Language): string =>
  (language === 'de' ? germanBase : englishBase)(folded) ?? folded;

const english: ReadonlyMap<string, string> = new Map(
  list(englishForms).flatMap((entry) => {
    const [base = '', others = ''] = entry.split(':');
    return others.split(',').map((form): [string, string] => [form, base]);
  }),
);

function englishBase(word: string): string | undefined {
  const known = english.get(word);
  if (known !== undefined) return known;
  const prefix = englishPrefixes.find((each) => word.startsWith(each));
  const base = prefix && english.get(word.slice(prefix.length));
  return base && prefix + base;
}

const ofPast = ['', 'e', 'en', 'st', 'est', 't'];
const ofPastInTe = ['', 'n', 'st', 't'];
const ofParticiple = ['', 'e', 'em', 'en', 'er', 'es'];

const withEndings = (form: string, endings: readonly string[]): readonly string[] =>
  endings.map((ending) => form + ending);

const strong: ReadonlyMap<string, string> = new Map(
  list(strongVerbs).flatMap((entry) => {
    const [base = '', forms = ''] = entry.split(':');
    const [past = '-', participle = '', present] = forms.split(',');
    return [
      ...(past === '-' ? [] : withEndings(past, past.endsWith('te') ? ofPastInTe : ofPast)),
      ...withEndings(participle, ofParticiple),
      // er bricht, du brichst
      ...(present === undefined ? [] : [present, present.replace(/t$/u, 'st')]),
    ].map((form): [string, string] => [form, base]);
  }),
);

const weak: ReadonlySet<string> = new Set(list(weakVerbs));
const weakParticiple = /^ge(?<verb>.{2,}?)e?t(?:e[mnrs]?)?$/u;

/** The verb of a form without anything before it. */
function verbOf(word: string): string | undefined {
  const known = strong.get(word);
  if (known !== undefined) return known;
  const verb = weakParticiple.exec(word)?.groups?.['verb'];
  return verb !== undefined && weak.has(verb) ? `${verb}en` : undefined;
}

const longestFirst = (prefixes: string): readonly string[] =>
  list(prefixes).toSorted((one, other) => other.length - one.length);
const parted = longestFirst(partedPrefixes);
const fast = longestFirst(fastPrefixes);

function germanBase(word: string): string | undefined {
  const alone = verbOf(word);
  if (alone !== undefined) return alone;
  return (
    behind(parted, word, verbOf) ?? behind(fast, word, (rest) => verbOf(rest) ?? strong.get(`ge${rest}`))
  );
}

/** The base of what stands behind one of these prefixes, with the prefix before it again. */
function behind(
  prefixes: readonly string[],
  word: string,
  baseOf: (rest: string) => string | undefined,
): string | undefined {
  for (const prefix of prefixes) {
    const base = word.startsWith(prefix) ? baseOf(word.slice(prefix.length)) : undefined;
    if (base !== undefined) return prefix + base;
  }
  return undefined;
}
