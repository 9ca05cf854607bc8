import * as v from 'valibot';
import { exportFormats, type ExportFormat } from '../../core/exchange/formats.ts';
import { workIdSchema, type WorkId } from '../../core/model/ids.ts';
import { UsageError } from './io.ts';

export function noNames(command: string, positionals: readonly string[]): void {
  if (positionals.length > 0) throw new UsageError(`${command} takes no names, only options`);
}

export function formatOption(value: string | undefined): ExportFormat {
  const format = exportFormats.find((each) => each === value);
  if (format === undefined) throw new UsageError(`--format takes ${exportFormats.join(', ')}`);
  return format;
}

export function workOption(value: string | undefined): WorkId | undefined {
  if (value !== undefined && !v.is(workIdSchema, value))
    throw new UsageError('--work takes the id of a work, such as deep-value');
  return value;
}
