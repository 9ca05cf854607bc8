import { expect, it } from 'vitest';
import type { HostEvent } from '../../../../core/host/contract.ts';
import { shareEvents } from '../../../../renderer/host/share-events.ts';

it('opens one connection for all who listen, and gives each what it asked for', () => {
  let tell: ((event: HostEvent) => void) | null = null;
  let opened = 0;
  const host = shareEvents((listener) => {
    opened += 1;
    tell = listener;
    return () => {
      tell = null;
    };
  });
  const heard: unknown[] = [];
  const stops = [
    host.onNotesChanged((change) => heard.push(change)),
    host.onLibraryEvent((event) => heard.push(event)),
  ];
  expect(opened).toBe(1);
  const say = (event: HostEvent): void => tell?.(event);
  say({ about: 'notes', change: { state: 'all' } });
  say({ about: 'works', changed: null });
  expect(heard).toEqual([{ state: 'all' }, { about: 'works', changed: null }]);
  stops[0]?.();
  say({ about: 'notes', change: { state: 'all' } });
  expect(heard).toHaveLength(2);
  stops[1]?.();
  expect(tell).toBeNull();
  host.onLibraryEvent(() => undefined);
  expect(opened).toBe(2);
});
