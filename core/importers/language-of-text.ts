import type { Language, PerLanguage } from '../model/language.ts';
import { words } from '../text/words.ts';
import type { DraftSegment } from './draft.ts';

/** Words that are frequent in one of the two languages and absent from the other. */
const telling: PerLanguage<ReadonlySet<string>> = {
  de: new Set(
    'der das und ist nicht ein eine einer eines sich auf für mit dem den des von zu im auch es wie wir sie ich aber oder als bei durch nach werden wird sind hat haben kann noch nur über diese dieser dieses'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and to is that it for with as be are this by from or which but have has not they we you their can there would will one our what when than into its more other some these those'.split(
      ' ',
    ),
  ),
};

/** How words of one language are made and those of the other are not. Asked only where too few words tell. */
const shapes: PerLanguage<RegExp> = {
  de: /[äöüß]|sch|pf|tz|ck\b|(?:ung|ungen|keit|heit|lich|isch|ieren|chen)$|^ge\p{L}+[tn]$/iu,
  en: /th|wh|sh|ough|oo|ea|(?:ing|tion|tions|ly|ness|ment|y|ed)$/iu,
};

/** Enough to be sure, and no more than that of a long article. */
const sample = 20_000;
const enough = 3;

/** How much speaks for each language: its most frequent words; an umlaut or ß counts like one. */
function languageVotes(text: string): PerLanguage<number> {
  const start = text.slice(0, sample);
  const found = words(start).map(({ text: word }) => word.toLowerCase());
  const count = (language: Language): number => found.filter((word) => telling[language].has(word)).length;
  const votes = { de: count('de') + (start.match(/[äöüß]/giu)?.length ?? 0), en: count('en') };
  if (votes.de + votes.en >= enough) return votes;
  const shaped = (language: Language): number => found.filter((word) => shapes[language].test(word)).length;
  return { de: votes.de + shaped('de') / 2, en: votes.en + shaped('en') / 2 };
}

/** The language of a text. German where it cannot be told. */
export function languageOf(text: string): Language {
  const { de, en } = languageVotes(text);
  return en > de ? 'en' : 'de';
}

/**
 * The language of an article: of its prose, for code and references are English in most languages.
 * Three samples are taken, so that a foreign preface does not decide. `declared` is what the file
 * itself says; the text overrules it only if it clearly speaks against it, for many a page claims
 * the language that its template came with.
 */
export function languageOfSegments(
  segments: readonly Pick<DraftSegment, 'kind' | 'text'>[],
  declared: Language | null = null,
): Language {
  const prose = segments.filter(({ kind }) => kind !== 'code' && kind !== 'reference');
  const text = (prose.length > 0 ? prose : segments).map((segment) => segment.text).join('\n');
  const { de, en } = languageVotes(sampled(text));
  const byText: Language = en > de ? 'en' : 'de';
  if (declared === null) return byText;
  const [most, least] = [Math.max(de, en), Math.min(de, en)];
  return most >= 10 && most >= least * 3 ? byText : declared;
}

/** The beginning, the middle and the end of a long text. */
function sampled(text: string): string {
  if (text.length <= sample) return text;
  const part = Math.floor(sample / 3);
  const middle = Math.floor((text.length - part) / 2);
  return [text.slice(0, part), text.slice(middle, middle + part), text.slice(-part)].join('\n');
}
