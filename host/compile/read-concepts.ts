import { conceptFlaws, type ConceptFlaw } from '../../core/concepts/check-concepts.ts';
import { conceptWeb } from '../../core/concepts/web.ts';
import { error, warning } from '../../core/importers/draft.ts';
import { readYaml } from '../../core/importers/read-yaml.ts';
import { type Concept, conceptSchema } from '../../core/model/concept.ts';
import { type CompileFlaw, compare, inFile } from './flaw.ts';
import { type SourceFile, sourceFiles, sourceText } from './source-files.ts';

export type ReadConcepts = {
  /** Sorted by id; `related` goes both ways. */
  readonly concepts: readonly Concept[];
  /** Which file a concept came from. */
  readonly pathOf: (concept: Concept) => string;
  readonly flaws: readonly CompileFlaw[];
};

type FiledConcept = { readonly concept: Concept; readonly path: string; readonly text: string };

type ReadConcept = {
  readonly id: string;
  readonly filed: FiledConcept | null;
  readonly flaws: readonly CompileFlaw[];
};

const ending = /\.ya?ml$/iu;

/** Reads every concept below a folder and checks each one alone and all of them together. */
export async function readConcepts(folder: string): Promise<ReadConcepts> {
  const found = await sourceFiles(folder).catch(() => null);
  if (found === null) {
    const flaw = error(null, 'no-folder', 'There is no such folder of concepts, or it cannot be read.');
    return { concepts: [], pathOf: () => folder, flaws: [inFile(folder)(flaw)] };
  }
  const read = await Promise.all(found.files.map(readOne));
  const filed = read.map((each) => each.filed).filter((each) => each !== null);
  const broken = new Set(read.filter((each) => each.filed === null).map(({ id }) => id));

  filed.sort((a, b) => compare(a.concept.id, b.concept.id));
  const concepts = filed.map(({ concept }) => concept);
  const together = conceptFlaws(concepts)
    // What a broken file defines is not dangling; its own flaws are told already.
    .filter(({ rule, what }) => rule !== 'dangling id' || !broken.has(quotedIn(what) ?? ''))
    .map((flaw) => located(flaw, filed));
  const web = conceptWeb(concepts);
  const paths = new Map(filed.map(({ concept, path }) => [concept.id, path]));
  return {
    concepts: concepts.map((concept) => ({
      ...concept,
      related: web.related(concept.id).map(({ id }) => id),
    })),
    pathOf: ({ id }) => paths.get(id) ?? folder,
    flaws: [...found.flaws, ...read.flatMap(({ flaws }) => flaws), ...together],
  };
}

async function readOne(file: SourceFile): Promise<ReadConcept> {
  const id = (file.name.split('/').at(-1) ?? '').replace(ending, '');
  const flawed = inFile(file.path);
  const fail = (...flaws: readonly CompileFlaw[]): ReadConcept => ({ id, filed: null, flaws });

  if (!ending.test(file.name))
    return fail(flawed(warning(null, 'no-concept', 'Only .yaml files are concepts; this file is left out.')));
  const source = await sourceText(file);
  if (!source.ok) return fail(source.flaw);
  const read = readYaml(source.text, conceptSchema);
  if (!read.ok) return fail(...read.flaws.map(flawed));
  const concept = read.value;
  if (concept.id === id) return { id, filed: { concept, path: file.path, text: source.text }, flaws: [] };
  const sentence = `The id is “${concept.id}”, but the file is called “${id}”; they must be the same.`;
  return fail(flawed(error(lineWith(source.text, concept.id), 'id-and-name', sentence)));
}

function located({ concept, rule, what }: ConceptFlaw, filed: readonly FiledConcept[]): CompileFlaw {
  const source = filed.find((each) => each.concept.id === concept);
  const line = lineWith(source?.text ?? '', quotedIn(what) ?? 'broader');
  const sentence = `${what.charAt(0).toUpperCase()}${what.slice(1)}.`;
  return inFile(source?.path ?? concept)(error(line, rule.replaceAll(' ', '-'), sentence));
}

const quotedIn = (what: string): string | undefined => /“([^”]*)”/u.exec(what)?.[1];

/** The first line on which these words stand, not as a part of longer ones. */
function lineWith(text: string, words: string): number | null {
  const literal = words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  const alone = new RegExp(`(?<![\\p{L}\\p{N}-])${literal}(?![\\p{L}\\p{N}-])`, 'u');
  const index = text.split(/\r\n|\n|\r/u).findIndex((line) => alone.test(line));
  return index < 0 ? null : index + 1;
}
