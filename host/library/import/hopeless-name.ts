import type { ImportFault } from '../../../core/library/import-fault.ts';

/** Endings of files that hold no article whatever is in them. Everything else is judged by what it holds. */
const endings = new Set(
  [
    'png jpg jpeg gif webp avif heic bmp tif tiff svg ico psd ai',
    'mp3 m4a aac flac ogg opus wav aiff mp4 m4v mov avi mkv webm',
    'zip gz tgz tar bz2 xz 7z rar dmg iso exe msi dll so dylib bin class jar wasm deb rpm',
    'css js mjs cjs ts tsx jsx map woff woff2 ttf otf eot xls xlsx ppt pptx sqlite db lnk ini tmp part crdownload',
  ].flatMap((some) => some.split(' ')),
);

/** The fault of a file that is known by its name to be no article; null for one that may be tried. */
export function hopelessName(name: string): ImportFault | null {
  const last = name.split('/').at(-1) ?? name;
  const ending = /\.([^.]+)$/u.exec(last)?.[1]?.toLowerCase();
  const isHidden = last.startsWith('.') || last.startsWith('~$');
  return isHidden || (ending !== undefined && endings.has(ending))
    ? { code: 'unknown-format', detail: '' }
    : null;
}
