import type { Language } from '../../../core/model/language.ts';
import type { Compound } from '../../../core/search/compound-table.ts';
import { unpackCompounds } from '../../../core/search/compound-table.ts';
import { openFormsNear } from '../../../core/search/forms-near.ts';
import { sightOf } from '../../../core/search/indexed-words.ts';
import { linesWith } from '../../../core/search/vocabulary.ts';
import type { Beginning, Vocabulary } from '../../../core/search/vocabulary.ts';
import type { KnownWords } from '../../../core/text/compounds.ts';
import { isStopWord } from '../../../core/text/stop-words.ts';
import type { Database } from './database.ts';

/**
 * The vocabulary of the own library. Words and beginnings are looked up in the table as it is; what has to
 * look at all forms (slips, compounds) does so in a copy made by `settle.ts`, which is read when it is
 * first needed and may be a batch behind.
 */
export function openDiskVocabulary(
  database: Database,
  language: Language,
  isTerm: (term: string) => boolean,
): Vocabulary {
  const begun = new Map<string, Beginning>();
  const whole = new Map<string, readonly Compound[]>();
  let lines: string | undefined;
  let near: ReturnType<typeof openFormsNear> | undefined;
  const readLines = (): string => (lines ??= `\n${copiedForms(database, language)}\n`);
  const there = new Map<string, boolean>();
  const has = (form: string): boolean =>
    kept(
      there,
      form,
      () =>
        database.row('select 1 from forms where language = ? and form = ? and count > 0', language, form) !==
        undefined,
    );
  return {
    has,
    beginningWith: (prefix, most) =>
      kept(begun, `${most} ${prefix}`, () =>
        commonest(
          database.rows(
            `select form, count from forms where language = ? and form >= ? and form < ? and count > 0
             order by count desc, form limit ?`,
            language,
            prefix,
            `${prefix}\u{10ffff}`,
            most + 1,
          ) as readonly (readonly [string, number])[],
          most,
        ),
      ),
    near: (form, slips, most) => {
      near ??= openFormsNear(readLines().slice(1, -1).split('\n'), copiedCounts(database, language));
      return near(form, slips, most);
    },
    holding: (piece) => linesWith(piece, readLines()),
    compoundsWith: (part, most) =>
      kept(whole, `${most} ${part}`, () => {
        const [wholes] = (database.row(
          'select wholes from compounds where language = ? and part = ?',
          language,
          part,
        ) ?? ['']) as readonly [string];
        const lists = wholes === '' ? [] : wholes.split('\n', most);
        return unpackCompounds(lists).toSorted((one, other) => (one.term < other.term ? -1 : 1));
      }),
    known: () => knownOnDisk(has, isTerm, language),
  };
}

/** Forms that are found more often than this together are enough for a beginning of a word, but no fewer than these. */
const enough = 150_000;
const fewest = 4;

/** In a large library two letters may begin a word in every passage; who goes on typing means a rarer one. */
function commonest(forms: readonly (readonly [form: string, count: number])[], most: number): Beginning {
  let sum = 0;
  const last = forms.findIndex(([, count], at) => (sum += count) > enough && at + 1 >= fewest);
  const taken = Math.min(most, last < 0 ? most : last + 1);
  return { forms: forms.slice(0, taken).map(([form]) => form), all: forms.length <= taken };
}

function kept<Value>(known: Map<string, Value>, key: string, work: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = work();
  if (known.size >= mostKept) known.clear();
  known.set(key, value);
  return value;
}

const mostKept = 2000;

const copiedForms = (database: Database, language: Language): string =>
  String((database.row('select forms from learned where language = ?', language) ?? [''])[0]);

function copiedCounts(database: Database, language: Language): Uint32Array {
  const [bytes] = (database.row('select counts from learned where language = ?', language) ?? [
    new Uint8Array(0),
  ]) as readonly [Uint8Array];
  return new Uint32Array(bytes.slice().buffer);
}

/** As `knownWords` in `core/search/compound-table.ts`. */
function knownOnDisk(
  has: (form: string) => boolean,
  isTerm: (term: string) => boolean,
  language: Language,
): KnownWords {
  const isWord = (form: string): boolean => !/\p{N}/u.test(form) && !isStopWord(form, language);
  return {
    form: (form) => isWord(form) && has(form),
    inflected: (form) => isWord(form) && (has(form) || isTerm(sightOf(form, language).term)),
    stem: (stem) => isWord(stem) && isTerm(stem),
  };
}
