import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackState } from '../../core/host/contract.ts';
import { languages } from '../../core/model/language.ts';
import type { Manifest } from '../../core/model/manifest.ts';
import { packFiles } from '../../core/model/pack-files.ts';
import type { Said } from '../../core/schema/said.ts';
import { sha256 } from '../files/sha256.ts';
import { entriesIn, readManifest } from './pack-folder.ts';

/** A pack that is whole, or one that is refused and of which nothing is served. `folder` tells them apart. */
export type OpenPack =
  | {
      readonly state: { readonly state: 'ready' };
      readonly folder: string;
      readonly manifest: Manifest;
      /**
       * The bytes of the manifest or of a file that it names, checked once more; null for any other
       * path. Throws when the file is not as it was when the pack was opened.
       */
      readonly read: (path: string) => Promise<Uint8Array<ArrayBuffer> | null>;
    }
  | {
      readonly state: RefusedPack;
      readonly folder: null;
      /** Whether there is no pack at all. */
      readonly absent: boolean;
    };

export type RefusedPack = Extract<PackState, { readonly state: 'refused' }>;

type PackFlaw = RefusedPack['flaws'][number];

const words = {
  missing: { de: 'fehlt', en: 'is missing' },
  gone: { de: 'fehlt oder lässt sich nicht lesen', en: 'is missing or cannot be read' },
  changed: {
    de: 'wurde verändert: sein SHA-256 ist nicht der im Verzeichnis',
    en: 'was changed: its SHA-256 is not the one in the manifest',
  },
  noFileOfPack: {
    de: 'steht im Verzeichnis, gehört aber in keine Bibliothek',
    en: 'is named by the manifest, but no file of a pack',
  },
  notNamed: { de: 'steht nicht im Verzeichnis', en: 'is not named by the manifest' },
  notPlain: { de: 'ist keine gewöhnliche Datei', en: 'is no plain file' },
  foreign: { de: 'gehört nicht zur Bibliothek', en: 'does not belong to the pack' },
} as const satisfies Readonly<Record<string, Said>>;

/**
 * Opens a pack, or refuses it as a whole: its manifest must fit the schema, name exactly the files
 * that a pack of these works has, and hold the SHA-256 of each; no other file may stand beside them.
 */
export async function openPack(folder: string): Promise<OpenPack> {
  const found = await readManifest(folder);
  if (found.state === 'absent') return refused([{ file: packFiles.manifest, reason: words.missing }], true);
  if (found.state === 'flawed') return refused([{ file: packFiles.manifest, reason: found.reason }]);

  const { manifest } = found;
  const flaws = [...namingFlaws(manifest), ...(await strangers(folder, manifest))];
  for (const [path, hash] of Object.entries(manifest.files)) {
    if (!expectedFiles(manifest).has(path)) continue;
    const reason = await flawOf(join(folder, path), hash);
    if (reason !== null) flaws.push({ file: path, reason });
  }
  if (flaws.length > 0) return refused(flaws);
  const hashes = new Map([...Object.entries(manifest.files), [packFiles.manifest, found.hash]]);
  return { state: { state: 'ready' }, folder, manifest, read: (path) => readChecked(folder, hashes, path) };
}

const refused = (flaws: readonly PackFlaw[], absent = false): OpenPack => ({
  state: { state: 'refused', flaws },
  folder: null,
  absent,
});

/** The names a pack of these works must have. Whatever else a manifest names is never opened. */
const expectedFiles = ({ works }: Manifest): ReadonlySet<string> =>
  new Set([
    packFiles.concepts,
    ...languages.map(packFiles.search),
    ...works.flatMap(({ editions }) =>
      editions.map(({ work, language }) => packFiles.edition(work, language)),
    ),
  ]);

function namingFlaws(manifest: Manifest): readonly PackFlaw[] {
  const expected = expectedFiles(manifest);
  const named = Object.keys(manifest.files);
  return [
    ...named.filter((path) => !expected.has(path)).map((file) => ({ file, reason: words.noFileOfPack })),
    ...[...expected]
      .filter((path) => !named.includes(path))
      .map((file) => ({ file, reason: words.notNamed })),
  ];
}

async function strangers(folder: string, manifest: Manifest): Promise<readonly PackFlaw[]> {
  const known = new Set([packFiles.manifest, ...Object.keys(manifest.files)]);
  return (await entriesIn(folder))
    .filter(({ file, isPlain }) => !known.has(file) || !isPlain)
    .map(({ file }) => ({
      file,
      reason: known.has(file) ? words.notPlain : words.foreign,
    }));
}

async function flawOf(path: string, hash: string): Promise<Said | null> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return words.gone;
  return sha256(bytes) === hash ? null : words.changed;
}

async function readChecked(
  folder: string,
  hashes: ReadonlyMap<string, string>,
  path: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const hash = hashes.get(path);
  if (hash === undefined) return null;
  const bytes = await readFile(join(folder, path));
  if (sha256(bytes) !== hash) throw new Error(`${path} was changed since the pack was opened`);
  return new Uint8Array(bytes);
}
