import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Packages whose authors publish them with others built into one file, of which a bundle shows no
 * trace. (linkedom's holds boolbase, too: two functions of one line, which bring no licence text.)
 */
const within: Readonly<Record<string, readonly string[]>> = {
  linkedom: [
    'htmlparser2',
    'entities',
    'domhandler',
    'domutils',
    'domelementtype',
    'dom-serializer',
    'css-select',
    'css-what',
    'nth-check',
    'cssom',
    'html-escaper',
    'uhyphen',
  ],
  mammoth: [
    'jszip',
    'pako',
    '@xmldom/xmldom',
    'xmlbuilder',
    'underscore',
    'lop',
    'option',
    'dingbat-to-unicode',
    'base64-js',
  ],
};

/** The folders of packages, and those of the packages that are built into them. */
export const withPackagesWithin = (folders: Iterable<string>): readonly string[] => [
  ...new Set(
    [...folders].flatMap((folder) => [
      folder,
      ...(within[basename(folder)] ?? []).map((name) => folderOf(name, folder)),
    ]),
  ),
];

/** A package has another beside it, or in a folder of its own where it needs another version. */
function folderOf(name: string, from: string): string {
  const own = join(from, 'node_modules', name);
  return existsSync(own) ? own : join(dirname(from), name);
}
