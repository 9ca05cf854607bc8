import type { Page } from '@playwright/test';
import { commandNames } from '../../core/host/contract.ts';
import { defaultSettings, type Settings } from '../../core/model/settings.ts';
import { expect, test } from './fixture.ts';

type Bridge = {
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  readonly onCommand: (listener: (name: string) => void) => () => void;
};
type Listening = Window & { readonly fathomBridge: Bridge; commandsHeard: string[]; stopHearing: () => void };

const listen = (inside: Page): Promise<void> =>
  inside.evaluate(() => {
    const page = window as unknown as Listening;
    page.commandsHeard = [];
    page.stopHearing = page.fathomBridge.onCommand((name) => page.commandsHeard.push(name));
  });

const heard = (inside: Page): Promise<readonly string[]> =>
  inside.evaluate(() => (window as unknown as Listening).commandsHeard);

const write = (inside: Page, settings: Partial<Settings>): Promise<unknown> =>
  inside.evaluate((value) => (window as unknown as Listening).fathomBridge.call('settings.write', value), {
    ...defaultSettings,
    ...settings,
  });

test('the menu holds every command of the contract, and each reaches the page', async ({ open }) => {
  const { inside, menu } = await open();
  await listen(inside);
  for (const name of commandNames) menu.choose(name);
  await expect.poll(() => heard(inside)).toEqual([...commandNames]);
});

test('a listener that has stopped hears no more', async ({ open }) => {
  const { inside, menu } = await open();
  await listen(inside);
  await inside.evaluate(() => (window as unknown as Listening).stopHearing());
  await inside.evaluate(() => {
    const page = window as unknown as Listening & { later: string[] };
    page.later = [];
    page.fathomBridge.onCommand((name) => page.later.push(name));
  });
  menu.choose('library');
  await inside.waitForFunction(() => (window as unknown as { later: string[] }).later.length === 1);
  expect(await heard(inside)).toEqual([]);
});

test('undo belongs to a text field while it has the focus, and to the notes otherwise', async ({ open }) => {
  const { inside, menu } = await open();
  await inside.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'a-field';
    document.body.prepend(field);
  });
  await listen(inside);
  const field = inside.locator('#a-field');
  await field.click();
  // In one piece: a page that is still being drawn splits what is typed letter by letter into several undos.
  await inside.keyboard.insertText('deep');
  menu.choose('undo');
  await expect(field).toHaveValue('');
  menu.choose('redo');
  await expect(field).toHaveValue('deep');
  expect(await heard(inside)).toEqual([]);
  await field.evaluate((element: HTMLElement) => element.blur());
  menu.choose('undo');
  await expect.poll(() => heard(inside)).toEqual(['undo']);
  await expect(field).toHaveValue('deep');
});

test('the menu speaks the system’s language', async ({ start }) => {
  const german = await start({ languages: ['fr-FR', 'de-AT', 'en'] });
  await german.window();
  expect(german.menu.items().find(({ id }) => id === 'library')?.label).toBe('Bibliothek');
  const english = await start({ languages: ['fr-FR'] });
  await english.window();
  expect(english.menu.items().find(({ id }) => id === 'library')?.label).toBe('Library');
});

test('the menu and the frame follow the settings as they are written', async ({ open }) => {
  const { inside, menu, theme } = await open();
  const label = () => menu.items().find(({ id }) => id === 'notes')?.label;
  expect(label()).toBe('Notes');
  await write(inside, { language: 'de', theme: 'dark' });
  expect(label()).toBe('Notizen');
  expect(theme.themeSource).toBe('dark');
  await write(inside, { language: 'en', theme: 'sepia' });
  expect(label()).toBe('Notes');
  expect(theme.themeSource).toBe('light');
});

test('a window opens in the language and on the paper that were chosen', async ({ open }) => {
  await write((await open()).inside, { language: 'de', theme: 'dark' });
  const { shown, menu } = await open();
  expect(shown.seen.options.backgroundColor).toBe('#13181f');
  expect(menu.items().find(({ id }) => id === 'notes')?.label).toBe('Notizen');
});

test('a right click offers the clipboard where there is something to do with it', async ({ open }) => {
  const { shown, menu } = await open();
  const under = (isEditable: boolean, selectionText: string) =>
    shown.emit(
      'context-menu',
      {},
      { isEditable, selectionText, editFlags: { canCut: true, canCopy: true, canPaste: true } },
    );
  under(false, '');
  expect(menu.popped()).toEqual([]);
  under(false, 'a passage');
  expect(menu.popped().map(({ role }) => role)).toEqual(['copy']);
  under(true, '');
  expect(menu.popped().map(({ role }) => role)).toEqual(['cut', 'copy', 'paste', undefined, 'selectAll']);
});
