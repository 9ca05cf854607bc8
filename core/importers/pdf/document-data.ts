import type { Language } from '../../model/language.ts';
import type { PdfDocument } from './piece.ts';

/** `de-DE` as `de`; null for any other language than ours. */
export function languageIn(tag: string): Language | null {
  const language = /^(de|en)(?![a-z])/iu.exec(tag)?.[1]?.toLowerCase();
  return language === 'de' || language === 'en' ? language : null;
}

type OutlineNode = { readonly title: string; readonly items: readonly OutlineNode[] };

/** Deeper and longer outlines are no tables of contents. */
const deepest = 8;
const longest = 5000;

export function outlineOf(nodes: readonly OutlineNode[] | null): PdfDocument['outline'] {
  const found: { readonly title: string; readonly depth: number }[] = [];
  const walk = (all: readonly OutlineNode[], depth: number): void => {
    for (const { title, items } of all) {
      if (found.length >= longest) return;
      found.push({ title, depth });
      if (depth < deepest) walk(items, depth + 1);
    }
  };
  walk(nodes ?? [], 0);
  return found;
}
