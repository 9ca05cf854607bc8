import { join } from 'node:path';
import { isatty } from 'node:tty';
import { placesIn } from './places.ts';
import { run } from './run.ts';

// Whoever reads our output may stop reading (`| head`); that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  rewrite: isatty(2) ? (line) => process.stderr.write(`\r\u001b[K${line}`) : undefined,
  width: process.stdout.columns ?? 100,
  bold: isatty(1) && process.env['NO_COLOR'] === undefined,
  // npm runs scripts in the project's folder; paths are meant from where one typed them.
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  places: placesIn(join(import.meta.dirname, '..', '..')),
});
