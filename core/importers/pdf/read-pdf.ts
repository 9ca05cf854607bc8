import { type ImportReading, importFault } from '../import-reading.ts';
import { isoDay } from '../iso-day.ts';
import { settled } from '../settle-article.ts';
import { sensibleAuthor } from './head-of-pdf.ts';
import { openPdf } from './open-pdf.ts';
import { segmentsOf } from './segments-of.ts';

/**
 * A PDF as an article. `name` gives a title of last resort. The bytes are taken away: the caller's
 * view of them is empty afterwards. Never throws, but may take long: the caller limits the time.
 */
export async function readPdf(name: string, bytes: Uint8Array): Promise<ImportReading> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const document = opened.value;
  if (!document.pages.some(({ pieces }) => pieces.some(({ text }) => /\p{L}/u.test(text))))
    return importFault('no-text', 'There are pictures of pages, but no letters in them.');
  const { title, segments } = segmentsOf(document);
  const author = sensibleAuthor(document.author);
  const date = isoDay(document.created.replace(/^D:/u, '').slice(0, 8));
  return settled({
    format: 'pdf',
    title: title === '' ? null : title,
    name: nameOf(name),
    language: document.language,
    front: { ...(author === '' ? {} : { author }), ...(date === null ? {} : { date }) },
    segments,
  });
}

/** `papers/blue-ocean.pdf` → `blue ocean`. */
const nameOf = (name: string): string =>
  name
    .replace(/^.*[/\\]/u, '')
    .replace(/\.pdf$/iu, '')
    .replace(/[-_]+/gu, ' ');
