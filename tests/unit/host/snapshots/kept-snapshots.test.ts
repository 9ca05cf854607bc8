import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../../core/annotations/snapshot.ts';
import { keptSnapshots } from '../../../../host/snapshots/kept-snapshots.ts';
import { readSnapshotName, snapshotId, snapshotName } from '../../../../host/snapshots/snapshot-name.ts';

const day = 86_400_000;
const now = Date.parse('2026-11-21T12:00:00.000Z');

const taken = (at: number, bytes = 1): Snapshot => {
  const id = snapshotId(new Date(at));
  return { id, at: new Date(at).toISOString(), reason: 'day', works: 1, annotations: 1, bytes };
};
const daily = (days: number): readonly Snapshot[] =>
  Array.from({ length: days }, (_, ago) => taken(now - ago * day));
const ages = (all: readonly Snapshot[], most = 1e9, at = now): number[] => {
  const kept = keptSnapshots(all, { now: at, most });
  return all.filter(({ id }) => kept.has(id)).map((each) => (now - Date.parse(each.at)) / day);
};

describe('of the snapshots', () => {
  it('those of seven days are kept, then the first of each week for half a year', () => {
    const kept = ages(daily(400));
    expect(kept.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const weekly = kept.slice(7);
    expect(weekly.every((age, at) => at === 0 || age - (weekly[at - 1] ?? 0) === 7)).toBe(true);
    expect(weekly.at(-1)).toBeGreaterThan(175);
    expect(weekly.at(-1)).toBeLessThan(183);
    // The 21st of November 2026 is a Saturday: each of these is a Monday.
    expect(weekly.every((age) => new Date(now - age * day).getUTCDay() === 1)).toBe(true);
  });

  it('several of one day are kept for seven days', () => {
    expect(ages([taken(now), taken(now - 1000), taken(now - 2000)])).toHaveLength(3);
  });

  it('the oldest go first where they take too much room, and one always stays', () => {
    const all = Array.from({ length: 10 }, (_, ago) => taken(now - ago * day, 30));
    expect(ages(all, 100)).toEqual([0, 1, 2]);
    expect(ages(all, 5)).toEqual([0]);
  });

  it('seven stay even where a clock jumps years ahead, and those of the future stay', () => {
    expect(ages(daily(40), 1e9, now + 5000 * day)).toHaveLength(7);
    expect(ages([taken(now + 900 * day), ...daily(3)])).toHaveLength(4);
  });

  it('none is dropped that a later look would have kept', () => {
    const times = fc.array(fc.integer({ min: 0, max: 300 * 24 }), { maxLength: 60 });
    fc.assert(
      fc.property(times, fc.nat(100 * 24), (hours, wait) => {
        const all = [...new Set(hours)].map((hour) => taken(now - hour * 3_600_000));
        const soon = keptSnapshots(all, { now, most: 1e9 });
        const later = keptSnapshots(all, { now: now + wait * 3_600_000, most: 1e9 });
        for (const id of later) expect(soon.has(id)).toBe(true);
      }),
      { seed: 20261121 },
    );
  });
});

describe('the name of a snapshot', () => {
  it('says all that the list shows', () => {
    const own: Snapshot = { ...taken(now, 5), reason: 'bulk', works: 12, annotations: 10_000 };
    expect(snapshotName(own)).toBe('2026-11-21T12-00-00-000Z_bulk_12-works_10000-notes.json.gz');
    expect(readSnapshotName(snapshotName(own), 5)).toEqual(own);
  });

  it.each([
    'notes.json.gz',
    '2026-13-41T12-00-00-000Z_day_1-works_1-notes.json.gz',
    '.2026-11-21T12-00-00-000Z_day_1-works_1-notes.json.gz.x.tmp',
    '2026-11-21T12-00-00-000Z_why_1-works_1-notes.json.gz',
  ])('is not %s', (name) => expect(readSnapshotName(name, 1)).toBeNull());
});
