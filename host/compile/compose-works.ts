import { withCitations, type CitedSegment } from '../../core/importers/citations.ts';
import { mismatches } from '../../core/importers/correspondence.ts';
import { error, type SourceFlaw, warning } from '../../core/importers/draft.ts';
import { type NumberedSegment, numbered } from '../../core/importers/numbering.ts';
import { type Language, languages } from '../../core/model/language.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { type CompileFlaw, compare, inFile } from './flaw.ts';
import type { FiledArticle } from './read-articles.ts';

/** An article as an edition of its work: its segments have their numbers and all their marks. */
export type ComposedEdition = Omit<FiledArticle, 'segments'> & { readonly segments: readonly CitedSegment[] };

export type ComposedWork = { readonly id: WorkId; readonly editions: readonly ComposedEdition[] };

export type Composed = { readonly works: readonly ComposedWork[]; readonly flaws: readonly CompileFlaw[] };

type NumberedArticle = FiledArticle & { readonly numbered: readonly NumberedSegment[] };

/**
 * Puts editions together into works, sorted by id, German first, and numbers them. Where editions
 * do not correspond, `strict` makes that an error; else each of them is numbered on its own.
 */
export function composeWorks(articles: readonly FiledArticle[], strict: boolean): Composed {
  const flaws: CompileFlaw[] = [];
  const ids = [...new Set(articles.map(({ work }) => work))].toSorted(compare);
  const works = ids.map((id): ComposedWork => {
    const own = languages.flatMap((language) => {
      const [first, ...others] = articles.filter((each) => each.work === id && each.language === language);
      for (const other of others) flaws.push(twice(other, first, id, language));
      return first ? [first] : [];
    });
    const { editions, flaws: found } = numberedTogether(own, strict);
    flaws.push(...found);
    return { id, editions: editions.map((edition) => withMarks(edition, flaws)) };
  });
  return { works, flaws };
}

function numberedTogether(
  articles: readonly FiledArticle[],
  strict: boolean,
): { editions: readonly NumberedArticle[]; flaws: readonly CompileFlaw[] } {
  const report = strict ? error : warning;
  const flaws: CompileFlaw[] = [];
  const editions = articles.map((article) => {
    const { segments, flaws: own } = numbered(article.segments, article.front.numbering ?? null);
    flaws.push(
      ...own.map(({ line, rule, sentence }) => report(line, rule, sentence)).map(inFile(article.path)),
    );
    return { ...article, numbered: segments };
  });
  const [first, ...others] = editions.map((edition) => ({ ...edition, segments: edition.numbered }));
  for (const other of first ? others : [])
    for (const { line, sentence } of first ? mismatches(first, other) : [])
      flaws.push(inFile(other.path)(report(line, 'editions-differ', sentence)));
  if (flaws.length === 0 || strict) return { editions, flaws };
  return {
    editions: articles.map((article) => ({
      ...article,
      numbered: numbered(article.segments, null).segments,
    })),
    flaws,
  };
}

function withMarks(
  { numbered: segments, ...article }: NumberedArticle,
  flaws: CompileFlaw[],
): ComposedEdition {
  const cited = withCitations(segments);
  flaws.push(...cited.flaws.map(inFile(article.path)));
  return { ...article, segments: cited.segments };
}

function twice(
  other: FiledArticle,
  first: FiledArticle | undefined,
  id: WorkId,
  language: Language,
): CompileFlaw {
  const flaw: SourceFlaw = error(
    null,
    'edition-twice',
    `This is a second edition of “${id}” in ${language}; the first is ${first?.path ?? ''}.`,
  );
  return inFile(other.path)(flaw);
}
