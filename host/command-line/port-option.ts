import { UsageError } from './io.ts';

/** What `--port` names: 0 (any free port) to 65535; undefined where the option was not given. */
export function portOption(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const port = Number(value);
  if (!/^\d{1,5}$/u.test(value) || port > 65_535) throw new UsageError('--port takes a number up to 65535');
  return port;
}
