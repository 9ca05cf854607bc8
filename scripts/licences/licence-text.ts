import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { checked } from '../../core/schema/check.ts';
import { withPackagesWithin } from './packages-within.ts';

const packageSchema = v.object({ name: v.string(), version: v.string(), license: v.string() });

/** A package that is shipped, and the words under which it may be. */
export type Licensed = v.InferOutput<typeof packageSchema> & { readonly text: string };

const licenceFile = /^(?:licen[cs]e|copying|ofl|notice)(?:[.-].*)?$/i;

/** Throws where a package brings no licence text: what nobody may pass on is not shipped. */
async function licenceOf(folder: string): Promise<Licensed> {
  const about = checked(
    packageSchema,
    JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')),
    `${folder}/package.json`,
  );
  const names = (await readdir(folder)).filter((name) => licenceFile.test(name)).toSorted();
  if (names.length === 0)
    throw new Error(`${about.name} ${about.version} is bundled, but has no licence text.`);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return { ...about, text: texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n') };
}

const rule = '-'.repeat(72);

/** The licences of all these packages, and of those within them, as one plain text, in the order of their names. */
export async function licencesOf(folders: Iterable<string>): Promise<string> {
  const all = await Promise.all(withPackagesWithin(folders).map(licenceOf));
  const apache = await readFile(new URL('apache-2.0.txt', import.meta.url), 'utf8');
  const parts = new Map(all.map((each) => [`${each.name} ${each.version} (${each.license})`, each.text]));
  return [
    'Fathom is made with the work of others. These are the packages that are part of it,',
    'with the licences under which their authors give them away.',
    '',
    ...[...parts]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([title, text]) => [rule, title, rule, '', text, '']),
    rule,
    'The Apache License 2.0, which some of them name (PDF.js, within unpdf, is under it, too)',
    rule,
    '',
    apache,
  ].join('\n');
}
