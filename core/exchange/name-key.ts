import { fold } from '../text/fold.ts';

/** What a title, a file's name or a work's id is compared by: case, accents, spaces and signs aside. */
export const nameKey = (name: string): string => fold(name, 'en').replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
