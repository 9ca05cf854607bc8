import type { Target } from '../../../core/annotations/annotation.ts';
import { positionsIn } from '../../../core/annotations/edition-positions.ts';
import { targetOf } from '../../../core/annotations/target.ts';
import { resolver } from '../../../core/anchoring/resolve.ts';
import type { Resolved } from '../../../core/anchoring/resolved.ts';
import type { Edition } from '../../../core/model/edition.ts';
import type { Stretch } from '../../../core/model/segment.ts';
import type { Passage } from '../../../core/reading/passage.ts';
import { type Chance, chance } from '../random.ts';
import { type Cells, originals, textOf } from './cells.ts';
import type { Essay } from './essays.ts';
import { type MutationKind, mutated, mutationKinds } from './mutations.ts';
import { anyPassage, changedPlaces } from './passages.ts';
import { publishedSearch } from './published-search.ts';
import { isTwin, overlap, type Truth, truthOf } from './truth.ts';

export const ways = ['with the earlier text', 'quotation only', 'published quotation search'] as const;
export type Way = (typeof ways)[number];

export type Verdict = 'in place' | 'moved' | 'unsure' | 'lost' | 'wrong';

/** What one way answered for one annotation. `details` are there to look at what went wrong. */
export type Outcome = {
  readonly kind: MutationKind;
  readonly way: Way;
  readonly fate: Truth['fate'];
  readonly verdict: Verdict;
  readonly target: Target;
  readonly answer: string;
};

export type SuiteResult = {
  readonly outcomes: readonly Outcome[];
  /** Milliseconds in which all annotations of one changed edition were resolved. */
  readonly times: Readonly<Record<Way, readonly number[]>>;
  /** The longest edition's text, in characters, and how many annotations each had. */
  readonly longest: number;
  readonly each: number;
};

export type SuiteSize = {
  readonly seed: number;
  /** Changed editions of each kind and essay, and annotations on each. */
  readonly versions: number;
  readonly annotations: number;
  /** Only this work is changed; the others lend their words. Without it, all are. */
  readonly work?: string;
};

/** Changes every essay in every way, and asks every resolver where the passages are now. */
export function runSuite(
  essays: readonly Essay[],
  { seed, versions, annotations, work }: SuiteSize,
): SuiteResult {
  const luck = chance(seed);
  const outcomes: Outcome[] = [];
  const times: Record<Way, number[]> = {
    'with the earlier text': [],
    'quotation only': [],
    'published quotation search': [],
  };
  for (const essay of essays.filter((each) => work === undefined || each.work === work)) {
    const stock = stockFor(essay, essays);
    for (const kind of mutationKinds)
      for (let version = 0; version < versions; version += 1) {
        const later = mutated(kind, originals(essay.blocks.join('\n')), stock, luck);
        const asked = questions(essay, later, annotations, luck);
        for (const way of ways) {
          const start = performance.now();
          const answers = answersOf(way, asked);
          times[way].push(performance.now() - start);
          asked.targets.forEach(({ target, truth }, at) =>
            outcomes.push({
              kind,
              way,
              fate: truth.fate,
              target,
              ...judged(answers[at] ?? { state: 'lost' }, truth, later),
            }),
          );
        }
      }
  }
  const longest = Math.max(...essays.map(({ blocks }) => blocks.join('\n').length));
  return { outcomes, times, longest, each: annotations };
}

const stockFor = ({ work, language }: Essay, essays: readonly Essay[]) => ({
  language,
  text: essays
    .filter((other) => other.work !== work && other.language === language)
    .flatMap(({ blocks }) => blocks)
    .join('\n'),
});

type Questions = {
  readonly before: string;
  readonly now: Edition;
  readonly targets: readonly { readonly target: Target; readonly truth: Truth }[];
};

function questions(essay: Essay, later: Cells, count: number, luck: Chance): Questions {
  const edition = editionOf(essay.blocks, essay, 'a');
  const { text, pointAt } = positionsIn(edition);
  const changed = changedPlaces(later);
  const targets: { target: Target; truth: Truth }[] = [];
  while (targets.length < count) {
    const part = anyPassage(text, essay.language, changed, luck);
    const [start, end] = part ? [pointAt(part.start), pointAt(part.end)] : [null, null];
    if (part && start && end && part.end > part.start)
      targets.push({ target: targetOf(edition, { start, end }), truth: truthOf(text, part, later) });
  }
  return { before: text, now: editionOf(textOf(later).split('\n'), essay, 'b'), targets };
}

const editionOf = (blocks: readonly string[], { work, language }: Essay, letter: string): Edition => ({
  head: {
    work,
    language,
    title: work,
    topics: [],
    words: 0,
    segments: blocks.length,
    hash: letter.repeat(64),
  },
  segments: blocks.map((text, at) => ({
    id: `s${at + 1}`,
    number: at + 1,
    kind: 'paragraph',
    text,
    marks: [],
  })),
  mentions: [],
});

/** An answer in offsets of the later text. */
type Answer = { readonly state: Resolved['state']; readonly place?: Stretch };

function answersOf(way: Way, { before, now, targets }: Questions): readonly Answer[] {
  if (way === 'published quotation search') {
    const { text } = positionsIn(now);
    return targets.map(({ target }) => {
      const place = publishedSearch(target, text);
      return place ? { state: 'in-place', place } : { state: 'lost' };
    });
  }
  const resolve = resolver(now, () => (way === 'with the earlier text' ? before : undefined));
  const stretch = stretchIn(now);
  return targets.map(({ target }): Answer => {
    const resolved = resolve(target);
    return resolved.state === 'in-place' || resolved.state === 'moved'
      ? { state: resolved.state, place: stretch(resolved.passage) }
      : { state: resolved.state };
  });
}

function stretchIn(edition: Edition): (passage: Passage) => Stretch {
  const { offsetOf } = positionsIn(edition);
  return ({ start, end }) => ({ start: offsetOf(start) ?? -1, end: offsetOf(end) ?? -1 });
}

/** Right is what holds half of what survives, and more of it than of any other passage. */
function judged(
  { state, place }: Answer,
  truth: Truth,
  later: Cells,
): { readonly verdict: Verdict; readonly answer: string } {
  if (!place) return { verdict: state === 'unsure' ? 'unsure' : 'lost', answer: state };
  const { recall, precision } = overlap(truth, later, place);
  const holdsIt =
    truth.fate === 'survived' ? recall >= 0.5 && precision >= 0.5 : truth.fate === 'between' && recall > 0;
  const isRight = holdsIt || isTwin(truth, later, place);
  const answer = `${state}: ${textOf(later.slice(place.start, place.end))}`;
  if (!isRight) return { verdict: 'wrong', answer };
  return { verdict: state === 'in-place' ? 'in place' : 'moved', answer };
}
