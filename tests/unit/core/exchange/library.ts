import type { Edition, EditionHead } from '../../../../core/model/edition.ts';
import type { Language } from '../../../../core/model/language.ts';
import { editionOf } from '../annotations/texts.ts';

const edition = (
  work: string,
  language: Language,
  title: string,
  segments: readonly string[],
  hash: string,
): Edition => {
  const made = editionOf(segments, hash);
  return { ...made, head: { ...made.head, work, language, title, author: 'Erika * Muster' } };
};

/** What a title must stand: signs of Markdown, quotation marks, a formula. */
const trickyTitle = '=Wert, "tief" & #1 · [Essay]';

export const german = edition(
  'deep-value',
  'de',
  'Tiefer Wert',
  [
    'Der Preis',
    'Der Preis ist, was man zahlt; der Wert ist, was man bekommt. Wer beides verwechselt, zahlt zweimal.',
    'Geduld ist die seltenste Form des Kapitals, und sie lässt sich nicht leihen.',
    'Der Wert wächst 😀 dort, wo niemand hinsieht. Der Wert bleibt.',
  ],
  'a'.repeat(64),
);

export const english = edition(
  'deep-value',
  'en',
  'Deep Value',
  [
    'The price',
    'Price is what one pays; value is what one gets. Whoever confuses the two pays twice.',
    'Patience is the rarest form of capital, and it cannot be borrowed.',
    'Value grows 😀 where nobody looks. Value remains.',
  ],
  'b'.repeat(64),
);

const essay = edition(
  'essay',
  'de',
  trickyTitle,
  ['Ein Satz, der nur hier steht und sonst nirgends.'],
  'c'.repeat(64),
);

export const editions: readonly Edition[] = [german, english, essay];
export const heads: readonly EditionHead[] = editions.map(({ head }) => head);
