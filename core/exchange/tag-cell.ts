/** Tags in one cell: `to read; a\; b`. A semicolon or backslash of the tag's own is escaped. */
export const tagCell = (tags: readonly string[]): string =>
  tags.map((tag) => tag.replace(/[\\;]/gu, String.raw`\$&`)).join('; ');

export function tagsOfCell(cell: string): readonly string[] {
  const parts = cell.match(/(?:\\[\s\S]|[^\\;]|\\$)+/gu) ?? [];
  return parts
    .map((part, index) => (index === 0 ? part : part.replace(/^ /u, '')).replace(/\\([\\;])/gu, '$1'))
    .filter((tag) => tag.trim() !== '');
}
