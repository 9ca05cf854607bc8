import { memo, type Ref } from 'react';
import { linkedMentions } from '../../core/concepts/links.ts';
import type { Edition } from '../../core/model/edition.ts';
import type { SegmentId } from '../../core/model/ids.ts';
import type { Segment } from '../../core/model/segment.ts';
import type { Settings } from '../../core/model/settings.ts';
import { blockTree, type Block } from '../../core/reading/block-tree.ts';
import { citedBy } from '../../core/reading/cited-by.ts';
import { ConceptPreview } from '../concepts/concept-link.tsx';
import { noteElementId } from '../notes/notes-by-segment.ts';
import { ArticleHead } from './article-head.tsx';
import { letSelectionBegin, unlessDrawn } from './select-from-links.ts';
import { SegmentView, type SegmentProps } from './segment-view.tsx';
import styles from './article.module.css';

type Props = {
  readonly edition: Edition;
  readonly links: Settings['links'];
  readonly noteIds: ReadonlyMap<SegmentId, readonly string[]>;
  readonly ref: Ref<HTMLElement>;
};

/** The text of an edition. Rendered again only when the edition, its links or its notes change. */
export const Article = memo(function Article({ edition, links, noteIds, ref }: Props) {
  const { head, segments } = edition;
  const mentions = Map.groupBy(linkedMentions(edition, links), ({ segment }) => segment);
  const citing = citedBy(segments);
  const propsOf = (segment: Segment): SegmentProps => ({
    head,
    segment,
    mentions: mentions.get(segment.id) ?? [],
    citing: citing.get(segment.id) ?? [],
    details: noteIds.get(segment.id)?.map(noteElementId).join(' '),
  });
  return (
    <>
      <article
        ref={ref}
        data-article
        className={styles.article}
        lang={head.language}
        onPointerDownCapture={letSelectionBegin}
        onClickCapture={unlessDrawn}
      >
        <ArticleHead head={head} />
        <Blocks blocks={blockTree(segments)} propsOf={propsOf} />
      </article>
      <ConceptPreview />
    </>
  );
});

function Blocks({
  blocks,
  propsOf,
}: {
  blocks: readonly Block[];
  propsOf: (segment: Segment) => SegmentProps;
}) {
  return blocks.map((block) => {
    if (block.type === 'segment') return <SegmentView key={block.segment.id} {...propsOf(block.segment)} />;
    const List = block.ordered ? 'ol' : 'ul';
    return (
      <List
        key={block.entries[0]?.segment.id}
        className={styles.list}
        {...(block.ordered && { start: block.first })}
      >
        {block.entries.map(({ segment, inner }) => (
          <li key={segment.id} className={styles.entry} {...(block.ordered && { value: segment.ordinal })}>
            <SegmentView {...propsOf(segment)} />
            <Blocks blocks={inner} propsOf={propsOf} />
          </li>
        ))}
      </List>
    );
  });
}
