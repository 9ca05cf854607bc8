import { describe, expect, it } from 'vitest';
import { keepOwnEditions } from '../../../../renderer/library/own-editions.ts';
import { hostWith, idOf, ownWork } from './examples.ts';

const changedTo = (work: ReturnType<typeof ownWork>) => new Map([[work.id, work]]);

describe('the opened own editions', () => {
  it('are opened once', async () => {
    const library = hostWith([ownWork('a')]);
    const editions = keepOwnEditions(library.host);
    const first = editions.edition('a', 'de');
    expect(editions.edition('a', 'de')).toBe(first);
    expect(editions.opened('a', 'de')).toBeUndefined();
    await first;
    expect(editions.opened('a', 'de')).toBe(await first);
    expect(library.calls).toHaveLength(1);
  });

  it('do not keep a failure', async () => {
    const library = hostWith([]);
    const editions = keepOwnEditions(library.host);
    await expect(editions.edition('a', 'de')).rejects.toThrow('no a');
    library.works.set('a', ownWork('a'));
    await expect(editions.edition('a', 'de')).resolves.toMatchObject({ head: { work: 'a' } });
  });

  it('have the new text as soon as a change is shown, without waiting for it', async () => {
    const library = hostWith([ownWork('a')]);
    const editions = keepOwnEditions(library.host);
    const before = await editions.edition('a', 'de');
    const [head] = ownWork('a').editions;
    if (head === undefined) throw new Error('has no edition');
    const work = ownWork('a', { editions: [{ ...head, title: 'New', hash: 'b'.repeat(64) }] });
    library.works.set('a', work);
    await editions.renew(changedTo(work));
    expect(editions.opened('a', 'de')).not.toBe(before);
    const promise = editions.edition('a', 'de');
    expect(promise).toMatchObject({ status: 'fulfilled', value: { head: { title: 'New' } } });
  });

  it('stay the same object where they say the same', async () => {
    const library = hostWith([ownWork('a')]);
    const editions = keepOwnEditions(library.host);
    const before = await editions.edition('a', 'de');
    library.works.set('a', ownWork('a'));
    await editions.renew(changedTo(ownWork('a', { file: 'renamed.md' })));
    expect(editions.opened('a', 'de')).toBe(before);
  });

  it('are let go when the work is gone or has them in another language, and of others nothing is asked', async () => {
    const library = hostWith([ownWork('a'), ownWork('b'), ownWork('c')]);
    const editions = keepOwnEditions(library.host);
    await Promise.all(['a', 'b', 'c'].map((id) => editions.edition(id, 'de')));
    library.calls.length = 0;
    await editions.renew(
      new Map([
        ['a', undefined],
        ['b', ownWork('b', {}, 'en')],
        ['x', ownWork('x')],
      ]),
    );
    expect(['a', 'b', 'c'].map((id) => editions.opened(id, 'de') !== undefined)).toEqual([
      false,
      false,
      true,
    ]);
    expect(library.calls).toEqual([]);
  });

  it('keep the fifty asked for last', async () => {
    const ids = Array.from({ length: 51 }, (_, number) => idOf(number));
    const library = hostWith(ids.map((id) => ownWork(id)));
    const editions = keepOwnEditions(library.host);
    for (const id of ids.slice(0, 50)) await editions.edition(id, 'de');
    await editions.edition(idOf(0), 'de');
    await editions.edition(idOf(50), 'de');
    expect(editions.opened(idOf(0), 'de')).toBeDefined();
    expect(editions.opened(idOf(1), 'de')).toBeUndefined();
    expect(editions.opened(idOf(50), 'de')).toBeDefined();
  });
});
