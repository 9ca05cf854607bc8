import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { UsageError } from './io.ts';

/** `parseArgs`, with what is wrong in one line. */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    throw new UsageError(message.split(/\. |\n/u)[0] ?? message);
  }
}

/** The one thing a command is about, such as a folder. */
export function single(positionals: readonly string[], what: string): string {
  const [value, ...more] = positionals;
  if (value === undefined || value.trim() === '') throw new UsageError(`Name ${what}`);
  if (more.length > 0) throw new UsageError(`Name only one: ${what}`);
  return value;
}
