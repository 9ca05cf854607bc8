import type { CompileReport } from '../compile/compile-pack.ts';
import { type CompileFlaw, flawInWords } from '../compile/flaw.ts';
import type { ExitCode, Io } from './io.ts';
import { shown, shownPath } from './shown.ts';

/** Writes what a compile came to: flaws and warnings line by line, then the sum. */
export function report(result: CompileReport, pack: string, io: Io): ExitCode {
  const line = (flaw: CompileFlaw): string => shown(flawInWords({ ...flaw, file: shownPath(flaw.file, io) }));
  for (const warning of result.warnings) io.err(`warning: ${line(warning)}`);
  if (!result.ok) {
    for (const error of result.errors) io.err(`error: ${line(error)}`);
    io.err(`No pack was written: ${counted(result.errors.length, 'error')}.`);
    return 1;
  }
  const { works } = result.manifest;
  const editions = works.reduce((sum, each) => sum + each.editions.length, 0);
  const parts = [
    counted(works.length, 'work'),
    counted(editions, 'edition'),
    counted(result.concepts, 'concept'),
    counted(result.mentions, 'mention'),
  ];
  io.out(`${parts.join(', ')} → ${shownPath(pack, io)}`);
  return 0;
}

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
