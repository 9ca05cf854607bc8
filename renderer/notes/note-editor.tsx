import { Dialog } from '@base-ui/react/dialog';
import { Eye, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { longestNote, type Annotation, type AnnotationId } from '../../core/annotations/annotation.ts';
import { isMac } from '../app/keyboard.ts';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { Button } from '../design/button.tsx';
import { useWords } from '../words/words.ts';
import { conflictOf, type Conflict } from './draft-conflict.ts';
import { DraftConflict } from './draft-conflict-view.tsx';
import { isChanged, savedFrom, type Draft } from './drafts.ts';
import { Markdown } from './markdown.tsx';
import { segmentSign } from './segment-sign.ts';
import { ColourPicker } from './swatch.tsx';
import { TagsField } from './tags-field.tsx';
import { editorWords } from './words.ts';
import styles from './note-editor.module.css';

type Props = {
  /** The draft that is written on; null closes the editor. */
  readonly editing: AnnotationId | null;
  /** `saved` is the note that was saved, or null where the editor was only closed. */
  readonly onClose: (saved: AnnotationId | null) => void;
  /** Where the focus goes then. */
  readonly returnTo: (annotation: Annotation) => HTMLElement | null;
};

/** A small window beside the text, which stays in reach. Closing it keeps the draft. */
export function NoteEditor({ editing, onClose, returnTo }: Props) {
  const { notebook } = useReader();
  const drafts = useStore(notebook.drafts.store);
  const draft = editing === null ? undefined : drafts.get(editing);
  const conflict = useConflict(draft);
  const choices = useRef<HTMLDivElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const latest = useRef<Annotation | null>(null);
  useEffect(() => {
    if (draft) latest.current = draft.annotation;
  }, [draft]);

  const close = (saved: AnnotationId | null): void => {
    // An editor that was only looked into leaves nothing behind.
    if (draft && saved === null && !isChanged(draft)) notebook.drafts.drop(draft.annotation.id);
    onClose(saved);
  };
  const save = (): void => {
    if (draft === undefined) return;
    // Neither version wins unseen.
    if (conflict.state !== 'none') return choices.current?.querySelector('button')?.focus();
    notebook.write(savedFrom(draft, notebook.store.get().annotations.get(draft.annotation.id)));
    notebook.drafts.drop(draft.annotation.id);
    close(draft.annotation.id);
  };
  const discard = (): void => {
    if (draft) notebook.drafts.drop(draft.annotation.id);
    onClose(null);
  };

  return (
    <Dialog.Root
      open={draft !== undefined}
      onOpenChange={(open) => !open && close(null)}
      modal={false}
      disablePointerDismissal
    >
      <Dialog.Portal>
        <Dialog.Popup
          ref={popup}
          className={styles.editor}
          initialFocus={field}
          finalFocus={() => {
            // Left to itself, Base UI would go to the first link inside.
            if (latest.current !== null) returnTo(latest.current)?.focus({ preventScroll: true });
            return false;
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            save();
          }}
        >
          {draft && (
            <Fields key={draft.annotation.id} draft={draft} field={field} onSave={save} onDiscard={discard}>
              {conflict.state === 'none' ? null : (
                <div ref={choices}>
                  <DraftConflict
                    draft={draft}
                    conflict={conflict}
                    onSettled={() => (field.current ?? popup.current)?.focus()}
                    onLetGo={discard}
                  />
                </div>
              )}
            </Fields>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type FieldsProps = {
  readonly draft: Draft;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  /** What is to be settled before it can be saved; else null. */
  readonly children: ReactNode;
};

/** Whether the note was changed or deleted while the draft was written; before the notes are read nobody knows. */
function useConflict(draft: Draft | undefined): Conflict {
  const { annotations, reading } = useStore(useReader().notebook.store);
  return draft === undefined || reading.state !== 'read'
    ? { state: 'none' }
    : conflictOf(draft, annotations.get(draft.annotation.id));
}

function Fields({ draft, field, onSave, onDiscard, children }: FieldsProps) {
  const { notebook } = useReader();
  const words = useWords(editorWords);
  const [previews, setPreviews] = useState(false);
  const { annotation, note, tags, colour } = draft;
  const { target } = annotation;
  const change = (part: Parameters<typeof notebook.drafts.change>[1]): void =>
    notebook.drafts.change(annotation.id, part);
  return (
    <>
      <div className={styles.head}>
        <Dialog.Title className={styles.title}>
          {words.titles[annotation.kind]} · {segmentSign(target.segment)}
        </Dialog.Title>
        <Button
          look="icon"
          className={styles.eye}
          aria-label={words.preview}
          aria-pressed={previews}
          onClick={() => setPreviews(!previews)}
        >
          <Eye size={18} aria-hidden />
        </Button>
        <Dialog.Close render={<Button look="icon" aria-label={words.close} />}>
          <X size={18} aria-hidden />
        </Dialog.Close>
      </div>
      <blockquote className={styles.quotation} lang={target.language}>
        {target.exact}
      </blockquote>
      {!previews ? (
        <textarea
          ref={field}
          className={styles.note}
          aria-label={words.note}
          placeholder={words.placeholder}
          maxLength={longestNote}
          rows={6}
          value={note}
          onChange={(event) => change({ note: event.target.value })}
        />
      ) : (
        <div className={styles.preview}>
          {note.trim() === '' ? words.nothing : <Markdown source={note} />}
        </div>
      )}
      <TagsField value={tags} onChange={(next) => change({ tags: next })} />
      {annotation.kind !== 'bookmark' && (
        <ColourPicker label={words.colour} value={colour} onPick={(next) => change({ colour: next })} />
      )}
      {children ?? (
        <div className={styles.foot}>
          <Button look="button" onClick={onSave}>
            {words.save}
          </Button>
          <span className={styles.keys}>
            <kbd>{isMac ? '⌘' : 'Ctrl'}</kbd> <kbd>↵</kbd>
          </span>
          {isChanged(draft) && (
            <Button className={styles.discard} onClick={onDiscard}>
              {words.discard}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
