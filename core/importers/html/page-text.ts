import { decodeText } from '../decode-text.ts';

declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { readonly decode: (bytes: Uint8Array) => string };

/**
 * The text of a page: as UTF-8 or UTF-16 if it is that, else in the encoding that it declares itself,
 * else as other texts are read. Null if it is no text.
 */
export function pageText(bytes: Uint8Array, declared: string | null = null): string | null {
  const label = declared ?? declaredIn(bytes);
  if (label === null || /^utf-?(?:8|16)/iu.test(label) || isUtf8(bytes)) return decodeText(bytes);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    // No encoding has this name.
    return decodeText(bytes);
  }
}

function declaredIn(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  return (
    /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{2,40})|^<\?xml[^>]{1,100}encoding=["']([\w-]{2,40})/iu
      .exec(start)
      ?.slice(1)
      .find(Boolean) ?? null
  );
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
