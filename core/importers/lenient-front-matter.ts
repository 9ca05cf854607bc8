import * as v from 'valibot';
import { check } from '../schema/check.ts';
import { canonicalText } from '../text/canonical.ts';
import { type FrontMatter, frontMatterSchema } from './front-matter-schema.ts';
import { isoDay } from './iso-day.ts';
import { readYaml } from './read-yaml.ts';
import { longest } from '../model/longest.ts';

/** UTF-16 units. Parsing takes time that grows with the square of the number of keys; nobody writes so many. */
const longestFront = 50_000;

/** Signs that turn the direction of what stands behind them: a name could look like another one. */
const turning = /[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Front matter as many programs write it: other names for the same things, lists where one word is
 * meant and the other way round. What is unknown, or wrong, is passed over.
 */
export function lenientFrontMatter(yaml: string): FrontMatter {
  if (yaml.length > longestFront) return { topics: [] };
  const read = readYaml(yaml, v.record(v.string(), v.unknown()));
  return read.ok ? frontMatterOf(read.value) : { topics: [] };
}

/** The same of values, however they were written. */
export function frontMatterOf(values: Readonly<Record<string, unknown>>): FrontMatter {
  const given = new Map(Object.entries(values).map(([key, value]) => [key.toLowerCase().trim(), value]));
  const first = (...keys: readonly string[]): unknown =>
    keys.map((key) => given.get(key)).find((value) => value !== undefined && value !== null);
  const found = {
    title: words(first('title'), longest.title),
    subtitle: words(first('subtitle'), longest.subtitle),
    author: words(first('author', 'authors', 'creator', 'by'), longest.name),
    publisher: words(first('publisher', 'site', 'site_name', 'publication'), longest.name),
    language: languageNamed(words(first('language', 'lang', 'locale'), 40)),
    source: words(first('source', 'url', 'link', 'canonical'), longest.citation),
    retelling: words(first('retelling'), longest.citation),
    topics: tags(first('topics', 'tags', 'tag', 'keywords', 'categories')),
    date: isoDay(words(first('date', 'published', 'date_published', 'publishdate', 'created'), 100) ?? ''),
    numbering: first('numbering'),
  };
  // One by one, so that one that is not right does not take the others along.
  const right = Object.entries(found).filter(
    ([key, value]) => value !== undefined && value !== null && check(frontMatterSchema, { [key]: value }).ok,
  );
  const whole = check(frontMatterSchema, Object.fromEntries(right));
  return whole.ok ? whole.value : { topics: [] };
}

/** The language a tag names (`de-AT`, `en_GB`, `German`), or null: the library has no others. */
export function languageNamed(tag: string | null): FrontMatter['language'] | null {
  const name = (tag ?? '').trim().toLowerCase();
  if (/^(?:de(?![a-z])|ger|deu|deutsch)/u.test(name)) return 'de';
  return /^(?:en(?![a-z])|eng)/u.test(name) ? 'en' : null;
}

/** A line of text of at most so many UTF-16 units, cut at a word; null if there is nothing to say. */
export function clipped(raw: string, most: number): string | null {
  const text = canonicalText(raw.replace(turning, '').replace(/\p{Cc}/gu, ' '));
  if (text === '') return null;
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).toWellFormed();
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}

/** Scalars as they are, lists and lists of `{ name }` joined by commas. */
function words(value: unknown, most: number): string | null {
  if (typeof value === 'string') return clipped(value.replace(/\[\[([^\]|]*\|)?([^\]]*)\]\]/gu, '$2'), most);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const all = value.flatMap((each) => words(each, most) ?? []);
    return all.length === 0 ? null : clipped(all.join(', '), most);
  }
  return value !== null && typeof value === 'object' && 'name' in value ? words(value.name, most) : null;
}

/** `[a, "#b"]`, `a, b` or `#a #b`, each once. */
function tags(value: unknown): readonly string[] {
  const parts: readonly unknown[] =
    typeof value === 'string'
      ? value.split(/[,;\n]/u).flatMap((part) => (/^\s*#/u.test(part) ? part.trim().split(/\s+/u) : [part]))
      : Array.isArray(value)
        ? value
        : [];
  const found = parts.flatMap((part) => words(part, longest.topic) ?? []);
  return [...new Set(found.flatMap((tag) => clipped(tag.replace(/^#+/u, ''), longest.topic) ?? []))].slice(
    0,
    100,
  );
}
