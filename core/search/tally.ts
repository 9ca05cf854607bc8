import { languages } from '../model/language.ts';
import type { Language } from '../model/language.ts';
import { isStopWord } from '../text/stop-words.ts';
import { meetConcepts, meetStrict, meetWays, rarityOf } from './meet.ts';
import { nothingMet } from './met.ts';
import type { Met } from './met.ts';
import { meetTogether } from './meet-together.ts';
import type { LanguageIndex } from './open-index.ts';
import type { LabelSpan, Plan } from './plan.ts';
import { rarity } from './postings.ts';
import { float32s, int32s, uint8s } from './room.ts';
import type { Together } from './sequences.ts';
import { borrowed, returned } from './table.ts';
import type { Way, WordUnit } from './word-unit.ts';

/**
 * What each document of one language has of the query, for those that have something of it: what stands
 * at one place of these lists is about one document. Each word looked for has a bit; the same bit says in
 * `words`, `concepts`, `apart` and `typos` by what the document meets it.
 */
export type Tally = {
  /** The bits a document needs to meet the whole query. */
  readonly whole: number;
  /** Those that are no hit by themselves beside other words, see `isBare`. */
  readonly bare: number;
  /** In no order. */
  readonly documents: Int32Array;
  /** 1 where the document meets every strict part and is not shut out; the others are no hits. */
  readonly passes: Uint8Array;
  readonly words: Int32Array;
  readonly concepts: Int32Array;
  /** By the parts of a compound, standing near each other, or by words that begin with it. */
  readonly apart: Int32Array;
  readonly typos: Int32Array;
  /** What is met, weighed by rarity, as a share of all that is asked: 0 to about 1.5. */
  readonly scores: Float32Array;
  /** Whether there may be more that meet a phrase, see `Met`. */
  readonly cut: boolean;
};

/** What a mention by a label is worth, 0 where it does not count: from 0 to 1. */
export type LabelWorth = (concept: string, label: string) => number;

/** A mention under another label is worth a little less than the words themselves. */
const conceptWorth = 0.9;
/** The parts of a compound near each other may mean the same. */
const apartWorth = 0.6;

/** What else may stand for each word of the query, where it is hardly found. */
export type Generous = {
  /** What it may have been meant to be. */
  readonly typos: readonly (readonly Way[])[];
  /** How it may stand in pieces. */
  readonly apart: readonly (readonly Together[])[];
  /** What begins with it, though it is finished. */
  readonly longer: readonly (readonly Way[])[];
};

/** Without `generous`, a document is only in the tally if it may meet the whole query. */
export function tallyOf(
  plan: Plan,
  spans: readonly LabelSpan[],
  generous: Generous | undefined,
  index: LanguageIndex,
  labelWorth: LabelWorth,
): Tally {
  const { typos = [], apart = [], longer = [] } = generous ?? {};
  const { size, living } = index.postings;
  const strict = plan.strict.map((unit) => meetStrict(unit, index));
  const words = plan.words.map((unit) => (unit.idle ? nothingMet : meetWays(unit.ways, index)));
  const rarities = words.map((met) => rarityOf(met, index));
  const busy = plan.words.map((unit, at) => !unit.idle || spans.some((span) => startsIdle(span, at, plan)));
  const whole = bitsWhere(busy);
  const bare = strict.length > 0 ? 0 : bitsWhere(plan.words.map((unit) => isBare(unit, index.language)));
  const asked = sum(rarities.filter((_, at) => busy[at])) + sum(strict.map((met) => rarityOf(met, index)));

  const credits: Credit[] = [
    ...strict.map((met): Credit => ({ met, by: 'words', bits: 0, worth: rarityOf(met, index) })),
    ...words.map((met, at): Credit => ({ met, by: 'words', bits: 1 << at, worth: rarities[at] ?? 0 })),
    ...spans.map((span): Credit => {
      const bits = whole & bitsWhere(plan.words.map((_, at) => at >= span.from && at < span.to));
      const met = meetConcepts([...new Set(span.labels.map(({ concept }) => concept))], index, labelWorth);
      const worth = sum(rarities.filter((_, at) => (bits & (1 << at)) !== 0)) * conceptWorth;
      return { met, by: 'concepts', bits, worth };
    }),
    ...apart.flatMap((some, at) =>
      some.map((each): Credit => {
        const met = meetTogether(each, 'anywhere', index);
        return { met, by: 'apart', bits: 1 << at, worth: rarity(met.documents.length, living) * apartWorth };
      }),
    ),
    ...longer.map((ways, at): Credit => {
      const met = meetWays(ways, index);
      return { met, by: 'apart', bits: 1 << at, worth: rarity(met.documents.length, living) * apartWorth };
    }),
    ...typos.map((ways, at): Credit => {
      const met = meetWays(ways, index);
      return { met, by: 'typos', bits: 1 << at, worth: rarity(met.documents.length, living) };
    }),
  ];
  const needed = generous === undefined ? rarestNeeded(credits, whole) : undefined;
  const most = Math.min(size, held(needed ?? credits));
  const tally = {
    documents: int32s(most),
    scores: float32s(most),
    ...bitLists(most, new Set(credits.map(({ by }) => by))),
  };
  const paid = int32s(most);
  const places = borrowed(size);
  let count = 0;
  for (const { met } of needed ?? []) {
    for (const document of met.documents) {
      if (places[document] !== 0) continue;
      tally.documents[count] = document;
      count += 1;
      places[document] = count;
    }
  }
  for (const { met, by, bits, worth } of credits) {
    const own = tally[by];
    const { documents, shares } = met;
    for (let at = 0; at < documents.length; at += 1) {
      const share = shares[at] ?? 0;
      // What only lets a document pass (a language, something shut out) is no reason to find it by.
      if (bits === 0 && whole !== 0 && share === 0) continue;
      const document = documents[at] ?? 0;
      let place = (places[document] ?? 0) - 1;
      if (place < 0) {
        if (needed !== undefined) continue;
        place = count;
        tally.documents[place] = document;
        count += 1;
        places[document] = count;
      }
      const had = paid[place] ?? 0;
      paid[place] = had | bits;
      own[place] = (own[place] ?? 0) | bits;
      // A bit met already has been paid for. Strict parts have none and always pay.
      if (bits !== 0 && (had & bits) === bits) continue;
      tally.scores[place] = (tally.scores[place] ?? 0) + (share * worth) / asked;
    }
  }
  const passes = passing(plan, strict, places, tally.documents.subarray(0, count), index);
  returned(places, tally.documents, count);
  return {
    whole,
    bare,
    documents: tally.documents.subarray(0, count),
    passes,
    words: tally.words,
    concepts: tally.concepts,
    apart: tally.apart,
    typos: tally.typos,
    scores: tally.scores,
    cut: strict.some((met) => met.cut),
  };
}

