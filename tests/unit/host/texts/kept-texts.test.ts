import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../host/files/sha256.ts';
import { keptTexts } from '../../../../host/texts/kept-texts.ts';
import { tempFolder } from '../temp-folder.ts';

const text = 'Größe, 😀\nund ein zweiter Absatz.';
const hash = sha256(text);
const unknown = 'f'.repeat(64);

describe('the texts that notes were made on', () => {
  it('are kept under their hash, once, and found by another host', async () => {
    const folder = await tempFolder();
    let asked = 0;
    const texts = keptTexts(folder, async () => {
      asked += 1;
      return text;
    });
    await Promise.all([texts.keep([hash, hash]), texts.keep([hash])]);
    await texts.keep([hash]);
    expect(asked).toBe(1);
    expect(await readdir(join(folder, 'texts'))).toEqual([`${hash}.txt`]);
    expect(await readFile(join(folder, 'texts', `${hash}.txt`), 'utf8')).toBe(text);
    const other = keptTexts(folder);
    await other.keep([hash]);
    expect(await other.read([unknown, hash])).toEqual([{ hash, text }]);
  });

  it('are not kept where the library has none, or one with another hash', async () => {
    const folder = await tempFolder();
    await keptTexts(folder, async () => null).keep([hash]);
    await keptTexts(folder, async () => 'another text').keep([hash]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('are not believed when they were changed, and are kept again', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'texts'));
    for (const wrong of ['edited by hand', new Uint8Array([0xff, 0xfe, 0x41])]) {
      await writeFile(join(folder, 'texts', `${hash}.txt`), wrong);
      expect(await keptTexts(folder).read([hash])).toEqual([]);
      await keptTexts(folder, async () => text).keep([hash]);
      expect(await keptTexts(folder).read([hash])).toEqual([{ hash, text }]);
    }
  });

  it('are kept once the library has them', async () => {
    const folder = await tempFolder();
    let now: string | null = null;
    const texts = keptTexts(folder, async () => now);
    await texts.keep([hash]);
    now = text;
    await texts.keep([hash]);
    expect(await texts.read([hash])).toEqual([{ hash, text }]);
  });

  it('are tried again after a failure', async () => {
    const folder = await tempFolder();
    let fails = true;
    const texts = keptTexts(folder, async () => {
      if (fails) throw new Error('the pack was changed');
      return text;
    });
    await expect(texts.keep([hash])).rejects.toThrow('the pack was changed');
    fails = false;
    await texts.keep([hash]);
    expect(await texts.read([hash])).toEqual([{ hash, text }]);
    await rm(folder, { recursive: true });
  });
});
