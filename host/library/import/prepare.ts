import { stat } from 'node:fs/promises';
import type { ImportOutcome } from '../../../core/library/import-state.ts';
import type { EditionName } from '../../../core/model/edition-name.ts';
import { hashOf } from '../../files/hash-of.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Conversion, Converted, Converter, Corrections } from '../convert/converted.ts';
import type { LibraryPaths } from '../library-paths.ts';
import type { EditionOrigin, WatchedPath } from '../origin.ts';
import { discard } from '../shelve.ts';
import { stage, type Staged } from '../stage.ts';
import type { ImportItem } from './import-item.ts';
import { isSameArticle } from './same-article.ts';

/** What importing one file has to do with. */
export type Around = {
  readonly paths: LibraryPaths;
  readonly catalogue: Catalogue;
  readonly bin: Catalogue;
  readonly converter: Pick<Converter, 'convert' | 'read'>;
  /** Where the bytes of a page's file are. */
  readonly spooled: (item: ImportItem) => string;
  /** Whether the file of a watched folder is still there, as far as can be told. */
  readonly isThere: (watched: WatchedPath) => Promise<boolean>;
};

/** A file that was read and turned into an article, and is to be given its place. */
export type Ready = {
  readonly is: 'ready';
  readonly item: ImportItem;
  readonly staged: Staged;
  readonly converted: Converted;
  /** The edition of which this is a new text; null for one that is new, as far as could be told before. */
  readonly earlier: EditionName | null;
};

/** The library has these very bytes, or its bin has. */
export type There = {
  readonly is: 'there';
  readonly item: ImportItem;
  readonly edition: EditionName;
  readonly inBin: boolean;
};

export type Prepared =
  | Ready
  | There
  | { readonly is: 'settled'; readonly item: ImportItem; readonly result: ImportOutcome };

const pathOf = (item: ImportItem, spooled: Around['spooled']): string =>
  item.source.from === 'path' ? item.source.path : spooled(item);

export const watchedOf = ({ source }: ImportItem): EditionOrigin['watched'] =>
  source.from === 'path' ? source.watched : undefined;

/** Reads a file and makes an article of it. Changes nothing that is in the library; never rejects. */
export async function prepare(around: Around, item: ImportItem): Promise<Prepared> {
  try {
    return await prepared(around, item);
  } catch (error) {
    return failed(item, 'failed', error instanceof Error ? error.message : String(error));
  }
}

async function prepared(around: Around, item: ImportItem): Promise<Prepared> {
  const { paths, catalogue, bin, converter, spooled } = around;
  const path = pathOf(item, spooled);
  const known = await knownAs(around, path);
  if (known !== null) return { is: 'there', item, ...known };
  const watchedPath = watchedOf(item);
  const removed = watchedPath && bin.byWatched(watchedPath);
  // A new text of what lies in the bin does not bring it back, unless it only went with its file.
  if (removed) return { is: 'there', item, edition: removed, inBin: true };
  const copy = await stage(paths, path);
  if (!copy.ok) return failed(item, copy.fault.code, copy.fault.detail);
  const { staged } = copy;
  const followed = watchedPath && catalogue.byWatched(watchedPath);
  const convert = (edition?: EditionName): Promise<Conversion<Converted>> =>
    converter.convert({
      name: item.name,
      source: { from: 'path', path: staged.path },
      corrections: correctionsOf(edition === undefined ? undefined : catalogue.edition(edition)),
    });
  const conversion = await convert(followed);
  if (!conversion.ok) {
    await discard(staged.folder);
    return failed(item, conversion.fault.code, conversion.fault.detail);
  }
  const ready = {
    is: 'ready',
    item,
    staged,
    converted: conversion.value,
    earlier: followed ?? null,
  } as const;
  if (followed !== undefined) return ready;
  const earlier = await sameArticle(around, item, conversion.value);
  if (earlier === null) return ready;
  if (catalogue.edition(earlier)?.corrected === undefined) return { ...ready, earlier };
  // What the reader has set right of it counts for its new text, too.
  const again = await convert(earlier);
  return again.ok ? { ...ready, converted: again.value, earlier } : { ...ready, earlier };
}

const failed = (
  item: ImportItem,
  code: Extract<ImportOutcome, { outcome: 'failed' }>['code'],
  detail: string,
): Prepared => ({ is: 'settled', item, result: { outcome: 'failed', code, detail } });

/** The edition that was made of these very bytes. They are only counted where an original has their size. */
async function knownAs(
  { catalogue, bin }: Pick<Around, 'catalogue' | 'bin'>,
  path: string,
): Promise<Pick<There, 'edition' | 'inBin'> | null> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() !== true) return null;
  if (!catalogue.hasSize(found.size) && !bin.hasSize(found.size)) return null;
  const hash = await hashOf(path).catch(() => '');
  const edition = catalogue.byOriginal(hash);
  if (edition !== undefined) return { edition, inBin: false };
  const removed = bin.byOriginal(hash);
  return removed === undefined ? null : { edition: removed, inBin: true };
}

/** The reader's corrections, as the converter takes them. */
function correctionsOf(edition: EditionOrigin | undefined): Corrections {
  const { language, title, author } = edition?.corrected ?? {};
  return {
    ...(language === undefined ? {} : { language }),
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
  };
}

/**
 * The edition that was made of an earlier state of this file: it came from a file of the same name, and
 * `isSameArticle` says so of the two. The name alone says little: every page may be `index.html`.
 */
async function sameArticle(
  { catalogue, converter, paths, isThere }: Around,
  item: ImportItem,
  { edition }: Converted,
): Promise<EditionName | null> {
  for (const name of catalogue.byName(item.name)) {
    const { corrected, watched, read } = catalogue.edition(name) ?? {};
    if ((corrected?.language ?? edition.head.language) !== name.language) continue;
    // Two folders that are followed may each have a file of this name.
    if (watchedOf(item) !== undefined && watched !== undefined && (await isThere(watched))) continue;
    const reread = await converter.read({ path: paths.article(name.work, name.language) });
    const isSame = reread.ok
      ? isSameArticle(edition, reread.value.edition)
      : read?.head.title === edition.head.title;
    if (isSame) return name;
  }
  return null;
}
