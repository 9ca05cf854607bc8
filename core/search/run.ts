import { languages, perLanguage } from '../model/language.ts';
import type { PerLanguage } from '../model/language.ts';
import { apartOf } from './apart.ts';
import { labelKey } from './concept-labels.ts';
import type { SearchLibrary } from './library.ts';
import { meetTogether } from './meet.ts';
import { parseQuery } from './parse-query.ts';
import { freeWords, labelSpans, planOf } from './plan.ts';
import type { LabelSpan, Plan } from './plan.ts';
import type { Query } from './query.ts';
import type { Together } from './sequences.ts';
import { clearRoom } from './room.ts';
import { slipsIn } from './slips.ts';
import type { Slip } from './slips.ts';
import { tallyOf } from './tally.ts';
import type { LabelWorth, Tally } from './tally.ts';
import type { Way } from './word-unit.ts';

/** What a query came to, before anything of it is shown; good until the next query is run. */
export type Run = {
  readonly query: Query;
  readonly spans: readonly LabelSpan[];
  readonly plans: PerLanguage<Plan>;
  /** For each word, what it may have been meant to be. Empty unless nothing was found. */
  readonly typos: PerLanguage<readonly (readonly Way[])[]>;
  /** For each word, how it may stand in pieces. Empty unless little was found. */
  readonly apart: PerLanguage<readonly (readonly Together[])[]>;
  /** The words that may be slips, forgiven (`typos` holds them) or not. */
  readonly slips: readonly Slip[];
  readonly tallies: PerLanguage<Tally>;
  /** Whether some of the words were let pass, because all of them were hardly found anywhere. */
  readonly relaxed: boolean;
};

/** With fewer hits than this a query is read more generously. */
export const little = 5;

/** Labels that no reader is shown are only near to what the concept means. */
const hiddenWorth = 0.5;

/** The keys of the labels that are switched off, `concept:label`, capitals aside. */
export const switchedOff = (without: readonly string[] = []): ReadonlySet<string> =>
  new Set(without.map((key) => key.toLowerCase()));

/** Both languages are always asked, each in its own terms: no query says reliably which it is in. */
export function runQuery(library: SearchLibrary, input: Query | string, without: ReadonlySet<string>): Run {
  clearRoom();
  const query = typeof input === 'string' ? parseQuery(input) : input;
  const { indexes, labels } = library;
  const plans = perLanguage((language) => planOf(query, indexes[language], labels));
  const spans = labelSpans(freeWords(query), labels);
  const labelWorth: LabelWorth = (concept, label) =>
    without.has(labelKey(concept, label)) ? 0 : labels.isHidden(concept, label) ? hiddenWorth : 1;
  const tally = (typos: Run['typos'], apart: Run['apart']): Run['tallies'] =>
    perLanguage((language) =>
      tallyOf(
        plans[language],
        spans,
        { typos: typos[language], apart: apart[language] },
        indexes[language],
        labelWorth,
      ),
    );

  const no = perLanguage(() => []);
  const tallies = tally(no, no);
  const exact = { query, spans, plans, typos: no, apart: no, slips: [], tallies, relaxed: false };
  const found = wholeHits(tallies);
  if (found >= little || freeWords(query).length === 0) return exact;
  const apart = perLanguage((language) =>
    plans[language].words.map((unit) => apartOf(unit, indexes[language])),
  );
  const slips = slipsIn(library, plans, spans, found === 0 ? isInPieces(library, apart) : () => false);
  // What was found exactly stands by itself; a slip is then only asked about.
  const forgiven = found === 0 ? slips : [];
  const typos = perLanguage((language) =>
    plans[language].words.map((_, at) => forgiven.find((slip) => slip.at === at)?.ways[language] ?? []),
  );
  return { ...exact, typos, apart, slips, tallies: tally(typos, apart), relaxed: true };
}

/** Whether the document at this place of a tally meets every word, if need be under another of a concept's labels. */
export const meetsAll = ({ whole, words, concepts }: Tally, at: number): boolean =>
  (((words[at] ?? 0) | (concepts[at] ?? 0)) & whole) === whole;

const wholeHits = (tallies: PerLanguage<Tally>): number =>
  languages.reduce((sum, language) => sum + wholeIn(tallies[language]), 0);

function wholeIn(tally: Tally): number {
  let count = 0;
  for (let at = 0; at < tally.documents.length; at += 1) {
    if (tally.passes[at] === 1 && meetsAll(tally, at)) count += 1;
  }
  return count;
}

/** A word that stands somewhere in pieces is no slip. */
const isInPieces =
  ({ indexes }: SearchLibrary, apart: Run['apart']) =>
  (at: number): boolean =>
    languages.some((language) =>
      (apart[language][at] ?? []).some(
        (together) => meetTogether(together, 'anywhere', indexes[language]).documents.length > 0,
      ),
    );
