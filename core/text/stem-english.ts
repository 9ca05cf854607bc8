import { americanSpelling } from './english-spelling.ts';
import { behindSyllable, cut, hasDigit, longestEnding, within } from './stem-regions.ts';
import type { Regions, Step } from './stem-regions.ts';

/**
 * The Snowball stemmer for English, known as Porter2, written from its published description
 * (Martin Porter, with the changes up to version 3: https://snowballstem.org/algorithms/english/stemmer.html).
 * It takes folded words (`fold.ts`), so apostrophes are gone before it starts. Ours: British and American
 * spellings have one stem (`english-spelling.ts`).
 */
export function stemEnglish(folded: string): string {
  if (folded.length < 3 || hasDigit(folded)) return folded;
  const known = irregular.get(folded);
  if (known !== undefined) return known;
  const word = markConsonants(americanSpelling(folded));
  const regions = regionsOf(word);
  return steps.reduce((shorter, step) => step(shorter, regions), word).toLowerCase();
}

const vowels = 'aeiouy';

const irregular: ReadonlyMap<string, string> = new Map([
  ['skis', 'ski'],
  ['skies', 'sky'],
  ['idly', 'idl'],
  ['gently', 'gentl'],
  ['ugly', 'ugli'],
  ['early', 'earli'],
  ['only', 'onli'],
  ['singly', 'singl'],
  // These look like plurals or derived words and are none.
  ...['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes'].map((word) => [word, word] as const),
]);

/** y is a consonant at the start and after a vowel (yes, say). It is written large until the end. */
const markConsonants = (word: string): string => word.replace(/^y/u, 'Y').replace(/([aeiouy])y/gu, '$1Y');

/** Bodies that would otherwise be cut too short: general and generous are two words. */
const fixedBody = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/u;

function regionsOf(word: string): Regions {
  const r1 = fixedBody.exec(word)?.[0].length ?? behindSyllable(word, 0, vowels);
  return { r1, r2: behindSyllable(word, r1, vowels) };
}

/** A word that ends like this is short enough to want its e: hop(e), not bead(e). */
const shortSyllable = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|past)$/u;

/** Partners, companies, classes. */
const cutPlural: Step = (word) => {
  if (word.endsWith('sses')) return cut(word, 'es');
  if (/ie[sd]$/u.test(word)) return cut(word, 'ies', word.length > 4 ? 'i' : 'ie');
  if (/(?:us|ss)$/u.test(word)) return word;
  // A vowel stands further back than just before the s: gaps, but not gas.
  return /[aeiouy].+s$/u.test(word) ? cut(word, 's') : word;
};

const verbEnding = longestEnding(['ed', 'edly', 'eed', 'eedly', 'ing', 'ingly']);
const keepsEed = /^(?:proc|exc|succ)eed(?:ly)?$/u;
const keepsIng = /^(?:inn|out|cann|herr|earr|even)ing$/u;

/** Agreed, partnering, markedly. */
const cutVerb: Step = (word, { r1 }) => {
  const ending = verbEnding(word);
  if (ending === '' || keepsIng.test(word)) return word;
  if (ending.startsWith('eed')) {
    return within(r1, word, ending) && !keepsEed.test(word) ? cut(word, ending, 'ee') : word;
  }
  if (/^[^aeiouy]ying$/u.test(word)) return cut(word, 'ying', 'ie');
  const rest = cut(word, ending);
  return /[aeiouy]/u.test(rest) ? mendVerb(rest, r1) : word;
};

/** What is left of a verb gets back its e (creat, hop) or loses its second consonant (planned). */
function mendVerb(rest: string, r1: number): string {
  if (/(?:at|bl|iz)$/u.test(rest)) return `${rest}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/u.test(rest))
    return /^[aeo]..$/u.test(rest) ? rest : rest.slice(0, -1);
  return rest.length === r1 && shortSyllable.test(rest) ? `${rest}e` : rest;
}

/** Company and companies meet in compani; by and say stay. */
const softenY: Step = (word) => word.replace(/(?<=.[^aeiouy])[yY]$/u, 'i');

type Table = Readonly<Record<string, string>>;
type Condition = (word: string, ending: string, regions: Regions) => boolean;

/** A step that replaces the longest ending of a table, where it lies in the first region. */
function replaceEnding(table: Table, holds: Condition): Step {
  const find = longestEnding(Object.keys(table));
  return (word, regions) => {
    const ending = find(word);
    const applies = ending !== '' && within(regions.r1, word, ending) && holds(word, ending, regions);
    return applies ? cut(word, ending, table[ending]) : word;
  };
}

/** The outer of two derivations: customization, usefulness, digitally. */
const simplifyOuter = replaceEnding(
  {
    tional: 'tion',
    enci: 'ence',
    anci: 'ance',
    abli: 'able',
    entli: 'ent',
    izer: 'ize',
    ization: 'ize',
    ational: 'ate',
    ation: 'ate',
    ator: 'ate',
    alism: 'al',
    aliti: 'al',
    alli: 'al',
    fulness: 'ful',
    fulli: 'ful',
    ousli: 'ous',
    ousness: 'ous',
    iveness: 'ive',
    iviti: 'ive',
    biliti: 'ble',
    bli: 'ble',
    ogist: 'og',
    ogi: 'og',
    lessli: 'less',
    li: '',
  },
  (word, ending) => {
    if (ending === 'ogi') return word.endsWith('logi');
    if (ending === 'li') return /[cdeghkmnrt]li$/u.test(word);
    return true;
  },
);

/** The inner of two derivations: critical, hopeful, effectiveness. */
const simplifyInner = replaceEnding(
  {
    tional: 'tion',
    ational: 'ate',
    alize: 'al',
    icate: 'ic',
    iciti: 'ic',
    ical: 'ic',
    ful: '',
    ness: '',
    ative: '',
  },
  (word, ending, { r2 }) => ending !== 'ative' || within(r2, word, ending),
);

const derivation = longestEnding(
  'al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion'.split(' '),
);

/** Adoption, investment, creative: one derivation goes altogether. */
const cutDerivation: Step = (word, { r2 }) => {
  const ending = derivation(word);
  if (!within(r2, word, ending)) return word;
  return ending === 'ion' && !/[st]ion$/u.test(word) ? word : cut(word, ending);
};

/** The silent e, and one l of two. */
const cutLast: Step = (word, { r1, r2 }) => {
  if (word.endsWith('e')) {
    const silent = within(r2, word, 'e') || (within(r1, word, 'e') && !shortSyllable.test(cut(word, 'e')));
    return silent ? cut(word, 'e') : word;
  }
  return word.endsWith('ll') && within(r2, word, 'l') ? cut(word, 'l') : word;
};

const steps: readonly Step[] = [
  cutPlural,
  cutVerb,
  softenY,
  simplifyOuter,
  simplifyInner,
  cutDerivation,
  cutLast,
];
