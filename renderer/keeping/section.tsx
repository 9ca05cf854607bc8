import { useId, type ReactNode, type Ref } from 'react';
import styles from './keeping.module.css';

type Props = {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
  /** For who must give the focus somewhere. */
  readonly heading?: Ref<HTMLHeadingElement>;
};

/** One part of the page under its heading. */
export function Section({ title, text, children, heading }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.heading} id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className={styles.text}>{text}</p>
      {children}
    </section>
  );
}
