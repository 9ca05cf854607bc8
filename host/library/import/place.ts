import type { EditionName } from '../../../core/model/edition-name.ts';
import type { WorkId } from '../../../core/model/ids.ts';
import { otherLanguage } from '../../../core/model/language.ts';
import { longest } from '../../../core/model/longest.ts';
import { editionText } from '../../../core/text/edition-text.ts';
import type { Catalogue } from '../catalogue.ts';
import { originalFile } from '../library-paths.ts';
import { emptyOrigin, withEdition, type EditionOrigin } from '../origin.ts';
import type { Shelving } from '../shelve.ts';
import { newWorkId, siblingName } from '../work-ids.ts';
import { watchedOf, type Ready } from './prepare.ts';

export type Places = {
  readonly catalogue: Catalogue;
  /** Whether a new work of this text must not have this id: the bundled library or the bin has it, or notes on another text. */
  readonly isTaken: (id: WorkId, text: string) => boolean;
  readonly now: () => Date;
};

export type Placed = { readonly outcome: 'added' | 'changed'; readonly shelving: Shelving };

/** Which work and language this file is going to be: the earlier text's, or beside its translation, or new. */
export function nameFor({ catalogue, isTaken }: Places, { item, converted, earlier }: Ready): EditionName {
  const { language, title } = converted.edition.head;
  if (earlier !== null && earlier.language === language) return earlier;
  const other = siblingName(item.name, otherLanguage(language));
  const sibling = (other === null ? [] : catalogue.byName(other)).find(
    ({ work }) => catalogue.edition({ work, language }) === undefined,
  );
  if (sibling !== undefined) return { work: sibling.work, language };
  const text = editionText(converted.edition.segments);
  const taken = (id: WorkId): boolean => catalogue.origin(id) !== undefined || isTaken(id, text);
  return { work: newWorkId(item.name, title, taken), language };
}

/** Gives an article its place. From now on the catalogue counts with it, although nothing is written yet. */
export function place({ catalogue, now }: Places, ready: Ready, { work, language }: EditionName): Placed {
  const { item, converted, staged } = ready;
  const before = catalogue.origin(work) ?? null;
  const earlier = before?.editions[language];
  const at = now().toISOString();
  const watched = watchedOf(item) ?? earlier?.watched;
  const edition: Shelving['edition'] = {
    name: item.name,
    format: converted.format,
    original: { file: originalFile(language, item.name), size: staged.size, hash: staged.hash },
    added: earlier?.added ?? at,
    changed: at,
    ...(watched === undefined ? {} : { watched }),
    ...(earlier?.corrected === undefined ? {} : { corrected: earlier.corrected }),
  };
  catalogue.reserve(work, withEdition(before ?? emptyOrigin, language, edition));
  return {
    outcome: earlier === undefined ? 'added' : 'changed',
    shelving: {
      work,
      language,
      folder: staged.folder,
      article: converted.file,
      head: converted.edition.head,
      edition,
      before,
    },
  };
}

/** What the index is told of an edition's file name. */
export const shownName = ({ name }: Pick<EditionOrigin, 'name'>): string =>
  (name.split('/').at(-1) ?? name).slice(-longest.file);
