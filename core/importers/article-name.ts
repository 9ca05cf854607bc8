import type { WorkId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import { languages } from '../model/language.ts';
import { canonicalText } from '../text/canonical.ts';

/** What the name of a file tells of the article in it. */
export type ArticleName = {
  /** Null where the name holds no letter or digit to make an id of. */
  readonly work: WorkId | null;
  readonly language: Language | null;
  readonly format: 'markdown' | 'plain';
  /** A title, should the article have none itself. */
  readonly title: string;
};

const ending = /\.(md|markdown|txt|text)$/iu;

/**
 * Reads `<work>/<lang>.md`, `<work>.<lang>.txt` or `<name>.txt`; the path is relative to the folder
 * of articles, with `/` between its parts. Null for a file that is no article.
 */
export function articleName(path: string): ArticleName | null {
  const found = ending.exec(path);
  if (!found) return null;
  const format = /^md|^markdown/iu.test(found[1] ?? '') ? 'markdown' : 'plain';
  const parts = path.slice(0, found.index).split('/');
  const file = parts.at(-1) ?? '';
  const folder = parts.at(-2);
  const nested = languages.find((language) => language === file.toLowerCase());
  if (nested && folder !== undefined)
    return { work: slug(folder), language: nested, format, title: titleOf(folder) };
  const flat = languages.find((language) => file.toLowerCase().endsWith(`.${language}`));
  const name = flat ? file.slice(0, -flat.length - 1) : file;
  return { work: slug(name), language: flat ?? null, format, title: titleOf(name) };
}

const german: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** An id made of a name: `Über Größe!` becomes `ueber-groesse`. */
export function slug(name: string): WorkId | null {
  const id = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/gu, (letter) => german[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 80)
    .replace(/^-|-$/gu, '');
  return id === '' ? null : id;
}

/** `partnering-part_1` → `Partnering part 1`. */
function titleOf(name: string): string {
  const text = canonicalText(name.replace(/[-_]+/gu, ' ').replace(/\p{Cc}/gu, ' '));
  return text.charAt(0).toUpperCase() + text.slice(1);
}
