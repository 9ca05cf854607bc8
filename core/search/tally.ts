import { meetConcepts, meetStrict, meetTogether, meetWays, rarityOf } from './meet.ts';
import type { Met } from './meet.ts';
import type { LanguageIndex } from './open-index.ts';
import type { LabelSpan, Plan } from './plan.ts';
import { rarity } from './postings.ts';
import type { Together } from './sequences.ts';
import type { Way } from './word-unit.ts';

/**
 * What each document of one language has of the query. Each word looked for has a bit; the same bit
 * says in `words`, `concepts`, `apart` and `typos` by what the document meets it.
 */
export type Tally = {
  /** The bits a document needs to meet the whole query. */
  readonly whole: number;
  readonly words: Int32Array;
  readonly concepts: Int32Array;
  /** By the parts of a compound, standing near each other. */
  readonly apart: Int32Array;
  readonly typos: Int32Array;
  /** What is met, weighed by rarity, as a share of all that is asked: 0 to about 1.5. */
  readonly scores: Float32Array;
  /** The documents that meet every strict part, are not shut out, and meet something. */
  readonly documents: readonly number[];
};

/** The labels that count for expansion. */
export type CountsLabel = (concept: string, label: string) => boolean;

/** A mention under another label is worth a little less than the words themselves. */
const conceptWorth = 0.9;
/** The parts of a compound near each other may mean the same. */
const apartWorth = 0.6;

/** What else may stand for each word of the query, where it is hardly found. */
export type Generous = {
  readonly typos: readonly (readonly Way[])[];
  readonly apart: readonly (readonly Together[])[];
};

export function tallyOf(
  plan: Plan,
  spans: readonly LabelSpan[],
  { typos, apart }: Generous,
  index: LanguageIndex,
  counts: CountsLabel,
): Tally {
  const { size } = index.postings;
  const tally = {
    words: new Int32Array(size),
    concepts: new Int32Array(size),
    apart: new Int32Array(size),
    typos: new Int32Array(size),
    scores: new Float32Array(size),
  };
  const strict = plan.strict.map((unit) => meetStrict(unit, index));
  const words = plan.words.map((unit) => (unit.idle ? nothingMet : meetWays(unit.ways, index)));
  const rarities = words.map((met) => rarityOf(met, index));
  const busy = plan.words.map((unit, at) => !unit.idle || spans.some((span) => startsIdle(span, at, plan)));
  const whole = bitsWhere(busy);
  const asked = sum(rarities.filter((_, at) => busy[at])) + sum(strict.map((met) => rarityOf(met, index)));

  const touched: number[] = [];
  const seen = new Uint8Array(size);
  const credit = (met: Met, bits: Int32Array, bit: number, worth: number): void => {
    for (const document of met.documents) {
      // What only lets a document pass (a language, something shut out) is no reason to find it by.
      if (bit === 0 && whole !== 0 && met.shares[document] === 0) continue;
      if (seen[document] === 0) {
        seen[document] = 1;
        touched.push(document);
      }
      const had =
        (tally.words[document] ?? 0) |
        (tally.concepts[document] ?? 0) |
        (tally.apart[document] ?? 0) |
        (tally.typos[document] ?? 0);
      bits[document] = (bits[document] ?? 0) | bit;
      // A bit met already has been paid for. Strict parts have none and always pay.
      if (bit !== 0 && (had & bit) === bit) continue;
      tally.scores[document] = (tally.scores[document] ?? 0) + ((met.shares[document] ?? 0) * worth) / asked;
    }
  };

  strict.forEach((met) => credit(met, tally.words, 0, rarityOf(met, index)));
  words.forEach((met, at) => credit(met, tally.words, 1 << at, rarities[at] ?? 0));
  for (const span of spans) {
    const bits = whole & bitsWhere(plan.words.map((_, at) => at >= span.from && at < span.to));
    const met = meetConcepts([...new Set(span.labels.map(({ concept }) => concept))], index, counts);
    const worth = sum(rarities.filter((_, at) => (bits & (1 << at)) !== 0)) * conceptWorth;
    credit(met, tally.concepts, bits, worth);
  }
  apart.forEach((each, at) => {
    for (const together of each) {
      const met = meetTogether(together, 'anywhere', index);
      credit(met, tally.apart, 1 << at, rarity(met.documents.length, size) * apartWorth);
    }
  });
  typos.forEach((ways, at) => {
    const met = meetWays(ways, index);
    credit(met, tally.typos, 1 << at, rarity(met.documents.length, size));
  });

  const shutOut = new Set(plan.without.flatMap((unit) => meetStrict(unit, index).documents));
  const strictly = countMet(strict, size);
  const documents = touched.filter(
    (document) => strictly[document] === strict.length && !shutOut.has(document),
  );
  return { whole, ...tally, documents };
}

const nothingMet: Met = { documents: [], shares: new Float32Array(0) };

/** A label of stop words alone still has to be met by something: its first word stands for it. */
const startsIdle = (span: LabelSpan, at: number, plan: Plan): boolean =>
  span.from === at && plan.words.slice(span.from, span.to).every(({ idle }) => idle);

const bitsWhere = (chosen: readonly boolean[]): number =>
  chosen.reduce((bits, each, at) => (each ? bits | (1 << at) : bits), 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function countMet(mets: readonly Met[], size: number): Uint8Array {
  const counts = new Uint8Array(size);
  for (const { documents } of mets) {
    for (const document of documents) counts[document] = (counts[document] ?? 0) + 1;
  }
  return counts;
}
