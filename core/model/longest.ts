/**
 * How long what is said of an article may be, in UTF-16 units. Who reads a file cuts to these, and every
 * border checks them.
 */
export const longest = {
  title: 300,
  subtitle: 500,
  /** Authors, publishers. */
  name: 300,
  /** Where an argument was first made, and that it is retold. */
  citation: 1000,
  /** One of its topics. */
  topic: 100,
  /** A file's name, and the same with the folders below the one that was chosen. */
  file: 300,
  path: 500,
  /** What is asked of the search. */
  query: 500,
} as const;
