import type { ChosenFile } from './chosen-files.ts';

/**
 * The files that were dropped, with all that is in dropped folders. Must be called while the event is
 * under way: a moment later the browser has forgotten what was dropped. What cannot be read is left out.
 */
export function droppedFiles(items: DataTransferItemList): Promise<readonly ChosenFile[]> {
  const dropped = Array.from(items)
    .filter(({ kind }) => kind === 'file')
    .map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  return inTurn(dropped, async (one) => {
    if (one === null) return [];
    // What is in no file system, such as a picture out of a page, is a file and nothing more.
    return one instanceof File ? [{ name: one.name, file: one }] : filesIn(one, '');
  });
}

async function filesIn(entry: FileSystemEntry, folder: string): Promise<readonly ChosenFile[]> {
  const name = folder + entry.name;
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    return file === null ? [] : [{ name, file }];
  }
  if (!isFolder(entry)) return [];
  return inTurn(await entriesOf(entry), (inner) => filesIn(inner, `${name}/`));
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A reader tells a hundred at a time, and nothing once all are told. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** One after the other: a folder may hold ten thousand. */
async function inTurn<From>(
  list: readonly From[],
  make: (each: From) => Promise<readonly ChosenFile[]>,
): Promise<readonly ChosenFile[]> {
  const made: ChosenFile[] = [];
  for (const each of list) made.push(...(await make(each)));
  return made;
}
