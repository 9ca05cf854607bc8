import type { ConceptId, SegmentId, WorkId } from '../model/ids.ts';
import type { SegmentKind, Stretch } from '../model/segment.ts';
import type { SearchIndexFile } from './index-schema.ts';

/** A mention as the search knows it. `label` is written as the concept writes it. */
export type DocumentMention = Stretch & { readonly concept: ConceptId; readonly label: string };

/** What a search can find: one segment, or the title of an edition. */
export type SearchDocument = {
  readonly work: WorkId;
  /** `null` for a title. */
  readonly segment: SegmentId | null;
  /** § of the segment; 0 for a title. */
  readonly number: number;
  readonly kind: SegmentKind | 'title';
  /** The text of the nearest heading before it; empty where there is none. */
  readonly section: string;
  /** A segment's canonical text; a title's lines, see `titleText`. */
  readonly text: string;
  /** How much of the text is title or heading, in UTF-16 units: what `title:` looks at. */
  readonly titleLength: number;
  readonly mentions: readonly DocumentMention[];
};

type TitleParts = {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly author?: string | undefined;
};

const titleLines = ({ title, subtitle }: TitleParts): string =>
  subtitle === undefined ? title : `${title}\n${subtitle}`;

/** Title, subtitle and author, a line each. */
export const titleText = (parts: TitleParts): string =>
  parts.author === undefined ? titleLines(parts) : `${titleLines(parts)}\n${parts.author}`;

/** The documents of an index file, in the order of their numbers. */
export function documentsOf(file: Pick<SearchIndexFile, 'editions' | 'labels'>): readonly SearchDocument[] {
  return file.editions.flatMap((edition) => {
    let section = '';
    const title: SearchDocument = {
      work: edition.work,
      segment: null,
      number: 0,
      kind: 'title',
      section,
      text: titleText(edition),
      titleLength: titleLines(edition).length,
      mentions: [],
    };
    const segments = edition.segments.map(({ id, number, kind, text, mentions }): SearchDocument => {
      const document = {
        work: edition.work,
        segment: id,
        number,
        kind,
        section,
        text,
        titleLength: kind === 'heading' ? text.length : 0,
        mentions: unpackMentions(mentions ?? [], file.labels),
      };
      if (kind === 'heading') section = text;
      return document;
    });
    return [title, ...segments];
  });
}

function unpackMentions(
  packed: readonly number[],
  labels: SearchIndexFile['labels'],
): readonly DocumentMention[] {
  const mentions: DocumentMention[] = [];
  for (let at = 0; at + 2 < packed.length; at += 3) {
    const [label = -1, start = 0, end = 0] = packed.slice(at, at + 3);
    const named = labels[label];
    if (named !== undefined) mentions.push({ concept: named[0], label: named[1], start, end });
  }
  return mentions;
}
