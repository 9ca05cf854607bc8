import { useMemo } from 'react';
import { bothVersions } from '../../core/anchoring/both-versions.ts';
import type { Versions } from '../../core/annotations/placed-notes.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { whereWords } from './where-words.ts';
import styles from './versions.module.css';

/**
 * A passage as it was and as it is, in one text. Few screen readers say that words are deleted or
 * inserted, so hidden words do.
 */
export function BothVersions({ was, now }: Versions) {
  const words = useWords(whereWords);
  const language = useLanguage();
  const pieces = useMemo(() => bothVersions(was, now), [was, now]);
  return pieces.map(({ in: side, text }, index) => {
    if (side === 'both') return text;
    const [Element, said] =
      side === 'was' ? (['del', words.deleted] as const) : (['ins', words.inserted] as const);
    return (
      <Element key={index} className={styles[side]}>
        <span className="visually-hidden" lang={language}>
          {` [${said} `}
        </span>
        {text}
        <span className="visually-hidden">{'] '}</span>
      </Element>
    );
  });
}
