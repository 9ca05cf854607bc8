import * as v from 'valibot';
import { annotationIdSchema, type AnnotationId } from '../../core/annotations/annotation.ts';
import {
  conceptIdSchema,
  segmentIdSchema,
  workIdSchema,
  type ConceptId,
  type SegmentId,
  type WorkId,
} from '../../core/model/ids.ts';
import { languageSchema, type Language } from '../../core/model/language.ts';

/** Where one can be in the reader. The address bar holds it after `#`, so back and forward work. */
export type Route =
  | { readonly page: 'library' }
  | ReadingRoute
  | { readonly page: 'search'; readonly query: string; readonly without?: readonly string[] }
  | { readonly page: 'concepts' }
  | { readonly page: 'concept'; readonly concept: ConceptId }
  | { readonly page: 'notes' }
  | { readonly page: 'keeping' }
  | { readonly page: 'import' }
  | { readonly page: 'shortcuts' }
  | { readonly page: 'about' };

export type ReadingRoute = {
  readonly page: 'reading';
  readonly work: WorkId;
  readonly language: Language;
  /** The segment to show; without it, the place where one stopped. */
  readonly segment?: SegmentId;
  /** A search whose hits are marked and stepped through. */
  readonly find?: string;
  /** Labels of the search's expansions that are switched off. */
  readonly without?: readonly string[];
  /** A concept whose mentions are marked. */
  readonly concept?: ConceptId;
  /** An annotation to go to. */
  readonly note?: AnnotationId;
};

const library: Route = { page: 'library' };

/** The route in an address such as `#/read/deep-value/de/s12?find=dialogue`; the library where it makes no sense. */
export function routeOf(hash: string): Route {
  const [path = '', search = ''] = splitOnce(hash.replace(/^#\/?/, ''), '?');
  const [page, ...rest] = path.split('/').map(decoded);
  const query = new URLSearchParams(search);
  const without = query.getAll('without');
  switch (page) {
    case 'read':
      return reading(rest, query, without);
    case 'search':
      return { page, query: query.get('q') ?? '', ...(without.length > 0 && { without }) };
    case 'concepts':
      return rest[0] !== undefined && v.is(conceptIdSchema, rest[0])
        ? { page: 'concept', concept: rest[0] }
        : { page };
    case 'notes':
    case 'keeping':
    case 'import':
    case 'shortcuts':
    case 'about':
      return { page };
    default:
      return library;
  }
}

function reading(path: readonly string[], query: URLSearchParams, without: readonly string[]): Route {
  const [work, language, segment] = path;
  if (!v.is(workIdSchema, work) || !v.is(languageSchema, language)) return library;
  const find = query.get('find');
  const concept = query.get('concept');
  const note = query.get('note');
  return {
    page: 'reading',
    work,
    language,
    ...(v.is(segmentIdSchema, segment) && { segment }),
    ...(find !== null && find !== '' && { find }),
    ...(without.length > 0 && { without }),
    ...(v.is(conceptIdSchema, concept) && { concept }),
    ...(v.is(annotationIdSchema, note) && { note }),
  };
}

/** The address of a route; `routeOf` reads it back. */
export function addressOf(route: Route): string {
  switch (route.page) {
    case 'library':
      return '#/';
    case 'reading': {
      const path = ['read', route.work, route.language, route.segment].filter((part) => part !== undefined);
      return address(path.join('/'), {
        find: route.find,
        without: route.without,
        concept: route.concept,
        note: route.note,
      });
    }
    case 'search':
      return address('search', { q: route.query, without: route.without });
    case 'concept':
      return address(`concepts/${route.concept}`, {});
    default:
      return address(route.page, {});
  }
}

function address(path: string, fields: Record<string, string | readonly string[] | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of value === undefined ? [] : typeof value === 'string' ? [value] : value)
      query.append(name, one);
  return query.size > 0 ? `#/${path}?${query}` : `#/${path}`;
}

const splitOnce = (text: string, mark: string): readonly string[] => {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
};

/** A malformed escape in a typed address is taken as it stands. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
