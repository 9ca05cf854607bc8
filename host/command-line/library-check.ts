import type { OwnLibrary } from '../library/own-library.ts';
import type { ExitCode, Io } from './io.ts';
import { counted } from './notes-words.ts';
import { shown } from './shown.ts';

/** `library check`: what in the library is not as it should be. */
export async function checkLibrary(library: OwnLibrary, io: Io): Promise<ExitCode> {
  const { articles, flaws } = await library.check();
  for (const { file, reason } of flaws) io.err(`flaw: ${shown(`${file}: ${reason}`)}`);
  io.out(`${counted(articles, 'article')}, ${counted(flaws.length, 'flaw')}`);
  return flaws.length > 0 ? 1 : 0;
}
