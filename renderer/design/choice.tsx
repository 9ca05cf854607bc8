import { useId } from 'react';
import styles from './choice.module.css';

type Props<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly choices: Readonly<Record<Value, string>>;
  readonly onChoose: (value: Value) => void;
};

/** One of a few: a row of radio buttons drawn as segments. The browser brings the keys and the roles. */
export function Choice<Value extends string>({ label, value, choices, onChoose }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.row}>
        {(Object.keys(choices) as Value[]).map((choice) => (
          <label key={choice} className={styles.option}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={choice === value}
              onChange={() => onChoose(choice)}
            />
            <span>{choices[choice]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
