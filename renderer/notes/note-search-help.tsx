import { QueryHelp } from '../search/query-help.tsx';
import { useWords } from '../words/words.ts';
import { manyWords } from './many-words.ts';

/** What can be typed into the search over the notes besides plain words. */
export function NoteSearchHelp() {
  const { help, helpLines } = useWords(manyWords);
  return <QueryHelp title={help} lines={helpLines} />;
}
