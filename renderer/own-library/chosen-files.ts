import { isArticleFile } from '../../core/library/article-file.ts';

/** A file that was chosen or dropped. `name` begins with the folder that was chosen, if it was one. */
export type ChosenFile = { readonly name: string; readonly file: File };

/** What is to be imported, and how many files of chosen folders are no articles. */
export type Chosen = { readonly files: readonly ChosenFile[]; readonly leftOut: number };

/**
 * Of chosen files every one, for somebody has pointed at it; of a chosen folder those that look like
 * articles: the pictures beside them are no failures.
 */
export function chosenOf(found: readonly ChosenFile[]): Chosen {
  const files = found.filter(({ name }) => !name.includes('/') || isArticleFile(belowFolder(name)));
  return { files, leftOut: found.length - files.length };
}

/** Whoever chose a folder has meant it, be it hidden or not. */
const belowFolder = (name: string): string => name.slice(name.indexOf('/') + 1);

/** The files of a file field; of a folder's field with their folders. */
export const filesOf = (list: FileList | null): readonly ChosenFile[] =>
  Array.from(list ?? [], (file) => ({ name: file.webkitRelativePath || file.name, file }));
