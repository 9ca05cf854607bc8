import { detailIn, type FaultCode } from '../../core/host/fault.ts';
import type { ImportFault, ImportFaultCode } from '../../core/library/import-fault.ts';
import { fileFault, systemCode } from '../files/file-fault.ts';

/** Why a file could not be read from the disk. */
export const readingFault = (error: unknown): ImportFault => {
  const detail = systemCode(error);
  return { code: detail === 'EACCES' || detail === 'EPERM' ? 'forbidden' : 'unreadable', detail };
};

/** What can be said of a disk that is written to. */
const writing: Readonly<Partial<Record<FaultCode, ImportFaultCode>>> = {
  'disk-full': 'disk-full',
  'read-only': 'read-only',
  gone: 'gone',
};

/** Why an article could not be written into the library. */
export const writingFault = (error: unknown): ImportFault => {
  const { code, detail } = fileFault(error, 'library').fault;
  return { code: writing[code] ?? 'unwritable', detail: detailIn('en', detail) };
};
