import { useRef, type ReactNode } from 'react';
import { useReader } from '../app/reader-context.ts';
import { useWords } from '../words/words.ts';
import { filesOf } from './chosen-files.ts';
import { useBeginImport } from './use-begin-import.ts';
import { ownLibraryWords } from './words.ts';

type FileChoice = {
  /** To be put on the page, wherever; nobody sees them. */
  readonly fields: ReactNode;
  /** They open the browser's or the window's own dialog, so they must come from a press of a key or a button. */
  readonly chooseFiles: () => void;
  readonly chooseFolder: () => void;
};

/**
 * Two file fields: only what is in the files comes here, never where they lie. A window asks for folders
 * itself: to make an object of each of thousands of files holds a page for longer than one likes.
 */
export function useFileChoice(): FileChoice {
  const { start } = useReader();
  const words = useWords(ownLibraryWords);
  const begin = useBeginImport();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const onChange = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }): void => {
    const chosen = filesOf(currentTarget.files);
    // The same file may be chosen again, after it was changed.
    currentTarget.value = '';
    if (chosen.length > 0) begin.files(chosen);
  };
  return {
    fields: (
      <>
        <input ref={files} type="file" multiple hidden aria-label={words.files} onChange={onChange} />
        {start.shell === 'browser' && (
          <input
            ref={folder}
            type="file"
            webkitdirectory=""
            hidden
            aria-label={words.folder}
            onChange={onChange}
          />
        )}
      </>
    ),
    chooseFiles: () => files.current?.click(),
    chooseFolder: start.shell === 'window' ? begin.askedFolder : () => folder.current?.click(),
  };
}
