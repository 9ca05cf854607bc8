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

for (const width of [1280, 480])
  test(`a message stands above the bar of hits in a window ${width} wide`, async ({ page, reader }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(reader.at('#/read/deep-value/en?find=value'));
    const hits = page.getByRole('region', { name: 'Hits' });
    await expect(hits).toContainText('1 of');
    await page.keyboard.press('h');
    await expect(messages(page)).toContainText('Please select a passage first');
    const [above, below] = [await messages(page).boundingBox(), await hits.boundingBox()];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(below?.y ?? 0);
  });
