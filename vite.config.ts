import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { createLogger, defineConfig } from 'vite';

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * For each `composes … from` Vite's own CSS modules set off Vite's warning that another file's addresses
 * may be taken wrongly. No file that is composed from has an address in it.
 */
const customLogger = createLogger('warn');
const warnOnce = customLogger.warnOnce.bind(customLogger);
customLogger.warnOnce = (message, options) => {
  if (!message.includes('`from` option to `postcss.parse`')) warnOnce(message, options);
};

/** The reader: plain files that work under any address and under the strict policy of `host/serve/policy.ts`. */
export default defineConfig({
  root: fromRoot('renderer'),
  base: './',
  customLogger,
  plugins: [react()],
  resolve: {
    alias: {
      // Its browser build decodes with innerHTML, which the policy refuses; this one has a table.
      'decode-named-character-reference': fromRoot('node_modules/decode-named-character-reference/index.js'),
    },
  },
  worker: { format: 'es' },
  build: {
    outDir: fromRoot('dist/renderer'),
    emptyOutDir: true,
    // The one engine that Electron ships, and any browser of these two years.
    target: 'es2024',
    // Nothing is inlined: the policy knows no data addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    // Read from the same machine, one file is no slower than ten.
    chunkSizeWarningLimit: 2000,
  },
});
