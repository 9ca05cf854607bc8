/** All that is needed of the platform; Node, pages and workers have it alike. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { readonly decode: (bytes: Uint8Array) => string };

/**
 * The text of a file, whatever wrote it: UTF-8, UTF-16 (by its byte order mark, or by where its NULs
 * stand), else Windows-1252, of which Latin-1 is a part. A byte order mark is left away. Null where
 * the bytes are no text: a NUL remains, or more than about one character in twenty is a control character.
 * No bytes are the empty text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  return isText(text) ? text : null;
}

function decoded(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return asBestItCan(bytes);
  }
}

/**
 * Bytes that are not all UTF-8. A long text with one broken byte is UTF-8 still: as Windows-1252 every
 * umlaut of it would come out as two wrong letters. In true Windows-1252 hardly two letters beyond
 * ASCII happen to make one of UTF-8.
 */
function asBestItCan(bytes: Uint8Array): string {
  const lossy = new TextDecoder('utf-8').decode(bytes);
  const broken = count(lossy, /\ufffd/gu);
  const whole = count(lossy, /[^\0-\x7f\ufffd]/gu);
  return whole > broken || hasMark(bytes, 0xef, 0xbb, 0xbf)
    ? lossy
    : new TextDecoder('windows-1252').decode(bytes);
}

/** Enough to tell by. */
const sample = 4096;

/** In UTF-16 most letters of our languages have a NUL as their upper half; in other text there is none. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (hasMark(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (hasMark(bytes, 0xfe, 0xff)) return 'utf-16be';
  const end = Math.min(bytes.length, sample) & ~1;
  const nulls = [0, 0];
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) nulls[at & 1] = (nulls[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = nulls;
  const most = end / 4;
  if (odd > most && even * 20 < odd) return 'utf-16le';
  return even > most && odd * 20 < even ? 'utf-16be' : null;
}

const hasMark = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** Tabs, line and page ends are part of texts; one sign that is not (the old end-of-file mark, say) makes no noise. */
const isText = (text: string): boolean =>
  !text.includes('\0') && (count(text, /[^\P{Cc}\s\u0085]|\ufffd/gu) - 1) * 20 <= text.length;

const count = (text: string, pattern: RegExp): number => {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) found += 1;
  return found;
};
