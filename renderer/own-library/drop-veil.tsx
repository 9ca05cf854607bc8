import { Download } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useRoute } from '../app/navigation.ts';
import { useReader } from '../app/reader-context.ts';
import { useFileDrop } from '../design/use-file-drop.ts';
import { useSteady } from '../app/use-steady.ts';
import { useWords } from '../words/words.ts';
import { droppedFiles } from './dropped-files.ts';
import { useBeginImport } from './use-begin-import.ts';
import { ownLibraryWords } from './words.ts';
import styles from './drop-veil.module.css';

/** Takes files and folders that are dropped anywhere, save where notes are taken in; a veil says so while they are held. */
export function DropVeil() {
  const { page } = useRoute();
  const { notices } = useReader();
  const words = useWords(ownLibraryWords);
  const begin = useSteady(useBeginImport().files);
  const [isLooking, setIsLooking] = useState(false);
  const take = useCallback(
    ({ items }: DataTransfer): void => {
      setIsLooking(true);
      droppedFiles(items)
        .then(begin, notices.fault)
        .finally(() => setIsLooking(false));
    },
    [begin, notices],
  );
  const isOver = useFileDrop(take, page !== 'keeping');
  // A large folder takes a moment to be looked through; a small one is done before this can be read.
  if (isLooking)
    return (
      <p className={styles.looking} role="status">
        {words.looking}
      </p>
    );
  if (!isOver) return null;
  return (
    <div className={styles.veil}>
      <div className={styles.card}>
        <Download size={28} aria-hidden />
        <p className={styles.title}>{words.letGo}</p>
        <p className={styles.more}>{words.letGoMore}</p>
      </div>
    </div>
  );
}
