import type { ImportFault, ImportFaultCode } from '../../core/library/import-fault.ts';

const reasons: Readonly<Record<ImportFaultCode, string>> = {
  'unknown-format': 'it is in no format that Fathom reads',
  empty: 'it is empty',
  'no-text': 'there is no text in it; it may be a scan',
  'not-text': 'it is no text, or in an encoding that Fathom does not know',
  damaged: 'it is damaged',
  encrypted: 'it is locked with a password',
  'too-large': 'it is too large',
  'too-many-pages': 'it has too many pages',
  bomb: 'unpacked it would grow beyond all sense',
  escapes: 'it is an archive whose files lead out of it',
  'too-deep': 'its lists or quotations are nested too deeply',
  'too-slow': 'reading it took too long',
  'too-hungry': 'reading it took too much memory',
  unreadable: 'it could not be read from the disk',
  forbidden: 'the system does not allow reading it',
  'not-handed-over': 'it was not handed over in full',
  'disk-full': 'the disk of the library is full',
  'read-only': 'the library’s folder may not be written',
  gone: 'the drive of the library is no longer there',
  unwritable: 'the library could not be written',
  failed: 'it could not be read',
};

/** Why a file became no article, in words. */
export const importReason = ({ code, detail }: ImportFault): string =>
  detail === '' ? reasons[code] : `${reasons[code]} (${detail})`;
