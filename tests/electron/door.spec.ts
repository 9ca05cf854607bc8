import { appendFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { contract, type CallName, type Input } from '../../core/host/contract.ts';
import { check } from '../../core/schema/check.ts';
import { defaultSettings } from '../../core/model/settings.ts';
import { built, expect, test } from './fixture.ts';

type Envelope = {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly fault?: { readonly code: string };
};

const call = (inside: Page, name: string, input: unknown): Promise<Envelope> =>
  inside.evaluate(
    ([one, two]) =>
      (
        window as unknown as { fathomBridge: { call: (name: string, input: unknown) => Promise<Envelope> } }
      ).fathomBridge.call(one, two),
    [name, input] as const,
  );

/** As a frame would call that found the channel itself, past the preload. */
const callRaw = (frame: Frame, name: string, input: unknown): Promise<Envelope> =>
  frame.evaluate(
    (values) =>
      (
        window as unknown as {
          __doubleInvoke: (channel: string, values: readonly unknown[]) => Promise<Envelope>;
        }
      ).__doubleInvoke('fathom:call', values),
    [name, input] as const,
  );

const annotation: Input<'notes.write'> = {
  id: '6f1f6a4e-58a8-4c7e-9d0b-0f6a3a1c2b3d',
  kind: 'note',
  colour: 'green',
  note: 'As *Kim* says <script>alert(1)</script>',
  tags: ['strategy'],
  target: {
    work: 'deep-value',
    language: 'de',
    segment: 's3',
    start: 10,
    end: 20,
    exact: 'zehn Zeichen',
    prefix: 'davor ',
    suffix: ' danach',
    hash: 'a'.repeat(64),
  },
  created: '2026-11-21T10:00:00.000Z',
  modified: '2026-11-21T10:00:00.000Z',
};

const inputs: { readonly [Name in CallName]: Input<Name> } = {
  start: null,
  'settings.write': { ...defaultSettings, size: 22 },
  'places.write': {
    work: 'deep-value',
    language: 'de',
    segment: 's3',
    offset: 0.5,
    read: 0.2,
    at: '2026-11-21T10:00:00.000Z',
  },
  'notes.write': annotation,
  'notes.read': null,
  'notes.remove': { work: 'deep-value', id: annotation.id },
  'notes.change': [{ do: 'write', annotation }],
  'drafts.read': null,
  'drafts.write': { kept: [], dropped: [annotation.id] },
  'notes.flawed': null,
  'notes.repair': { work: 'deep-value', key: '0'.repeat(64), text: null },
  'snapshots.list': null,
  'snapshots.preview': { snapshot: '2026-11-21T10-00-00-000Z' },
  'snapshots.restore': { snapshot: '2026-11-21T10-00-00-000Z', works: null, changed: 'keep' },
  'notes.removed': null,
  'export.save': { files: [{ name: 'notes.csv', text: 'a' }] },
  'texts.read': { hashes: ['a'.repeat(64)] },
  'library.works': { after: null },
  'library.heads': { works: ['on-value'] },
  'library.edition': { work: 'on-value', language: 'en' },
  'library.correct': { work: 'on-value', language: 'en', to: { title: 'Of Value' } },
  'library.remove': { works: ['on-value'] },
  'library.restore': { works: ['on-value'] },
  'library.bin': null,
  'library.rebuild': null,
  'library.search': { text: 'value', options: {} },
  'library.matcher': { text: 'value', without: [] },
  'library.reasons': {
    text: 'value',
    hit: { work: 'on-value', language: 'en', segment: 's1' },
    without: [],
  },
  'library.mentions': { concept: 'deep-value', limit: 10 },
  'library.concepts': null,
  'import.begin': { files: [{ name: 'on-value.md', bytes: 100 }] },
  'import.folder': null,
  'import.state': null,
  'import.pause': null,
  'import.resume': null,
  'import.cancel': null,
  'import.retry': { items: ['abcdefgh'] },
  'import.dismiss': null,
  'watch.list': null,
  'watch.add': null,
  'watch.remove': { id: 'abcdefgh' },
  'folder.show': null,
  'guard.report': null,
};

/** What these name is not there. */
const missing: readonly CallName[] = [
  'notes.repair',
  'snapshots.preview',
  'snapshots.restore',
  'library.edition',
  'library.correct',
  'library.remove',
  'library.restore',
  'watch.remove',
];

test('every call of the contract is answered in its agreed form', async ({ open }) => {
  const { inside } = await open();
  for (const name of Object.keys(inputs) as CallName[]) {
    const answer = await call(inside, name, inputs[name]);
    if (missing.includes(name)) {
      expect(answer, name).toMatchObject({ ok: false, fault: { code: 'missing' } });
      continue;
    }
    expect(answer, name).toMatchObject({ ok: true });
    expect(check(contract[name].output, answer.value), name).toMatchObject({ ok: true });
  }
});

test('a file handed over by the page becomes a work, and a folder is followed that the system asked for', async ({
  open,
  cache,
}) => {
  const folder = join(cache, 'followed');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'bread.md'),
    '# On Bread\n\nFlour, water and salt are all that one needs for it.',
  );
  const { inside } = await open({ place: folder });
  const text = '# On Value\n\nWhat something is worth is decided by those who buy it.';
  const begun = await call(inside, 'import.begin', { files: [{ name: 'on-value.md', bytes: text.length }] });
  const [item] = begun.value as readonly string[];
  const put = (name: string, body: string): Promise<number> =>
    inside.evaluate(
      async ([one, two]) => (await fetch(`./upload/${one}`, { method: 'PUT', body: two })).status,
      [name, body] as const,
    );
  expect(await put('nobodysitem', text)).toBe(404);
  expect(await put(item ?? '', text)).toBe(204);
  expect(await call(inside, 'watch.add', null)).toMatchObject({
    ok: true,
    value: { files: expect.any(Number) },
  });
  await expect
    .poll(async () => (await call(inside, 'library.works', { after: null })).value, { timeout: 30_000 })
    .toMatchObject({ works: [{ id: 'bread' }, { id: 'on-value', editions: [{ title: 'On Value' }] }] });
  expect(await call(inside, 'library.search', { text: 'worth', options: {} })).toMatchObject({
    ok: true,
    value: { result: { hits: [{ work: 'on-value' }] } },
  });
});

