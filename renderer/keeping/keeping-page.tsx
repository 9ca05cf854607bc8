import { addressOf } from '../app/routes.ts';
import { Page } from '../design/page.tsx';
import { useWords } from '../words/words.ts';
import { ExportSection } from './export-section.tsx';
import { FlawedSection } from './flawed-section.tsx';
import { ImportSection } from './import-section.tsx';
import { SnapshotsSection } from './snapshots-section.tsx';
import { keepingWords } from './words.ts';
import styles from './keeping.module.css';

/** Taking notes out, bringing them in, bringing back what was there before, and mending what cannot be read. */
export function KeepingPage() {
  const words = useWords(keepingWords);
  return (
    <Page title={words.title} lead={words.lead}>
      <div className={styles.page}>
        <ExportSection />
        <ImportSection />
        <SnapshotsSection />
        <FlawedSection />
        <p>
          <a href={addressOf({ page: 'notes' })}>{words.toNotes}</a>
        </p>
      </div>
    </Page>
  );
}
