import type { Format } from '../library/own-work.ts';
import type { Language } from '../model/language.ts';
import { longest } from '../model/longest.ts';
import type { DraftSegment } from './draft.ts';
import type { FrontMatter } from './front-matter-schema.ts';
import { type ImportReading, importFault } from './import-reading.ts';
import { languageOfSegments } from './language-of-text.ts';
import { clipped } from './lenient-front-matter.ts';
import { tidySegments } from './tidy-segments.ts';

/** What an importer found in a file, before it is an article. */
export type Found = {
  readonly format: Format;
  readonly title: string | null;
  /** A title, should the file have none: made of its name. */
  readonly name: string;
  /** What the file says of its language, or null. */
  readonly language: Language | null;
  readonly front?: Partial<FrontMatter>;
  readonly segments: readonly DraftSegment[];
};

const mostSegments = 100_000;
const mostCharacters = 30_000_000;
/** No block of prose is longer; what is was never parted, and no reader could be shown it whole. */
const longestSegment = 100_000;

/**
 * The article that was found, as the library keeps it: title and language settled and written into
 * the front matter, every field within its bounds, segments tidied. A first heading that only says
 * the title again is left away.
 */
export function settled(found: Found): ImportReading {
  const { segments: drafts, format } = found;
  const length = drafts.reduce((sum, { text }) => sum + text.length, 0);
  if (drafts.length > mostSegments || length > mostCharacters)
    return importFault('too-large', `${drafts.length} blocks, ${length} characters of text`);
  const tidied = tidySegments(drafts).flatMap(inParts);
  const title = clipped(found.title ?? '', longest.title) ?? clipped(found.name, longest.title) ?? '–';
  const segments = isSame(tidied[0], title) ? tidied.slice(1) : tidied;
  if (segments.length === 0) return importFault('no-text');
  const language = found.front?.language ?? languageOfSegments(segments, found.language);
  const front = frontOf(found.front ?? {}, title, language);
  return { ok: true, format, article: { language, title, front, segments } };
}

const isSame = (first: DraftSegment | undefined, title: string): boolean =>
  first?.kind === 'heading' && first.text.toLowerCase() === title.toLowerCase();

function frontOf(given: Partial<FrontMatter>, title: string, language: Language): FrontMatter {
  const short = (key: 'subtitle' | 'author' | 'publisher' | 'source' | 'retelling', most: number) => {
    const text = clipped(given[key] ?? '', most);
    return text === null ? {} : { [key]: text };
  };
  return {
    title,
    ...short('subtitle', longest.subtitle),
    ...short('author', longest.name),
    ...short('publisher', longest.name),
    language,
    ...short('source', longest.citation),
    ...short('retelling', longest.citation),
    topics: topicsOf(given.topics ?? []),
    ...(given.date === undefined ? {} : { date: given.date }),
    ...(given.numbering === undefined ? {} : { numbering: given.numbering }),
  };
}

/** Each topic once, without the sign that some write before it. */
const topicsOf = (topics: readonly string[]): readonly string[] => [
  ...new Set(topics.flatMap((topic) => clipped(topic.replace(/^[#\s]+/u, ''), longest.topic) ?? [])),
];

/** A block cut at spaces into parts of bearable length. */
function inParts(segment: DraftSegment): readonly DraftSegment[] {
  if (segment.text.length <= longestSegment) return [segment];
  const parts: DraftSegment[] = [];
  for (let from = 0; from < segment.text.length;) {
    const far = Math.min(from + longestSegment, segment.text.length);
    const space = far === segment.text.length ? far : segment.text.lastIndexOf(' ', far);
    const inPair = /^[\ud800-\udbff]$/u.test(segment.text.charAt(far - 1)) ? 1 : 0;
    const to = space > from ? space : far - inPair;
    const marks = segment.marks.map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }));
    parts.push({ ...segment, text: segment.text.slice(from, to), marks });
    from = segment.text[to] === ' ' ? to + 1 : to;
  }
  return tidySegments(parts);
}