test('a folder chosen in the system’s dialog is read by the host itself', async ({ open, cache }) => {
  const folder = join(cache, 'Breads');
  await mkdir(join(folder, 'sour'), { recursive: true });
  await writeFile(join(folder, 'bread.md'), '# On Bread\n\nFlour, water and salt are all that one needs.');
  await writeFile(join(folder, 'sour', 'rye.md'), '# On Rye\n\nA sourdough lives as long as it is fed.');
  await writeFile(join(folder, 'crust.jpg'), 'no article');
  const { inside } = await open({ place: folder });
  await inside.evaluate(() => (location.hash = '#/import'));
  await inside.getByRole('button', { name: /^(?:Import folder|Ordner importieren)/u }).click();
  await expect
    .poll(async () => (await call(inside, 'import.state', null)).value, { timeout: 30_000 })
    .toMatchObject({
      state: 'idle',
      added: 2,
      items: [{ name: 'Breads/bread.md' }, { name: 'Breads/sour/rye.md' }],
    });
  await expect(inside.getByText(/^(?:1 other file|1 andere Datei)/u)).toBeVisible();
});

test('what is written through the window is found after the next start', async ({ open }) => {
  const first = await open();
  await call(first.inside, 'notes.write', annotation);
  await call(first.inside, 'settings.write', inputs['settings.write']);
  const second = await open();
  expect(await call(second.inside, 'notes.read', null)).toMatchObject({
    ok: true,
    value: { annotations: [annotation] },
  });
  expect(await call(second.inside, 'start', null)).toMatchObject({
    value: { shell: 'window', version: '0.1.0', settings: { size: 22 } },
  });
});

test('the folder of one’s files is shown by the system, whatever the page says', async ({ open, data }) => {
  const { inside, shownFolders } = await open();
  await call(inside, 'folder.show', null);
  expect(shownFolders).toEqual([data]);
  expect(await call(inside, 'folder.show', '/etc')).toMatchObject({ ok: false, fault: { code: 'refused' } });
  expect(shownFolders).toEqual([data]);
});

test('a pack that was changed is refused whole, and the notes are still there', async ({ open, data }) => {
  const pack = join(data, 'changed-pack');
  await cp(join(built, 'pack'), pack, { recursive: true });
  await appendFile(join(pack, 'concepts.json'), ' ');
  const whole = await open();
  await call(whole.inside, 'notes.write', annotation);
  const changed = await open({ pack });
  expect(await call(changed.inside, 'start', null)).toMatchObject({
    ok: true,
    value: { pack: { state: 'refused', flaws: [{ file: 'concepts.json' }] } },
  });
  expect((await changed.shown.session.serve(new Request('app://reader/pack/manifest.json')))?.status).toBe(
    404,
  );
  expect(await call(changed.inside, 'notes.read', null)).toMatchObject({
    value: { annotations: [annotation] },
  });
});

test('a packaged app opens its own pack, whatever the environment names', async ({ open, data }) => {
  const { inside } = await open({ packaged: true, pack: join(data, 'nothing') });
  expect(await call(inside, 'start', null)).toMatchObject({ value: { pack: { state: 'ready' } } });
});

