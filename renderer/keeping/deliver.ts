import type { TextFile } from '../../core/exchange/formats.ts';
import type { Host, Start } from '../../core/host/contract.ts';

export type Delivered =
  /** Written by the host; `files` is what it has read from the disk again. */
  | { readonly by: 'host'; readonly place: string; readonly files: readonly TextFile[] }
  /** To be downloaded by the browser; `files` is what it will be given. */
  | { readonly by: 'browser'; readonly files: readonly TextFile[]; readonly downloads: readonly Download[] };

export type Download = { readonly name: string; readonly url: string };

/** Hands the files over: to the host in the window, to the browser in a tab. Null if the reader chose no place. */
export async function deliver(
  host: Host,
  shell: Start['shell'],
  files: readonly TextFile[],
): Promise<Delivered | null> {
  if (shell === 'window') {
    const saved = await host.call('export.save', { files });
    return saved && { by: 'host', ...saved };
  }
  const blobs = files.map(({ name, text }) => ({ name, blob: new Blob([text], { type: typeOf(name) }) }));
  const downloads = blobs.map(({ name, blob }) => ({ name, url: URL.createObjectURL(blob) }));
  const [only, ...others] = downloads;
  // A browser asks before it takes several at once, so several are offered one by one.
  if (only && others.length === 0) start(only);
  // Read from the bytes that the browser is given.
  const read = await Promise.all(blobs.map(async ({ name, blob }) => ({ name, text: await blob.text() })));
  return { by: 'browser', files: read, downloads };
}

function start({ name, url }: Download): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

export const forgetDownloads = (delivered: Delivered | null): void => {
  if (delivered?.by === 'browser') for (const { url } of delivered.downloads) URL.revokeObjectURL(url);
};

const types: Readonly<Record<string, string>> = {
  jsonld: 'application/ld+json',
  md: 'text/markdown',
  csv: 'text/csv',
};

const typeOf = (name: string): string =>
  `${types[name.split('.').at(-1) ?? ''] ?? 'text/plain'};charset=utf-8`;
