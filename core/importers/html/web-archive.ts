import { type PlistValue, readBinaryPlist } from '../plist/binary-plist.ts';
import { webAddress } from './address.ts';

/** What somebody looked at in Safari when they saved it: mostly a page, but a picture may be saved likewise. */
export type MainResource = {
  readonly data: Uint8Array;
  /** As the server called it: `text/html`. Empty where nothing tells. */
  readonly mediaType: string;
  readonly encoding: string | null;
  readonly address: string | null;
};

/**
 * The main resource of a web archive, which is a property list of WebKit's `WebArchive`. Pictures, styles
 * and frames lie beside it and are not looked at. Null for a property list of something else; throws
 * `ImportError` where it cannot be read.
 */
export function mainResourceOf(bytes: Uint8Array): MainResource | null {
  const main = entry(readBinaryPlist(bytes), 'WebMainResource');
  const data = entry(main, 'WebResourceData');
  if (data?.kind !== 'data') return null;
  return {
    data: data.bytes,
    mediaType: textIn(main, 'WebResourceMIMEType').toLowerCase(),
    encoding: textIn(main, 'WebResourceTextEncodingName') || null,
    address: webAddress(textIn(main, 'WebResourceURL')),
  };
}

/** Whether a file is such an archive, and whole enough for its main resource to be found. */
export function isWebArchive(bytes: Uint8Array): boolean {
  try {
    return mainResourceOf(bytes) !== null;
  } catch {
    return false;
  }
}

const entry = (value: PlistValue | null, key: string): PlistValue | null =>
  value?.kind === 'dictionary' ? value.get(key) : null;

function textIn(value: PlistValue | null, key: string): string {
  const found = entry(value, key);
  return found?.kind === 'text' ? found.text : '';
}
