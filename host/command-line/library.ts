import { resolve } from 'node:path';
import type * as v from 'valibot';
import { type Concept, conceptSchema } from '../../core/model/concept.ts';
import { type Edition, editionSchema } from '../../core/model/edition.ts';
import { type Language, type PerLanguage, languages } from '../../core/model/language.ts';
import type { Manifest } from '../../core/model/manifest.ts';
import { packFiles } from '../../core/model/pack-files.ts';
import { checked } from '../../core/schema/check.ts';
import { list } from '../../core/schema/shape.ts';
import { searchIndexFileSchema } from '../../core/search/index-schema.ts';
import { openSearchLibrary, type SearchLibrary } from '../../core/search/library.ts';
import { openSearchIndex } from '../../core/search/open-index.ts';
import { compilePack } from '../compile/compile-pack.ts';
import { type OpenPack, openPack } from '../pack/open-pack.ts';
import { type Io, UsageError } from './io.ts';
import { report } from './report.ts';
import { shown, shownPath } from './shown.ts';

type ReadyPack = Extract<OpenPack, { readonly manifest: Manifest }>;

/** Opens the pack a command was given, or the project's own, which is compiled first where there is none yet. */
export async function openLibrary(given: string | undefined, io: Io): Promise<ReadyPack> {
  const folder = given === undefined ? io.places.pack : resolve(io.cwd, given);
  const first = await openPack(folder);
  const pack =
    given === undefined && first.folder === null && first.absent ? await compiled(folder, io) : first;
  if (pack.folder !== null) return pack;
  const [flaw] = pack.state.flaws;
  throw new UsageError(
    `${shownPath(folder, io)} is no whole pack: ${shown(`${flaw?.file ?? ''} ${flaw?.reason.en ?? ''}`)}`,
  );
}

async function compiled(folder: string, io: Io): Promise<OpenPack> {
  io.err('There is no pack yet: compiling content/ …');
  const { articles, concepts } = io.places;
  const result = await compilePack({ articles, concepts, out: folder, strict: true });
  if (!result.ok) {
    report(result, folder, io);
    throw new UsageError('content/ could not be compiled');
  }
  return openPack(folder);
}

export const readConceptsOf = (pack: ReadyPack): Promise<readonly Concept[]> =>
  readJson(pack, packFiles.concepts, list(conceptSchema));

/** Every edition, in the order of the manifest. */
export const readEditionsOf = (pack: ReadyPack): Promise<readonly Edition[]> =>
  Promise.all(
    pack.manifest.works.flatMap(({ editions }) =>
      editions.map(({ work, language }) => readJson(pack, packFiles.edition(work, language), editionSchema)),
    ),
  );

export async function readSearchOf(pack: ReadyPack): Promise<SearchLibrary> {
  const open = async (language: Language) =>
    openSearchIndex(await readJson(pack, packFiles.search(language), searchIndexFileSchema));
  const [concepts, ...indexes] = await Promise.all([readConceptsOf(pack), ...languages.map(open)]);
  const byLanguage = Object.fromEntries(languages.map((language, at) => [language, indexes[at]]));
  return openSearchLibrary(byLanguage as PerLanguage<(typeof indexes)[number]>, concepts);
}

async function readJson<Schema extends v.GenericSchema>(
  pack: ReadyPack,
  path: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const bytes = await pack.read(path);
  return checked(schema, JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())), path);
}
