import { expect, type Locator } from '@playwright/test';

/**
 * Chooses a radio button as a pointer does: by its label, since the button itself is never seen. The
 * click waits until the label stands still; a forced one would go where it stood.
 */
export async function choose(radio: Locator): Promise<void> {
  await radio.locator('xpath=ancestor::label').click();
  await expect(radio).toBeChecked();
}
