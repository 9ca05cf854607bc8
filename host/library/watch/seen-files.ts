import { mkdir, rename, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { workIdSchema } from '../../../core/model/ids.ts';
import { languageSchema } from '../../../core/model/language.ts';
import { check } from '../../../core/schema/check.ts';
import { count, dictionary, shape } from '../../../core/schema/shape.ts';
import { readText } from '../../files/read-text.ts';

const seenSchema = shape({
  size: count(),
  modified: v.number(),
  /** What it became; left out of a file that failed. */
  edition: v.optional(shape({ work: workIdSchema, language: languageSchema })),
});
/** A file as it was when it was imported last, whatever came of that. */
export type Seen = v.InferOutput<typeof seenSchema>;

const fileSchema = dictionary(v.string(), seenSchema);

/** What was seen in a watched folder, by the path in it. Kept in the cache: without it, every file is looked at again. */
export type SeenFiles = {
  readonly all: Map<string, Seen>;
  readonly save: () => Promise<void>;
};

export const seenPath = (cache: string, id: string): string => join(cache, 'watch', `${id}.json`);

export async function openSeenFiles(path: string): Promise<SeenFiles> {
  const text = await readText(path).catch(() => null);
  const found = text === null ? null : check(fileSchema, parsed(text));
  const all = new Map(found?.ok === true ? Object.entries(found.value) : []);
  return {
    all,
    save: async () => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeFile(`${path}.tmp`, JSON.stringify(Object.fromEntries(all)), { mode: 0o600 });
      await rename(`${path}.tmp`, path);
    },
  };
}

/** How many files were seen, as far as is known. */
export async function countSeen(path: string): Promise<number> {
  return (await openSeenFiles(path)).all.size;
}

export const forgetSeen = (path: string): Promise<void> => unlink(path).catch(() => undefined);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
