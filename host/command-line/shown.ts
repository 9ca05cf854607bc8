import { isAbsolute, relative } from 'node:path';
import type { Io } from './io.ts';

/** Escape sequences could rewrite a terminal, and signs of direction what a line seems to say. */
const unsafe = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text from a file or its name, safe to be written to a terminal. */
export const shown = (text: string): string => text.replace(unsafe, '\ufffd');

/** A path as one would type it here: relative where that is shorter. */
export function shownPath(path: string, { cwd }: Pick<Io, 'cwd'>): string {
  const inside = relative(cwd, path);
  return shown(inside === '' || inside.startsWith('..') || isAbsolute(inside) ? path : inside);
}
