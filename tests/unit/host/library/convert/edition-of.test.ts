import { describe, expect, test } from 'vitest';
import { mentionFinder } from '../../../../../core/concepts/find-mentions.ts';
import { editionOf } from '../../../../../host/library/convert/edition-of.ts';

const find = mentionFinder([]);

describe('an article file that was changed by hand', () => {
  test.each([
    ['de', 'Ein Gedanke über Märkte, der bleibt.'],
    ['en', 'A thought about markets that stays.'],
  ])('is read whatever keys somebody has put into its front matter (%s)', (language, text) => {
    const file = `---\ntitle: Test\nlanguage: ${language}\nmood: curious\n---\n\n${text}\n`;
    const read = editionOf(`test/${language}.md`, file, find);
    expect(read).toMatchObject({
      ok: true,
      value: { head: { title: 'Test', language }, segments: [{ text }] },
    });
  });

  test('and its code keeps the columns it is set in', () => {
    const read = editionOf(
      'test/en.md',
      '---\ntitle: T\nlanguage: en\n---\n\n```\nif x:\n    go\n```\n',
      find,
    );
    expect(read).toMatchObject({
      ok: true,
      value: { segments: [{ text: 'if x:' }, { text: 'go', indent: 4 }] },
    });
  });
});
