import type { OwnWork } from '../library/own-work.ts';
import type { EditionHead } from '../model/edition.ts';
import { addressOf } from './address.ts';
import type { TextFile } from './formats.ts';
import { importNotes } from './import-notes.ts';
import { nameKey } from './name-key.ts';
import type { Place } from './placement.ts';

/** Own editions opened to look for quotations in them: as many as a machine opens in a moment. */
const mostOpened = 200;

/** What the records of these files call the texts they quote, and where they have them from. */
export function namesIn(files: readonly TextFile[]): readonly string[] {
  const names = new Set<string>();
  const place: Place = ({ title, address = '' }) => {
    names.add(title);
    if (address !== '') names.add(address);
    return { state: 'lost' };
  };
  for (const _ of importNotes(files, { known: [], place, now: new Date().toISOString() })) continue;
  return [...names];
}

/**
 * The own editions that quotations so called are from: it may be a title, a file, an id, or the address
 * they were taken from. There may be fifty thousand own works; a quotation that names none of them is
 * looked for in the bundled ones alone.
 */
export function editionsNamed(called: readonly string[], works: Iterable<OwnWork>): readonly EditionHead[] {
  const keys = new Set(called.map(nameKey));
  const addresses = new Set(called.map(addressOf));
  const isFrom = ({ source = '' }: EditionHead): boolean => {
    const address = addressOf(source);
    return address !== null && addresses.has(address);
  };
  const isCalled = (name: string): boolean => keys.has(nameKey(name));
  const named: EditionHead[] = [];
  for (const { id, file, editions } of works)
    for (const head of editions) {
      const names = [id, file, head.title, `${head.title} ${head.subtitle ?? ''}`];
      if (names.some(isCalled) || isFrom(head)) named.push(head);
    }
  return named.slice(0, mostOpened);
}
