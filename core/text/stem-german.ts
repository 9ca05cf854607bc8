import { behindSyllable, cut, hasDigit, longestEnding, within } from './stem-regions.ts';
import type { Regions, Step } from './stem-regions.ts';

/**
 * The Snowball stemmer for German, written from its published description (Martin Porter, with the
 * changes up to version 3: https://snowballstem.org/algorithms/german/stemmer.html). It takes folded
 * words (`fold.ts`), so umlauts, ß and apostrophes are gone before it starts.
 *
 * Ours: more feminine forms than -erin (Kundin, Investorin), the plural -s of loan words after
 * p, w and y (Workshops, Interviews, Hobbys), and -us that becomes -en (Algorithmus, Algorithmen).
 */
export function stemGerman(folded: string): string {
  if (hasDigit(folded)) return folded;
  const known = irregular.get(folded);
  if (known !== undefined) return known;
  const word = markConsonants(folded);
  const regions = regionsOf(word);
  return steps.reduce((shorter, step) => step(shorter, regions), word).toLowerCase();
}

const vowels = 'aeiouy';

/** Too short for any rule, and half of every Start-up. */
const irregular: ReadonlyMap<string, string> = new Map([['ups', 'up']]);

/** u and y between vowels are consonants (bauen, Loyalität). They are written large until the end. */
const markConsonants = (word: string): string =>
  word.replace(
    /([aeiouy])([uy])(?=[aeiouy])/gu,
    (_, vowel: string, consonant: string) => vowel + consonant.toUpperCase(),
  );

/** At least three letters stand before the first region. */
function regionsOf(word: string): Regions {
  const r1 = behindSyllable(word, 0, vowels);
  return { r1: Math.max(r1, 3), r2: behindSyllable(word, r1, vowels) };
}

const caseEnding = longestEnding(['e', 'em', 'en', 'er', 'ern', 'erin', 'erinnen', 'es', 's', 'ln', 'lns']);
const beforePluralS = /[bdfghklmnprtwy]s$/u;
const feminine = /(?<=[dst]or|ent|ist|olog|leg|pert|kund|freund)in(?:nen)?$/u;

/** Zyklus, Zyklen; Radius, Radien. Not where something else is left: Campus is no camp. */
const latin =
  /(?<=[^aeou])(?<!(?:^|[^aeiou])(?:bon|camp|fund|korp|lot|mark|min|mod|pass|termin|ton|ven))us$/u;

/** Kunden, Märkte, Unternehmens, Gründerinnen: the endings of case and number. */
const cutCase: Step = (word, { r1 }) => {
  const [female = ''] = feminine.exec(word) ?? [];
  if (female !== '') return within(r1, word, female) ? cut(word, female) : word;
  if (latin.test(word) && within(r1, word, 'us')) return cut(word, 'us');
  const ending = caseEnding(word);
  if (!within(r1, word, ending)) return word;
  switch (ending) {
    case 'em':
      return word.endsWith('system') ? word : cut(word, ending);
    case 's':
      return beforePluralS.test(word) ? cut(word, ending) : word;
    case 'ln':
    case 'lns':
      return cut(word, ending, 'l');
    case 'e':
    case 'en':
    case 'es':
      return cut(word, ending).replace(/niss$/u, 'nis');
    default:
      return cut(word, ending);
  }
};

const verbEnding = longestEnding(['en', 'er', 'est', 'st', 'et']);
const beforeSt = /^.{3,}[bdfghklmnt]st$/u;
const beforeEt = /[dfgklmnrstUz]et$/u;
const keepsEt = /(?:geordn|intern|plan|tick|tr)et$/u;

/** Größer, schnellsten, arbeitet: the endings of verbs and of comparison. */
const cutVerb: Step = (word, { r1 }) => {
  const ending = verbEnding(word);
  if (!within(r1, word, ending)) return word;
  if (ending === 'st' && !beforeSt.test(word)) return word;
  if (ending === 'et' && (!beforeEt.test(word) || keepsEt.test(word))) return word;
  return cut(word, ending);
};

const derivation = longestEnding(['end', 'ung', 'ig', 'ik', 'isch', 'lich', 'heit', 'keit']);

/** Wirkung, wirkend, wirklich: the endings that make one kind of word from another. */
const cutDerivation: Step = (word, { r1, r2 }) => {
  const ending = derivation(word);
  if (!within(r2, word, ending)) return word;
  const rest = cut(word, ending);
  switch (ending) {
    case 'end':
    case 'ung':
      return rest.endsWith('eig') ? rest : cutInside(rest, /ig$/u, r2);
    case 'ig':
    case 'ik':
    case 'isch':
      return rest.endsWith('e') ? word : rest;
    case 'lich':
    case 'heit':
      return cutInside(rest, /(?:er|en)$/u, r1);
    case 'keit':
      return cutInside(rest, /(?:lich|ig)$/u, r2);
    default:
      return rest;
  }
};

function cutInside(word: string, pattern: RegExp, region: number): string {
  const [ending = ''] = pattern.exec(word) ?? [];
  return within(region, word, ending) ? cut(word, ending) : word;
}

const steps: readonly Step[] = [cutCase, cutVerb, cutDerivation];
