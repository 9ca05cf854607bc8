import type { Style } from './piece.ts';

const bold = /bold|black|heavy|demi|^(?:cm|sf|lm)bx|[-,](?:bd|b|bi|bdit)$/iu;
const italic = /italic|oblique|slanted|kursiv|^(?:cm|sf)(?:bx)?(?:ti|sl)|[-,](?:it|i|bi|ri|bdit)$/iu;
const mono = /mono|courier|consol|menlo|typewriter|^(?:cm|sf)tt|(?:source|fira)code/iu;

/** What the name of a font says of its letters: `ABCDEF+Garamond-BoldItalic`. */
export function fontStyle(name: string): Style {
  const own = name.replace(/^[A-Z]{6}\+/u, '');
  return { bold: bold.test(own), italic: italic.test(own), mono: mono.test(own) };
}
