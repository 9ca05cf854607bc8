import { writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../../scripts/paths.ts';

/**
 * Bundles the process that is measured, with the index thread beside it, as the app is bundled: else
 * each start would measure how Node takes the types out of our source. Answers with the file to start.
 */
export async function bundleChild(folder: string): Promise<string> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: {
          child: join(import.meta.dirname, 'child.ts'),
          'index-thread': join(root, 'host/library/index/index-thread.ts'),
        },
        external: [...builtinModules, /^node:/],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  return join(folder, 'child.js');
}
