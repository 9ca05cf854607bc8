import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../../../core/model/place.ts';
import { placesFile, withPlace } from '../../../../host/places/places-file.ts';
import { tempFolder } from '../temp-folder.ts';

const place: Place = {
  work: 'deep-value',
  language: 'de',
  segment: 's12',
  offset: 0.25,
  read: 0.6,
  at: '2026-11-21T10:00:00.000Z',
};

describe('the places file', () => {
  it('keeps one place for each edition', async () => {
    const folder = await tempFolder();
    const file = placesFile(folder);
    const english: Place = { ...place, language: 'en', segment: 's3' };
    await Promise.all([place, english].map((each) => file.change((all) => withPlace(all, each))));
    expect(JSON.parse(await readFile(join(folder, 'places.json'), 'utf8'))).toEqual({
      format: 1,
      places: { 'deep-value.de': place, 'deep-value.en': english },
    });
  });

  it('is written by two hosts at once, and neither loses a place of the other', async () => {
    const folder = await tempFolder();
    const hosts = [placesFile(folder), placesFile(folder)] as const;
    const works = Array.from({ length: 10 }, (_, index) => `essay-${index}`);
    await Promise.all(
      works.map((work, index) =>
        hosts[index % 2 ? 1 : 0].change((all) => withPlace(all, { ...place, work })),
      ),
    );
    expect(Object.keys((await hosts[0].read()).places).toSorted()).toEqual(works.map((work) => `${work}.de`));
  });

  it('is not written where its folder has gone, beneath the place of a drive', async () => {
    const folder = join(await tempFolder(), 'data');
    const file = placesFile(folder);
    await file.change((all) => withPlace(all, place));
    await rm(folder, { recursive: true });
    await expect(file.change((all) => withPlace(all, place))).rejects.toThrow('gone');
    expect(await readdir(join(folder, '..'))).toEqual([]);
  });

  it('follows the reader back, but never forgets how far one has read', () => {
    const all = withPlace({ format: 1, places: {} }, place);
    const back: Place = { ...place, segment: 's1', read: 0.1 };
    expect(withPlace(all, back).places['deep-value.de']).toEqual({ ...back, read: 0.6 });
    expect(withPlace(all, { ...place, read: 0.9 }).places['deep-value.de']?.read).toBe(0.9);
  });

  it('of another format is set aside', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'places.json'), '{"format": 2, "places": {}}');
    const file = placesFile(folder);
    expect(await file.read()).toEqual({ format: 1, places: {} });
    expect(file.setAside()).toMatchObject([{ keptAs: 'places.json.unreadable-1' }]);
  });
});
