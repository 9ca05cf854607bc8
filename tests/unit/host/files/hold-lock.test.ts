import { join } from 'node:path';
import { expect, it } from 'vitest';
import { holdLock } from '../../../../host/files/hold-lock.ts';
import { libraryCache } from '../../../../host/files/library-cache.ts';
import { tempFolder } from '../temp-folder.ts';

it('a lock is held by one at a time, and free again when it is let go', async () => {
  const path = join(await tempFolder(), 'below/library.lock');
  const release = await holdLock(path);
  expect(release).not.toBeNull();
  expect(await holdLock(path)).toBeNull();
  release?.();
  const again = await holdLock(path);
  expect(again).not.toBeNull();
  again?.();
});

it('each data folder has a cache of its own, whichever shell opens it', () => {
  const machine = { env: { FATHOM_CACHE: '/cache' }, platform: 'linux', home: '/home/ada' } as const;
  const [one, other] = [libraryCache(machine, '/data/one'), libraryCache(machine, '/data/other')];
  expect(one).toMatch(/^\/cache\/library\/[0-9a-f]{12}$/u);
  expect(other).not.toBe(one);
});
