import type { ImportFault, ImportFaultCode } from '../library/import-fault.ts';

/** Thrown deep inside an importer; `readImport` makes a fault of it. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly fault: ImportFault;

  constructor(code: ImportFaultCode, detail = '') {
    super(`${code}: ${detail}`);
    this.fault = { code, detail };
  }
}
