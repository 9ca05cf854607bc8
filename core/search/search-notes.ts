import type { Annotation, AnnotationId } from '../annotations/annotation.ts';
import { languages } from '../model/language.ts';
import type { Language } from '../model/language.ts';
import type { Stretch } from '../model/segment.ts';
import { startOfDay } from './day.ts';
import { indexedWords, sightOf } from './indexed-words.ts';
import type { IndexedWord } from './indexed-words.ts';
import { joinStretches } from './join-stretches.ts';
import type { Query, QueryPart } from './query.ts';
import { togetherStretches } from './sequences.ts';

/** An annotation that a query finds, and where its note, quotation and tags match. */
export type NoteHit = {
  readonly id: AnnotationId;
  readonly note: readonly Stretch[];
  readonly exact: readonly Stretch[];
  /** The tags that match. */
  readonly tags: readonly string[];
};

/**
 * The annotations that hold all of the query, in note, quotation and tags taken together; those
 * found by the reader's own words first, then the latest. Notes have no known language, so each is
 * read in both; `lang:` is the language of the passage. They are no titles and mention no concepts:
 * `title:` and `concept:` find none. `before:` is the day of the last change.
 */
export function searchNotes(annotations: readonly Annotation[], query: Query): readonly NoteHit[] {
  if (query.wanted.length === 0) return [];
  return annotations
    .flatMap((annotation) => {
      const hit = noteHit(annotation, query);
      return hit === undefined ? [] : [{ hit, modified: annotation.modified, own: ownWords(hit) }];
    })
    .toSorted((one, other) => Number(other.own) - Number(one.own) || compare(other.modified, one.modified))
    .map(({ hit }) => hit);
}

const ownWords = ({ note, tags }: NoteHit): boolean => note.length > 0 || tags.length > 0;

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function noteHit(annotation: Annotation, query: Query): NoteHit | undefined {
  const read = textsOf(annotation);
  if (!meets(annotation, read, query)) return undefined;
  const marksOf = (field: TextField, text: ReadText): readonly Stretch[] =>
    joinStretches(textParts(query).flatMap((part) => matchesOf(part, field, text)));
  return {
    id: annotation.id,
    note: marksOf('note', read.note),
    exact: marksOf('exact', read.exact),
    tags: annotation.tags.filter((_, at) => {
      const tag = read.tags[at];
      return tag !== undefined && marksOf('tag', tag).length > 0;
    }),
  };
}

function meets(annotation: Annotation, read: ReadNote, { wanted, without }: Query): boolean {
  const isMet = (part: QueryPart): boolean => {
    switch (part.type) {
      case 'language':
        return annotation.target.language === part.language;
      case 'before':
        return Date.parse(annotation.modified) < startOfDay(part.day);
      case 'either':
        return part.of.some((query) => meets(annotation, read, query));
      case 'concept':
        return false;
      default:
        return (
          matchesOf(part, 'note', read.note).length > 0 ||
          matchesOf(part, 'exact', read.exact).length > 0 ||
          read.tags.some((tag) => matchesOf(part, 'tag', tag).length > 0)
        );
    }
  };
  if (without.some(isMet)) return false;
  // A stop word is worth finding in a note, but not worth missing one for.
  const asked = wanted.filter((part) => !isStop(part));
  return (asked.length === 0 ? wanted : asked).every(isMet);
}

/** The parts of a query that are words, those it shuts out aside. */
const textParts = ({ wanted }: Query): readonly TextPart[] =>
  wanted.flatMap((part) => {
    if (part.type === 'either') return part.of.flatMap(textParts);
    return part.type === 'word' || part.type === 'phrase' || part.type === 'near' ? [part] : [];
  });

type TextPart = Extract<QueryPart, { type: 'word' | 'phrase' | 'near' }>;
type TextField = 'note' | 'exact' | 'tag';

const isStop = (part: QueryPart): boolean =>
  part.type === 'word' && languages.some((language) => sightOf(part.text, language).stop);

/** A text in both languages' terms. */
type ReadText = Readonly<Record<Language, readonly IndexedWord[]>>;

type ReadNote = {
  readonly note: ReadText;
  readonly exact: ReadText;
  readonly tags: readonly ReadText[];
};

/** Each annotation is read once; a changed one is a new object. */
const known = new WeakMap<Annotation, ReadNote>();

function textsOf(annotation: Annotation): ReadNote {
  const before = known.get(annotation);
  if (before !== undefined) return before;
  const read = (text: string): ReadText => ({ de: indexedWords(text, 'de'), en: indexedWords(text, 'en') });
  const found = {
    note: read(annotation.note),
    exact: read(annotation.target.exact),
    tags: annotation.tags.map(read),
  };
  known.set(annotation, found);
  return found;
}

function matchesOf(part: TextPart, field: TextField, text: ReadText): readonly Stretch[] {
  if (part.field !== 'anywhere' && part.field !== field) return [];
  return languages.flatMap((language) => {
    const words = text[language];
    if (part.type !== 'word') {
      const found = indexedWords(part.text, language);
      const together = {
        terms: found.map(({ term }) => term),
        stops: found.map(({ stop }) => stop),
        within: part.type === 'near' ? part.within : undefined,
      };
      return togetherStretches(together, words);
    }
    const { form, term } = sightOf(part.text, language);
    return words
      .filter((word) => word.term === term || (part.typing && form.length > 1 && word.form.startsWith(form)))
      .map(({ start, end }) => ({ start, end }));
  });
}
