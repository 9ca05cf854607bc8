import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Annotation } from '../../core/annotations/annotation.ts';
import { targetOf } from '../../core/annotations/target.ts';
import type { CallName, Input, Output } from '../../core/host/contract.ts';
import type { Edition } from '../../core/model/edition.ts';
import { expect, type Reader } from './fixture.ts';

const pack = resolve(import.meta.dirname, '../../dist/pack');

export const editionOf = async (name: string): Promise<Edition> =>
  JSON.parse(await readFile(join(pack, 'editions', `${name}.json`), 'utf8')) as Edition;

/** Asks the reader's host as the page does. */
export async function call<Name extends CallName>(
  page: Page,
  reader: Reader,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const { origin } = new URL(reader.url);
  const answer = await page.request.post(`${reader.url}call/${name}`, {
    headers: { 'content-type': 'application/json', origin },
    data: JSON.stringify(input),
  });
  const { ok, value } = (await answer.json()) as { ok: boolean; value: Output<Name> };
  expect(ok, `${name} was answered`).toBe(true);
  return value;
}

export const write = (page: Page, reader: Reader, annotations: readonly Annotation[]): Promise<null> =>
  call(
    page,
    reader,
    'notes.change',
    annotations.map((annotation) => ({ do: 'write', annotation })),
  );

export const idOf = (number: number): string => `0a3f0f2e-6f0b-4c62-9d5c-${String(number).padStart(12, '0')}`;

/** A note on the first 40 units of each of these paragraphs. */
export function notesOn(edition: Edition, count: number, from = 0): readonly Annotation[] {
  return edition.segments
    .filter(({ kind, text }) => kind === 'paragraph' && text.length > 60)
    .slice(0, count)
    .map(({ id: segment }, index) => ({
      id: idOf(from + index),
      kind: 'note',
      colour: 'green',
      note: `Thought ${from + index}; with “signs”, ümlauts\nand a second line`,
      tags: ['to read', 'Größe'],
      target: targetOf(edition, { start: { segment, offset: 0 }, end: { segment, offset: 40 } }),
      created: '2026-11-20T10:00:00.000Z',
      modified: '2026-11-20T10:00:00.000Z',
    }));
}

export const inLibrary = async (page: Page, reader: Reader): Promise<readonly Annotation[]> =>
  (await call(page, reader, 'notes.read', null)).annotations;
