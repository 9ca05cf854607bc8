import { writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../scripts/paths.ts';

/** The threads that a host starts, see `host/library/start-thread.ts`. */
const threads = {
  'index-thread': join(root, 'host/library/index/index-thread.ts'),
  'convert-thread': join(root, 'host/library/convert/convert-thread.ts'),
} as const;

/**
 * Bundles a process that is to be measured, with the host's threads beside it, as the app is bundled:
 * else each start would measure how Node takes the types out of our source. Answers with the file to start.
 */
export async function bundleProgram(entry: string, folder: string): Promise<string> {
  const inputs = { program: entry, ...threads };
  for (const [name, input] of Object.entries(inputs))
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: true,
        outDir: folder,
        emptyOutDir: name === 'program',
        target: 'node24',
        minify: false,
        rolldownOptions: {
          input: { [name]: input },
          external: [...builtinModules, /^node:/],
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: `${name}-[hash].js` },
        },
      },
    });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  return join(folder, 'program.js');
}
