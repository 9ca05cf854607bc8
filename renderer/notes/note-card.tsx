import { Bookmark, Palette, Pencil, Trash2 } from 'lucide-react';
import { memo, useRef, useState, type ReactNode } from 'react';
import type { Annotation, AnnotationId, Colour } from '../../core/annotations/annotation.ts';
import type { SegmentId } from '../../core/model/ids.ts';
import type { Stretch } from '../../core/model/segment.ts';
import { addressOf } from '../app/routes.ts';
import { useEscape } from '../app/use-escape.ts';
import { Button } from '../design/button.tsx';
import { MarkedText } from '../search/marked-text.tsx';
import { useWords } from '../words/words.ts';
import { LanguageBadge } from '../search/language-badge.tsx';
import { DraftMark } from './draft-mark.tsx';
import { Markdown } from './markdown.tsx';
import type { NoteActions } from './note-actions.ts';
import { noteElementId } from './notes-by-segment.ts';
import { SaveMark } from './save-mark.tsx';
import type { SaveState } from './saving.ts';
import { ColourPicker, Swatch } from './swatch.tsx';
import { usePlaceSign } from './use-place-sign.ts';
import { noteWords } from './words.ts';
import styles from './note-card.module.css';

type Props = {
  readonly annotation: Annotation;
  readonly saveState: SaveState;
  readonly actions: NoteActions;
  readonly onEdit: (annotation: Annotation) => void;
  /** What a click on the quotation does; without it, the quotation is only shown. */
  readonly onGo?: (annotation: Annotation) => void;
  /** Stretches of the quotation that a search has found. */
  readonly marks?: readonly Stretch[] | undefined;
  /** Where it begins in the text as it is; null where that is not certain, left out where nothing has changed. */
  readonly segment?: SegmentId | null | undefined;
  /** What is shown in the place of its quotation. */
  readonly quotation?: ReactNode;
  /** Whether the language of the text is named: where notes on both editions stand together. */
  readonly showsLanguage?: boolean;
};

/** One note: where, what it quotes, what the reader wrote, and what can be done to it. */
export const NoteCard = memo(function NoteCard(props: Props) {
  const { annotation, saveState, actions, onEdit, showsLanguage = false } = props;
  const words = useWords(noteWords);
  const placeSign = usePlaceSign();
  const [recolouring, setRecolouring] = useState(false);
  const { id, kind, colour, note, tags, target } = annotation;
  const { work, language } = target;
  const segment = props.segment === undefined ? target.segment : props.segment;
  const palette = useRef<HTMLButtonElement>(null);
  const foldAway = (): void => {
    setRecolouring(false);
    palette.current?.focus();
  };
  useEscape(recolouring, foldAway);
  const recolour = (next: Colour): void => actions.recolour(annotation, next);
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        {kind === 'bookmark' ? (
          <Bookmark size={16} aria-hidden className={styles.bookmark} />
        ) : (
          <Swatch colour={colour} />
        )}
        <span className="visually-hidden">
          {kind === 'bookmark' ? words.kinds.bookmark : `${words.kinds[kind]}, ${words.colours[colour]}`}
        </span>
        <a
          className={styles.place}
          href={addressOf({
            page: 'reading',
            work,
            language,
            ...(segment !== null && { segment }),
            note: id,
          })}
        >
          {placeSign(target, segment)}
        </a>
        {showsLanguage && <LanguageBadge language={language} />}
        <DraftMark id={id} />
        <SaveMark state={saveState} onRetry={() => actions.retry(id)} />
        <div className={styles.actions}>
          <Button
            look="icon"
            className={styles.action}
            aria-label={words.edit}
            data-edit
            onClick={() => onEdit(annotation)}
          >
            <Pencil size={15} aria-hidden />
          </Button>
          {kind !== 'bookmark' && (
            <Button
              look="icon"
              className={styles.action}
              aria-label={words.recolour}
              aria-expanded={recolouring}
              ref={palette}
              onClick={() => setRecolouring(!recolouring)}
            >
              <Palette size={15} aria-hidden />
            </Button>
          )}
          <Button
            look="icon"
            className={styles.action}
            aria-label={words.remove}
            onClick={({ currentTarget }) => {
              focusNeighbour(currentTarget);
              actions.remove(annotation);
            }}
          >
            <Trash2 size={15} aria-hidden />
          </Button>
        </div>
      </div>
      {recolouring && (
        <ColourPicker label={words.recolour} value={colour} onPick={recolour} onEscape={foldAway} />
      )}
      <Quotation {...props} />
      {note !== '' && <Markdown source={note} />}
      {tags.length > 0 && (
        <ul className={styles.tags} aria-label={words.tags}>
          {tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              {tag}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
});

/** Where the focus goes when the editor closes that was opened in a list. */
export const editButtonOf = (id: AnnotationId): HTMLElement | null =>
  document.getElementById(noteElementId(id))?.querySelector<HTMLElement>('[data-edit]') ?? null;

/** The card will be gone with its button, so the keys go on from the next card of the list. */
function focusNeighbour(button: Element): void {
  const items = [...(button.closest('main, aside')?.querySelectorAll('li') ?? [])].filter(
    ({ id }) => id !== '',
  );
  const at = items.findIndex((item) => item.contains(button));
  (items[at + 1] ?? items[at - 1])?.querySelector('a')?.focus();
}

function Quotation({ annotation, onGo, marks = [], quotation }: Props) {
  const words = useWords(noteWords);
  const { exact, language } = annotation.target;
  const text = quotation ?? <MarkedText text={exact} marks={marks} />;
  // A bookmark marks a place; its first words are enough to know it by.
  const className = annotation.kind === 'bookmark' ? styles.opening : styles.quotation;
  if (onGo === undefined)
    return (
      <blockquote className={className} lang={language}>
        {text}
      </blockquote>
    );
  return (
    <button
      type="button"
      className={className}
      title={words.toPassage}
      lang={language}
      onClick={() => onGo(annotation)}
    >
      {text}
    </button>
  );
}
