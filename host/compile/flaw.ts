import type { SourceFlaw } from '../../core/importers/draft.ts';

/** A flaw of a source and the file that has it, as a path that can be opened from where the compiler was called. */
export type CompileFlaw = SourceFlaw & { readonly file: string };

export const inFile =
  (file: string) =>
  (flaw: SourceFlaw): CompileFlaw => ({ ...flaw, file });

/** `articles/one.md:12: yaml-syntax: …`, which editors and terminals make a link of. */
export const flawInWords = ({ file, line, rule, sentence }: CompileFlaw): string =>
  `${file}${line === null ? '' : `:${line}`}: ${rule}: ${sentence}`;

/** By file and line, so that one can work through them. */
export const sortedFlaws = (flaws: readonly CompileFlaw[]): readonly CompileFlaw[] =>
  flaws.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compare(a.rule, b.rule) ||
      compare(a.sentence, b.sentence),
  );

/** Code units: the same order on every machine, whatever its language. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
