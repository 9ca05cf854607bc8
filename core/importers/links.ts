import type { DraftMark } from './draft.ts';

const schemes = new Set(['http:', 'https:', 'mailto:']);

/** The address of a link that may be shown and copied, or null: only the web and mail, and only whole addresses. */
export function safeAddress(address: string): string | null {
  // A control character or a space inside would not be what the reader sees.
  if (/[\p{Cc}\s]/u.test(address)) return null;
  const scheme = /^[a-z][a-z0-9+.-]*:/iu.exec(address)?.[0].toLowerCase();
  return scheme !== undefined && schemes.has(scheme) ? address : null;
}

const closes = new Set(".,;:!?…'’]");
const webAddress = /https?:\/\/[^\s<>"“”„»«]+/giu;

/** Addresses that stand in plain text, as link marks. A full stop or bracket that closes the sentence is not theirs. */
export const plainLinks = (text: string): readonly DraftMark[] =>
  Array.from(text.matchAll(webAddress), ({ 0: found, index }) => {
    const address = withoutTail(found);
    return { type: 'link' as const, start: index, end: index + address.length, address };
  }).filter(({ address }) => !/^https?:\/\/$/iu.test(address));

function withoutTail(found: string): string {
  let end = found.length;
  while (closes.has(found.charAt(end - 1)) || (found.charAt(end - 1) === ')' && !found.includes('(')))
    end -= 1;
  return found.slice(0, end);
}
