import { describe, expect, it } from 'vitest';
import type { OwnWork } from '../../../../core/library/own-work.ts';
import { ownTargets } from '../../../../renderer/quick-box/own-targets.ts';
import { idOf, ownWork } from '../library/examples.ts';

const titled = (id: string, title: string, language: 'de' | 'en' = 'de'): OwnWork => {
  const work = ownWork(id, {}, language);
  return { ...work, editions: work.editions.map((head) => ({ ...head, title })) };
};

const found = (works: readonly OwnWork[], typed: string): readonly string[] =>
  ownTargets(works, typed, new Map()).map(({ names: [name] }) => name.text);

describe('own works in the quick box', () => {
  const works = [
    titled('a', 'Die Größe des Marktes'),
    titled('b', 'Marktplätze'),
    titled('c', 'Markt'),
    titled('d', 'A field guide to pricing', 'en'),
  ];

  it('are found by their titles, the closest first', () => {
    expect(found(works, 'markt')).toEqual(['Markt', 'Marktplätze', 'Die Größe des Marktes']);
  });

  it('are found in either way to write an umlaut', () => {
    expect(found(works, 'groesse')).toEqual(found(works, 'Größe'));
  });

  it('are offered only once something is typed', () => {
    expect(found(works, ' ')).toEqual([]);
  });

  it('leave out what was read, which stands among the other targets', () => {
    expect(ownTargets(works, 'markt', new Map([['c.de', 0]])).map(({ id }) => id)).toEqual([
      'edition b.de',
      'edition a.de',
    ]);
  });

  it('are never more than the list can use', () => {
    const many = Array.from({ length: 100 }, (_, number) => titled(idOf(number), `Markt ${number}`));
    expect(found(many, 'markt')).toHaveLength(16);
  });
});
