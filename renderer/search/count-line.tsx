import { SaidAtRest } from '../design/said-at-rest.tsx';
import styles from './count-line.module.css';

/** How much was found, seen at once and read out when one stops typing. */
export const CountLine = ({ text }: { readonly text: string }) => (
  <>
    <p className={styles.count}>{text}</p>
    <SaidAtRest text={text} />
  </>
);
