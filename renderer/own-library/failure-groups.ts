import { importFaultCodes, type ImportFaultCode } from '../../core/library/import-fault.ts';
import type { ImportedItem, ImportItemId } from '../../core/library/import-state.ts';

/** `detail` is English and stands only where the reason says nothing by itself; else it is empty. */
export type FailedFile = { readonly item: ImportItemId; readonly name: string; readonly detail: string };

export type FailureGroup = { readonly code: ImportFaultCode; readonly files: readonly FailedFile[] };

/** Failed files by their reason, in the order of the codes: two hundred pictures are one thing to say, not two hundred. */
export function failureGroups(items: readonly ImportedItem[]): readonly FailureGroup[] {
  const failed = items.flatMap(({ item, name, result }) =>
    result.outcome === 'failed'
      ? [{ code: result.code, file: { item, name, detail: result.code === 'failed' ? result.detail : '' } }]
      : [],
  );
  return importFaultCodes
    .map((code) => ({ code, files: failed.filter((one) => one.code === code).map(({ file }) => file) }))
    .filter(({ files }) => files.length > 0);
}
