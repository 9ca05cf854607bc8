import { Trash2, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { Annotation, Colour } from '../../core/annotations/annotation.ts';
import { mergedNotes } from '../../core/annotations/merge-notes.ts';
import { placedNotes } from '../../core/annotations/placed-notes.ts';
import { useReader } from '../app/reader-context.ts';
import { useEscape } from '../app/use-escape.ts';
import { Button } from '../design/button.tsx';
import { useFoot } from '../design/use-foot.ts';
import { useWords } from '../words/words.ts';
import { tagsIn } from './drafts.ts';
import type { Step } from './history.ts';
import { manyWords, passageWords } from './many-words.ts';
import { withoutTags, withTags } from './retagged.ts';
import { ColourPicker } from './swatch.tsx';
import { whereaboutsIn } from './use-placed-notes.ts';
import { noteWords } from './words.ts';
import styles from './bulk-bar.module.css';

type Props = {
  readonly selected: readonly Annotation[];
  readonly onClear: () => void;
};

/** Says how many notes are selected and what can be done to all of them, each as one step back. */
export function BulkBar({ selected, onClear }: Props) {
  const { host, library, notebook, notices } = useReader();
  const words = useWords(manyWords);
  const passage = useWords(passageWords);
  const { tags: tagsWord } = useWords(noteWords);
  const field = useId();
  const [line, setLine] = useState('');
  const tags = tagsIn(line);
  const bar = useRef<HTMLElement>(null);
  useEscape(true, onClear);
  useFoot(bar);

  const say = (step: Step, said: (count: number) => string): void => {
    if (step.length === 0) return notices.done(words.nothing);
    notices.done(said(step.length), () => notebook.takeBack(step));
  };
  const change = (changed: readonly Annotation[], said: (count: number) => string): void =>
    say(notebook.write(...changed), said);

  const merge = async (): Promise<void> => {
    const [{ target } = { target: null }] = selected;
    if (target === null) return;
    const edition = await library.edition(target.work, target.language);
    // Those that have moved are merged where they are now.
    const { look, store } = whereaboutsIn(edition, host);
    await look(selected.map((one) => one.target));
    const placed = placedNotes(selected, edition, store.get()).inPlace.filter(
      ({ annotation }) => annotation.kind !== 'bookmark',
    );
    const merged = placed.length === selected.length ? mergedNotes(edition, placed) : null;
    if (merged?.state !== 'merged')
      return notices.done(merged?.state === 'too-long' ? passage.tooLong : passage.tooFew);
    const step = notebook.change(
      [merged.note],
      merged.removed.map(({ id }) => id),
    );
    onClear();
    say(step, passage.merged);
  };

  return (
    <section ref={bar} className={styles.bar} aria-label={words.title} tabIndex={-1} data-bar data-screen>
      <p className={styles.count} role="status">
        {words.selected(selected.length)}
      </p>
      <ColourPicker
        label={words.colour}
        value={commonColour(selected)}
        onPick={(colour) =>
          change(
            selected
              .filter((one) => one.kind !== 'bookmark' && one.colour !== colour)
              .map((one) => ({ ...one, colour })),
            words.recoloured,
          )
        }
      />
      <form
        className={styles.tags}
        onSubmit={(event) => {
          event.preventDefault();
          change(withTags(selected, tags), words.tagged);
        }}
      >
        <label htmlFor={field} className="visually-hidden">
          {words.tags}
        </label>
        <input
          id={field}
          className={styles.field}
          placeholder={tagsWord}
          value={line}
          autoComplete="off"
          onChange={(event) => setLine(event.target.value)}
        />
        <Button type="submit" disabled={tags.length === 0}>
          {words.addTags}
        </Button>
        <Button
          disabled={tags.length === 0}
          onClick={() => change(withoutTags(selected, tags), words.untagged)}
        >
          {words.removeTags}
        </Button>
      </form>
      {selected.length > 1 && (
        <Button onClick={() => void merge().catch(notices.fault)}>{words.merge}</Button>
      )}
      <Button
        onClick={() => {
          onClear();
          say(notebook.remove(...selected.map(({ id }) => id)), words.removed);
        }}
      >
        <Trash2 size={15} aria-hidden /> {words.remove}
      </Button>
      <Button look="icon" className={styles.clear} aria-label={words.none} onClick={onClear}>
        <X size={18} aria-hidden />
      </Button>
    </section>
  );
}

/** The colour they all have, or null; bookmarks have none. */
function commonColour(notes: readonly Annotation[]): Colour | null {
  const [first, ...others] = new Set(
    notes.filter(({ kind }) => kind !== 'bookmark').map(({ colour }) => colour),
  );
  return others.length === 0 ? (first ?? null) : null;
}
