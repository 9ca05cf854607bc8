import { navigate } from '../app/navigation.ts';
import { useReader } from '../app/reader-context.ts';
import { useWords } from '../words/words.ts';
import { chosenOf, type ChosenFile } from './chosen-files.ts';
import { ownLibraryWords } from './words.ts';

type BeginImport = {
  /** Imports what was chosen or dropped. */
  readonly files: (found: readonly ChosenFile[]) => void;
  /** Has the window ask for a folder. */
  readonly askedFolder: () => void;
};

/** Begins to import, and goes to where one sees how that is getting on. */
export function useBeginImport(): BeginImport {
  const { importing, notices } = useReader();
  const words = useWords(ownLibraryWords);
  const show = (files: number): void =>
    files === 0 ? notices.done(words.nothing) : navigate({ page: 'import' });
  return {
    files: (found) => {
      const chosen = chosenOf(found);
      if (chosen.files.length > 0) importing.begin(chosen).catch(notices.fault);
      show(chosen.files.length);
    },
    askedFolder: () => {
      importing.askForFolder().then((files) => files !== null && show(files), notices.fault);
    },
  };
}
