import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { importItemIdSchema } from '../../core/library/import-state.ts';
import { formatSchema } from '../../core/library/own-work.ts';
import { editionHeadSchema, type EditionHead } from '../../core/model/edition.ts';
import { workIdSchema } from '../../core/model/ids.ts';
import { languages, languageSchema, type Language } from '../../core/model/language.ts';
import { longest } from '../../core/model/longest.ts';
import { textHashSchema } from '../../core/model/text-hash.ts';
import { check, type Checked } from '../../core/schema/check.ts';
import { count, shape, text } from '../../core/schema/shape.ts';
import { systemCode } from '../files/file-fault.ts';
import { lookAgain } from '../files/look-again.ts';
import { setAside } from '../files/set-aside.ts';
import type { FileStamp } from './index/own-index.ts';
import { articleFile, originFile } from './library-paths.ts';

const instant = v.pipe(v.string(), v.isoTimestamp());

const { work: _, ...headEntries } = editionHeadSchema.entries;

/** What the article's file said when it was read last, and which file that was: the library can be listed by it. */
const readingSchema = shape({
  stamp: shape({ size: count(), modified: v.number(), hash: textHashSchema }),
  head: shape(headEntries),
});
export type Reading = { readonly stamp: FileStamp; readonly head: Omit<EditionHead, 'work'> };

/** Where a file of a watched folder stands in it, with `/` between the folders. */
const watchedSchema = shape({ folder: importItemIdSchema, path: text(4000) });
export type WatchedPath = v.InferOutput<typeof watchedSchema>;

/** What the reader has set right. It counts before what a new reading of the original says. */
const correctedSchema = shape({
  language: v.optional(languageSchema),
  title: v.optional(text(longest.title)),
  /** Null for none. */
  author: v.optional(v.nullable(text(longest.name))),
});
export type Corrected = v.InferOutput<typeof correctedSchema>;

const editionOriginSchema = shape({
  /** The name of the file it came from, with the folders below the one that was chosen. */
  name: text(longest.path),
  format: formatSchema,
  /** The original, kept byte for byte in the same folder; null for an article that was put there by hand. */
  original: v.nullable(shape({ file: v.string(), size: count(), hash: textHashSchema })),
  added: instant,
  changed: instant,
  /** Hash of the article's file as Fathom wrote it last: one that differs was edited by hand. */
  made: v.optional(textHashSchema),
  watched: v.optional(watchedSchema),
  corrected: v.optional(correctedSchema),
  // One that a later or earlier Fathom wrote in another form is left out: the file can be read again.
  read: v.fallback(v.optional(readingSchema), undefined),
});
export type EditionOrigin = v.InferOutput<typeof editionOriginSchema>;

/** A correction of the language that has begun: what is still in the way of it is done at the next start. */
const movingSchema = shape({ from: languageSchema, work: workIdSchema, language: languageSchema });

/** `origin.json`: where the editions of a work came from. */
const originSchema = shape({
  format: v.literal(1),
  editions: shape({ de: v.optional(editionOriginSchema), en: v.optional(editionOriginSchema) }),
  moving: v.optional(movingSchema),
  /** In the bin: when it was put there, and whether by the reader or because its file had gone. */
  removed: v.optional(shape({ at: instant, by: v.picklist(['reader', 'folder']) })),
});
export type Origin = v.InferOutput<typeof originSchema>;

export const emptyOrigin: Origin = { format: 1, editions: {} };

export const originText = (origin: Origin): string => `${JSON.stringify(origin, null, 2)}\n`;

export const withEdition = (origin: Origin, language: Language, edition: EditionOrigin): Origin => ({
  ...origin,
  editions: { ...origin.editions, [language]: edition },
});

export function withoutEdition(origin: Origin, language: Language): Origin {
  const { [language]: _gone, ...editions } = origin.editions;
  return { ...origin, editions };
}

/** Whether two say the same of a work. What was read of its articles does not count: it can be read again. */
export const isSameOrigin = (one: Origin | null, other: Origin | null): boolean =>
  isDeepStrictEqual(withoutReadings(one), withoutReadings(other));

const withoutReadings = (origin: Origin | null): unknown =>
  JSON.parse(JSON.stringify(origin, (key, value: unknown) => (key === 'read' ? undefined : value)));

export const languagesOf = ({ editions }: Origin): readonly Language[] =>
  languages.filter((language) => editions[language] !== undefined);

/**
 * What is known of a work in a folder: its `origin.json`, completed by the articles that lie there and
 * that it does not name (put there by hand), less those that have gone. One that cannot be read is set
 * aside. Null where the folder holds no article.
 */
export async function readOrigin(folder: string): Promise<Origin | null> {
  const [known, ...found] = await Promise.all([
    readKnown(join(folder, originFile)),
    ...languages.map((language) => stat(join(folder, articleFile(language))).catch(() => null)),
  ]);
  const present = languages.filter((_language, index) => found[index]?.isFile() === true);
  if (present.length === 0) return null;
  const editions = present.map((language) => {
    const modified = found[languages.indexOf(language)]?.mtime ?? new Date();
    return [language, known.editions[language] ?? byHand(language, modified)] as const;
  });
  return { ...known, editions: Object.fromEntries(editions) };
}

async function readKnown(path: string): Promise<Origin> {
  const result = await lookAgain(
    () => readOnce(path),
    (found) => found === null || found.ok,
  );
  if (result?.ok === true) return result.value;
  if (result !== null) await setAside(path).catch(() => undefined);
  return emptyOrigin;
}

async function readOnce(path: string): Promise<Checked<Origin> | null> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return null;
    throw error;
  });
  return bytes && check(originSchema, parsed(bytes.toString('utf8')));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const byHand = (language: Language, modified: Date): EditionOrigin => ({
  name: articleFile(language),
  format: 'markdown',
  original: null,
  added: modified.toISOString(),
  changed: modified.toISOString(),
});
