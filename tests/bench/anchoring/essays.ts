import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArticle } from '../../../core/importers/read-article.ts';
import { type Language, languages } from '../../../core/model/language.ts';

/** An edition of the bundled library as plain blocks of text. */
export type Essay = {
  readonly work: string;
  readonly language: Language;
  readonly blocks: readonly string[];
};

const works = ['deep-value', 'partnering-part-1'] as const;

export async function readEssays(): Promise<readonly Essay[]> {
  const wanted = works.flatMap((work) => languages.map((language) => ({ work, language })));
  return Promise.all(
    wanted.map(async ({ work, language }) => {
      const path = join(import.meta.dirname, '../../../content/articles', work, `${language}.md`);
      const read = readArticle(
        { work, language, format: 'markdown', title: work },
        await readFile(path, 'utf8'),
      );
      if (!read.ok) throw new Error(`${path}: ${read.flaws[0]?.sentence}`);
      return { work, language, blocks: read.value.segments.map(({ text }) => text) };
    }),
  );
}
