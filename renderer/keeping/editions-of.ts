import type { Annotation } from '../../core/annotations/annotation.ts';
import { editionsNamed } from '../../core/exchange/editions-named.ts';
import type { Edition, EditionHead } from '../../core/model/edition.ts';
import { editionKey } from '../../core/model/ids.ts';
import type { Library } from '../library/library.ts';

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

/** The own editions that quotations so called are from (`core/exchange/editions-named.ts`). */
export const editionsCalled = (
  called: readonly string[],
  { catalogue, edition }: Opens,
): Promise<readonly Edition[]> =>
  Promise.all(
    editionsNamed(called, catalogue.get().own.works.values()).map(({ work, language }) =>
      edition(work, language),
    ),
  );
