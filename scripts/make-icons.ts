// Draws the icon files of electron/icons from its two SVG pictures. Run it after changing one of them:
// `node scripts/make-icons.ts`; the results belong into the repository.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from './browser.ts';
import { icnsFile, icoFile, type Picture } from './icon-files.ts';

const icons = join(import.meta.dirname, '../electron/icons');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
/** Up to this edge a simpler picture is clearer. */
const small = 32;

const installed = findBrowser();
const browser = await chromium.launch({
  args: browserArguments(),
  ...(installed !== null && { executablePath: installed }),
});
try {
  const page = await browser.newPage({ viewport: { width: 1024, height: 1024 } });
  const pictures: Picture[] = [];
  for (const size of sizes) {
    const drawing = size <= small ? 'fathom-small.svg' : 'fathom.svg';
    const png = await drawn(page, await readFile(join(icons, drawing)), size);
    pictures.push({ size, png });
    await writeFile(join(icons, `${size}x${size}.png`), png);
  }
  await writeFile(join(icons, 'fathom.ico'), icoFile(pictures.filter(({ size }) => size <= 256)));
  await writeFile(join(icons, 'fathom.icns'), icnsFile(pictures));
  console.log(`Icons of ${sizes.join(', ')} pixels, .ico and .icns are in electron/icons.`);
} finally {
  await browser.close();
}

async function drawn(page: Page, svg: Buffer, size: number): Promise<Uint8Array> {
  const address = `data:image/svg+xml;base64,${svg.toString('base64')}`;
  await page.setContent(
    `<body style="margin:0"><img src="${address}" width="${size}" height="${size}" style="display:block">`,
  );
  await page.locator('img').evaluate((image) => image.decode());
  return page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
}
