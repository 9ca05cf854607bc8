import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '../../../../core/model/language.ts';
import type { Place } from '../../../../core/model/place.ts';
import { keepPlaces } from '../../../../renderer/reading/places.ts';

const place = (language: Language, part: Partial<Place> = {}): Place => ({
  work: 'harbour',
  language,
  segment: 's1',
  offset: 0,
  read: 0.1,
  at: '2026-11-20T10:00:00.000Z',
  ...part,
});

describe('a place in an edition whose language is corrected', () => {
  let isCorrected = false;
  const now = (one: Place): Place =>
    isCorrected && one.language === 'de' ? { ...one, language: 'en' } : one;
  const written: unknown[] = [];
  const host = {
    call: async (...call: readonly unknown[]) => void written.push(call),
  } as unknown as Parameters<typeof keepPlaces>[0];
  const keep = (...initial: readonly Place[]) => keepPlaces(host, { fault: () => undefined }, initial, now);

  beforeEach(() => {
    isCorrected = false;
    written.length = 0;
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it('is found under the other one, and no more under the old one', () => {
    const places = keep(place('de', { segment: 's7' }));
    isCorrected = true;
    places.follow();
    expect(places.of('harbour', 'en')).toEqual(place('en', { segment: 's7' }));
    expect(places.of('harbour', 'de')).toBeUndefined();
  });

  it('is the later one where another window has left one under each', () => {
    const late = { segment: 's9', at: '2026-11-21T10:00:00.000Z' } as const;
    const places = keep(place('en', { read: 0.4 }), place('de', late));
    isCorrected = true;
    places.follow();
    expect([...places.store.get().values()]).toEqual([place('en', { ...late, read: 0.4 })]);
  });

  it('goes to disk under the other one, also where it was kept just before or under the old name', async () => {
    const places = keep();
    places.keep(place('de', { segment: 's3' }));
    isCorrected = true;
    places.follow();
    places.flush();
    places.keep(place('de', { segment: 's4' }));
    await vi.runAllTimersAsync();
    expect(written).toEqual([
      ['places.write', place('en', { segment: 's3' })],
      ['places.write', place('en', { segment: 's4' })],
    ]);
  });

  it('is the same list where nothing was corrected', () => {
    const places = keep(place('de'), place('en'));
    const before = places.store.get();
    places.follow();
    expect(places.store.get()).toBe(before);
  });
});
