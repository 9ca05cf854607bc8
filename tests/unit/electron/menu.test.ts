import { describe, expect, test } from 'vitest';
import type { MenuItemConstructorOptions as Item } from 'electron';
import { commandNames, type CommandName } from '../../../core/host/contract.ts';
import { languages, type Language } from '../../../core/model/language.ts';
import { menuItems } from '../../../electron/menu.ts';
import { shellWords } from '../../../electron/words.ts';

const flat = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);

type Wish = { readonly developing?: boolean; readonly said?: CommandName[]; readonly language?: Language };

const menuOf = (platform: NodeJS.Platform, { developing = false, said = [], language = 'de' }: Wish = {}) =>
  flat(
    menuItems({ words: shellWords[language], platform, developing, say: (command) => said.push(command) }),
  );

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  test('offers every command once', () => {
    const ids = menuOf(platform).flatMap(({ id }) => id ?? []);
    expect(ids.toSorted()).toEqual(commandNames.toSorted());
  });

  test('gives no key to two commands', () => {
    const keys = menuOf(platform).flatMap(({ accelerator }) =>
      typeof accelerator === 'string'
        ? accelerator.replace('CmdOrCtrl', platform === 'darwin' ? 'Cmd' : 'Ctrl')
        : [],
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(languages)('has its own words for everything in %s', (language) => {
    const items = menuOf(platform, { language });
    for (const item of items) if (item.type !== 'separator') expect(item.label, item.role).toBeTruthy();
  });

  test('has developer tools only while developing', () => {
    const roles = (developing: boolean) => menuOf(platform, { developing }).map(({ role }) => role);
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(true)).toContain('toggleDevTools');
  });

  test('leaves cutting, copying and pasting to the system', () => {
    expect(menuOf(platform).flatMap(({ role }) => role ?? [])).toEqual(
      expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']),
    );
  });
});

test('a hidden second key says the same command', () => {
  const said: CommandName[] = [];
  const plus = menuOf('linux', { said }).find(({ accelerator }) => accelerator === 'CmdOrCtrl+=');
  plus?.click?.({} as never, undefined, {});
  expect(plus?.visible).toBe(false);
  expect(said).toEqual(['larger']);
});
