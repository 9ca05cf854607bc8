import type { IndexedWord } from './indexed-words.ts';
import { sightOf } from './indexed-words.ts';
import type { LanguageIndex } from './open-index.ts';

/** How a term comes to stand for a word: it is the word; begins like it; has it as a part; is the two words together; was meant. */
export type WayKind = 'word' | 'beginning' | 'part' | 'joined' | 'typo';

/** One term by which a word may be met, and how much that is worth (1: the word itself). */
export type Way = { readonly term: string; readonly worth: number; readonly by: WayKind };

/** A word of the query, for one language. */
export type WordUnit = {
  readonly type: 'word';
  readonly form: string;
  readonly term: string;
  /** What stands for the word: its own term first, then what begins so while it is typed, then compounds. */
  readonly ways: readonly Way[];
  /** The folded beginning, while the word is being typed. */
  readonly prefix: string | undefined;
  /** Whether what begins so is among the ways: all of it, or the commonest. */
  readonly begins: 'all' | 'some';
  /** Stop words are not looked for. */
  readonly idle: boolean;
};

export type WordOptions = {
  readonly typing: boolean;
  /** Whether compounds with this word in them will do. What is shut out is shut out by itself alone. */
  readonly compounds: boolean;
  /** The words next to it in the query: Shop floor may be written Shopfloor. */
  readonly before?: string | undefined;
  readonly behind?: string | undefined;
  /** Whether a hyphen ties it to these. */
  readonly ties?: { readonly before: boolean; readonly behind: boolean };
};

const leastPrefix = 2;
const mostPrefixForms = 40;
export const beginningWorth = 0.8;

/** A Vertriebspartner is a Partner; with Vertrieb it only has to do. */
const headWorth = 0.6;
const otherPartWorth = 0.45;
/** Two words of the query written as one say more than both somewhere. */
const joinedWorth = 1.1;
/** Turm-Uhr can only be meant as one. */
const tiedWorth = 2.5;
const mostCompounds = 200;
/** Below its compounds, where the stem of a word is another word's. */
const strangerWorth = 0.3;

export function wordUnit(text: string, options: WordOptions, index: LanguageIndex): WordUnit {
  const sight = sightOf(text, index.language);
  const { form, term, stop } = sight;
  const prefix = options.typing && form.length >= leastPrefix ? form : undefined;
  const ways = new Map<string, Way>();
  const add = (way: Way): void => {
    if (!ways.has(way.term)) ways.set(way.term, way);
  };
  if (!stop)
    add({ term, worth: options.compounds && isStrangersStem(form, index) ? strangerWorth : 1, by: 'word' });
  const begun = prefix === undefined ? none : index.vocabulary.beginningWith(prefix, mostPrefixForms);
  for (const each of begun.forms) {
    add({ term: sightOf(each, index.language).term, worth: beginningWorth, by: 'beginning' });
  }
  if (!stop && options.compounds) for (const way of compoundWays(sight, options, index)) add(way);
  return {
    type: 'word',
    form,
    term,
    ways: [...ways.values()],
    prefix,
    begins: begun.all ? 'all' : 'some',
    idle: stop,
  };
}

const none = { forms: [], all: true } as const;

const doer = /er(?:[ns]|in|innen)?$/u;

/**
 * Wärter and Schüler have the stems of Warte and Schule. Where a library has such a word in compounds only, and
 * nothing that it might be the plural of (Haus, Häuser), the stem is the other word's.
 */
function isStrangersStem(form: string, { language, vocabulary }: LanguageIndex): boolean {
  const [ending] = (language === 'de' && form.length >= longForm && doer.exec(form)) || [];
  if (ending === undefined || vocabulary.has(form)) return false;
  const bare = form.slice(0, -ending.length);
  if (['', 's', 'es', 'er', 'ers', 'ern'].some((other) => vocabulary.has(bare + other))) return false;
  return vocabulary.holding(form).some((whole) => endsWithForm(whole, form));
}

type Sight = Pick<IndexedWord, 'form' | 'term'>;

function compoundWays({ form, term }: Sight, options: WordOptions, index: LanguageIndex): readonly Way[] {
  const { before, behind, ties } = options;
  const together = [
    { joined: before === undefined ? '' : before + form, tied: ties?.before },
    { joined: behind === undefined ? '' : form + behind, tied: ties?.behind },
  ].flatMap(({ joined, tied }): readonly Way[] => {
    const whole = sightOf(joined, index.language).term;
    if (joined === '' || index.postings.of(whole) === undefined) return [];
    return [{ term: whole, worth: tied === true ? tiedWorth : joinedWorth, by: 'joined' }];
  });
  const compounds = index.vocabulary.compoundsWith(term, mostCompounds);
  const known = compounds.map(({ term: whole, parts }): Way => ({
    term: whole,
    worth: parts.at(-1) === term ? headWorth : otherPartWorth,
    by: 'part',
  }));
  return [...together, ...known, ...guessedCompounds({ form, term }, index)];
}

/** What is left of a compound on either side of the word, to be worth the guess. */
const leastRest = 4;
/** Before the very form that was typed, a long one, less will do: Tür-schwelle. */
const leastBeforeForm = 3;
const longForm = 5;
/** At the beginning and in the middle of a compound only words as long as this are believed. */
const leastFront = 5;
const leastMiddle = 6;

/**
 * A word that the library has in compounds only (Hoheit in Datenhoheit) could not be learned from
 * it. Whoever types it says that it is one; so the forms that begin or end with it are taken for its
 * compounds; at the beginning only where they show that the word ended there, by an s added, an e lost
 * (Hochschul-räte) or a word behind it that is known (Leuchtturm-wärter), for only the last word may be
 * unfinished. German alone: English glues few words together, and would find ration in generation.
 */
function guessedCompounds({ form, term }: Sight, index: LanguageIndex): readonly Way[] {
  const { language, postings, vocabulary } = index;
  if (language !== 'de' || vocabulary.has(form)) return [];
  // A stem may lose most of a word (Sicherheit: sich, Imker: imk) or be another word's (Wärter: Warte).
  const isStemUnsure =
    form.length - term.length >= leastRest || term.length < leastRest || postings.of(term) !== undefined;
  const piece = isStemUnsure ? form : term;
  if (piece.length < leastRest || /\P{L}/u.test(piece)) return [];
  const found: Way[] = [];
  for (const each of vocabulary.holding(piece)) {
    const whole = sightOf(each, language).term;
    const front = each.indexOf(piece);
    // Where the compound's stem is cut shorter than its part's (Flugbienen, Bienen), the form still tells.
    const isEnd = (whole.endsWith(term) && front >= leastRest) || endsWithForm(each, form);
    const isStart =
      front === 0 &&
      piece.length >= leastFront &&
      each.length - piece.length >= leastRest &&
      (!each.startsWith(form) || each.startsWith(`${form}s`) || isKnown(each.slice(form.length), index));
    const isMiddle = front >= leastRest && piece.length >= leastMiddle;
    if (isEnd || isStart || isMiddle) {
      found.push({ term: whole, worth: isEnd ? headWorth : otherPartWorth, by: 'part' });
    }
  }
  return found.slice(0, mostCompounds);
}

const endsWithForm = (whole: string, form: string): boolean =>
  form.length >= longForm && whole.endsWith(form) && whole.length - form.length >= leastBeforeForm;

const isKnown = (form: string, { language, postings, vocabulary }: LanguageIndex): boolean =>
  vocabulary.has(form) || postings.of(sightOf(form, language).term) !== undefined;
