import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { WorkId } from '../../core/model/ids.ts';
import { fileFault } from '../files/file-fault.ts';
import { makeFolder } from '../files/make-folder.ts';
import { syncFolder } from '../files/sync-folder.ts';

/** Keeps records that no notes file has any more. Answers once they are on disk. */
export type Quarantine = (work: WorkId, records: readonly unknown[], reason: string) => Promise<void>;

/** A file for each work in `quarantine/` of the data folder, one line of JSON for each record. Nothing reads it but people. */
export const quarantineIn =
  (dataFolder: string): Quarantine =>
  async (work, records, reason) => {
    const name = `quarantine/${work}.jsonl`;
    const path = join(dataFolder, name);
    const at = new Date().toISOString();
    const lines = records.map((record) => `${JSON.stringify({ at, work, reason, record })}\n`);
    try {
      await makeFolder(dirname(path));
      const file = await open(path, 'a', 0o600);
      try {
        await file.writeFile(lines.join(''), 'utf8');
        await file.sync();
      } finally {
        await file.close();
      }
      await syncFolder(dirname(path));
    } catch (error) {
      throw fileFault(error, name);
    }
  };
