import * as v from 'valibot';
import type { PerLanguage } from '../model/language.ts';

/** What we say to a reader, in both languages, wherever it is made: only the page knows which one is wanted. */
export const saidSchema = v.pipe(v.strictObject({ de: v.string(), en: v.string() }), v.readonly());
export type Said = PerLanguage<string>;

export const notText: Said = {
  de: 'das ist kein UTF-8-Text; bitte als UTF-8 speichern',
  en: 'it is not UTF-8 text; please save it as UTF-8',
};

export const notReadable: Said = { de: 'das lässt sich nicht lesen', en: 'it cannot be read' };
