import type { EditionName } from '../../core/model/edition-name.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * What names an edition – an address, a place, the target of a note – with the edition's name of now: an
 * own one whose language was corrected has another. The same object where that is in its place, or where
 * nobody knows a better one.
 */
export function inItsEdition<Named extends EditionName>({ head, own }: Catalogue, named: Named): Named {
  let now: EditionName = named;
  // The host sees to it that none leads back to where one has been.
  while (head(now.work, now.language) === undefined) {
    const next = own.works.get(now.work)?.moved?.[now.language];
    if (next === undefined) break;
    now = next;
  }
  return now === named ? named : { ...named, work: now.work, language: now.language };
}
