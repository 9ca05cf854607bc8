import * as v from 'valibot';
import type { OwnWork } from '../../core/library/own-work.ts';
import { editionNameSchema, type EditionName } from '../../core/model/edition-name.ts';
import { editionKey } from '../../core/model/ids.ts';
import { languages } from '../../core/model/language.ts';
import { dictionary, shape } from '../../core/schema/shape.ts';
import { checkedFile } from '../files/checked-file.ts';
import type { LibraryPaths } from './library-paths.ts';

const movedSchema = shape({ format: v.literal(1), moved: dictionary(v.string(), editionNameSchema) });
type Moved = v.InferOutput<typeof movedSchema>['moved'];

/** Where editions have gone whose language was corrected: links and places of theirs still name the old one. */
export type Moves = {
  readonly note: (from: EditionName, to: EditionName) => Promise<void>;
  /** These were removed from where they were: what has once moved away from there is no longer meant. */
  readonly forget: (names: readonly EditionName[]) => Promise<void>;
  /** The works, with where their editions have gone. */
  readonly told: (works: readonly OwnWork[]) => Promise<readonly OwnWork[]>;
};

/** `moved.json` in the data folder, by the edition's key from before. Whoever changes it holds the library's lock. */
export function movesIn(paths: LibraryPaths): Moves {
  const file = checkedFile({ path: paths.moved, schema: movedSchema, otherwise: { format: 1, moved: {} } });
  const keyOf = ({ work, language }: EditionName): string => editionKey(work, language);
  const change = (make: (moved: Moved) => Moved): Promise<void> =>
    file.change(({ moved }) => ({ format: 1, moved: make(moved) }));
  return {
    // Where it is now nothing has moved away from: so no two ever lead to each other.
    note: (from, to) => change((moved) => ({ ...without(moved, [keyOf(to)]), [keyOf(from)]: to })),
    forget: async (names) => {
      const { moved } = await file.read();
      const keys = names.map(keyOf).filter((key) => Object.hasOwn(moved, key));
      if (keys.length > 0) await change((all) => without(all, keys));
    },
    told: async (works) => {
      const { moved } = await file.read();
      if (Object.keys(moved).length === 0) return works;
      return works.map((work) => {
        const own = languages.flatMap((language) => {
          const to = moved[editionKey(work.id, language)];
          return to === undefined ? [] : [[language, to] as const];
        });
        return own.length === 0 ? work : { ...work, moved: Object.fromEntries(own) };
      });
    },
  };
}

const without = (moved: Moved, keys: readonly string[]): Moved =>
  Object.fromEntries(Object.entries(moved).filter(([key]) => !keys.includes(key)));
