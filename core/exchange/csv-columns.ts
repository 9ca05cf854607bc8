/** The columns of our CSV, in order. `title`, `author` and `section` are for people and are not read back. */
export const csvColumns = [
  'id',
  'work',
  'language',
  'title',
  'author',
  'section',
  'kind',
  'colour',
  'quotation',
  'note',
  'tags',
  'created',
  'modified',
  'segment',
  'start',
  'end',
  'before',
  'after',
  'text_hash',
] as const;
export type CsvColumn = (typeof csvColumns)[number];

const forPeople: readonly CsvColumn[] = ['title', 'author', 'section'];

/** Without one of these an annotation is not whole. */
export const neededColumns = csvColumns.filter((column) => !forPeople.includes(column));
