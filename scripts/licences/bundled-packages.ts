import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

/** The folder of the package that a bundled module belongs to, or null for one of our own. */
export function packageFolder(module: string): string | null {
  const path = module.replace(/^\0/, '').replace(/\?.*$/, '').split(sep).join('/');
  // The innermost: packages may hold packages.
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? null;
}

/**
 * Collects the folders of all packages that a build reads: modules, style sheets, and the files that
 * these name, such as fonts. A module that is then left out as unused is named as well: rather too
 * many thanks than too few.
 */
export function collectPackages(into: Set<string>): Plugin {
  let root = '';
  const collect = (file: string): void => {
    const folder = packageFolder(file);
    if (folder !== null) into.add(folder);
  };
  return {
    name: 'fathom-bundled-packages',
    configResolved: (config) => {
      root = config.root;
    },
    buildEnd() {
      for (const module of this.getModuleIds()) collect(module);
    },
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle))
        if (output.type === 'asset')
          for (const file of output.originalFileNames) collect(resolve(root, file));
    },
  };
}
