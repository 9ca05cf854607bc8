import { articleName } from '../../core/importers/article-name.ts';
import { error, warning } from '../../core/importers/draft.ts';
import { type Article, readArticle } from '../../core/importers/read-article.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { type CompileFlaw, inFile } from './flaw.ts';
import { type SourceFile, sourceFiles, sourceText } from './source-files.ts';

/** An article, the work it belongs to, and the file it came from. */
export type FiledArticle = Article & { readonly work: WorkId; readonly path: string };

export type ReadArticles = {
  readonly articles: readonly FiledArticle[];
  readonly flaws: readonly CompileFlaw[];
};

/** Reads every Markdown and plain-text file below a folder. One that is flawed does not keep the others from being read. */
export async function readArticles(folder: string): Promise<ReadArticles> {
  const found = await sourceFiles(folder).catch(() => null);
  if (found === null)
    return {
      articles: [],
      flaws: [
        inFile(folder)(
          error(null, 'no-folder', 'There is no such folder of articles, or it cannot be read.'),
        ),
      ],
    };

  const articles: FiledArticle[] = [];
  const flaws = [...found.flaws];
  for (const file of found.files) {
    const read = await readOne(file);
    flaws.push(...read.flaws);
    articles.push(...read.articles);
  }
  if (articles.length === 0 && flaws.every(({ severity }) => severity === 'warning'))
    flaws.push(
      inFile(folder)(
        error(null, 'no-articles', 'There is no article in this folder: put .md or .txt files into it.'),
      ),
    );
  return { articles, flaws };
}

async function readOne(file: SourceFile): Promise<ReadArticles> {
  const flawed = inFile(file.path);
  const fail = (...flaws: readonly CompileFlaw[]): ReadArticles => ({ articles: [], flaws });

  const name = articleName(file.name);
  if (name === null)
    return fail(
      flawed(warning(null, 'no-article', 'Only .md and .txt files are articles; this file is left out.')),
    );
  if (name.work === null)
    return fail(
      flawed(
        error(
          null,
          'no-name',
          'No id can be made of this file’s name: use letters from a to z or digits in it.',
        ),
      ),
    );
  const source = await sourceText(file);
  if (!source.ok) return fail(source.flaw);
  const read = readArticle(name, source.text);
  if (!read.ok) return fail(...read.flaws.map(flawed));
  return { articles: [{ ...read.value, work: name.work, path: file.path }], flaws: [] };
}
