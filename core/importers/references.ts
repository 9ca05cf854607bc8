const heading =
  /^(?:quellen|quellenverzeichnis|literatur|literaturverzeichnis|sources|references|literature|bibliography)\s*:?$/iu;

/** Whether a heading opens the list of sources. Both languages are known in either one's texts. */
export const headsReferences = (text: string): boolean => heading.test(text);

/** The number of a reference that begins `[3]`, or null. */
export function referenceNumber(text: string): number | null {
  const found = /^\[(\d{1,3})\]/u.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
