import * as v from 'valibot';
import { importItemIdSchema } from '../../../core/library/import-state.ts';
import { list, shape, text } from '../../../core/schema/shape.ts';
import { checkedFile, type CheckedFile } from '../../files/checked-file.ts';
import type { LibraryPaths } from '../library-paths.ts';

const folderSchema = shape({ id: importItemIdSchema, folder: text(4000), added: v.string() });
/** A folder that is followed: its path on this machine. */
export type Watched = v.InferOutput<typeof folderSchema>;

const watchedSchema = shape({ format: v.literal(1), folders: list(folderSchema) });

/** `watched.json` in the data folder: the folders that are followed. */
export const watchedFile = (paths: LibraryPaths): CheckedFile<v.InferOutput<typeof watchedSchema>> =>
  checkedFile({ path: paths.watched, schema: watchedSchema, otherwise: { format: 1, folders: [] } });
