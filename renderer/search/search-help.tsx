import { useWords } from '../words/words.ts';
import { QueryHelp } from './query-help.tsx';
import { searchWords } from './words.ts';

export function SearchHelp({ open = false }: { readonly open?: boolean }) {
  const { help, helpLines, helpMore } = useWords(searchWords);
  return <QueryHelp title={help} lines={helpLines} more={helpMore} open={open} />;
}
