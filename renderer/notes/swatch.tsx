import { useId } from 'react';
import { colours, type Colour } from '../../core/annotations/annotation.ts';
import { useWords } from '../words/words.ts';
import { noteWords } from './words.ts';
import styles from './swatch.module.css';

/** A colour with its kind of line. Only a picture: what stands beside it names the colour. */
export const Swatch = ({ colour }: { colour: Colour }) => (
  <span aria-hidden className={[styles.swatch, styles[colour]].join(' ')} />
);

type PickerProps = {
  readonly label: string;
  readonly value: Colour | null;
  readonly onPick: (colour: Colour) => void;
  /** What Escape does in the row. */
  readonly onEscape?: () => void;
};

/** The five colours as radio buttons. */
export function ColourPicker({ label, value, onPick, onEscape }: PickerProps) {
  const words = useWords(noteWords);
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.row}>
      {colours.map((colour) => (
        <label key={colour} className={styles.pick} title={words.colours[colour]}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            aria-label={words.colours[colour]}
            checked={colour === value}
            onChange={() => onPick(colour)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || onEscape === undefined) return;
              event.preventDefault();
              onEscape();
            }}
          />
          <Swatch colour={colour} />
        </label>
      ))}
    </div>
  );
}
