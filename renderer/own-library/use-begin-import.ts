import { navigate } from '../app/navigation.ts';
import { useReader } from '../app/reader-context.ts';
import { useWords } from '../words/words.ts';
import { chosenOf, type ChosenFile } from './chosen-files.ts';
import { ownLibraryWords } from './words.ts';

/** Imports what was chosen or dropped, and goes to where one sees how that is getting on. */
export function useBeginImport(): (found: readonly ChosenFile[]) => void {
  const { importing, notices } = useReader();
  const words = useWords(ownLibraryWords);
  return (found) => {
    const chosen = chosenOf(found);
    if (chosen.files.length === 0) return notices.done(words.nothing);
    importing.begin(chosen).catch(notices.fault);
    navigate({ page: 'import' });
  };
}
