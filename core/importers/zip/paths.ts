/**
 * The path inside an archive that a link leads to, seen from the file it stands in; `''` for what
 * leads elsewhere. Never above the archive's root.
 */
export function pathIn(from: string, href: string): string {
  const bare = href.split(/[?#]/u)[0] ?? '';
  if (/^[a-z][a-z0-9+.-]*:/iu.test(bare)) return '';
  const start = bare.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const parts: string[] = [];
  for (const part of [...start, ...decoded(bare).split('/')])
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  return parts.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
