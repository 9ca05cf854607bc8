import type { ComponentProps } from 'react';
import styles from './button.module.css';

type Look = 'button' | 'plain' | 'icon';

/** A button. `icon` ones hold only a picture, so they need an `aria-label`, which also is their hint. */
export const Button = ({
  look = 'plain',
  className,
  ...props
}: ComponentProps<'button'> & { look?: Look }) => (
  <button
    type="button"
    title={look === 'icon' ? props['aria-label'] : undefined}
    {...props}
    className={[styles[look], className].filter(Boolean).join(' ')}
  />
);
