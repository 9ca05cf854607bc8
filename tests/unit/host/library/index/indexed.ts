import type { Edition } from '../../../../../core/model/edition.ts';
import type { IndexedEdition } from '../../../../../host/library/index/own-index.ts';

/** An edition as the index takes it. */
export const indexed = (edition: Edition, stamp = 'a'.repeat(64)): IndexedEdition => ({
  edition,
  added: '2026-11-01T12:00:00.000Z',
  format: 'markdown',
  file: `${edition.head.work}.md`,
  stamp: { size: 100, modified: 1_700_000_000_000.5, hash: stamp },
});
