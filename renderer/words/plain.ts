import type { Language } from '../../core/model/language.ts';
import { fold } from '../../core/text/fold.ts';

/** How a name is compared: folded, its words parted by single spaces. Hyphens and quotes part words. */
export const plain = (text: string, language: Language): string =>
  fold(text, language)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
