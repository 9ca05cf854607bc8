import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOwnIndex } from '../../../../../host/library/index/open-own-index.ts';
import { smallConcepts, smallEditions } from '../../../core/search/small-library.ts';
import { tempFolder } from '../../temp-folder.ts';
import { indexed } from './indexed.ts';

const newFile = async (): Promise<string> => join(await tempFolder(), 'index.sqlite');

describe('the index in its thread', () => {
  it('answers what it was asked, each question with its own answer', async () => {
    const index = await openOwnIndex({ file: await newFile(), concepts: smallConcepts });
    await index.put(smallEditions.map((each) => indexed(each)));
    const settled = index.settle();
    const [markets, bread, works] = await Promise.all([
      index.search({ text: 'Märkte ', options: {} }),
      index.search({ text: 'Brot ', options: { limit: 1 } }),
      index.works(null, 10),
    ]);
    expect(markets.result.hits[0]?.work).toBe('lighthouse');
    expect(bread.result.hits.map(({ work }) => work)).toEqual(['bakery']);
    expect(works.map(({ id }) => id)).toEqual(['bakery', 'lighthouse']);
    await settled;
    expect((await index.search({ text: 'Partner ', options: {} })).result.hits[0]?.why).toBe('words');
    await index.close();
  });

  it('rejects with a fault where the file is no index, and where it has ended', async () => {
    const file = await newFile();
    await writeFile(file, 'no index at all, only some words. '.repeat(200));
    await expect(openOwnIndex({ file, concepts: [] })).rejects.toMatchObject({
      fault: { code: 'unreadable', where: 'index' },
    });
    const index = await openOwnIndex({ file: await newFile(), concepts: [] });
    await index.close();
    await expect(index.works(null, 1)).rejects.toMatchObject({ fault: { where: 'index' } });
  });

  it('rejects a batch that cannot be written, and goes on', async () => {
    const index = await openOwnIndex({ file: await newFile(), concepts: [] });
    const [first] = smallEditions.map((each) => indexed(each));
    if (first === undefined) throw new Error('no edition');
    const broken = { ...first, added: null as unknown as string };
    await expect(index.put([first, broken])).rejects.toMatchObject({ fault: { code: 'failed' } });
    expect(await index.works(null, 9)).toEqual([]);
    await index.put([first]);
    expect(await index.works(null, 9)).toHaveLength(1);
    await index.close();
  });
});
