import { join } from 'node:path';
import * as v from 'valibot';
import { editionKey } from '../../core/model/ids.ts';
import { placeSchema, type Place } from '../../core/model/place.ts';
import { dictionary, shape } from '../../core/schema/shape.ts';
import { checkedFile, type CheckedFile } from '../files/checked-file.ts';
import { notesLock } from '../files/folder-lock.ts';

const placesSchema = shape({ format: v.literal(1), places: dictionary(v.string(), placeSchema) });
export type Places = v.InferOutput<typeof placesSchema>;

/** `places.json` in the data folder: where one stood in each edition, by edition key. All hosts write it. */
export const placesFile = (folder: string): CheckedFile<Places> =>
  checkedFile({
    path: join(folder, 'places.json'),
    schema: placesSchema,
    otherwise: { format: 1, places: {} },
    lock: notesLock(folder),
  });

/** With this place as the edition's newest. How far one has read never goes back. */
export function withPlace(places: Places, place: Place): Places {
  const key = editionKey(place.work, place.language);
  const read = Math.max(place.read, places.places[key]?.read ?? 0);
  return { format: 1, places: { ...places.places, [key]: { ...place, read } } };
}
