import type { FaultCode } from '../../core/host/fault.ts';
import { numberIn } from '../words/numbers.ts';
import { dictionary } from '../words/words.ts';

type IndexWords = {
  readonly building: (done: number, total: number) => string;
  readonly failed: string;
  /** Why there is no index, where that says what to do. */
  readonly why: Readonly<Partial<Record<FaultCode, string>>>;
  /** What the host says of it otherwise. */
  readonly because: (detail: string) => string;
  readonly rebuild: string;
};

/** How the index of the own library stands. */
export const indexWords = dictionary<IndexWords>({
  de: {
    building: (done: number, total: number) =>
      `Der Suchindex wird aufgebaut: ${numberIn('de', done)} von ${numberIn('de', total)}. Lesen und Notieren gehen weiter.`,
    failed: 'Der Suchindex der eigenen Artikel ließ sich nicht öffnen. Die Artikel selbst sind unberührt.',
    because: (detail) => `Der Grund: ${detail}.`,
    rebuild: 'Neu aufbauen',
    why: {
      'disk-full': 'Der Datenträger ist voll. Bitte Platz schaffen und den Index dann neu aufbauen.',
      'read-only': 'In den Ordner des Index darf nicht geschrieben werden. Bitte seine Rechte prüfen.',
      gone: 'Das Laufwerk mit dem Index antwortet nicht.',
      unreadable: 'Die Datei des Index ist beschädigt. Sie wird aus den Artikeln neu gemacht.',
    },
  },
  en: {
    building: (done: number, total: number) =>
      `The search index is being built: ${numberIn('en', done)} of ${numberIn('en', total)}. Reading and notes go on meanwhile.`,
    failed:
      'The search index of your own articles could not be opened. The articles themselves are untouched.',
    because: (detail) => `The reason: ${detail}.`,
    rebuild: 'Build it again',
    why: {
      'disk-full': 'The disk is full. Please make room, then build the index again.',
      'read-only': 'The folder of the index may not be written. Please check its permissions.',
      gone: 'The drive with the index does not answer.',
      unreadable: 'The file of the index is damaged. It is made anew from the articles.',
    },
  },
});
