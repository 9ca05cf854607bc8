import { join, resolve } from 'node:path';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '..');

/** Everything that is made stands in `dist/` and can be deleted. */
export const built = {
  /** The bundled library, compiled. */
  pack: join(root, 'dist/pack'),
  /** The library of `--articles`, compiled. */
  ownPack: join(root, 'dist/own-pack'),
  renderer: join(root, 'dist/renderer'),
  electron: join(root, 'dist/electron'),
  /** The licences of what the reader and the window are made with; the reader's own folder holds a copy. */
  licences: join(root, 'dist/third-party-licences.txt'),
} as const;

export const content = {
  articles: join(root, 'content/articles'),
  concepts: join(root, 'content/concepts'),
} as const;

/** Where the tests write what they found. */
export const results = {
  unit: join(root, 'test-results/unit.json'),
  endToEnd: join(root, 'test-results/e2e.json'),
} as const;

/** A path as it was meant where the command was typed: npm runs its scripts in the project's folder. */
export const fromCaller = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);
