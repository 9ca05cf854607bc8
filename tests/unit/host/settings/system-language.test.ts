import { expect, it } from 'vitest';
import { systemLanguage } from '../../../../host/settings/system-language.ts';

it.each([
  [['de-AT', 'en'], 'de'],
  [['fr-FR', 'de'], 'de'],
  [['en-GB', 'de'], 'en'],
  [['DE'], 'de'],
  [['del', 'fr'], 'en'],
  [[], 'en'],
] as const)('a system that prefers %j reads %s', (preferred, language) => {
  expect(systemLanguage(preferred)).toBe(language);
});
