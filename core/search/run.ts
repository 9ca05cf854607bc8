import { languages, perLanguage } from '../model/language.ts';
import type { PerLanguage } from '../model/language.ts';
import { apartOf } from './apart.ts';
import { labelKey } from './concept-labels.ts';
import type { SearchLibrary } from './library.ts';
import { meetTogether } from './meet-together.ts';
import { parseQuery } from './parse-query.ts';
import { freeWords, labelSpans, planOf } from './plan.ts';
import type { LabelSpan, Plan } from './plan.ts';
import type { Query } from './query.ts';
import { clearRoom } from './room.ts';
import { slipsIn } from './slips.ts';
import type { Slip } from './slips.ts';
import { tallyOf } from './tally.ts';
import type { Generous, LabelWorth, Tally } from './tally.ts';
import { longerThan } from './unfinished.ts';

/** What a query came to, before anything of it is shown; good until the next query is run. */
export type Run = {
  readonly query: Query;
  readonly spans: readonly LabelSpan[];
  readonly plans: PerLanguage<Plan>;
  /** What else stands for each word; nothing unless little was found. */
  readonly generous: PerLanguage<Generous>;
  /** The words that may be slips, forgiven (`generous` holds them) or not. */
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
  const tally = (generous?: PerLanguage<Generous>): Run['tallies'] =>
    perLanguage((language) =>
      tallyOf(plans[language], spans, generous?.[language], indexes[language], labelWorth),
    );

  const strictly = perLanguage((): Generous => ({ typos: [], apart: [], longer: [] }));
  const tallies = tally();
  const exact = { query, spans, plans, generous: strictly, slips: [], tallies, relaxed: false };
  const found = wholeHits(tallies);
  if (found >= little || freeWords(query).length === 0) return exact;
  const apart = perLanguage((language) =>
    plans[language].words.map((unit) => apartOf(unit, indexes[language])),
  );
  const slips = slipsIn(library, plans, spans, found === 0 ? isInPieces(library, apart) : () => false);
  // What was found exactly stands by itself, and so does a word that is there; a slip is then only asked about.
  const forgiven = found === 0 ? slips.filter(({ known }) => !known) : [];
  const generous = perLanguage((language): Generous => {
    const typos = plans[language].words.map(
      (_, at) => forgiven.find((slip) => slip.at === at)?.ways[language] ?? [],
    );
    const longer = plans[language].words.map((unit, at) =>
      found > 0 || forgiven.some((slip) => slip.at === at) ? [] : longerThan(unit, indexes[language]),
    );
    return { typos, apart: apart[language], longer };
  });
  return { ...exact, generous, slips, tallies: tally(generous), relaxed: true };
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
  ({ indexes }: SearchLibrary, apart: PerLanguage<Generous['apart']>) =>
  (at: number): boolean =>
    languages.some((language) =>
      (apart[language][at] ?? []).some(
        (together) => meetTogether(together, 'anywhere', indexes[language]).documents.length > 0,
      ),
    );
