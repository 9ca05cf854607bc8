import type { KeyboardEvent } from 'react';
import { sectionSign } from '../../core/reading/citation.ts';
import type { Edition } from '../../core/model/edition.ts';
import type { ConceptId } from '../../core/model/ids.ts';
import { addressOf } from '../app/routes.ts';
import { useWords } from '../words/words.ts';
import type { ConcordanceLine } from './concordance-lines.ts';
import { ticks, type Tick } from './ticks.ts';
import { conceptWords } from './words.ts';
import styles from './edition-strip.module.css';

type Props = {
  readonly edition: Edition;
  readonly concept: ConceptId;
  readonly lines: readonly ConcordanceLine[];
};

/** An edition as a strip from its first word to its last, with a tick where the concept is mentioned. */
export function EditionStrip({ edition, concept, lines }: Props) {
  const words = useWords(conceptWords);
  const { work, language, title } = edition.head;
  const first = lines[0];
  const text =
    first === undefined ? words.stripNone : words.stripText(lines.length, sectionSign(first.segment));
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <span className={styles.title} lang={language}>
          {title}
        </span>
        <span className={styles.language}>{language.toUpperCase()}</span>
      </span>
      <svg
        className={first === undefined ? styles.bare : styles.strip}
        role="group"
        aria-label={`${title} (${language})`}
        aria-hidden={first === undefined}
      >
        <line className={styles.base} x1="0" x2="100%" y1="50%" y2="50%" />
        {ticks(edition, lines).map((tick, index) => (
          <a
            key={tick.share}
            href={addressOf({ page: 'reading', work, language, segment: tick.first.id, concept })}
            // One stop for Tab in each strip; the arrow keys go on from there.
            tabIndex={index === 0 ? 0 : -1}
            aria-label={nameOf(tick, words.tick)}
            className={styles.link}
            onKeyDown={toNeighbour}
          >
            <title>{nameOf(tick, words.tick)}</title>
            <TickMark tick={tick} />
          </a>
        ))}
      </svg>
      <span className={styles.text}>{text}</span>
    </li>
  );
}

/** The strip is inset by half a tick on both sides, so that the first and the last are whole. */
function TickMark({ tick: { share, times } }: { tick: Tick }) {
  const x = `${(0.5 + share * 99).toFixed(2)}%`;
  const half = times === 1 ? 7 : times === 2 ? 9 : 11;
  return (
    <>
      <line className={styles.reach} x1={x} x2={x} y1="0" y2="100%" />
      <line className={styles.tick} x1={x} x2={x} y1={12 - half} y2={12 + half} />
    </>
  );
}

function nameOf({ first, last, times }: Tick, inWords: (sign: string, count: number) => string): string {
  const sign = first.id === last.id ? sectionSign(first) : `${sectionSign(first)} – ${sectionSign(last)}`;
  return inWords(sign, times);
}

function toNeighbour(event: KeyboardEvent): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const links = [...(event.currentTarget.closest('svg')?.querySelectorAll('a') ?? [])];
  const next = links[links.findIndex((link) => link === event.currentTarget) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
