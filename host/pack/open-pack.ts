import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { PackState } from '../../core/host/contract.ts';
import { languages } from '../../core/model/language.ts';
import { type Manifest, manifestSchema } from '../../core/model/manifest.ts';
import { packFiles } from '../../core/model/pack-files.ts';
import { check, inWords } from '../../core/schema/check.ts';
import { sha256 } from '../compile/sha256.ts';

/** A pack that is whole, or one that is refused and of which nothing is served. `folder` tells them apart. */
export type OpenPack =
  | {
      readonly state: { readonly state: 'ready' };
      readonly folder: string;
      readonly manifest: Manifest;
      /**
       * The bytes of a file that the manifest names, checked once more against its hash; null for
       * any other path. Throws when the file was changed since the pack was opened.
       */
      readonly read: (path: string) => Promise<Uint8Array<ArrayBuffer> | null>;
    }
  | { readonly state: RefusedPack; readonly folder: null };

export type RefusedPack = Extract<PackState, { readonly state: 'refused' }>;

type PackFlaw = RefusedPack['flaws'][number];

/**
 * Opens a pack, or refuses it as a whole: its manifest must fit the schema, name exactly the files
 * that a pack of these works has, and hold the SHA-256 of each; no other file may stand beside them.
 */
export async function openPack(folder: string): Promise<OpenPack> {
  const manifest = await readManifest(folder);
  if (typeof manifest === 'string') return refused([{ file: packFiles.manifest, reason: manifest }]);

  const flaws = [...namingFlaws(manifest), ...(await strangers(folder, manifest))];
  for (const [path, hash] of Object.entries(manifest.files)) {
    if (!expectedFiles(manifest).has(path)) continue;
    const reason = await flawOf(join(folder, path), hash);
    if (reason !== null) flaws.push({ file: path, reason });
  }
  if (flaws.length > 0) return refused(flaws);
  return {
    state: { state: 'ready' },
    folder,
    manifest,
    read: (path) => readChecked(folder, manifest, path),
  };
}

const refused = (flaws: readonly PackFlaw[]): OpenPack => ({
  state: { state: 'refused', flaws },
  folder: null,
});

async function readManifest(folder: string): Promise<Manifest | string> {
  const bytes = await readFile(join(folder, packFiles.manifest)).catch(() => null);
  if (bytes === null) return 'is missing or cannot be read';
  try {
    const result = check(manifestSchema, JSON.parse(bytes.toString('utf8')));
    return result.ok ? result.value : result.flaws.map(inWords).join('; ');
  } catch {
    return 'is not JSON';
  }
}

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
    ...named
      .filter((path) => !expected.has(path))
      .map((file) => ({ file, reason: 'is named by the manifest, but no file of a pack' })),
    ...[...expected]
      .filter((path) => !named.includes(path))
      .map((file) => ({ file, reason: 'is not named by the manifest' })),
  ];
}

async function strangers(folder: string, manifest: Manifest): Promise<readonly PackFlaw[]> {
  const known = new Set([packFiles.manifest, ...Object.keys(manifest.files)]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      entry,
      file: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
    }))
    .filter(({ entry, file }) => !known.has(file) || !entry.isFile())
    .map(({ file }) => ({
      file,
      reason: known.has(file) ? 'is no plain file' : 'does not belong to the pack',
    }));
}

async function flawOf(path: string, hash: string): Promise<string | null> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return 'is missing or cannot be read';
  return sha256(bytes) === hash ? null : 'was changed: its SHA-256 is not the one in the manifest';
}

async function readChecked(
  folder: string,
  manifest: Manifest,
  path: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const hash = Object.hasOwn(manifest.files, path) ? manifest.files[path] : undefined;
  if (hash === undefined) return null;
  const bytes = await readFile(join(folder, path));
  if (sha256(bytes) !== hash) throw new Error(`${path} was changed since the pack was opened`);
  return new Uint8Array(bytes);
}
