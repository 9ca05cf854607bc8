import { Dialog } from '@base-ui/react/dialog';
import { useId, useState, type FormEvent } from 'react';
import type { EditionHead } from '../../core/model/edition.ts';
import type { Language } from '../../core/model/language.ts';
import { longest } from '../../core/model/longest.ts';
import { Button } from '../design/button.tsx';
import { Choice } from '../design/choice.tsx';
import { TextField } from '../design/field.tsx';
import { useWords } from '../words/words.ts';
import { editWords } from './edit-words.ts';
import { useCorrect, type Correction } from './use-correct.ts';
import styles from './correct-dialog.module.css';

type Props = {
  readonly head: EditionHead;
  /** Whether its work has no other edition: only then its language may change. */
  readonly isOnlyOne: boolean;
  readonly onClose: () => void;
  readonly returnTo: () => HTMLElement | null;
};

/** Title, author and language of an own edition, set right by hand. */
export function CorrectDialog({ head, isOnlyOne, onClose, returnTo }: Props) {
  const words = useWords(editWords);
  const correct = useCorrect();
  const missing = useId();
  const [title, setTitle] = useState(head.title);
  const [author, setAuthor] = useState(head.author ?? '');
  const [language, setLanguage] = useState<Language>(head.language);
  const [isBusy, setIsBusy] = useState(false);
  const isNamed = title.trim() !== '';

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isNamed || isBusy) return;
    const to = correctionOf(head, { title: title.trim(), author: author.trim(), language });
    if (Object.keys(to).length === 0) return onClose();
    setIsBusy(true);
    const isDone = await correct.all(head, to);
    setIsBusy(false);
    if (isDone) onClose();
  };
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.dialog} finalFocus={() => returnTo() ?? true}>
          <Dialog.Title className={styles.title}>{words.title}</Dialog.Title>
          <Dialog.Description className={styles.text}>{words.text}</Dialog.Description>
          <form className={styles.form} onSubmit={(event) => void save(event)}>
            <TextField
              label={words.fields.title}
              value={title}
              lang={language}
              maxLength={longest.title}
              aria-invalid={!isNamed}
              aria-describedby={isNamed ? undefined : missing}
              onChange={setTitle}
            />
            {!isNamed && (
              <p id={missing} className={styles.wrong}>
                {words.titleMissing}
              </p>
            )}
            <TextField
              label={words.fields.author}
              value={author}
              maxLength={longest.name}
              onChange={setAuthor}
            />
            {isOnlyOne ? (
              <Choice
                label={words.fields.language}
                value={language}
                choices={words.languages}
                onChoose={setLanguage}
              />
            ) : (
              <p className={styles.text}>{words.languageTaken}</p>
            )}
            <div className={styles.row}>
              <Button look="button" type="submit" disabled={!isNamed}>
                {words.save}
              </Button>
              <Dialog.Close render={<Button />}>{words.cancel}</Dialog.Close>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type Fields = { readonly title: string; readonly author: string; readonly language: Language };

/** Only what was changed. */
const correctionOf = (head: EditionHead, { title, author, language }: Fields): Correction => ({
  ...(title !== head.title && { title }),
  ...(author !== (head.author ?? '') && { author: author === '' ? null : author }),
  ...(language !== head.language && { language }),
});
