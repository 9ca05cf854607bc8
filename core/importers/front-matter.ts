import type { ArticleName } from './article-name.ts';
import { error } from './draft.ts';
import { type FrontMatter, frontMatterSchema } from './front-matter-schema.ts';
import { lenientFrontMatter } from './lenient-front-matter.ts';
import { type Read, readYaml } from './read-yaml.ts';

export type { FrontMatter, NumberingTable } from './front-matter-schema.ts';

const none: FrontMatter = { topics: [] };

/**
 * The bundled library is strict: an unknown key is an error. In files that people bring along,
 * whatever is not known or not right is passed over.
 */
export type FrontMatterRules = 'strict' | 'lenient';

/** An article's file, parted. `bodyLine` is the 1-based line on which the body starts. */
export type Parted = { readonly front: FrontMatter; readonly body: string; readonly bodyLine: number };

const fence = /^---[ \t]*$/u;

/**
 * Parts the YAML between two lines of `---` at the very top from the text below it. In plain text a
 * first line of `---` alone is a rule that somebody drew; in Markdown it is front matter that never ends.
 */
export function partFrontMatter(
  file: string,
  format: ArticleName['format'] = 'markdown',
  rules: FrontMatterRules = 'strict',
): Read<Parted> {
  const text = file.replace(/^\ufeff/u, '');
  const lines = text.split(/\r\n|\n|\r/u);
  const bare: Read<Parted> = { ok: true, value: { front: none, body: text, bodyLine: 1 } };
  if (!fence.test(lines[0] ?? '')) return bare;
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  if (end === -1 && (format === 'plain' || rules === 'lenient')) return bare;
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
  if (rules === 'lenient') return { ok: true, value: { front: lenientFrontMatter(yaml), ...parted } };
  const front = readYaml(yaml, frontMatterSchema, 2);
  return front.ok ? { ok: true, value: { front: front.value, ...parted } } : front;
}
