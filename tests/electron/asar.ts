import { readFileSync } from 'node:fs';

type Entry = {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly size?: number;
  readonly offset?: string;
};
export type Archive = {
  /** Every file, with `/` between its steps. */
  readonly files: readonly string[];
  readonly read: (file: string) => string;
};

/**
 * Reads an asar archive: four little-endian numbers (the last the length of what follows, the second
 * the size of the whole head less eight), a tree of names as JSON, the files' bytes.
 */
export function openArchive(path: string): Archive {
  const bytes = readFileSync(path);
  const begin = 8 + bytes.readUInt32LE(4);
  const tree = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as Entry;
  const entries = new Map(listed(tree, ''));
  return {
    files: [...entries.keys()],
    read: (file) => {
      const { offset = '0', size = 0 } = entries.get(file) ?? {};
      return bytes.toString('utf8', begin + Number(offset), begin + Number(offset) + size);
    },
  };
}

const listed = ({ files = {} }: Entry, at: string): readonly (readonly [string, Entry])[] =>
  Object.entries(files).flatMap(([name, entry]) =>
    entry.files === undefined ? [[`${at}${name}`, entry] as const] : listed(entry, `${at}${name}/`),
  );
