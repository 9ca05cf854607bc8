import { formatNamed } from './format-endings.ts';

/** Folders that hold what belongs to a page, a program or a system. Browsers save the parts of a page beside it so. */
const otherFolder =
  /^\.|^(?:node_modules|__MACOSX|__pycache__|venv|\$RECYCLE\.BIN|System Volume Information)$|_files$|-Dateien$/iu;

/** Whether a folder below one that was chosen is looked into. */
export const isLookedInto = (folder: string): boolean => !otherFolder.test(folder);

/**
 * Whether a file found in a folder is taken for an article. `path` is below the folder that was chosen,
 * with `/` between its parts. Hidden files, an editor's locks and backups (`~$x.docx`, `x.md~`) are none. A
 * file that was chosen by itself is read whatever it is called.
 */
export function isArticleFile(path: string): boolean {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  return (
    parts.slice(0, -1).every(isLookedInto) && !/^(?:\.|~\$)/u.test(name) && formatNamed(name) !== undefined
  );
}
