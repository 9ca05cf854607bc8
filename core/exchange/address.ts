/**
 * A web address as it can be compared: what names the page, without the way there (`http`, `https`, `www`),
 * a place in it (`#…`), a slash at its end, and what links carry along to count readers. Null for what is none.
 */
export function addressOf(text: string): string | null {
  const [, host, path = '', query = ''] =
    /^https?:\/\/(?:www\.)?([^\s/?#]+)([^\s?#]*)(?:\?([^\s#]*))?(?:#\S*)?$/iu.exec(text.trim()) ?? [];
  if (host === undefined) return null;
  const asked = query.split('&').filter((part) => part !== '' && !/^(?:utm_\w+|fbclid|gclid)=/u.test(part));
  const page = host.toLowerCase() + path.replace(/\/+$/u, '');
  return asked.length === 0 ? page : `${page}?${asked.join('&')}`;
}
