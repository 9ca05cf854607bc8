import * as v from 'valibot';

/**
 * Why a file became no article. The code decides the words, in both languages; each file fails by
 * itself, and the others go on.
 */
export const importFaultCodes = [
  /** No format that can be read, by its name and by what it holds. */
  'unknown-format',
  /** Nothing in it at all. */
  'empty',
  /** It holds no text to read: pictures alone, say, or a scan. */
  'no-text',
  /** It is no text, or in no encoding that is known. */
  'not-text',
  /** It is not whole, or not what its name says. */
  'damaged',
  /** It is locked with a password. */
  'encrypted',
  /** Larger than any article may be, as it is or once unpacked. */
  'too-large',
  /** A PDF of more pages than are read. */
  'too-many-pages',
  /** Unpacked, it would grow beyond all sense. */
  'bomb',
  /** It is an archive whose entries lead out of it. */
  'escapes',
  /** Lists or quotations are nested beyond all sense. */
  'too-deep',
  /** Reading it took longer than any article may take. */
  'too-slow',
  /** Reading it took more memory than any article may take. */
  'too-hungry',
  /** It could not be read from the disk, or went away meanwhile. */
  'unreadable',
  /** The system does not allow reading it. */
  'forbidden',
  /** The page that chose it, or the host it was announced to, ended before its bytes had come. */
  'not-handed-over',
  /** The disk of the library is full. */
  'disk-full',
  /** The library's folder must not be written. */
  'read-only',
  /** The drive of the library was taken away. */
  'gone',
  /** The result could not be written for another reason. */
  'unwritable',
  /** Anything else; the detail says what. */
  'failed',
] as const;

export const importFaultCodeSchema = v.picklist(importFaultCodes);
export type ImportFaultCode = v.InferOutput<typeof importFaultCodeSchema>;

/**
 * `detail` is English and for whoever looks closer: a line, an entry's name, the parser's own words. May be empty.
 * The page shows it only where the code says nothing (`failed`); the command line always does.
 */
export type ImportFault = { readonly code: ImportFaultCode; readonly detail: string };
