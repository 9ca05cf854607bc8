import { join } from 'node:path';
import type { WorkId } from '../../core/model/ids.ts';
import type { Language } from '../../core/model/language.ts';

/** Where the own library stands in the data folder. Nobody else knows these names. */
export const libraryPaths = (dataFolder: string) => {
  const shelves = join(dataFolder, 'library');
  return {
    /** A folder for each work. */
    shelves,
    work: (work: WorkId): string => join(shelves, work),
    /** The article itself: front matter and Markdown. */
    article: (work: WorkId, language: Language): string => join(shelves, work, articleFile(language)),
    /** Removed works, in the same form. */
    bin: join(dataFolder, 'library-bin'),
    watched: join(dataFolder, 'watched.json'),
    moved: join(dataFolder, 'moved.json'),
    lock: join(dataFolder, 'library.lock'),
  } as const;
};
export type LibraryPaths = ReturnType<typeof libraryPaths>;

export const articleFile = (language: Language): string => `${language}.md`;
export const originFile = 'origin.json';

/** A folder in which a work is put together before it takes its place. */
export const stagingPrefix = '.new-';

const ending = /\.([a-z0-9]{1,10})$/iu;

/** The name under which the original is kept: `original.de.pdf`. */
export function originalFile(language: Language, name: string): string {
  const found = ending.exec(name)?.[1]?.toLowerCase();
  return `original.${language}${found === undefined ? '' : `.${found}`}`;
}
