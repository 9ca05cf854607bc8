import type { Language, PerLanguage } from '../model/language.ts';
import { fold } from './fold.ts';

/**
 * Words too common to say what a passage is about. The lists are our own (MIT, as the rest): the
 * articles, pronouns, auxiliaries, prepositions and conjunctions that came to mind, kept short.
 * A word that can carry a subject (Wert, new, first) stays out.
 */
const lists: PerLanguage<string> = {
  de: `
    der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner
    ich du er sie es wir ihr man mich mir dich dir ihn ihm ihnen uns euch sich
    mein meine meinen meiner sein seine seinen seinem seiner ihre ihren ihrem ihrer unser unsere
    dieser diese dieses diesen diesem jener jene jenes jeder jede jedes jeden was wer wen wem welche welcher welches
    und oder aber denn sondern sowie weil dass ob wenn als wie während bevor damit obwohl
    in im an am auf aus bei beim mit nach von vom vor zu zum zur für über unter um durch gegen ohne bis seit zwischen
    bin bist ist sind war waren wird werden wurde wurden worden hat habe haben hatte hatten
    kann können konnte muss müssen soll sollen sollte will wollen darf dürfen mag wäre würde hätte
    nicht nur auch noch schon so dann da dort hier nun ja nein doch sehr mehr viel immer etwa
    daran darauf daraus dafür dabei davon dazu dadurch darin also
  `,
  en: `
    a an the this that these those some any each every no
    i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
    myself yourself himself herself itself ourselves themselves who whom whose which what
    and or but nor if because as while although though than whether when where why how
    of in on at by for with from to into onto about over under between through against without within
    during before after until since upon off out up down
    is am are was were be been being has have had having do does did doing
    will would can could shall should may might must
    not only also just so then there here now very too more most much such both all again ever
    dont doesnt didnt isnt arent wasnt werent cant couldnt wont wouldnt shouldnt hasnt havent hadnt
    yes else thus
  `,
};

const setOf = (language: Language): ReadonlySet<string> =>
  new Set(
    lists[language]
      .trim()
      .split(/\s+/u)
      .map((word) => fold(word, language)),
  );

const stopWords: PerLanguage<ReadonlySet<string>> = { de: setOf('de'), en: setOf('en') };

/** Whether a folded word (`fold.ts`) is too common to count in a ranking. */
export const isStopWord = (word: string, language: Language): boolean => stopWords[language].has(word);
