import { isoDay } from '../iso-day.ts';
import { languageNamed } from '../lenient-front-matter.ts';
import type { Language } from '../../model/language.ts';
import { safeAddress } from '../links.ts';
import { attribute, everyElement, findElement, textOf, type Tree } from './tree.ts';

/** What a page says of itself; null for what it does not say. */
export type PageMetadata = {
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  /** The page's own address. */
  readonly address: string | null;
  readonly date: string | null;
  readonly language: Language | null;
  readonly topics: readonly string[];
};

/** Reads `<title>`, `<meta>`, `<link rel=canonical>`, `<time>` and the language that is declared. */
export function pageMetadata(page: Tree): PageMetadata {
  const metas = new Map<string, string[]>();
  for (const element of everyElement(page)) {
    if (element.tag !== 'meta') continue;
    const name = ['name', 'property', 'itemprop', 'http-equiv']
      .map((key) => attribute(element, key))
      .find((key) => key !== '');
    const content = attribute(element, 'content').trim();
    if (name && content !== '')
      metas.set(name.toLowerCase(), [...(metas.get(name.toLowerCase()) ?? []), content]);
  }
  const meta = (...names: readonly string[]): string | null =>
    names.flatMap((name) => metas.get(name) ?? [])[0] ?? null;
  const authors = [
    'citation_author',
    'author',
    'dc.creator',
    'dcterms.creator',
    'article:author',
    'parsely-author',
  ]
    .map((name) => (metas.get(name) ?? []).filter((each) => !/^https?:/iu.test(each)))
    .find((found) => found.length > 0);
  const titleElement = findElement(page, 'title');
  return {
    title:
      meta('citation_title', 'og:title', 'dc.title', 'twitter:title') ??
      spoken(titleElement && textOf(titleElement)),
    author: authors?.join(', ') ?? null,
    publisher: meta('og:site_name', 'citation_journal_title', 'dc.publisher', 'application-name'),
    address: addressIn(page) ?? safeAddress(meta('og:url') ?? ''),
    date:
      [
        ...[
          'article:published_time',
          'datepublished',
          'citation_publication_date',
          'citation_date',
          'date',
          'dc.date',
          'dc.date.issued',
          'dcterms.date',
          'dcterms.created',
          'pubdate',
          'publish-date',
        ].flatMap((name) => metas.get(name) ?? []),
        ...times(page),
      ]
        .map(isoDay)
        .find((day) => day !== null) ?? null,
    language:
      languageNamed(
        attribute(page, 'lang') ||
          attribute(page, 'xml:lang') ||
          bodyLanguage(page) ||
          meta('content-language', 'og:locale', 'dc.language', 'language'),
      ) ?? null,
    topics: metas.get('article:tag') ?? [],
  };
}

const spoken = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text);

const bodyLanguage = (page: Tree): string => {
  const body = findElement(page, 'body');
  return body ? attribute(body, 'lang') : '';
};

function addressIn(page: Tree): string | null {
  for (const element of everyElement(page))
    if (element.tag === 'link' && attribute(element, 'rel').toLowerCase() === 'canonical')
      return safeAddress(attribute(element, 'href'));
  return null;
}

/** Times that say they are the time of publication. */
const times = (page: Tree): readonly string[] =>
  [...everyElement(page)].flatMap((element) =>
    (element.tag === 'time' &&
      (element.attributes.has('pubdate') || /published/iu.test(attribute(element, 'class')))) ||
    attribute(element, 'itemprop') === 'datePublished'
      ? [attribute(element, 'datetime') || attribute(element, 'content')]
      : [],
  );
