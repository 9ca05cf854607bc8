import type { Language } from '../model/language.ts';
import { englishForms, englishPrefixes } from './irregular-english.ts';
import { fastPrefixes, otherWords, partedPrefixes, strongVerbs, weakVerbs } from './irregular-german.ts';

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

const ofPast = ['', 'en'];
const ofPastInTe = ['', 'n'];
const ofParticiple = ['', 'e', 'em', 'en', 'er', 'es'];

type Entry = readonly [form: string, base: string];

const entries = (form: string, endings: readonly string[], base: string): readonly Entry[] =>
  form === '-' ? [] : endings.map((ending): Entry => [form + ending, base]);

const strong = list(strongVerbs).map((entry) => {
  const [base = '', forms = ''] = entry.split(':');
  const [past = '-', participle = '-', present = '-'] = forms.split(',');
  return { base, past, participle, present };
});

const participles: ReadonlyMap<string, string> = new Map(
  strong.flatMap(({ base, participle }) => entries(participle, ofParticiple, base)),
);

const strongForms: ReadonlyMap<string, string> = new Map([
  ...participles,
  ...strong.flatMap(({ base, past, present }) => [
    ...(past.endsWith('!') ? [] : entries(past, past.endsWith('te') ? ofPastInTe : ofPast, base)),
    // er bricht, du brichst
    ...entries(present, [''], base),
    ...entries(present.replace(/t$/u, 'st'), [''], base),
  ]),
]);

/** The forms that stand for a verb only with nothing before them. */
const alone: ReadonlyMap<string, string> = new Map(
  strong.flatMap(({ base, past }) => (past.endsWith('!') ? entries(past.slice(0, -1), [''], base) : [])),
);

const weak: ReadonlySet<string> = new Set(list(weakVerbs));
const weakEnding = /t(?:e[mnrs]?)?$/u;

/** baut, baute, gebaut, öffnete: the verb before the ending, with or without an e between, and after ge-. */
function weakVerbOf(word: string): string | undefined {
  const end = word.lastIndexOf('t');
  if (end < 2 || end < word.length - 3 || !weakEnding.test(word)) return undefined;
  const start = word.startsWith('ge') ? 2 : 0;
  for (const from of start === 0 ? [0] : [0, start]) {
    const verb = word.slice(from, end);
    if (weak.has(verb)) return verb;
    if (verb.endsWith('e') && weak.has(verb.slice(0, -1))) return verb.slice(0, -1);
  }
  return undefined;
}

/** The verb of a form, whatever parted prefix stood before it. */
function verbOf(word: string): string | undefined {
  const known = strongForms.get(word);
  if (known !== undefined) return known;
  const verb = weakVerbOf(word);
  return verb && `${verb}en`;
}

/** By their first two letters, the longest first: most words begin like none of them. */
const byStart = (prefixes: string): ReadonlyMap<string, readonly string[]> =>
  Map.groupBy(
    list(prefixes).toSorted((one, another) => another.length - one.length),
    (prefix) => prefix.slice(0, 2),
  );
const parted = byStart(partedPrefixes);
const fast = byStart(fastPrefixes);
const other: ReadonlySet<string> = new Set(
  list(otherWords).flatMap((word) => ['', 's', 'e', 'em', 'en', 'er', 'es'].map((ending) => word + ending)),
);

/** Compared, they change more than their endings. Not hoch: hohe is Höhe, folded. */
const adjectives: ReadonlyMap<string, string> = new Map([
  ...entries('grosst', ofParticiple, 'gross'),
  ...entries('besser', ofParticiple, 'gut'),
  ...entries('best', ofParticiple.slice(1), 'gut'),
]);

function germanBase(word: string): string | undefined {
  if (other.has(word)) return undefined;
  return (
    adjectives.get(word) ??
    alone.get(word) ??
    verbOf(word) ??
    behind(parted, word, verbOf) ??
    behind(fast, word, (rest) => verbOf(rest) ?? participles.get(`ge${rest}`))
  );
}

/** The base of what stands behind one of these prefixes, with the prefix before it again. */
function behind(
  prefixes: ReadonlyMap<string, readonly string[]>,
  word: string,
  baseOf: (rest: string) => string | undefined,
): string | undefined {
  for (const prefix of prefixes.get(word.slice(0, 2)) ?? []) {
    const base = word.startsWith(prefix) ? baseOf(word.slice(prefix.length)) : undefined;
    if (base !== undefined) return prefix + base;
  }
  return undefined;
}
