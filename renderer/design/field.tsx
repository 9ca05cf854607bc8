import type { ComponentProps } from 'react';
import styles from './field.module.css';

type Named<Element extends 'input' | 'select'> = Omit<ComponentProps<Element>, 'onChange'> & {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A line to type in, with its label above it. `className` is of both together. */
export const TextField = ({ label, onChange, className, ...input }: Named<'input'>) => (
  <label className={[styles.field, className].filter(Boolean).join(' ')}>
    <span className={styles.label}>{label}</span>
    <input {...input} className={styles.input} onChange={({ target }) => onChange(target.value)} />
  </label>
);

/** A field to choose one of many in, with its label above it; its children are the options. */
export const SelectField = ({ label, onChange, className, ...select }: Named<'select'>) => (
  <label className={[styles.field, className].filter(Boolean).join(' ')}>
    <span className={styles.label}>{label}</span>
    <select {...select} className={styles.select} onChange={({ target }) => onChange(target.value)} />
  </label>
);
