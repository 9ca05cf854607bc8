import type { TextFile } from '../../core/exchange/formats.ts';

/** Bytes; no notes are as long, and a longer file would fill the memory. */
const longest = 200_000_000;

export type UnreadFile = { readonly name: string; readonly why: 'no-text' | 'too-long' | 'gone' };
export type ReadFiles = { readonly files: readonly TextFile[]; readonly unread: readonly UnreadFile[] };

/** The chosen files as text. One that is none keeps no other from being read. */
export async function readFiles(chosen: readonly File[]): Promise<ReadFiles> {
  const read = await Promise.all(chosen.map(readOne));
  return {
    files: read.flatMap((each) => ('text' in each ? [each] : [])),
    unread: read.flatMap((each) => ('why' in each ? [each] : [])),
  };
}

async function readOne(file: File): Promise<TextFile | UnreadFile> {
  const { name } = file;
  if (file.size > longest) return { name, why: 'too-long' };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { name, why: 'gone' };
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { name, why: 'no-text' };
  }
}
