import type { Annotation } from '../../core/annotations/annotation.ts';
import type { TextFile } from '../../core/exchange/formats.ts';
import { addressOf } from '../../core/exchange/address.ts';
import { importNotes } from '../../core/exchange/import-notes.ts';
import type { Place } from '../../core/exchange/placement.ts';
import type { Edition, EditionHead } from '../../core/model/edition.ts';
import { editionKey, type WorkId } from '../../core/model/ids.ts';
import type { Library } from '../library/library.ts';
import { plain } from '../words/plain.ts';

type Opens = Pick<Library, 'catalogue' | 'edition'>;

/** The editions that annotations are on, as far as they are in the library. */
export function editionsOf(
  annotations: readonly Annotation[],
  { catalogue, edition }: Opens,
): Promise<readonly Edition[]> {
  const { head } = catalogue.get();
  const heads = new Map<string, EditionHead>();
  for (const { target } of annotations) {
    const known = head(target.work, target.language);
    if (known !== undefined) heads.set(editionKey(known.work, known.language), known);
  }
  return Promise.all(Array.from(heads.values(), ({ work, language }) => edition(work, language)));
}

/** Own editions opened to look for quotations in them: as many as a machine opens in a moment. */
const mostOpened = 200;

/**
 * The own editions that quotations so called are from: it may be a title, a file, an id, or the address
 * they were taken from. There may be fifty thousand own works; a quotation that names none of them is
 * looked for in the bundled ones alone.
 */
export async function editionsNamed(
  called: readonly string[],
  { catalogue, edition }: Opens,
): Promise<readonly Edition[]> {
  const titles = new Set(called.map(nameOf));
  const addresses = new Set(called.map(addressOf));
  const isFrom = ({ source = '' }: EditionHead): boolean => {
    const address = addressOf(source);
    return address !== null && addresses.has(address);
  };
  const named: { readonly work: WorkId; readonly head: EditionHead }[] = [];
  for (const { id, file, editions } of catalogue.get().own.works.values())
    for (const head of editions)
      if (
        [id, file, head.title, `${head.title} ${head.subtitle ?? ''}`].some((name) =>
          titles.has(nameOf(name)),
        ) ||
        isFrom(head)
      )
        named.push({ work: id, head });
  return Promise.all(named.slice(0, mostOpened).map(({ work, head }) => edition(work, head.language)));
}

/** What the records of these files call the texts they quote, and where they have them from. */
export function titlesIn(files: readonly TextFile[]): readonly string[] {
  const titles = new Set<string>();
  const place: Place = ({ title, address = '' }) => {
    titles.add(title);
    if (address !== '') titles.add(address);
    return { state: 'lost' };
  };
  for (const _ of importNotes(files, { known: [], place, now: new Date().toISOString() })) continue;
  return [...titles];
}

const nameOf = (title: string): string => plain(title, 'en');
