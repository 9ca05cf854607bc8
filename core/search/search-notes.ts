import type { Annotation, AnnotationId } from '../annotations/annotation.ts';
import { languages, perLanguage } from '../model/language.ts';
import type { PerLanguage } from '../model/language.ts';
import type { Stretch } from '../model/segment.ts';
import { wordsIn } from '../text/words.ts';
import { indexedWords, sightOf } from './indexed-words.ts';
import type { Sight } from './indexed-words.ts';
import { joinStretches } from './join-stretches.ts';
import type { Query } from './query.ts';
import { soughtBy, textsIn } from './sought.ts';
import type { Sought, SoughtPart, SoughtText } from './sought.ts';

/**
 * An annotation that a query finds, and where its note, quotation and tags match. Where is worked out when
 * it is asked for: a letter finds thousands, and few of them are shown.
 */
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
  const sought = soughtBy(query);
  const texts = textsIn(sought);
  return annotations
    .filter((annotation) => meets(annotation, sought))
    .map((annotation) => ({ annotation, own: isOwn(annotation, texts) }))
    .toSorted(
      (one, other) =>
        Number(other.own) - Number(one.own) || compare(other.annotation.modified, one.annotation.modified),
    )
    .map(({ annotation }) => noteHit(annotation, texts));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function noteHit({ id, note, tags, target }: Annotation, texts: readonly SoughtText[]): NoteHit {
  const marksIn = (field: TextField, text: string): readonly Stretch[] =>
    joinStretches(
      texts
        .filter((sought) => looksAt(sought, field))
        .flatMap((sought) =>
          languages.flatMap((language) => sought.in[language].stretches(indexedWords(text, language))),
        ),
    );
  return {
    id,
    get note() {
      return marksIn('note', note);
    },
    get exact() {
      return marksIn('exact', target.exact);
    },
    get tags() {
      return tags.filter((tag) => marksIn('tag', tag).length > 0);
    },
  };
}

function meets(annotation: Annotation, { wanted, without }: Sought): boolean {
  const isMet = (part: SoughtPart): boolean => {
    switch (part.type) {
      case 'text':
        return isIn(part.text, 'exact', readNote(annotation).exact) || isOwn(annotation, [part.text]);
      case 'language':
        return annotation.target.language === part.language;
      case 'before':
        return Date.parse(annotation.modified) < part.time;
      case 'either':
        return part.of.some((sought) => meets(annotation, sought));
      case 'never':
        return false;
    }
  };
  if (without.some(isMet)) return false;
  // A stop word is worth finding in a note, but not worth missing one for.
  const asked = wanted.filter((part) => part.type !== 'text' || !part.text.isStop);
  return (asked.length === 0 ? wanted : asked).every(isMet);
}

/** Whether one of these is found in the reader's own words. */
function isOwn(annotation: Annotation, texts: readonly SoughtText[]): boolean {
  const { note, tags } = readNote(annotation);
  return texts.some((sought) => isIn(sought, 'note', note) || tags.some((tag) => isIn(sought, 'tag', tag)));
}

type TextField = 'note' | 'exact' | 'tag';

const looksAt = ({ field }: SoughtText, own: TextField): boolean => field === 'anywhere' || field === own;

const isIn = (sought: SoughtText, field: TextField, words: ReadText): boolean =>
  looksAt(sought, field) && languages.some((language) => sought.in[language].isIn(words[language]));

/** The words of a text as either language sees them. */
type ReadText = PerLanguage<readonly Sight[]>;

type ReadNote = { readonly note: ReadText; readonly exact: ReadText; readonly tags: readonly ReadText[] };

/** Each annotation is read once; a changed one is a new object. */
const known = new WeakMap<Annotation, ReadNote>();

/** Takes the texts of an annotation apart. Thousands take a while: they may be read before they are sought. */
export function readNote(annotation: Annotation): ReadNote {
  const before = known.get(annotation);
  if (before !== undefined) return before;
  const read = (text: string): ReadText => {
    const words = wordsIn(text);
    return perLanguage((language) => words.map((word) => sightOf(word, language)));
  };
  const found = {
    note: read(annotation.note),
    exact: read(annotation.target.exact),
    tags: annotation.tags.map(read),
  };
  known.set(annotation, found);
  return found;
}
