import { formatNamed } from './format-endings.ts';

/** Folders that hold what belongs to a page or to a program. Browsers save the parts of a page beside it so. */
const otherFolder = /^\.|^node_modules$|^__MACOSX$|_files$|-Dateien$/iu;

/**
 * Whether a file found in a folder is taken for an article. `path` is below the folder that was chosen,
 * with `/` between its parts. Hidden files, an editor's locks and backups (`~$x.docx`, `x.md~`) are none. A
 * file that was chosen by itself is read whatever it is called.
 */
export function isArticleFile(path: string): boolean {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.slice(0, -1).some((folder) => otherFolder.test(folder))) return false;
  if (/^[.~]/u.test(name)) return false;
  return formatNamed(name) !== undefined;
}
