import { webArchiveOf } from '../../../core/importers/imports/web-pages.ts';
import { dictionaryObject, head, plistOf, textObject } from '../../../core/importers/plist/plist-writer.ts';
import { sentence } from './books.ts';
import type { HostileFile } from './hostile-file.ts';

const page = `<html><body>${sentence}<script>alert(1)</script></body></html>`;
const names = ['WebMainResource', 'WebResourceData'].map(textObject);

export const hostileWebArchives: readonly HostileFile[] = [
  { name: 'scripts.webarchive', bytes: webArchiveOf({ data: page }), ends: ['article'] },
  {
    name: 'address.webarchive',
    bytes: webArchiveOf({ data: page, address: 'https://a.example/\u202e\u0000"><script>' }),
    ends: ['article'],
  },
  {
    name: 'encoding.webarchive',
    bytes: webArchiveOf({ data: page, encoding: 'x'.repeat(9000) }),
    ends: ['article'],
  },
  {
    name: 'type.webarchive',
    bytes: webArchiveOf({ data: page, type: '\u0000\n'.repeat(4000) }),
    ends: ['unknown-format'],
  },
  { name: 'cut.webarchive', bytes: webArchiveOf({ data: page }).slice(0, 200), ends: ['damaged'] },
  // A main resource that is the whole archive, and one that claims two gigabytes.
  {
    name: 'itself.webarchive',
    bytes: plistOf([dictionaryObject([1, 2], [0, 0]), ...names]),
    ends: ['damaged'],
  },
  {
    name: 'two-gigabytes.webarchive',
    bytes: plistOf([dictionaryObject([1, 2], [0, 3]), ...names, head('data', 2 ** 31)]),
    ends: ['damaged'],
  },
  {
    name: 'many-objects.webarchive',
    bytes: plistOf([dictionaryObject([1, 2], [0, 0]), ...names], { count: 2n ** 63n }),
    ends: ['damaged'],
  },
  {
    name: 'nested.webarchive',
    bytes: webArchiveOf({ data: `${'<div>'.repeat(3000)}x${'</div>'.repeat(3000)}` }),
    ends: ['too-deep'],
  },
];
