import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../../core/model/language.ts';

/** What an engine other than Fathom is given: an article, or a passage without a title. */
export type Document = {
  /** What a judgement calls it. */
  readonly place: string;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
};

/** The places that a query finds, best first, at most `most`. */
export type Ask = (query: string, most: number) => readonly string[] | Promise<readonly string[]>;

/** A search engine over things of one sort, with its index in a folder. */
export type Engine<Item> = {
  readonly name: string;
  /** How it is set up, in a line for the print. */
  readonly setup: string;
  /** Makes the index and writes it out. */
  readonly build: (items: Iterable<Item>, folder: string) => Promise<void>;
  /** Opens the written index. */
  readonly open: (folder: string) => Promise<Ask>;
};

export type Peer = Engine<Document>;

/** Neither MiniSearch nor FlexSearch nor Orama reads quotation marks; without them the words are at least looked for. */
export const unquoted = (query: string): string => query.replace(/["„“”]/gu, '');

const placesFile = 'places.json';

/** Engines that know documents by a number keep the places beside their index. */
export const writePlaces = (folder: string, places: readonly string[]): Promise<void> =>
  writeFile(join(folder, placesFile), JSON.stringify(places));

export const readPlaces = async (folder: string): Promise<readonly string[]> =>
  JSON.parse(await readFile(join(folder, placesFile), 'utf8')) as readonly string[];
