import type { Input } from '../../core/host/contract.ts';
import type { EditionHead } from '../../core/model/edition.ts';
import type { Language } from '../../core/model/language.ts';
import { useReader } from '../app/reader-context.ts';
import { useWords } from '../words/words.ts';
import { editWords } from './edit-words.ts';
import { ownLibraryWords } from './words.ts';

export type Correction = Input<'library.correct'>['to'];

type Correct = {
  /** Sets an edition's language right; its notes come along. Says so, with a way back. */
  readonly language: (head: EditionHead, to: Language) => Promise<boolean>;
  /** Sets several things right at once. Answers whether that was done. */
  readonly all: (head: EditionHead, to: Correction) => Promise<boolean>;
};

/** What was detected or read of an own work, set right by the reader. */
export function useCorrect(): Correct {
  const { host, library, notices } = useReader();
  const words = useWords(ownLibraryWords);
  const edit = useWords(editWords);

  const correct = async ({ work, language }: EditionHead, to: Correction): Promise<boolean> => {
    try {
      await host.call('library.correct', { work, language, to });
      await library.own.changed([work]);
      return true;
    } catch (error) {
      notices.fault(error);
      return false;
    }
  };
  const back = (head: EditionHead, to: Correction) => (): void => {
    const before: Correction = {
      ...(to.language !== undefined && { language: head.language }),
      ...(to.title !== undefined && { title: head.title }),
      ...(to.author !== undefined && { author: head.author ?? null }),
    };
    void correct({ ...head, language: to.language ?? head.language }, before);
  };
  const withWayBack = async (head: EditionHead, to: Correction, said: string): Promise<boolean> => {
    const isDone = await correct(head, to);
    if (isDone) notices.done(said, back(head, to));
    return isDone;
  };
  return {
    language: (head, to) => withWayBack(head, { language: to }, words.nowIs[to]),
    all: (head, to) => withWayBack(head, to, edit.corrected),
  };
}
