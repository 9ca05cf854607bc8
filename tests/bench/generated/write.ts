import type { Language } from '../../../core/model/language.ts';
import { zipfOf } from '../random.ts';
import type { Chance } from '../random.ts';
import { phrased } from './grammar.ts';
import { inventor } from './invent.ts';
import type { Noun, Stock } from './stock.ts';
import type { Taken } from './taken.ts';
import { german } from './stock-de.ts';
import { english } from './stock-en.ts';

const stocks: Readonly<Record<Language, Stock>> = { de: german, en: english };
const invented = { nouns: 40_000, names: 30_000 };

/** What one article is about: it comes back to the same few words, as articles do. */
export type Theme = {
  readonly noun: (random: Chance) => Noun;
  readonly compound: (random: Chance) => Noun;
  readonly name: (random: Chance) => string;
};

/** Writes sentences and titles in one language. They have grammar but no sense. */
export type Writer = {
  readonly theme: (random: Chance) => Theme;
  readonly sentence: (random: Chance, theme: Theme) => string;
  readonly title: (random: Chance, theme: Theme) => string;
};

export function writer(language: Language, taken: Taken): Writer {
  const stock = stocks[language];
  const { noun: inventNoun, name: inventName } = inventor(language, taken.word);
  const anyNoun = zipfOf(stock.nouns);
  const anyVerb = zipfOf(stock.verbs);
  const anyAdjective = zipfOf(stock.adjectives);
  const anyPattern = zipfOf(stock.sentences.map(parsed));
  const anyTitle = zipfOf(stock.titles.map(parsed));
  const anyInvented = zipfOf(Array.from({ length: invented.nouns }, (_, at) => at));
  const anyName = zipfOf(Array.from({ length: invented.names }, (_, at) => at));
  const compound = (random: Chance): Noun => {
    const two = compounded(anyNoun(random), anyNoun(random), language);
    return random.next() < 0.15 ? compounded(two, anyNoun(random), language) : two;
  };
  const nounOf = (random: Chance, theme: Theme): Noun => {
    const drawn = random.next();
    if (drawn < 0.5) return theme.noun(random);
    if (drawn < 0.75) return anyNoun(random);
    if (drawn < 0.89) return theme.compound(random);
    return drawn < 0.95 ? compound(random) : inventNoun(anyInvented(random));
  };
  const filled = (slot: Slot, random: Chance, theme: Theme): string => {
    if (slot.type === 'text') return slot.text;
    if (slot.type === 'year') return String(1780 + random.below(240));
    if (slot.type === 'name') return theme.name(random);
    if (slot.type === 'verb') return anyVerb(random)[slot.form] ?? '';
    const { article, plural } = slot;
    const adjective = slot.adjective ? anyAdjective(random) : '';
    return phrased({ article, adjective, noun: nounOf(random, theme), plural }, language);
  };
  const written = (slots: readonly Slot[], random: Chance, theme: Theme): string => {
    const text = slots.map((slot) => filled(slot, random, theme)).join('');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const free = (pattern: (random: Chance) => readonly Slot[]) => (random: Chance, theme: Theme) => {
    for (;;) {
      const text = written(pattern(random), random, theme);
      if (!taken.sentence(text)) return text;
    }
  };
  return {
    theme: (random) => ({
      noun: zipfOf(Array.from({ length: 14 }, () => anyNoun(random))),
      compound: zipfOf(Array.from({ length: 8 }, () => compound(random))),
      name: zipfOf(Array.from({ length: 4 }, () => inventName(anyName(random)))),
    }),
    sentence: free(anyPattern),
    title: free(anyTitle),
  };
}

/** German writes them as one word; English apart, save short ones (`saltroad`). */
function compounded(first: Noun, second: Noun, language: Language): Noun {
  const { gender } = second;
  if (language === 'de') {
    const joined = (word: string): string => first.bond + word.toLowerCase();
    return { one: joined(second.one), many: joined(second.many), gender, bond: joined(second.bond) };
  }
  const gap = first.bond.length <= 4 && second.one.length <= 4 ? '' : ' ';
  const joined = (word: string): string => first.bond + gap + word;
  return { one: joined(second.one), many: joined(second.many), gender, bond: joined(second.bond) };
}

type Slot =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'year' }
  | { readonly type: 'name' }
  | { readonly type: 'verb'; readonly form: number }
  | {
      readonly type: 'noun';
      readonly adjective: boolean;
      readonly plural: boolean;
      readonly article: string;
    };

const verbForms = ['s', 'p', 'pt', 'ppt', 'd'];

const parsed = (pattern: string): readonly Slot[] =>
  pattern.split(/(\{[^}]*\})/u).map((part): Slot => {
    const [, what, detail = ''] = /^\{([A-Z]+):?(.*)\}$/u.exec(part) ?? [];
    if (what === undefined) return { type: 'text', text: part };
    if (what === 'Y') return { type: 'year' };
    if (what === 'X') return { type: 'name' };
    if (what === 'V') return { type: 'verb', form: verbForms.indexOf(detail) };
    return { type: 'noun', adjective: what.startsWith('A'), plural: what.endsWith('P'), article: detail };
  });
