import type { ReactNode } from 'react';
import type { Edition, Mention } from '../../core/model/edition.ts';
import type { Mark, Segment, Stretch } from '../../core/model/segment.ts';
import { runs } from '../../core/reading/runs.ts';
import { addressOf } from '../app/routes.ts';
import { ConceptLink } from '../concepts/concept-link.tsx';
import styles from './segment-text.module.css';

/** What a run of text can lead to. */
type Anchor = Extract<Mark, { type: 'link' | 'citation' }> | (Mention & { readonly type: 'mention' });

type Props = {
  readonly head: Edition['head'];
  readonly segment: Segment;
  /** The mentions that are to be links. */
  readonly mentions: readonly Mention[];
};

/**
 * A segment's text with its marks and concept links. The text nodes joined are exactly the
 * canonical text; everything that counts offsets on the page relies on that.
 */
export function SegmentText({ head, segment, mentions }: Props) {
  const { text, marks } = segment;
  const ofType = (type: Mark['type']): readonly Stretch[] => marks.filter((mark) => mark.type === type);
  const anchors: readonly Anchor[] = [
    ...marks.filter((mark) => mark.type === 'link' || mark.type === 'citation'),
    ...mentions.map((mention) => ({ ...mention, type: 'mention' as const })),
  ];

  const wrap = (type: 'strong' | 'emphasis' | 'code', inside: (stretch: Stretch) => ReactNode) =>
    function wrapped(stretch: Stretch): ReactNode {
      const Tag = ({ strong: 'strong', emphasis: 'em', code: 'code' } as const)[type];
      return runs(stretch, ofType(type)).map((run) =>
        run.thing === null ? inside(run) : <Tag key={run.start}>{inside(run)}</Tag>,
      );
    };
  const styled = wrap(
    'strong',
    wrap(
      'emphasis',
      wrap('code', ({ start, end }) => text.slice(start, end)),
    ),
  );

  return (
    <span data-text className={styles.text}>
      {runs({ start: 0, end: text.length }, anchors).map((run) =>
        run.thing === null ? (
          <span key={run.start}>{styled(run)}</span>
        ) : (
          <AnchorView key={run.start} anchor={run.thing} head={head}>
            {styled(run)}
          </AnchorView>
        ),
      )}
    </span>
  );
}

function AnchorView({
  anchor,
  head,
  children,
}: {
  anchor: Anchor;
  head: Edition['head'];
  children: ReactNode;
}) {
  const { work, language } = head;
  switch (anchor.type) {
    case 'mention':
      return (
        <ConceptLink concept={anchor.concept} language={language}>
          {children}
        </ConceptLink>
      );
    case 'citation':
      return (
        <a
          className={styles.citation}
          href={addressOf({ page: 'reading', work, language, segment: anchor.reference })}
        >
          {children}
        </a>
      );
    case 'link':
      // Nothing outside is ever opened; the address is there to be read and copied.
      return (
        <span className={styles.link} title={anchor.address}>
          {children}
        </span>
      );
  }
}
