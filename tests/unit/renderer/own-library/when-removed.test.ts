import { describe, expect, it } from 'vitest';
import type { RemovedWork } from '../../../../core/library/own-work.ts';
import { whenRemoved } from '../../../../renderer/own-library/when-removed.ts';

const removed = (id: string, title: string, at: string): RemovedWork => ({
  id,
  work: id,
  title,
  language: 'en',
  removed: at,
});

describe.each(['de', 'en'] as const)('removed works: %s', (language) => {
  const [later, bread, earlier, other] = whenRemoved(
    [
      removed('value', 'On Value', '2026-11-21T10:15:48.000Z'),
      removed('bread', 'On Bread', '2026-11-21T10:15:30.000Z'),
      { ...removed('value', 'On Value', '2026-11-21T10:15:30.000Z'), id: 'value.1795256130000' },
      removed('worth', 'On Value', '2026-11-20T10:30:00.000Z'),
    ],
    language,
  );

  it('are told by the day', () => {
    expect(bread).toMatchObject({ id: 'bread', isAlone: true });
    expect(bread?.when).not.toMatch(/:15/u);
  });

  it('of one title are told apart by the time, to the second where need be', () => {
    expect(later).toMatchObject({ id: 'value', isAlone: false, when: expect.stringMatching(/:15:48/u) });
    expect(earlier).toMatchObject({ isAlone: false, when: expect.stringMatching(/:15:30/u) });
    expect(other).toMatchObject({ isAlone: false, when: expect.stringMatching(/:30(?!:)/u) });
  });
});
