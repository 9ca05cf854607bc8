import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { targetOf } from '../core/annotations/target.ts';
import type { Annotation, Colour } from '../core/annotations/annotation.ts';
import { checked } from '../core/schema/check.ts';
import { editionSchema, type Edition } from '../core/model/edition.ts';
import type { Language } from '../core/model/language.ts';
import { packFiles } from '../core/model/pack-files.ts';
import { notesStore } from '../host/notes/notes-store.ts';
import { openPack } from '../host/pack/open-pack.ts';
import { serveReader } from '../host/serve/serve-reader.ts';
import { settingsFile } from '../host/settings/settings-file.ts';
import { browserArguments, ensureBrowser, findBrowser } from './browser.ts';
import { buildAll } from './build.ts';
import { built, root } from './paths.ts';

type Mark = {
  readonly words: string;
  readonly colour: Colour;
  readonly note: string;
  readonly tags: readonly string[];
};

/** What a reader might have left here: the words that are marked, and what was noted on them. */
const marks: readonly Mark[] = [
  { words: 'partnering can be exactly right', colour: 'yellow', note: '', tags: [] },
  {
    words: 'the incumbents come pushing in',
    colour: 'green',
    note: 'Who is *next door* to our market? Bring names to the board.',
    tags: ['board', 'market'],
  },
];

/** Makes the picture of the README from the real app: `npm run screenshot`. */
async function screenshot(): Promise<void> {
  const pack = await buildAll();
  if (pack === null) throw new Error('The library has errors, named above.');
  const data = await mkdtemp(join(tmpdir(), 'fathom-picture-'));
  const edition = await editionOf(pack, 'partnering-part-1', 'en');
  const notes = notesStore(data);
  for (const mark of marks) await notes.write(annotationOn(edition, mark));
  await settingsFile(data).change((settings) => ({
    ...settings,
    language: 'en',
    theme: 'light',
    welcomed: true,
  }));
  const server = await serveReader({ pack, reader: built.renderer, data });
  const found = await ensureBrowser();
  if (found.state === 'none') throw new Error(`No browser to take the picture with: ${found.advice}.`);
  const executablePath = findBrowser() ?? undefined;
  const browser = await chromium.launch({
    args: browserArguments(),
    ...(executablePath && { executablePath }),
  });
  const page = await browser.newPage({ viewport: { width: 1360, height: 850 }, deviceScaleFactor: 1 });
  await page.goto(`${server.url}#/read/${edition.head.work}/${edition.head.language}/s33`);
  await page.getByText('next door', { exact: true }).waitFor();
  await page.screenshot({ path: join(root, 'docs/images/reading.png') });
  await browser.close();
  await server.close();
  await rm(data, { recursive: true });
}

async function editionOf(pack: string, work: string, language: Language): Promise<Edition> {
  const opened = await openPack(pack);
  if (opened.folder === null) throw new Error('The pack that was just built is not whole.');
  const file = packFiles.edition(work, language);
  const bytes = await opened.read(file);
  return checked(editionSchema, JSON.parse(new TextDecoder().decode(bytes ?? undefined)), file);
}

function annotationOn(edition: Edition, { words, colour, note, tags }: Mark): Annotation {
  const segment = edition.segments.find(({ text }) => text.includes(words));
  if (segment === undefined)
    throw new Error(`The essay no longer says "${words}"; choose other words to mark.`);
  const start = segment.text.indexOf(words);
  const at = (offset: number) => ({ segment: segment.id, offset });
  const now = new Date().toISOString();
  return {
    id: randomUUID(),
    kind: note === '' ? 'highlight' : 'note',
    colour,
    note,
    tags,
    target: targetOf(edition, { start: at(start), end: at(start + words.length) }),
    created: now,
    modified: now,
  };
}

await screenshot();
