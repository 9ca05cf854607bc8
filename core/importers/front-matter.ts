import * as v from 'valibot';
import { editionHeadSchema } from '../model/edition.ts';
import { dictionary, shape } from '../schema/shape.ts';
import type { ArticleName } from './article-name.ts';
import { error } from './draft.ts';
import { type Read, readYaml } from './read-yaml.ts';

const { title, subtitle, author, publisher, language, source, retelling, topics } = editionHeadSchema.entries;

const section = v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/, 'is no §: use a whole number from 1 up'));
const blocks = v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(26));

/**
 * Where an edition's blocks are not the work's §§ one to one: § → how many blocks it is here
 * (`split`), § → how many §§ one block covers from there on (`join`).
 */
const numberingTableSchema = shape({
  split: v.optional(dictionary(section, blocks), {}),
  join: v.optional(dictionary(section, blocks), {}),
});
export type NumberingTable = v.InferOutput<typeof numberingTableSchema>;

/** What an article may say of itself. All of it is optional: names and the text itself can tell, too. */
const frontMatterSchema = shape({
  title: v.optional(title),
  subtitle,
  author,
  publisher,
  language: v.optional(language),
  source,
  retelling,
  topics: v.optional(topics, []),
  numbering: v.optional(numberingTableSchema),
});
export type FrontMatter = v.InferOutput<typeof frontMatterSchema>;

const none: FrontMatter = { topics: [] };

/** An article's file, parted. `bodyLine` is the 1-based line on which the body starts. */
export type Parted = { readonly front: FrontMatter; readonly body: string; readonly bodyLine: number };

const fence = /^---[ \t]*$/u;

/**
 * Parts the YAML between two lines of `---` at the very top from the text below it. In plain text a
 * first line of `---` alone is a rule that somebody drew; in Markdown it is front matter that never ends.
 */
export function partFrontMatter(file: string, format: ArticleName['format'] = 'markdown'): Read<Parted> {
  const text = file.replace(/^\ufeff/u, '');
  const lines = text.split(/\r\n|\n|\r/u);
  const bare: Read<Parted> = { ok: true, value: { front: none, body: text, bodyLine: 1 } };
  if (!fence.test(lines[0] ?? '')) return bare;
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  if (end === -1 && format === 'plain') return bare;
  if (end === -1)
    return {
      ok: false,
      flaws: [
        error(1, 'front-matter-open', 'The front matter begins with --- but no second line of --- ends it.'),
      ],
    };
  const yaml = lines.slice(1, end).join('\n');
  const parted = { body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
  if (yaml.trim() === '') return { ok: true, value: { front: none, ...parted } };
  const front = readYaml(yaml, frontMatterSchema, 2);
  return front.ok ? { ok: true, value: { front: front.value, ...parted } } : front;
}
