import type { Configuration } from 'electron-builder';
import { removeLeftovers } from './remove-leftovers.ts';
import { setFuses } from './set-fuses.ts';

export type PackagePlan = {
  /** The compiled pack to bundle, relative to the project's folder. */
  readonly pack: string;
  /** The version in package.json. */
  readonly version: string;
  /** A build that tests can drive; its version says so. */
  readonly testing: boolean;
};

/**
 * How the app is packed. Everything is in one archive: what was built, and the pack. There is no
 * publishing and no updating.
 */
export const configuration = ({ pack, version, testing }: PackagePlan): Configuration => ({
  appId: 'app.fathom.reader',
  productName: 'Fathom',
  copyright: 'MIT licence',
  directories: { output: 'release', buildResources: 'electron/icons' },
  files: [
    'dist/electron/**',
    'dist/renderer/**',
    { from: pack, to: 'dist/pack' },
    'LICENSE',
    '!**/node_modules/**',
  ],
  // Electron's own licences lie there, too.
  extraFiles: [{ from: 'dist/third-party-licences.txt', to: 'third-party-licences.txt' }],
  asar: true,
  extraMetadata: { version: testing ? `${version}-e2e` : version },
  // Nothing is compiled for the machine: there are no native modules.
  npmRebuild: false,
  publish: null,
  electronLanguages: ['de', 'en'],
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  afterExtract: removeLeftovers,
  afterPack: setFuses(testing),
  linux: {
    target: ['deb', 'tar.gz', 'AppImage'],
    executableName: 'fathom',
    icon: 'electron/icons',
    category: 'Office',
    synopsis: 'Knowledge-base reader',
    description: 'Essays in German and English, one search, linked concepts, notes that stay yours.',
    maintainer: 'Fathom',
    syncDesktopName: true,
    desktop: {
      entry: {
        'Name[de]': 'Fathom',
        'Comment[de]': 'Essays auf Deutsch und Englisch, eine Suche, verknüpfte Begriffe, eigene Notizen.',
        Keywords: 'reader;essay;notes;knowledge;',
        'Keywords[de]': 'lesen;Essay;Notizen;Wissen;',
      },
    },
  },
  win: { target: ['nsis', 'zip'], icon: 'electron/icons/fathom.ico' },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    // The reader's own files stay when the app goes.
    deleteAppDataOnUninstall: false,
    installerLanguages: ['de_DE', 'en_US'],
    differentialPackage: false,
  },
  mac: {
    target: ['dmg', 'zip'],
    icon: 'electron/icons/fathom.icns',
    category: 'public.app-category.reference',
    hardenedRuntime: true,
    extendInfo: { CFBundleLocalizations: ['de', 'en'] },
  },
  dmg: { writeUpdateInfo: false },
});
