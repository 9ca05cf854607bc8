import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { WorkId } from '../../core/model/ids.ts';
import { Button } from '../design/button.tsx';
import { SaidAtRest } from '../design/said-at-rest.tsx';
import { plain } from '../words/plain.ts';
import { useWords } from '../words/words.ts';
import { searchWords } from './words.ts';
import styles from './work-picker.module.css';

type WorkWithHits = { readonly work: WorkId; readonly title: string; readonly hits: number };

type Props = {
  /** Those with the most hits first. */
  readonly works: readonly WorkWithHits[];
  /** How many there are, listed or not. */
  readonly articles: number;
  readonly onChoose: (work: WorkId) => void;
  readonly onClose: () => void;
};

/** How many are listed at once: whoever wants another one types some of its name. */
const most = 100;

/** All works with hits, to choose one of. */
export function WorkPicker({ works, articles, onChoose, onClose }: Props) {
  const words = useWords(searchWords);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const names = useMemo(() => works.map((each) => ({ ...each, name: plain(each.title, 'de') })), [works]);
  const asked = plain(typed, 'de').split(' ').filter(Boolean);
  const left = names.filter(({ name }) => asked.every((word) => name.includes(word)));
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.dialog} initialFocus={field}>
          <div className={styles.head}>
            <Dialog.Title className={styles.title}>{words.pickWork}</Dialog.Title>
            <Dialog.Close render={<Button look="icon" aria-label={words.closePicker} />}>
              <X size={18} aria-hidden />
            </Dialog.Close>
          </div>
          <input
            ref={field}
            type="search"
            className={styles.field}
            aria-label={words.pickFilter}
            placeholder={words.pickFilter}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <SaidAtRest text={left.length === 0 ? words.none : words.number(left.length)} />
          <ul className={styles.list}>
            {left.slice(0, most).map(({ work, title, hits }) => (
              <li key={work}>
                <button
                  type="button"
                  className={styles.work}
                  onClick={() => {
                    onChoose(work);
                    onClose();
                  }}
                >
                  <span className={styles.name}>{title}</span>
                  <span className={styles.hits}>{words.number(hits)}</span>
                </button>
              </li>
            ))}
          </ul>
          {left.length === 0 && <p className={styles.rest}>{words.none}</p>}
          {articles > works.length && <p className={styles.rest}>{words.pickBest(works.length, articles)}</p>}
          {left.length > most && <p className={styles.rest}>{words.pickMore(left.length - most)}</p>}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
