import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { build, type InlineConfig } from 'vite';
import { compileIfChanged } from '../host/compile/compile-if-changed.ts';
import { flawInWords } from '../host/compile/flaw.ts';
import { collectPackages } from './licences/bundled-packages.ts';
import { licencesOf } from './licences/licence-text.ts';
import { built, content, fromCaller, root } from './paths.ts';

export type PackPlan = {
  /** A folder of articles; the bundled ones if left out. */
  readonly articles?: string | undefined;
  /** Where the pack goes; `dist/pack` for the bundled articles, `dist/own-pack` for others, if left out. */
  readonly out?: string | undefined;
};

/** Makes the pack, the reader and the window's code. Returns the pack's folder, or null with the flaws printed. */
export async function buildAll(plan: PackPlan = {}): Promise<string | null> {
  const pack = await buildPack(plan);
  if (pack === null) return null;
  await buildReader();
  await buildShell();
  return pack;
}

/** Compiles a folder of articles. Returns the pack's folder, or null with the flaws printed. */
export async function buildPack({ articles, out }: PackPlan = {}): Promise<string | null> {
  const folder = out ?? (articles === undefined ? built.pack : built.ownPack);
  const report = await compileIfChanged({
    articles: articles ?? content.articles,
    concepts: content.concepts,
    out: folder,
    strict: articles === undefined,
  });
  if (report.ok === 'unchanged') {
    console.log('Library: unchanged.');
    return folder;
  }
  const flaws = report.ok ? report.warnings : [...report.errors, ...report.warnings];
  for (const flaw of flaws) console.error(flawInWords(flaw));
  if (!report.ok) return null;
  const editions = report.manifest.works.flatMap((work) => work.editions).length;
  console.log(
    `Library: ${report.manifest.works.length} works, ${editions} editions, ${report.concepts} concepts.`,
  );
  return folder;
}

/** The packages whose code is in what was built so far: their folders. */
const packages = new Set<string>();

/** Builds the reader's page, as `vite.config.ts` says. */
export async function buildReader(): Promise<void> {
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    plugins: [collectPackages(packages)],
    worker: { plugins: () => [collectPackages(packages)] },
  });
  await writeLicences();
  console.log('Reader: built.');
}

/** The threads that main starts: a file of its own for each, beside `main.js` (`host/library/start-thread.ts`). */
const threads = {
  'convert-thread.js': join(root, 'host/library/convert/convert-thread.ts'),
  'index-thread.js': join(root, 'host/library/index/index-thread.ts'),
} as const;

/** Builds main, its threads and preload, where there is a window at all. */
export async function buildShell(): Promise<void> {
  const sources = { main: join(root, 'electron/main.ts'), preload: join(root, 'electron/preload.ts') };
  if (!existsSync(sources.main) || !existsSync(sources.preload)) return;
  await build(bundle({ entry: sources.main, file: 'main.js', format: 'es', isFirst: true }));
  for (const [file, entry] of Object.entries(threads))
    await build(bundle({ entry, file, format: 'es', isFirst: false }));
  // A sandboxed preload must be one CommonJS file.
  await build(bundle({ entry: sources.preload, file: 'preload.cjs', format: 'cjs', isFirst: false }));
  await writeLicences();
  console.log('Window: built.');
}

/** Beside the app for whoever looks for it there, and in the reader for its page about itself. */
async function writeLicences(): Promise<void> {
  const text = await licencesOf(packages);
  await writeFile(built.licences, text);
  await writeFile(join(built.renderer, basename(built.licences)), text);
}

type Bundle = {
  readonly entry: string;
  readonly file: string;
  readonly format: 'es' | 'cjs';
  /** Whether what an earlier build left is cleared away. */
  readonly isFirst: boolean;
};

/** One file with all that it needs, save what Electron and Node bring along. */
const bundle = ({ entry, file, format, isFirst }: Bundle): InlineConfig => ({
  configFile: false,
  root,
  logLevel: 'warn',
  publicDir: false,
  plugins: [collectPackages(packages)],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: built.electron,
    emptyOutDir: isFirst,
    target: 'node24',
    minify: false,
    sourcemap: false,
    rolldownOptions: {
      input: entry,
      external: ['electron', ...builtinModules, /^node:/],
      output: { format, entryFileNames: file, codeSplitting: false },
    },
  },
});

if (import.meta.main) {
  const { values } = parseArgs({ options: { articles: { type: 'string' } } });
  const pack = await buildAll({ articles: values.articles && fromCaller(values.articles) });
  if (pack === null) process.exitCode = 1;
  else console.log(`Done: ${relative(process.cwd(), join(root, 'dist')) || '.'}`);
}
