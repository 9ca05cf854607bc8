import { app, dialog } from 'electron';
import { systemLanguage } from '../host/settings/system-language.ts';
import type { Log } from './log.ts';
import { shellWords } from './words.ts';

/**
 * Ends the app after an error that nobody expected: writes it down, says so, and goes. Carrying on
 * in an unknown state could cost more than starting again.
 */
export const dieAloud =
  (log: Log, folder: string) =>
  (error: unknown): void => {
    log('unexpected', error);
    const started = app.isReady();
    const words = shellWords[systemLanguage(app.getPreferredSystemLanguages())];
    const [title, what] = started ? [words.brokenTitle, words.broken] : [words.noStartTitle, words.noStart];
    dialog.showErrorBox(title, `${what}\n${folder}`);
    app.exit(1);
  };
