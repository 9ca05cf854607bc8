import type { Language } from '../model/language.ts';

/** Accents of the Latin, Greek and Cyrillic scripts. The vowel signs of other scripts are no accents and stay. */
const accents = /[\u0300-\u036f\ufe0f]/gu;

/** Letters that Unicode does not take apart, but that are typed apart. */
const apart: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const apartLetters = new RegExp(`[${Object.keys(apart).join('')}]`, 'gu');

/** incumbent’s, we'll, geht’s: the word is what stands before. */
const clitic = /['’](?:s|d|m|ll|re|ve)$/u;
/** don't is typed dont as well. */
const apostrophe = /['’]/gu;

/**
 * The e of ae, oe, ue where these are written for ä, ö, ü. After another vowel or q the e of ue belongs
 * to what follows: bauen, neue, Quelle. The run `e+` makes Menüeintrag and Menueeintrag one. Each guard
 * names what the other rule may leave behind, so that folding twice is the same as folding once.
 */
const umlautE = /(?<=(?<![ao])[ao]|(?<![aeouq])u)e+/gu;

/**
 * The form in which a word is compared: lower case, without accents, `ß` as `ss`, without 's.
 * In German ü, ue and u are one as well, likewise ö/oe/o and ä/ae/a. Folding twice changes nothing.
 */
export function fold(word: string, language: Language): string {
  const plain = basicLetters.test(word) ? word.toLowerCase() : unaccented(word);
  return language === 'de' ? plain.replace(umlautE, '') : plain;
}

/** Most words are of these letters alone, and have nothing else to lose than their capitals. */
const basicLetters = /^[a-zA-Z]+$/u;

const unaccented = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(accents, '')
    .replace(apartLetters, (letter) => apart[letter] ?? letter)
    .replace(clitic, '')
    .replace(apostrophe, '')
    .normalize('NFC');
