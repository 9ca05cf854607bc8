import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrated, migrations, notesFormat } from '../../../../core/annotations/migrations.ts';
import { notesPageText, readNotesPage } from '../../../../core/annotations/notes-file.ts';

const file = (name: string): Promise<string> => readFile(join(import.meta.dirname, 'formats', name), 'utf8');
const earlier = Array.from({ length: notesFormat - 1 }, (_, at) => at + 1);

describe('the formats of notes files', () => {
  it('each have a step to the next one', () => {
    expect(Object.keys(migrations).map(Number)).toEqual(earlier);
    expect(() => migrated({}, 0)).toThrow('format 0');
  });

  // The pair of files is the test of a migration: without it, this fails.
  it.each(earlier)('lead away from format %i as the pair of files says', async (format) => {
    const before: unknown = JSON.parse(await file(`format-${format}.jsonld`));
    const after: unknown = JSON.parse(await file(`format-${format}-as-${format + 1}.jsonld`));
    expect(before).toMatchObject({ 'fathom:format': format });
    expect(after).toMatchObject({ 'fathom:format': format + 1 });
    expect(migrations[format]?.(before as Record<string, unknown>)).toEqual(after);
  });

  it.each(earlier)('are all read today, from format %i on, and lose nothing', async (format) => {
    const text = await file(`format-${format}.jsonld`);
    const read = readNotesPage(text);
    if (read.state !== 'page') throw new Error('it is a page');
    expect(read.format).toBe(format);
    expect(read.page.items).toEqual((JSON.parse(text) as { items: unknown[] }).items);
    expect(readNotesPage(notesPageText(read.page))).toMatchObject({ state: 'page', format: notesFormat });
  });
});
