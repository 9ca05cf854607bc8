/** What we write. Each keeps annotations whole, see docs/exchange.md. */
export const exportFormats = ['w3c', 'markdown', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What we read: our own three, and what other readers give out. */
const importFormats = [...exportFormats, 'hypothesis', 'readwise', 'kindle'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** A file as text. `name` has no folder. */
export type TextFile = { readonly name: string; readonly text: string };
