import { canonicalText } from '../../text/canonical.ts';
import { longest } from '../../model/longest.ts';

/** What programs write as a title when nobody gave one: names of files, of themselves, or "untitled". */
const noTitle =
  /^(?:microsoft (?:word|powerpoint|office)|powerpoint|untitled|unbenannt|ohne titel|dokument\d*|document\d*|slide \d|folie \d|layout \d|print|druck|scan\w*|about:blank|title|titel)\b|\.(?:docx?|pdf|indd|qxd|tex|dvi|pptx?|odt|rtf|pages|html?|ps|p65)$|^https?:|^[\w-]+_[\w-]+$/iu;

const noAuthor =
  /^(?:user|users|admin|administrator|owner|author|autor|root|unknown|unbekannt|default|anonymous|anonym|microsoft(?: office)?(?: user)?|windows.*|pc|acer|asus|dell|hp|lenovo|scan\w*)$/iu;

/** A title as it may be shown, or empty. */
export function sensibleTitle(raw: string): string {
  const title = canonicalText(raw.replace(/\p{Cc}|\ufffd/gu, ' '));
  return title.length >= 3 && title.length <= longest.title && /\p{L}{2}/u.test(title) && !noTitle.test(title)
    ? title
    : '';
}

export function sensibleAuthor(raw: string): string {
  const author = canonicalText(raw.replace(/\p{Cc}|\ufffd/gu, ' '));
  return author.length >= 2 &&
    author.length <= longest.name &&
    /\p{L}{2}/u.test(author) &&
    !noAuthor.test(author) &&
    !/[@\\/]/u.test(author)
    ? author
    : '';
}

/** For comparing a title with what a page shows: letters and digits alone. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
