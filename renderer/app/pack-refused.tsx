import type { PackState, Start } from '../../core/host/contract.ts';
import { dictionary } from '../words/words.ts';
import styles from '../design/page.module.css';

const words = dictionary({
  de: {
    title: 'Die Bibliothek wurde verändert',
    lead: 'Mindestens eine Datei der mitgelieferten Bibliothek stimmt nicht mit ihrem Verzeichnis überein. Fathom öffnet sie deshalb nicht.',
    next: 'Bitte Fathom neu installieren oder die Bibliothek neu erstellen. Ihre Notizen sind davon nicht berührt; sie liegen hier:',
    files: 'Was nicht stimmt',
  },
  en: {
    title: 'The library has been altered',
    lead: 'At least one file of the bundled library does not match its manifest, so Fathom does not open it.',
    next: 'Please install Fathom again, or compile the library again. Your notes are not touched; they are here:',
    files: 'What does not match',
  },
});

/** Shown instead of the reader when the pack is not what its manifest says. */
export function PackRefused({ start, pack }: { start: Start; pack: PackState & { state: 'refused' } }) {
  const language = start.settings.language === 'system' ? start.language : start.settings.language;
  const { title, lead, next, files } = words[language];
  return (
    <main className={styles.page} lang={language}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.lead}>{lead}</p>
      <p className={styles.lead}>
        {next} <code>{start.folder}</code>
      </p>
      <h2>{files}</h2>
      <ul>
        {pack.flaws.map(({ file, reason }) => (
          <li key={`${file} ${reason.en}`}>
            <code>{file}</code> – {reason[language]}
          </li>
        ))}
      </ul>
    </main>
  );
}
