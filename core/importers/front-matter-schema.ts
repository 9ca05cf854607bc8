import * as v from 'valibot';
import { editionHeadSchema } from '../model/edition.ts';
import { dictionary, shape } from '../schema/shape.ts';

const { title, subtitle, author, publisher, language, source, retelling, topics, date } =
  editionHeadSchema.entries;

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
export const frontMatterSchema = shape({
  title: v.optional(title),
  subtitle,
  author,
  publisher,
  language: v.optional(language),
  source,
  retelling,
  topics: v.optional(topics, []),
  date,
  numbering: v.optional(numberingTableSchema),
});
export type FrontMatter = v.InferOutput<typeof frontMatterSchema>;
