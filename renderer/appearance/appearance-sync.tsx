import { useLayoutEffect } from 'react';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { useMedia } from '../design/use-media.ts';
import type { Settings } from '../../core/model/settings.ts';

const themeOf = ({ theme }: Settings, systemIsDark: boolean): string =>
  theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme;

/** Writes the settings onto the page, where the style sheets read them. */
export function AppearanceSync() {
  const { settings } = useReader();
  const now = useStore(settings.store);
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  // Before anything is measured: a place on the page depends on the size of the text.
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement;
    dataset['theme'] = themeOf(now, systemIsDark);
    style.setProperty('--reading-size', `${now.size}px`);
    style.setProperty('--reading-spacing', `${now.spacing / 100}`);
    // A `ch` is the width of 0; the average letter of running text is about nine tenths of it.
    style.setProperty('--reading-width', `${now.width * 0.9}ch`);
  }, [now, systemIsDark]);
  return null;
}
