import type { Language, PerLanguage } from '../model/language.ts';

/**
 * What a full stop after a word means for the sentence:
 * - `inside`: it never ends one (bzw., e.g.);
 * - `beforeNumber`: it ends none if a number follows (S. 12; but "No. I will not.");
 * - `mayEnd`: it ends one if the next word looks like a beginning (Mio., Inc.).
 */
type Abbreviations = Readonly<Record<'inside' | 'beforeNumber' | 'mayEnd', string>>;

const lists: PerLanguage<Abbreviations> = {
  de: {
    inside: `z. B.|d. h.|i. d. R.|i. e. S.|i. w. S.|m. E.|o. g.|s. u.|u. U.|v. a.|v. Chr.|z. T.|z. Zt.
      |bspw|bzw|ca|Dipl|Dr|evtl|Fr|gem|geb|ggf|Hr|Hrn|i. A.|inkl|Ing|insb|lt|max|mind|Prof|sog|St|vgl|vs`,
    beforeNumber: `Abb|Abs|Anm|Art|Aufl|Bd|Bde|Fn|H|Jg|Kap|Nr|Rn|S|Tab|Tel|Ziff`,
    mayEnd: `Co|ebd|f|ff|Hrsg|Inc|jun|Mio|Mrd|o. Ä.|o. J.|sen|Tsd|u. a.|u. Ä.
      |Jan|Feb|Apr|Aug|Sept|Okt|Nov|Dez`,
  },
  en: {
    inside: `e. g.|i. e.|approx|ca|Capt|cf|Col|Dr|esp|Gen|Gov|Hon|incl|Lt|Messrs|Mr|Mrs|Ms|Mt|Prof|Rep|Rev
      |Sen|Sgt|St|viz|vs`,
    beforeNumber: `Art|ch|Fig|Figs|No|Nos|n|p|pp|Sec|vol|vols`,
    mayEnd: `a. m.|p. m.|al|Bros|Co|Corp|Ed|Eds|Inc|Jr|Ltd|Ph. D.|Sr|U. K.|U. S.
      |Jan|Feb|Apr|Aug|Sept|Oct|Nov|Dec`,
  },
};

/** Matches a text that ends in one of these, its last full stop included; inner spaces may be missing. */
function endingIn(list: string): RegExp {
  const forms = list
    .split(/\s*\|/u)
    .map((form) => form.trim().replace(/\.$/u, '').replaceAll('.', '\\.').replaceAll(' ', '\\s?'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})\\.$`, 'u');
}

type Endings = Readonly<Record<keyof Abbreviations, RegExp>>;

const endings = (language: Language): Endings => ({
  inside: endingIn(lists[language].inside),
  beforeNumber: endingIn(lists[language].beforeNumber),
  mayEnd: endingIn(lists[language].mayEnd),
});

export const abbreviations: PerLanguage<Endings> = { de: endings('de'), en: endings('en') };