/**
 * A few letters of a word being typed, a single one (z. B.), and what is a stop word in the other language
 * (Vor- und Nachteile, asked of English) say too little to find a document by them alone.
 */
const isBare = ({ form, prefix = '' }: WordUnit, language: Language): boolean =>
  (prefix.length > 0 && prefix.length <= 3) ||
  /^[\p{Script=Latin}\p{N}]$/u.test(form) ||
  languages.some((other) => other !== language && isStopWord(form, other));

/** By what a word of the query is met. */
type Means = 'words' | 'concepts' | 'apart' | 'typos';

/** Documents that meet something, the bits it stands for and what it is worth. */
type Credit = { readonly met: Met; readonly by: Means; readonly bits: number; readonly worth: number };

/**
 * The credits for the word that the fewest documents meet. None without one of these meets the whole query:
 * beside a common word it need not be looked at. Nothing where no word is asked for.
 */
function rarestNeeded(credits: readonly Credit[], whole: number): readonly Credit[] | undefined {
  let rarest: readonly Credit[] | undefined;
  for (let left = whole; left !== 0; left &= left - 1) {
    const bit = left & -left;
    const own = credits.filter(({ bits }) => (bits & bit) !== 0);
    if (rarest === undefined || held(own) < held(rarest)) rarest = own;
  }
  return rarest;
}

/** How many documents these have at most. */
const held = (credits: readonly Credit[]): number => sum(credits.map(({ met }) => met.documents.length));

/** A list for each means; those that nothing will be written to are one. */
function bitLists(length: number, used: ReadonlySet<Means>): Record<Means, Int32Array> {
  const unused = int32s(length);
  const list = (by: Means): Int32Array => (used.has(by) ? int32s(length) : unused);
  return { words: list('words'), concepts: list('concepts'), apart: list('apart'), typos: list('typos') };
}

/** Whether nothing but articles is asked for, by day or topic: they are shown by their titles. */
const asksForArticles = ({ words, strict }: Plan): boolean =>
  words.length === 0 &&
  strict.some(({ type }) => type === 'article') &&
  strict.every(({ type }) => type === 'article' || type === 'always' || type === 'never');

/** For each of these documents whether it meets every strict part and is not shut out; `places` says where each stands. */
function passing(
  plan: Plan,
  strict: readonly Met[],
  places: Int32Array,
  documents: Int32Array,
  index: LanguageIndex,
): Uint8Array {
  const count = documents.length;
  const passes = uint8s(count);
  if (strict.length === 0) passes.fill(1);
  else {
    const times = uint8s(count);
    for (const met of strict) {
      for (const document of met.documents) {
        const place = (places[document] ?? 0) - 1;
        if (place >= 0) times[place] = (times[place] ?? 0) + 1;
      }
    }
    for (let place = 0; place < count; place += 1) if (times[place] === strict.length) passes[place] = 1;
  }
  if (asksForArticles(plan)) {
    for (let place = 0; place < count; place += 1) {
      if (index.kindOf(documents[place] ?? 0) !== 'title') passes[place] = 0;
    }
  }
  for (const unit of plan.without) {
    for (const document of meetStrict(unit, index).documents) {
      const place = (places[document] ?? 0) - 1;
      if (place >= 0) passes[place] = 0;
    }
  }
  return passes;
}

/** A label of stop words alone still has to be met by something: its first word stands for it. */
const startsIdle = (span: LabelSpan, at: number, plan: Plan): boolean =>
  span.from === at && plan.words.slice(span.from, span.to).every(({ idle }) => idle);

const bitsWhere = (chosen: readonly boolean[]): number =>
  chosen.reduce((bits, each, at) => (each ? bits | (1 << at) : bits), 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
