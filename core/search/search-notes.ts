import type { Annotation, AnnotationId } from '../annotations/annotation.ts';
import { languages } from '../model/language.ts';
import type { Language } from '../model/language.ts';
import type { Stretch } from '../model/segment.ts';
import { indexedWords, sightOf } from './indexed-words.ts';
import type { IndexedWord } from './indexed-words.ts';
import { joinStretches } from './join-stretches.ts';
import { phraseStarts } from './meet.ts';
import type { Query, QueryPart } from './parse-query.ts';

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
 * read in both. They are no titles and mention no concepts: `title:` and `concept:` find none.
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
  const texts = textsOf(annotation);
  const found = (part: QueryPart): boolean => texts.some((text) => matchesOf(part, text).length > 0);
  if (query.without.some(found)) return undefined;
  // A stop word is worth finding in a note, but not worth missing one for.
  const asked = query.wanted.filter((part) => !isStop(part));
  if (!(asked.length === 0 ? query.wanted : asked).every(found)) return undefined;
  const marksOf = (text: ReadText): readonly Stretch[] =>
    joinStretches(query.wanted.flatMap((part) => matchesOf(part, text)));
  const [note, exact, ...tags] = texts;
  return {
    id: annotation.id,
    note: note === undefined ? [] : marksOf(note),
    exact: exact === undefined ? [] : marksOf(exact),
    tags: annotation.tags.filter((_, at) => {
      const tag = tags[at];
      return tag !== undefined && marksOf(tag).length > 0;
    }),
  };
}

const isStop = (part: QueryPart): boolean =>
  part.type === 'word' && languages.some((language) => sightOf(part.text, language).stop);

/** A text in both languages' terms. */
type ReadText = Readonly<Record<Language, readonly IndexedWord[]>>;

/** Each annotation is read once; a changed one is a new object. */
const read = new WeakMap<Annotation, readonly ReadText[]>();

/** Note, quotation, then each tag. */
function textsOf(annotation: Annotation): readonly ReadText[] {
  const before = read.get(annotation);
  if (before !== undefined) return before;
  const texts = [annotation.note, annotation.target.exact, ...annotation.tags].map((text) => ({
    de: indexedWords(text, 'de'),
    en: indexedWords(text, 'en'),
  }));
  read.set(annotation, texts);
  return texts;
}

function matchesOf(part: QueryPart, text: ReadText): readonly Stretch[] {
  if (part.type === 'concept' || part.field === 'title') return [];
  return languages.flatMap((language) => {
    const words = text[language];
    if (part.type === 'phrase') {
      const terms = indexedWords(part.text, language).map(({ term }) => term);
      return phraseStarts(terms, words).map((start) => ({
        start: words[start]?.start ?? 0,
        end: words[start + terms.length - 1]?.end ?? 0,
      }));
    }
    const { form, term } = sightOf(part.text, language);
    return words
      .filter((word) => word.term === term || (part.typing && form.length > 1 && word.form.startsWith(form)))
      .map(({ start, end }) => ({ start, end }));
  });
}