test('a call outside the contract is refused', async ({ open }) => {
  const { inside } = await open();
  for (const name of ['constructor', '__proto__', 'notes.read ', 'fathom:call', ''])
    expect(await call(inside, name, null), name).toMatchObject({ ok: false, fault: { code: 'refused' } });
  expect(await call(inside, 'notes.remove', { work: '../../etc', id: annotation.id })).toMatchObject({
    ok: false,
    fault: { code: 'refused', where: 'notes.remove.work' },
  });
});

test('a frame within the page cannot call, wherever it comes from', async ({ open }) => {
  const { inside } = await open({ bypassCsp: true });
  for (const kind of ['srcdoc', 'sandbox', 'blank'] as const) {
    const attached = inside.waitForEvent('frameattached');
    await inside.evaluate((which) => {
      const frame = document.createElement('iframe');
      if (which === 'sandbox') frame.sandbox.add('allow-scripts');
      if (which !== 'blank') frame.srcdoc = '<p>hostile</p>';
      document.body.append(frame);
    }, kind);
    const frame = await attached;
    await frame.waitForLoadState();
    expect(await frame.evaluate(() => 'fathomBridge' in window), kind).toBe(false);
    expect(await callRaw(frame, 'notes.read', null), kind).toMatchObject({
      ok: false,
      fault: { code: 'refused' },
    });
  }
  expect(await call(inside, 'guard.report', null)).toMatchObject({
    value: { refused: expect.arrayContaining([{ what: 'call', times: 3 }]) },
  });
});

test('a page of another origin cannot call, nor a frame that is gone', async ({ open }) => {
  const { inside, shown, handlers } = await open();
  await inside.goto('about:blank');
  expect(await callRaw(inside.mainFrame(), 'notes.read', null)).toMatchObject({
    ok: false,
    fault: { code: 'refused' },
  });
  const knock = handlers.get('fathom:call');
  const mainFrame = { origin: 'app://reader' };
  const sender = { ...shown.contents, mainFrame };
  expect(await knock?.({ sender, senderFrame: mainFrame }, 'notes.read', null)).toMatchObject({ ok: true });
  for (const senderFrame of [null, { origin: 'app://reader' }])
    expect(await knock?.({ sender, senderFrame }, 'notes.read', null)).toMatchObject({ ok: false });
  for (const origin of ['app://reader.evil', 'app://reader@evil', 'https://reader', 'null', ''])
    expect(
      await knock?.(
        {
          sender: { mainFrame: shown.contents.mainFrame },
          senderFrame: Object.assign(shown.contents.mainFrame, { origin }),
        },
        'notes.read',
        null,
      ),
      origin,
    ).toMatchObject({ ok: false });
});

test('a call that holds more than any may is refused and counted', async ({ open }) => {
  const { inside, shown, handlers } = await open();
  const refused = { ok: false, fault: { code: 'refused', where: 'call' } };
  expect(await call(inside, 'settings.write', 'x'.repeat(1_000_001))).toMatchObject(refused);
  const mainFrame = { origin: 'app://reader' };
  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  const event = { sender: { ...shown.contents, mainFrame }, senderFrame: mainFrame };
  for (const input of [cycle, 1n])
    expect(await handlers.get('fathom:call')?.(event, 'notes.read', input)).toMatchObject(refused);
  expect(await call(inside, 'guard.report', null)).toMatchObject({
    value: { refused: [{ what: 'body', times: 3 }] },
  });
});

test('a file of the pack that is changed while the window is open is not served', async ({ open, data }) => {
  const pack = join(data, 'changed-pack');
  await cp(join(built, 'pack'), pack, { recursive: true });
  const { shown } = await open({ pack });
  const ask = () => shown.session.serve(new Request('app://reader/pack/concepts.json'));
  expect((await ask())?.status).toBe(200);
  await appendFile(join(pack, 'concepts.json'), ' changed');
  const answer = await ask();
  expect([answer?.status, await answer?.text()]).toEqual([409, expect.not.stringContaining('changed"')]);
});

test('the licences of what the app is made with can be read in it', async ({ open }) => {
  const { shown } = await open();
  const answer = await shown.session.serve(new Request('app://reader/third-party-licences.txt'));
  expect(answer?.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const text = (await answer?.text()) ?? '';
  const shipped = [
    '@base-ui/react',
    '@fontsource-variable/source-sans-3',
    '@fontsource-variable/source-serif-4',
    'lucide-react',
    'mdast-util-from-markdown',
    'micromark',
    'react',
    'react-dom',
    'scheduler',
    'valibot',
  ];
  for (const name of shipped) expect(text).toMatch(new RegExp(`^${name} \\d.* \\(.+\\)$`, 'm'));
  expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
});
