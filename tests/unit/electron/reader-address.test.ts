import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isReaderAddress, isReaderPage } from '../../../electron/reader-address.ts';

test('the reader’s own addresses are told from those that look like them', () => {
  for (const address of [
    'app://reader/',
    'app://reader',
    'app://reader/pack/manifest.json',
    'app://reader/#/notes',
  ])
    expect(isReaderAddress(address), address).toBe(true);
  for (const address of [
    '',
    'reader',
    'app:',
    'app:reader',
    'app:///reader/',
    'app://reader.evil/',
    'app://evil.reader/',
    'app://reader@evil/',
    'app://evil@reader/',
    'app://:x@reader/',
    'app://reader:80/',
    'app://READER/',
    'app://reader%2eevil/',
    'https://reader/',
    'apps://reader/',
    ' app://readerx/',
    'blob:app://reader/1',
  ])
    expect(isReaderAddress(address), address).toBe(false);
});

test('the page is the start of the reader and nothing beside it', () => {
  for (const address of [
    'app://reader/',
    'app://reader/index.html',
    'app://reader/#/read/x/de/s1',
    'app://reader/?x',
  ])
    expect(isReaderPage(address), address).toBe(true);
  for (const address of [
    'app://reader/pack/manifest.json',
    'app://reader/index.html/',
    'app://reader/assets/x.svg',
    'app://other/',
  ])
    expect(isReaderPage(address), address).toBe(false);
});

test('no other host is ever taken for the reader', () => {
  fc.assert(
    fc.property(fc.domain(), fc.webPath(), (host, path) => !isReaderAddress(`app://${host}${path}`)),
    { seed: 45 },
  );
});
