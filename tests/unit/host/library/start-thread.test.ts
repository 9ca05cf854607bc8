import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { threadFile } from '../../../../host/library/start-thread.ts';

const here = (path: string): string => pathToFileURL(path).href;

it('begins threads with their source where we run from the source, else with the bundle beside ours', () => {
  expect(threadFile('convert', here('/fathom/host/library/start-thread.ts')).pathname).toMatch(
    /\/fathom\/host\/library\/convert\/convert-thread\.ts$/,
  );
  expect(threadFile('index', here('/fathom/app.asar/dist/electron/main.js')).pathname).toMatch(
    /\/fathom\/app\.asar\/dist\/electron\/index-thread\.js$/,
  );
});
