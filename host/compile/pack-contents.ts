import type { Concept } from '../../core/model/concept.ts';
import type { Edition } from '../../core/model/edition.ts';
import { languages } from '../../core/model/language.ts';
import type { Manifest, Work } from '../../core/model/manifest.ts';
import { packFiles } from '../../core/model/pack-files.ts';
import { buildSearchIndex } from '../../core/search/build-index.ts';
import { compare } from './flaw.ts';
import { sha256 } from '../files/sha256.ts';

/** A pack in memory: every file but the manifest by its path, and the manifest. */
export type PackContents = {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, string>;
};

/** The same library gives the same bytes: nothing here knows the time or the machine. */
export function packContents(editions: readonly Edition[], concepts: readonly Concept[]): PackContents {
  const files = new Map<string, string>([
    ...editions.map((edition): [string, string] => [
      packFiles.edition(edition.head.work, edition.head.language),
      json(edition),
    ]),
    [packFiles.concepts, json(concepts)],
    ...languages.map((language): [string, string] => [
      packFiles.search(language),
      json(buildSearchIndex(editions, language)),
    ]),
  ]);
  const hashes = [...files].map(([path, text]) => [path, sha256(text)] as const);
  return {
    manifest: {
      format: 1,
      works: worksOf(editions),
      files: Object.fromEntries(hashes.toSorted(([one], [other]) => compare(one, other))),
    },
    files,
  };
}

export const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

function worksOf(editions: readonly Edition[]): readonly Work[] {
  const ids = [...new Set(editions.map(({ head }) => head.work))];
  return ids.map((id) => ({
    id,
    editions: editions.map(({ head }) => head).filter(({ work }) => work === id),
  }));
}
