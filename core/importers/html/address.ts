import type { MarkSort } from '../inline-text.ts';
import { safeAddress } from '../links.ts';

/** All that is needed of the platform; Node, pages and workers have it alike. */
declare const URL: { readonly parse: (url: string, base?: string) => { readonly href: string } | null };

/** A link's mark: only to the web and to mail, and only where the whole address is known. */
export function addressOf(href: string, base: string | null): MarkSort | null {
  const trimmed = href.trim();
  if (trimmed === '' || trimmed.startsWith('#')) return null;
  const own = safeAddress(trimmed);
  const address = own ?? (base === null ? null : safeAddress(absolute(trimmed, base) ?? ''));
  return address === null ? null : { type: 'link', address };
}

/** An address of the web that a page was saved from, or null. */
export const webAddress = (address: string): string | null =>
  /^https?:/iu.test(address) ? safeAddress(address) : null;

/** An address seen from another one, or null where that makes none. */
const absolute = (href: string, base: string): string | null => URL.parse(href, base)?.href ?? null;
