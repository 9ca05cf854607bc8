/** The one scheme and host that exist in the window. */
export const readerScheme = 'app';
const readerHost = 'reader';
export const readerOrigin = `${readerScheme}://${readerHost}`;
export const readerPage = `${readerOrigin}/`;

/** The address in parts, or nothing where it is not an address. */
export const parsed = (address: string): URL | undefined => URL.parse(address) ?? undefined;

/**
 * Whether an address lies within the reader. Scheme, host, user and password are compared one by
 * one: Node gives every `app:` address the origin `null`, and a comparison of beginnings would take
 * `app://reader@evil/` and `app://reader.evil/` for ours.
 */
export function isReaderAddress(address: string): boolean {
  const url = parsed(address);
  return (
    url !== undefined &&
    url.protocol === `${readerScheme}:` &&
    url.host === readerHost &&
    url.username === '' &&
    url.password === ''
  );
}

/** Whether an address is the reader's one document; a place within it stands after `#`. */
export const isReaderPage = (address: string): boolean =>
  isReaderAddress(address) && ['/', '/index.html'].includes(parsed(address)?.pathname ?? '');
