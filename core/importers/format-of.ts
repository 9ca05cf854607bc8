import { formatNamed } from '../library/format-endings.ts';
import type { Format } from '../library/own-work.ts';
import { isWebArchive } from './html/web-archive.ts';
import { zipNames } from './zip/zip-directory.ts';

/**
 * The format of a file: by its first bytes, or by what is in the archive; where those say nothing, by
 * its name. Null where neither is known, so that a folder's pictures are not read as text.
 */
export function formatOf(name: string, bytes: Uint8Array): Format | null {
  const start = asLatin(bytes.subarray(0, 1024));
  const named = formatNamed(name) ?? null;
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return archiveFormat(bytes, named);
  // PDF allows for a few bytes of something else before its header.
  if (start.includes('%PDF-') && (named === 'pdf' || start.startsWith('%PDF-'))) return 'pdf';
  // A container that Office encrypts its files in; the reader for them says so.
  if (start.startsWith('\xd0\xcf\x11\xe0')) return named === 'docx' ? 'docx' : null;
  if (isWebArchive(bytes)) return 'html';
  if (named === 'markdown') return named;
  if (
    isHtml(start) ||
    (/^(?:From|MIME-Version|Content-Type|Snapshot-Content-Location):/imu.test(start) &&
      /multipart\/related/iu.test(start))
  )
    return 'html';
  return named;
}

function archiveFormat(bytes: Uint8Array, named: Format | null): Format | null {
  const names = zipNames(bytes);
  if (names === null) return named === 'epub' || named === 'docx' ? named : null;
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('META-INF/container.xml')) return 'epub';
  return named === 'epub' || named === 'docx' ? named : null;
}

/** A page of HTML, by how it begins. UTF-16 is looked through: its NULs are left away. */
const isHtml = (start: string): boolean =>
  /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/iu.test(
    start.replaceAll('\0', ''),
  );

const asLatin = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
