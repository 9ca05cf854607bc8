import { articleName, slug } from '../../core/importers/article-name.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { languages, type Language } from '../../core/model/language.ts';

/** Names that say nothing of what is in a file. */
const nameless = new Set<string>(
  'de en index readme article artikel document dokument untitled unbenannt download'.split(' '),
);

/** Names that Windows keeps for its devices: no folder can be called that. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/** Room for a number behind the name; the longest id has 80 characters. */
const longest = 70;

/** The id that a new work gets: of its file's name, else of its title, with a number where that is taken. */
export function newWorkId(name: string, title: string, isTaken: (id: WorkId) => boolean): WorkId {
  const own = ownName(name);
  const named = slug(own.stem);
  const wanted = named === null || nameless.has(named) ? (slug(title) ?? named ?? 'article') : named;
  const stem = wanted.slice(0, longest).replace(/-+$/u, '');
  const isFree = (id: WorkId): boolean => !device.test(id) && !isTaken(id);
  if (isFree(stem)) return stem;
  for (let number = 2; ; number += 1) if (isFree(`${stem}-${number}`)) return `${stem}-${number}`;
}

/** What a file's name tells of its work: `essay.de.txt` and `essay/de.md` are the work `essay`, in German. */
function ownName(name: string): { readonly stem: string; readonly language: Language | null } {
  const last = name.split('/').at(-1) ?? name;
  const bare = last.replace(/\.[a-z0-9]{1,10}$/iu, '');
  // The endings that articles of our own have tell of languages; those of other formats do the same.
  const told = articleName(name.replace(/\.[a-z0-9]{1,10}$/iu, '.md'));
  if (told?.language == null) return { stem: bare, language: null };
  const isNested = languages.some((language) => language === bare.toLowerCase());
  const stem = isNested ? (name.split('/').at(-2) ?? bare) : bare.slice(0, -told.language.length - 1);
  return { stem, language: told.language };
}

/** The name that the same work's file in the other language would have, for a file that names its language; else null. */
export function siblingName(name: string, other: Language): string | null {
  const { language } = ownName(name);
  if (language === null || language === other) return null;
  const at = name.toLowerCase().lastIndexOf(`${language}.`);
  return `${name.slice(0, at)}${other}${name.slice(at + language.length)}`;
}
