import type { UnplacedEdition } from '../convert/converted.ts';

/** How much the two must have in common of the shorter one, by paragraphs or by words. */
const paragraphs = 0.3;
const words = 0.5;

/** Fewer long words than this say nothing: a short text may be written anew under its title. */
const enough = 20;

/**
 * Whether an article is an earlier state of another from a file of the same name. Under another title
 * much of its paragraphs must be the same. The same title does for a short text; of longer ones half of the
 * words must be, for there are many files called Protokoll, and one must not take the place of the next.
 */
export function isSameArticle(one: UnplacedEdition, other: UnplacedEdition): boolean {
  const [texts, others] = [textsOf(one), textsOf(other)];
  if (inCommon(texts, others) >= paragraphs) return true;
  if (one.head.title !== other.head.title) return false;
  const [own, theirs] = [longWords(texts), longWords(others)];
  return Math.min(own.size, theirs.size) < enough || inCommon(own, theirs) >= words;
}

const textsOf = ({ segments }: UnplacedEdition): ReadonlySet<string> =>
  new Set(segments.map(({ text }) => text));

const longWords = (texts: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...texts].flatMap((text) => text.toLowerCase().match(/\p{L}{7,}/gu) ?? []));

const inCommon = (some: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...some].filter((each) => others.has(each)).length / Math.max(1, Math.min(some.size, others.size));
