import { readFileSync } from 'node:fs';
import { configuration } from './scripts/packaging/configuration.ts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** For `electron-builder` on the command line; `npm run package` uses the same configuration. */
// oxlint-disable-next-line import/no-default-export -- electron-builder asks for one
export default configuration({ pack: 'dist/pack', version, testing: process.env.FATHOM_E2E === '1' });
