import type { CSSProperties } from 'react';
import type { Edition, Mention } from '../../core/model/edition.ts';
import type { Segment } from '../../core/model/segment.ts';
import { citation, sectionSign } from '../../core/reading/citation.ts';
import { useReader } from '../app/reader-context.ts';
import { addressOf } from '../app/routes.ts';
import { useWords } from '../words/words.ts';
import { SegmentText } from './segment-text.tsx';
import { readingWords } from './words.ts';
import styles from './segment-view.module.css';

export type SegmentProps = {
  readonly head: Edition['head'];
  readonly segment: Segment;
  readonly mentions: readonly Mention[];
  /** Segments that cite this one, if it is a reference. */
  readonly citing: readonly Segment[];
  /** DOM ids of the notes made here, for screen readers. */
  readonly details: string | undefined;
};

/** One block with its § in the margin. */
export function SegmentView({ head, segment, mentions, citing, details }: SegmentProps) {
  const Tag = segment.kind === 'heading' ? (headings[segment.level ?? 2] ?? 'h2') : blocks[segment.kind];
  return (
    <Tag
      id={segment.id}
      data-segment={segment.id}
      className={[styles.segment, styles[segment.kind]].join(' ')}
      style={segment.indent === undefined ? undefined : indentedBy(segment.indent)}
      tabIndex={-1}
      aria-details={details}
    >
      <SectionNumber head={head} segment={segment} />
      <SegmentText head={head} segment={segment} mentions={mentions} />
      {citing.length > 0 && <WaysBack head={head} citing={citing} />}
    </Tag>
  );
}

/** The § in the margin; a click copies where the passage stands. */
function SectionNumber({ head, segment }: { head: Edition['head']; segment: Segment }) {
  const { notices } = useReader();
  const words = useWords(readingWords);
  const sign = sectionSign(segment);
  const copy = async (): Promise<void> => {
    const text = citation(head, segment);
    await navigator.clipboard.writeText(text);
    notices.done(words.copied(text));
  };
  return (
    <button
      type="button"
      className={styles.number}
      tabIndex={-1}
      aria-label={words.copyCitation(sign)}
      title={words.copyCitation(sign)}
      onClick={() => void copy().catch(notices.fault)}
    >
      {sign}
    </button>
  );
}

function WaysBack({ head, citing }: { head: Edition['head']; citing: readonly Segment[] }) {
  const words = useWords(readingWords);
  const { work, language } = head;
  return (
    <span className={styles.back}>
      {citing.map((segment) => (
        <a
          key={segment.id}
          href={addressOf({ page: 'reading', work, language, segment: segment.id })}
          aria-label={words.backTo(sectionSign(segment))}
        >
          ↑ {sectionSign(segment)}
        </a>
      ))}
    </span>
  );
}

/** `columns` of code, as the style sheet counts them. */
const indentedBy = (columns: number): CSSProperties => ({ '--indent': columns }) as CSSProperties;

const headings: Readonly<Record<number, 'h2' | 'h3' | 'h4'>> = { 2: 'h2', 3: 'h3', 4: 'h4' };
const blocks = { paragraph: 'p', item: 'div', quotation: 'blockquote', reference: 'p', code: 'pre' } as const;
