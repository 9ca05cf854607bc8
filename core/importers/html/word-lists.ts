import type { Block } from '../block.ts';
import { attribute, everyElement, type Tree, textOf } from './tree.ts';

const sign = /mso-list\s*:\s*ignore/iu;

/** Whether an element is the bullet or number that Word writes before an item. */
export const isWordSign = (tree: Tree): boolean => tree.tag === 'span' && sign.test(attribute(tree, 'style'));

/** The sort of a paragraph that Word means as an item of a list (it saves no lists in HTML), or null. */
export function wordItem(paragraph: Tree): Block['sort'] | null {
  const level = /mso-list\s*:[^;]*\blevel(\d)/iu.exec(attribute(paragraph, 'style'))?.[1];
  if (level === undefined) return null;
  const label = [...everyElement(paragraph)].find(isWordSign);
  const number = /^\s*(\d{1,6})[.)]/u.exec(label ? textOf(label) : '')?.[1];
  return {
    kind: 'item',
    depth: Math.max(Number(level) - 1, 0),
    ...(number === undefined ? {} : { ordinal: Number(number) }),
  };
}
