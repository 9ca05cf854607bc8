import { useId, useMemo } from 'react';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { useWords } from '../words/words.ts';
import { suggestedTags, withTag } from './tags.ts';
import { editorWords } from './words.ts';
import styles from './tags-field.module.css';

/** A line of tags with commas between, and the ones used before that would fit here. */
export function TagsField({ value, onChange }: { value: string; onChange: (tags: string) => void }) {
  const { notebook } = useReader();
  const { annotations } = useStore(notebook.store);
  const words = useWords(editorWords);
  const id = useId();
  const suggested = useMemo(() => suggestedTags(annotations.values(), value), [annotations, value]);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {words.tags}
      </label>
      <input
        id={id}
        className={styles.input}
        value={value}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      {suggested.length > 0 && (
        <div role="group" aria-label={words.suggestions} className={styles.suggestions}>
          {suggested.map((tag) => (
            <button
              key={tag}
              type="button"
              className={styles.tag}
              onClick={() => onChange(withTag(value, tag))}
            >
              {tag}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
