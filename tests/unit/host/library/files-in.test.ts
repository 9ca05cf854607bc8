import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isArticleFile } from '../../../../core/library/article-file.ts';
import { formatsByEnding } from '../../../../core/library/format-endings.ts';
import { filesIn } from '../../../../host/library/files-in.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fathom-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

const articles = [...formatsByEnding.keys()].flatMap((ending) => [`deep/er/b.${ending}`, `a.${ending}`]);
const others = [
  'a.jpg',
  'README',
  '.draft.md',
  '~$brief.docx',
  '.obsidian/a.md',
  'Page_files/ad.html',
  'Seite-Dateien/ad.html',
  'deep/node_modules/a.md',
  '__MACOSX/a.md',
  '$RECYCLE.BIN/a.md',
];

describe('the files of a folder that may be articles', () => {
  it('are those that a page takes of it, of every format that is read', async () => {
    for (const name of [...articles, ...others]) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), 'Plain words.');
    }
    const found = (await filesIn(folder)).map(({ name }) => name);
    expect(found.toSorted()).toEqual(articles.toSorted());
    expect([...articles, ...others].filter(isArticleFile)).toEqual(articles);
  });
});
