/** A record as it is written into a notes file, without the indentation of its first line. */
export const recordText = (record: unknown): string =>
  // JSON holds no line break within a text, so each one here ends a line of the file.
  (JSON.stringify(record, null, 2) ?? 'null').replaceAll('\n', '\n    ');
