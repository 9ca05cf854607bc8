import { describe, expect, it } from 'vitest';
import { closeness } from '../../../../renderer/quick-box/closeness.ts';
import { plain } from '../../../../renderer/words/plain.ts';
import { foundTargets, mostPerGroup, offeredTargets } from '../../../../renderer/quick-box/found-targets.ts';
import type { Name, Target, TargetGroup } from '../../../../renderer/quick-box/target.ts';

const named = (group: TargetGroup, ...names: readonly [string, ...string[]]): Target => {
  const [first, ...rest] = names.map((text): Name => ({ text, language: 'de' }));
  return {
    id: `${group} ${names[0]}`,
    group,
    names: [first ?? { text: '', language: 'de' }, ...rest],
    to: { route: { page: 'library' } },
  };
};

const shown = (targets: readonly Target[], typed: string): readonly string[] =>
  foundTargets(targets, typed).flatMap(({ group, items }) =>
    items.map(({ target, name }) =>
      name === target.names[0]
        ? `${group}: ${name.text}`
        : `${group}: ${target.names[0].text} (${name.text})`,
    ),
  );

describe('closeness', () => {
  it('tells the whole name, its beginning, a word, the inside of a word and scattered words apart', () => {
    const of = (name: string, typed: string) => closeness(plain(name, 'de'), plain(typed, 'de'));
    expect(of('Blauer Ozean', 'blauer ozean')).toBe('whole');
    expect(of('Blauer Ozean', 'blau')).toBe('label');
    expect(of('Blauer Ozean', 'oze')).toBe('word');
    expect(of('Blauer Ozean', 'zean')).toBe('within');
    expect(of('Blauer Ozean', 'oz bl')).toBe('scattered');
    expect(of('Blauer Ozean', 'rot')).toBeNull();
    expect(of('Blauer Ozean', 'bl rot')).toBeNull();
  });

  it('takes a hyphen, a quotation mark and an apostrophe for what parts words or for nothing', () => {
    expect(plain('Co-Creation', 'en')).toBe('co creation');
    expect(plain('„Deep“  Value:', 'de')).toBe('deep valu');
    expect(plain('incumbent’s', 'en')).toBe('incumbent');
    expect(plain(' – ', 'de')).toBe('');
  });
});

describe('foundTargets', () => {
  it('finds ü, ue and u, and ß and ss, alike', () => {
    const targets = [named('works', 'Über die Größe'), named('works', 'Ubuntu')];
    for (const typed of ['über', 'ueber', 'uber'])
      expect(shown(targets, typed)).toEqual(['works: Über die Größe']);
    for (const typed of ['größe', 'groesse', 'GROSSE'])
      expect(shown(targets, typed)).toEqual(['works: Über die Größe']);
  });

  it('folds what was typed as the language of each name wants it', () => {
    const poet: Target = { ...named('works', 'Poet'), names: [{ text: 'Poet', language: 'en' }] };
    expect(shown([named('works', 'Poet')], 'pöt')).toEqual(['works: Poet']);
    expect(foundTargets([poet], 'pöt')).toEqual([]);
    expect(foundTargets([poet], 'poe')).toHaveLength(1);
  });

  it('puts the beginning of a name before the beginning of a word, and that before the inside of one', () => {
    const targets = [
      named('concepts', 'Absatzmarkt'),
      named('concepts', 'junger Markt'),
      named('concepts', 'Marktzugang'),
    ];
    expect(shown(targets, 'markt')).toEqual([
      'concepts: Marktzugang',
      'concepts: junger Markt',
      'concepts: Absatzmarkt',
    ]);
  });

  it('keeps the order of what is equally close', () => {
    const targets = [
      named('sections', 'Teil zwei'),
      named('sections', 'Teil eins'),
      named('sections', 'Teil'),
    ];
    expect(shown(targets, 'teil')).toEqual(['sections: Teil', 'sections: Teil zwei', 'sections: Teil eins']);
  });

  it('puts the group with the closest entry first, else keeps the order of the groups', () => {
    const targets = [
      named('commands', 'Notizen'),
      named('works', 'Über Notizen'),
      named('concepts', 'Notizblock'),
    ];
    expect(shown(targets, 'notiz')).toEqual([
      'concepts: Notizblock',
      'commands: Notizen',
      'works: Über Notizen',
    ]);
  });

  it('says under which name it found something, the shown one if two fit alike', () => {
    const cost = named('concepts', 'Kundengewinnungskosten', 'CAC', 'Kundenakquisekosten');
    expect(shown([cost], 'cac')).toEqual(['concepts: Kundengewinnungskosten (CAC)']);
    expect(shown([cost], 'kunden')).toEqual(['concepts: Kundengewinnungskosten']);
  });

  it('shows the best few of a large group', () => {
    const targets = Array.from({ length: 50 }, (_, index) => named('notes', `Eine Notiz ${index}`));
    const [group] = foundTargets([...targets, named('notes', 'Notiz')], 'notiz');
    expect(group?.items).toHaveLength(mostPerGroup);
    expect(group?.items[0]?.name.text).toBe('Notiz');
  });

  it('finds nothing for nothing, and for signs alone', () => {
    expect(foundTargets([named('works', 'Etwas')], '  ')).toEqual([]);
    expect(foundTargets([named('works', 'Etwas')], '?!')).toEqual([]);
  });
});

describe('offeredTargets', () => {
  it('gives the groups asked for in the order asked for, without empty ones', () => {
    const targets = [
      named('commands', 'Zurück'),
      named('recent', 'Ein Werk'),
      named('concepts', 'Ein Begriff'),
    ];
    expect(offeredTargets(targets, ['recent', 'works', 'commands']).map(({ group }) => group)).toEqual([
      'recent',
      'commands',
    ]);
  });
});
