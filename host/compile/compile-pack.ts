import { mentionFinder } from '../../core/concepts/find-mentions.ts';
import { error, warning } from '../../core/importers/draft.ts';
import type { Concept } from '../../core/model/concept.ts';
import type { Edition } from '../../core/model/edition.ts';
import type { Manifest } from '../../core/model/manifest.ts';
import { composeWorks } from './compose-works.ts';
import { type CompileFlaw, inFile, sortedFlaws } from './flaw.ts';
import { makeEdition } from './make-edition.ts';
import { packContents } from './pack-contents.ts';
import { readArticles } from './read-articles.ts';
import { readConcepts } from './read-concepts.ts';
import { mayHoldPack, writePack } from './write-pack.ts';

export type CompileOptions = {
  /** Folder of articles: `<work>/<lang>.md`, `<work>.<lang>.txt` or any other .md and .txt files. */
  readonly articles: string;
  /** Folder of concepts: `<id>.yaml`. */
  readonly concepts: string;
  /** Folder the pack is written to. A pack that is there is replaced; anything else there is not. */
  readonly out: string;
  /** Whether editions of a work must correspond § by §, as the bundled library's do. */
  readonly strict?: boolean;
};

export type CompileReport =
  | {
      readonly ok: true;
      readonly manifest: Manifest;
      readonly concepts: number;
      readonly mentions: number;
      readonly warnings: readonly CompileFlaw[];
    }
  | {
      readonly ok: false;
      readonly errors: readonly CompileFlaw[];
      readonly warnings: readonly CompileFlaw[];
    };

/**
 * Makes a pack of a folder of articles and one of concepts. Whatever is wrong with them is reported
 * all at once, by file and line; with a single error no pack is written and the one that was there
 * stays. Throws only where the disk fails.
 */
export async function compilePack({
  articles,
  concepts,
  out,
  strict = false,
}: CompileOptions): Promise<CompileReport> {
  const [readings, glossary] = await Promise.all([readArticles(articles), readConcepts(concepts)]);
  const composed = composeWorks(readings.articles, strict);
  const find = mentionFinder(glossary.concepts);
  const made = composed.works
    .flatMap(({ editions }) => editions)
    .map((edition) => makeEdition(edition, find));
  const editions = made.flatMap((each) => (each.ok ? [each.edition] : []));

  const flaws = sortedFlaws([
    ...readings.flaws,
    ...glossary.flaws,
    ...composed.flaws,
    ...made.flatMap((each) => (each.ok ? [] : each.flaws)),
    ...unmentioned(glossary.concepts, editions).map((concept) =>
      inFile(glossary.pathOf(concept))(
        warning(null, 'unmentioned', `The concept “${concept.id}” is mentioned nowhere.`),
      ),
    ),
    ...((await mayHoldPack(out))
      ? []
      : [
          inFile(out)(
            error(
              null,
              'no-place',
              'This folder holds something other than a pack of this Fathom; choose another, or empty it yourself.',
            ),
          ),
        ]),
  ]);
  const errors = flaws.filter(({ severity }) => severity === 'error');
  const warnings = flaws.filter(({ severity }) => severity === 'warning');
  if (errors.length > 0) return { ok: false, errors, warnings };

  const contents = packContents(editions, glossary.concepts);
  await writePack(out, contents);
  return {
    ok: true,
    manifest: contents.manifest,
    concepts: glossary.concepts.length,
    mentions: editions.reduce((sum, { mentions }) => sum + mentions.length, 0),
    warnings,
  };
}

function unmentioned(concepts: readonly Concept[], editions: readonly Edition[]): readonly Concept[] {
  const mentioned = new Set(editions.flatMap(({ mentions }) => mentions.map(({ concept }) => concept)));
  return concepts.filter(({ id }) => !mentioned.has(id));
}
