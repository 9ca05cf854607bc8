import { join } from 'node:path';

/** Folders of the project that commands need. */
export type Places = {
  readonly articles: string;
  readonly concepts: string;
  /** The pack that is read and written where none is named. */
  readonly pack: string;
  /** The built reader. */
  readonly reader: string;
};

export const placesIn = (root: string): Places => ({
  articles: join(root, 'content', 'articles'),
  concepts: join(root, 'content', 'concepts'),
  pack: join(root, 'dist', 'pack'),
  reader: join(root, 'dist', 'renderer'),
});
