import { stat } from 'node:fs/promises';
import { FaultError } from '../../core/host/fault.ts';
import { fileFault, systemCode } from './file-fault.ts';
import { makeFolder } from './make-folder.ts';

/** Whether a folder that was there still is. */
export type Presence = {
  /** Whether the folder is there. Throws a `FaultError` where it is not any more, or cannot be asked for. */
  readonly check: () => Promise<boolean>;
  /** Makes the folder where it never was. */
  readonly ensure: () => Promise<void>;
};

/**
 * Watches over a folder. One that has gone was on a drive that was taken away: made anew, it would
 * take notes where nobody looks for them, under the place at which the drive comes back.
 */
export function presenceOf(folder: string, name: string): Presence {
  let seen = false;
  const check = async (): Promise<boolean> => {
    try {
      if ((await stat(folder)).isDirectory()) seen = true;
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw fileFault(error, name);
      if (seen)
        throw new FaultError('gone', name, {
          de: 'der Ordner ist nicht mehr da',
          en: 'the folder is no longer there',
        });
      return false;
    }
    return true;
  };
  const ensure = async (): Promise<void> => {
    if (await check()) return;
    await makeFolder(folder).catch((error: unknown) => {
      throw fileFault(error, name);
    });
    seen = true;
  };
  return { check, ensure };
}
