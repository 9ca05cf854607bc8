import { join } from 'node:path';
import { defaultSettings, settingsSchema, type Settings } from '../../core/model/settings.ts';
import { checkedFile, type CheckedFile } from '../files/checked-file.ts';

/** `settings.json` in the data folder: how the reader likes it. */
export const settingsFile = (folder: string): CheckedFile<Settings> =>
  checkedFile({ path: join(folder, 'settings.json'), schema: settingsSchema, otherwise: defaultSettings });
