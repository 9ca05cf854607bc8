import { nativeTheme } from 'electron';
import type { Settings } from '../core/model/settings.ts';

type Theme = Settings['theme'];

/** The colour of the page (`--paper` in renderer/design/tokens.css), so that a new window does not flash. */
export const paper = { light: '#fcfbf8', sepia: '#f6eedd', dark: '#13181f' } as const;

/** Has the system draw its frame, menus and dialogs to match the page. Sepia is a light theme to it. */
export const followTheme = (theme: Theme): void => {
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme;
};

export const paperColour = (theme: Theme): string =>
  theme === 'system' ? paper[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'] : paper[theme];
