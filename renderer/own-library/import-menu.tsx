import { Menu } from '@base-ui/react/menu';
import { ChevronDown, FileUp, FolderUp, ListChecks } from 'lucide-react';
import { navigate } from '../app/navigation.ts';
import { useWords } from '../words/words.ts';
import { useFileChoice } from './use-file-choice.tsx';
import { ownLibraryWords } from './words.ts';
import button from '../design/button.module.css';
import styles from '../design/menu.module.css';

/** The ways to bring articles in, and to what is being brought in. */
export function ImportMenu() {
  const words = useWords(ownLibraryWords);
  const { fields, chooseFiles, chooseFolder } = useFileChoice();
  return (
    <>
      {fields}
      <Menu.Root>
        <Menu.Trigger className={button.plain}>
          {words.menu} <ChevronDown size={16} aria-hidden />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className={styles.positioner} sideOffset={4} align="end">
            <Menu.Popup className={styles.popup}>
              <Menu.Item className={styles.item} onClick={chooseFiles}>
                <FileUp size={16} aria-hidden /> {words.files}
              </Menu.Item>
              <Menu.Item className={styles.item} onClick={chooseFolder}>
                <FolderUp size={16} aria-hidden /> {words.folder}
              </Menu.Item>
              <Menu.Separator className={styles.line} />
              <Menu.Item className={styles.item} onClick={() => navigate({ page: 'import' })}>
                <ListChecks size={16} aria-hidden /> {words.toPage}
              </Menu.Item>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </>
  );
}
