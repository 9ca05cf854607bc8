import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../../core/importers/format-of.ts';
import { isArticleFile } from '../../../../core/library/article-file.ts';
import { formatsByEnding } from '../../../../core/library/format-endings.ts';

describe('isArticleFile', () => {
  it.each([
    'a.md',
    'deep/er/Größe.TXT',
    'page.htm',
    'book.epub',
    'x.y.pdf',
    'Brief.docx',
    'saved.mhtml',
    'old.mkd',
  ])('takes %s', (path) => {
    expect(isArticleFile(path)).toBe(true);
  });

  it.each([
    ['a picture', 'a.jpg'],
    ['a name without an ending', 'README'],
    ['a hidden file', 'notes/.draft.md'],
    ['a name that is nothing but an ending', '.md'],
    ['what an editor locks', '~$Brief.docx'],
    ['what an editor keeps', 'a.md~'],
    ['what stands in a hidden folder', '.obsidian/a.md'],
    ['the parts of a saved page', 'Page_files/ad.html'],
    ['the parts of a page saved in German', 'Seite-Dateien/ad.html'],
    ['what a packer adds', '__MACOSX/a.md'],
  ])('leaves out %s', (_, path) => {
    expect(isArticleFile(path)).toBe(false);
  });
});

describe('the format of a file that says nothing itself', () => {
  it.each([...formatsByEnding])('is the one that .%s promises', (ending, format) => {
    expect(formatOf(`a.${ending}`, new TextEncoder().encode('Plain words.'))).toBe(format);
    expect(isArticleFile(`folder/a.${ending}`)).toBe(true);
  });
});
