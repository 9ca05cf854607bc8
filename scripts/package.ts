import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, Platform } from 'electron-builder';
import { configuration } from './packaging/configuration.ts';
import { buildAll } from './build.ts';
import { installedElectron } from './find-electron.ts';
import { fromCaller, root } from './paths.ts';

const usage = `npm run package -- [options] [targets]
  --articles <folder>    bundle these articles (.md, .txt) instead of our own
  --help                 show this
Without targets, the unpacked app is put into release/. Targets are electron-builder's own:
deb, tar.gz, AppImage, nsis, zip, dmg; each on its own system. FATHOM_E2E=1 makes a build for tests.`;

await packageApp().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});

async function packageApp(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { articles: { type: 'string' }, help: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (values.help) return console.log(usage);

  const electron = installedElectron();
  if (electron === null)
    throw new Error(
      "Packaging needs Electron's program, which is not here. Fetch it with `npx install-electron --no`, or name an unpacked one in ELECTRON_OVERRIDE_DIST_PATH.",
    );
  const pack = await buildAll({
    articles: values.articles && fromCaller(values.articles),
  });
  if (pack === null) throw new Error('The articles have errors, named above; nothing was packaged.');

  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const plan = { pack: relative(root, pack), version, testing: process.env['FATHOM_E2E'] === '1' };
  await build({
    projectDir: root,
    targets: Platform.current().createTarget(positionals.length > 0 ? positionals : ['dir']),
    publish: 'never',
    config: { ...configuration(plan), electronDist: distributionOf(electron) },
  });
  console.log('Done: release/');
}

/** The folder that was unpacked from Electron's archive; on macOS the program lies three folders deep in it. */
function distributionOf(program: string): string {
  return process.platform === 'darwin' ? resolve(dirname(program), '../../..') : dirname(program);
}
