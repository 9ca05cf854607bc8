import type { ImportFault, ImportFaultCode } from '../library/import-fault.ts';
import type { Format } from '../library/own-work.ts';
import type { Article } from './read-article.ts';

/** What became of a file: an article, or the reason why there is none. */
export type ImportReading =
  | { readonly ok: true; readonly article: Article; readonly format: Format }
  | { readonly ok: false; readonly fault: ImportFault };

export const importFault = (
  code: ImportFaultCode,
  detail = '',
): Extract<ImportReading, { readonly ok: false }> => ({ ok: false, fault: { code, detail } });
