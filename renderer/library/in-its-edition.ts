import type { EditionName } from '../../core/model/edition-name.ts';
import { editionKey } from '../../core/model/ids.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * What names an edition – an address, a place, the target of a note – with the edition's name of now: an
 * own one whose language was corrected has another. The same object where that is in its place, or where
 * nobody knows a better one.
 */
export function inItsEdition<Named extends EditionName>({ head, own }: Catalogue, named: Named): Named {
  let now: EditionName = named;
  const been = new Set<string>();
  while (head(now.work, now.language) === undefined) {
    const next = own.works.get(now.work)?.moved?.[now.language];
    if (next === undefined) break;
    been.add(editionKey(now.work, now.language));
    // The host lets none lead back to where one has been; a file that was joined from two may.
    if (been.has(editionKey(next.work, next.language))) return named;
    now = next;
  }
  return now === named ? named : { ...named, work: now.work, language: now.language };
}
