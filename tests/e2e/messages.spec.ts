import { expect, test } from './fixture.ts';
import { cards, leave, messages } from './notes-on-page.ts';

test('a message stays while the pointer or the focus is at it', async ({ page, reader }) => {
  await leave(reader, [{ segment: 's3', text: 'a benefit of many dimensions', note: 'one' }]);
  await page.clock.install();
  await page.goto(reader.at('#/read/deep-value/en'));
  await cards(page).getByRole('button', { name: 'Delete' }).press('Enter');
  const undo = messages(page).getByRole('button', { name: 'Undo' });
  await undo.hover();
  await page.clock.runFor(30_000);
  await expect(undo).toBeVisible();
  await undo.focus();
  await page.mouse.move(10, 10);
  await page.clock.runFor(30_000);
  await expect(undo).toBeFocused();
  await page.getByRole('link', { name: 'Library', exact: true }).focus();
  await page.clock.runFor(9_000);
  await expect(undo).toBeHidden();
});
