import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { icnsFile, icoFile } from '../../../scripts/icon-files.ts';

const icons = join(import.meta.dirname, '../../../electron/icons');
const picture = async (size: number) => ({
  size,
  png: new Uint8Array(await readFile(join(icons, `${size}x${size}.png`))),
});
const pictures = () => Promise.all([16, 24, 32, 48, 64, 128, 256, 512, 1024].map(picture));

/** Width and height as a PNG's own header gives them. */
const edges = (png: Uint8Array): readonly number[] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

test('each picture has the size that its name says', async () => {
  for (const { size, png } of await pictures()) expect(edges(png)).toEqual([size, size]);
});

test('a Windows icon leads to each of its pictures', async () => {
  const made = (await pictures()).filter(({ size }) => size <= 256);
  const file = icoFile(made);
  const view = new DataView(file.buffer);
  expect([view.getUint16(0, true), view.getUint16(2, true), view.getUint16(4, true)]).toEqual([
    0,
    1,
    made.length,
  ]);
  made.forEach(({ size, png }, index) => {
    const entry = 6 + 16 * index;
    const offset = view.getUint32(entry + 12, true);
    expect(view.getUint8(entry) || 256).toBe(size);
    expect(Buffer.from(file.subarray(offset, offset + view.getUint32(entry + 8, true)))).toEqual(
      Buffer.from(png),
    );
  });
});

test('a macOS icon is as long as it says, and so is each part', async () => {
  const file = icnsFile(await pictures());
  const view = new DataView(file.buffer);
  const word = (at: number) => Buffer.from(file.subarray(at, at + 4)).toString('latin1');
  expect([word(0), view.getUint32(4)]).toEqual(['icns', file.byteLength]);
  const parts: string[] = [];
  let at = 8;
  for (; at < file.byteLength; at += view.getUint32(at + 4)) {
    parts.push(`${word(at)} ${edges(file.subarray(at + 8))[0]}`);
  }
  expect(at).toBe(file.byteLength);
  expect(parts).toEqual([
    'ic11 32',
    'ic12 64',
    'ic07 128',
    'ic13 256',
    'ic08 256',
    'ic14 512',
    'ic09 512',
    'ic10 1024',
  ]);
});

test('the icon files in the repository are made of the pictures beside them', async () => {
  const made = await pictures();
  expect(await readFile(join(icons, 'fathom.icns'))).toEqual(Buffer.from(icnsFile(made)));
  expect(await readFile(join(icons, 'fathom.ico'))).toEqual(
    Buffer.from(icoFile(made.filter(({ size }) => size <= 256))),
  );
});
