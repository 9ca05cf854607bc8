/**
 * A web address as it can be compared: what names the page, without the way there (`http`, `https`, `www`),
 * a place in it (`#…`), a slash at its end, and what links carry along to count readers. Null for what is none.
 */
export function addressOf(text: string): string | null {
  const address = text.trim();
  // No part of the pattern may begin where another one could end as well: files of strangers hold any address.
  const [, host, path = '', query = ''] =
    /^https?:\/\/(?:www\.)?([^/?#]+)(\/[^?#]*)?(?:\?([^#]*))?(?:#.*)?$/iu.exec(address) ?? [];
  if (host === undefined || /\s/u.test(address)) return null;
  const asked = query.split('&').filter((part) => part !== '' && !/^(?:utm_\w+|fbclid|gclid)=/u.test(part));
  const page = host.toLowerCase() + path.replace(/(?<!\/)\/+$/u, '');
  return asked.length === 0 ? page : `${page}?${asked.join('&')}`;
}
