import { useState } from 'react';
import { useWords } from '../words/words.ts';
import { helpWords } from './words.ts';
import styles from './licence-texts.module.css';

/** The licences in full, as their makers ask. Read when they are unfolded. */
export function LicenceTexts() {
  const words = useWords(helpWords);
  const [text, setText] = useState<string | null>(null);
  const load = async (): Promise<void> => {
    const response = await fetch('./third-party-licences.txt');
    setText(response.ok ? await response.text() : words.noLicenceTexts);
  };
  return (
    <details
      className={styles.texts}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && text === null) void load().catch(() => setText(words.noLicenceTexts));
      }}
    >
      <summary>{words.licenceTexts}</summary>
      <pre className={styles.text} lang="en">
        {text ?? '…'}
      </pre>
    </details>
  );
}
