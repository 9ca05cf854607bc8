import type { mentionFinder } from '../../core/concepts/find-mentions.ts';
import { error } from '../../core/importers/draft.ts';
import type { CitedSegment } from '../../core/importers/citations.ts';
import { type Edition, editionSchema } from '../../core/model/edition.ts';
import type { Segment } from '../../core/model/segment.ts';
import { check, inWords } from '../../core/schema/check.ts';
import { canonicalText } from '../../core/text/canonical.ts';
import { editionText } from '../../core/text/edition-text.ts';
import { words } from '../../core/text/words.ts';
import type { ComposedEdition } from './compose-works.ts';
import { type CompileFlaw, inFile } from './flaw.ts';
import { sha256 } from '../files/sha256.ts';

export type Made =
  | { readonly ok: true; readonly edition: Edition }
  | { readonly ok: false; readonly flaws: readonly CompileFlaw[] };

/** An edition as the pack holds it, checked against its schema before anybody has to rely on it. */
export function makeEdition(composed: ComposedEdition, findMentions: ReturnType<typeof mentionFinder>): Made {
  const { work, language, title, front, path } = composed;
  const segments = composed.segments.map(segmentOf);
  const edition = {
    head: {
      work,
      language,
      title,
      ...given('subtitle', front.subtitle),
      ...given('author', front.author),
      ...given('publisher', front.publisher),
      ...given('source', front.source),
      ...given('retelling', front.retelling),
      topics: front.topics.map(canonicalText),
      ...given('date', front.date),
      words: segments.reduce((sum, { text }) => sum + words(text).length, 0),
      segments: segments.length,
      hash: sha256(editionText(segments)),
    },
    segments,
    mentions: segments.flatMap(({ id, text }) =>
      findMentions(text, language).map(({ concept, label, start, end }) => ({
        concept,
        label,
        segment: id,
        start,
        end,
      })),
    ),
  };
  const result = check(editionSchema, edition);
  return result.ok
    ? { ok: true, edition: result.value }
    : {
        ok: false,
        flaws: result.flaws.map((flaw) =>
          inFile(path)(
            error(null, 'edition-schema', `This article makes no edition: ${inWords([flaw]).en}.`),
          ),
        ),
      };
}

/** Key by key, so that neither the source's lines nor their order reach the pack. */
const segmentOf = ({
  id,
  number,
  until,
  kind,
  level,
  depth,
  ordinal,
  indent,
  text,
  marks,
}: CitedSegment): Segment => ({
  id,
  number,
  ...(until === undefined ? {} : { until }),
  kind,
  ...(level === undefined ? {} : { level }),
  ...(depth === undefined ? {} : { depth }),
  ...(ordinal === undefined ? {} : { ordinal }),
  ...(indent === undefined ? {} : { indent }),
  text,
  marks: marks.toSorted((a, b) => a.start - b.start || b.end - a.end),
});

const given = <Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> =>
  value === undefined ? {} : ({ [key]: canonicalText(value) } as Record<Key, string>);
