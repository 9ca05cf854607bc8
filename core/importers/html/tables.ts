import { everyElement, type Tree } from './tree.ts';

const notInCells = new Set('table ul ol pre blockquote h1 h2 h3 h4 h5 h6 article section figure'.split(' '));

/** Whether a table holds figures and words in rows, and does not just lay out a page. */
export function isDataTable(table: Tree): boolean {
  const elements = [...everyElement(table)].slice(1);
  if (elements.some(({ tag }) => notInCells.has(tag))) return false;
  const rows = elements.filter(({ tag }) => tag === 'tr');
  return rows.some((row) => cellsOf(row).length > 1) && elements.filter(isCell).every(isShort);
}

const isCell = ({ tag }: Tree): boolean => tag === 'td' || tag === 'th';

const isShort = (cell: Tree): boolean =>
  [...everyElement(cell)].filter(({ tag }) => tag === 'p' || tag === 'div').length <= 2;

const cellsOf = (row: Tree): readonly Tree[] =>
  row.children.filter((child) => typeof child !== 'string').filter(isCell);

/** What stands above a table, and its cells row by row. */
export function rowsOf(table: Tree): {
  readonly captions: readonly Tree[];
  readonly rows: readonly (readonly Tree[])[];
} {
  const elements = [...everyElement(table)];
  return {
    captions: elements.filter(({ tag }) => tag === 'caption'),
    rows: elements.filter(({ tag }) => tag === 'tr').map(cellsOf),
  };
}
