import { useCommand } from '../app/commands.ts';
import { useReader } from '../app/reader-context.ts';
import { useWords } from '../words/words.ts';
import { sortOf } from './history.ts';
import { noteWords } from './words.ts';

/** Undo and redo of whatever was done to notes, and a word on what that did. */
export function useUndoCommands(): void {
  const { notebook, notices } = useReader();
  const words = useWords(noteWords);
  useCommand('undo', () => {
    const step = notebook.undo();
    notices.done(step === null ? words.nothingToUndo : words.undone[sortOf(step)]);
  });
  useCommand('redo', () => {
    const step = notebook.redo();
    notices.done(step === null ? words.nothingToRedo : words.redone[sortOf(step)]);
  });
}
