import type { Edition, Mention } from '../model/edition.ts';
import type { Segment } from '../model/segment.ts';
import type { Settings } from '../model/settings.ts';

/**
 * The mentions that are shown as links, in the order of the text. `first` means the first mention of
 * each concept in each section, and a section starts at every heading. Headings and references never
 * carry links.
 */
export function linkedMentions(edition: Edition, links: Settings['links']): readonly Mention[] {
  if (links === 'none') return [];
  const inOrder = edition.segments.filter(carriesLinks).flatMap(mentionsOf(edition.mentions));
  if (links === 'all') return inOrder;
  const sections = sectionOf(edition.segments);
  const seen = new Set<string>();
  return inOrder.filter(({ concept, segment }) => {
    const place = `${sections.get(segment)} ${concept}`;
    return !seen.has(place) && seen.add(place);
  });
}

const carriesLinks = ({ kind }: Segment): boolean => kind !== 'heading' && kind !== 'reference';

function mentionsOf(mentions: readonly Mention[]): (segment: Segment) => readonly Mention[] {
  const bySegment = Map.groupBy(mentions, ({ segment }) => segment);
  return ({ id }) => (bySegment.get(id) ?? []).toSorted((a, b) => a.start - b.start);
}

/** Segment id → number of its section, counted by headings. */
function sectionOf(segments: readonly Segment[]): ReadonlyMap<string, number> {
  let section = 0;
  return new Map(
    segments.map(({ id, kind }) => {
      if (kind === 'heading') section += 1;
      return [id, section];
    }),
  );
}
