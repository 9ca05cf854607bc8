import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { compilePack } from '../../../../host/compile/compile-pack.ts';
import { run } from '../../../../host/command-line/run.ts';
import { concept, library, snapshot, writeFiles } from '../compile/sources.ts';

const files = {
  'articles/seas.de.md':
    '# Meere\n\n## Anfang\n\nEin Blauer Ozean ist noch leer. Davon handelt das Stück.\n\nNoch ein Blauer Ozean.',
  'articles/seas.en.md':
    '# Seas\n\n## Start\n\nThe blue ocean is still empty. That is what this piece is about.\n\nOne more blue ocean.',
  'concepts/blue-ocean.yaml': concept('blue-ocean', {
    de: 'Blauer Ozean',
    en: 'blue ocean',
    links: 'related: [hardware]\n',
  }),
  'concepts/hardware.yaml': concept('hardware'),
};

/** A project of its own in a temporary folder, and a way to type commands in it. */
async function project(more: Readonly<Record<string, string>> = {}) {
  const sources = await library({ ...files, ...more });
  // Nobody's own articles are found here, whoever runs this.
  vi.stubEnv('FATHOM_DATA', join(sources.folder, 'data'));
  const places = { ...sources, pack: sources.out, reader: join(sources.folder, 'reader') };
  const type = async (...args: readonly string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const io = {
      out: (line: string) => out.push(line),
      err: (line: string) => err.push(line),
      width: 80,
      bold: false,
      cwd: sources.folder,
      places,
    };
    return { code: await run(args, io), out, err };
  };
  return { ...sources, type };
}

async function compiledProject() {
  const own = await project();
  const report = await compilePack(own);
  if (!report.ok) throw new Error(JSON.stringify(report.errors));
  return own;
}

describe('the command line', () => {
  test('helps, with every command and with each', async () => {
    const { type } = await project();
    for (const args of [['help'], ['--help'], ['-h'], ['help', '--help']]) {
      const { code, out } = await type(...args);
      expect(code).toBe(0);
      for (const name of ['compile', 'search', 'concepts', 'notes', 'serve'])
        expect(out.join('\n')).toContain(`  ${name} `);
    }
    for (const name of ['compile', 'search', 'concepts', 'notes', 'serve'])
      for (const args of [
        [name, '--help'],
        ['help', name],
        [name, 'x', '-h'],
      ]) {
        const { code, out, err } = await type(...args);
        expect([code, out[0]?.startsWith(`Usage: npm run fathom -- ${name} `), err]).toEqual([0, true, []]);
      }
  });

  test.each([
    [['nonsense'], 'There is no command “nonsense”'],
    [['toString'], 'There is no command “toString”'],
    [['help', 'nonsense'], 'There is no command “nonsense”'],
    [['compile'], 'Name a folder of articles'],
    [['compile', 'a', 'b'], 'Name only one'],
    [['compile', 'nowhere'], 'There is no folder nowhere'],
    [['compile', '--outt', 'x', '.'], "Unknown option '--outt'"],
    [['search'], 'Name what to search for'],
    [['search', 'x', '--lang', 'fr'], '--lang takes de or en'],
    [['search', 'x', '--limit', '0'], '--limit takes a whole number'],
    [['search', 'x', '--pack', 'nowhere'], 'nowhere is no whole pack: manifest.json is missing'],
    [['concepts', 'unheard-of'], 'There is no concept “unheard-of”'],
    [['concepts', 'a', 'b'], 'Name only one'],
    [['serve', '--port', '70000'], '--port takes a number up to 65535'],
    [['serve', 'x'], 'serve takes no names'],
    [['serve'], 'The reader is not built yet'],
  ])('answers bad input %j with one clear line and 1', async (args, line) => {
    const { type } = await compiledProject();
    const { code, out, err } = await type(...args);
    expect([code, out, err]).toEqual([1, [], [expect.stringContaining(`fathom: ${line}`)]]);
  });

  test('without a command shows the help and fails', async () => {
    const { type } = await project();
    const { code, out, err } = await type();
    expect([code, out, err.length > 3]).toEqual([1, [], true]);
  });
});

describe('compile', () => {
  test('makes a pack of a folder with articles and concepts, and says what is in it', async () => {
    const { folder, type } = await project();
    const { code, out, err } = await type('compile', '.', '--out', 'my-pack');
    expect(err).toEqual([
      'warning: concepts/hardware.yaml: unmentioned: The concept “hardware” is mentioned nowhere.',
    ]);
    expect([code, out]).toEqual([0, ['1 work, 2 editions, 2 concepts, 4 mentions → my-pack']]);
    expect(Object.keys(await snapshot(join(folder, 'my-pack')))).toHaveLength(6);
  });

  test('takes a bare folder of articles with the bundled concepts', async () => {
    const { folder, type } = await project();
    await writeFiles(folder, { 'mine/one.txt': 'A blue ocean, and that is all that there is to it.' });
    expect((await type('compile', 'mine')).out).toEqual([
      '1 work, 1 edition, 2 concepts, 1 mention → out/pack',
    ]);
  });

  test('names every flaw by file and line, shows no control character of a name, and fails', async () => {
    const { type } = await project({
      'articles/a.md': '---\ntitle: T\nauthors: x\n---\nText',
      'articles/b\u001b[2J.md': '---\n- x\n---\nText',
    });
    const { code, out, err } = await type('compile', '.');
    expect([code, out]).toEqual([1, []]);
    expect(err.filter((line) => line.startsWith('error'))).toEqual([
      expect.stringMatching(/^error: articles\/a\.md:3: yaml-schema: At authors: /u),
      expect.stringMatching(/^error: articles\/b\ufffd\[2J\.md:2: yaml-schema: /u),
    ]);
    expect(err.at(-1)).toBe('No pack was written: 2 errors.');
  });
});

describe('search', () => {
  test('prints the best passages of both languages with their place', async () => {
    const { type } = await compiledProject();
    const { code, out } = await type('search', 'blue', 'ocean');
    expect(code).toBe(0);
    expect(out[0]).toBe('concept blue-ocean: blue ocean (de 2, en 2)');
    expect(out).toContain('en · Seas · § 2 · Start');
    expect(out).toContain('  The blue ocean is still empty.');
    expect(out).toContain('de · Meere · § 2 · Anfang');
    expect(out.at(-1)).toBe('4 of 4 shown.');
  });

  test('can show one language, fewer hits, or JSON', async () => {
    const { type } = await compiledProject();
    const german = await type('search', 'blue ocean', '--lang', 'de', '--limit', '1');
    expect(german.out.filter((line) => / · § /u.test(line))).toEqual([
      expect.stringMatching(/^de · Meere · § /u),
    ]);
    const json = await type('search', '--json', 'empty');
    expect(JSON.parse(json.out.join('\n'))).toMatchObject({
      total: 1,
      hits: [{ work: 'seas', language: 'en', segment: 's2' }],
    });
    expect((await type('search', 'xylophone')).out).toEqual(['Nothing found.']);
  });

  test('takes -words behind --, even --help', async () => {
    const { type } = await compiledProject();
    const { code, out } = await type('search', '--lang', 'en', '--', 'ocean', '-empty');
    expect([code, out.filter((line) => line.includes('§'))]).toEqual([0, ['en · Seas · § 3 · Start']]);
    expect((await type('search', '--', '--help')).out).toEqual(['Nothing found.']);
  });

  test('compiles the bundled library first where there is no pack yet, and says so', async () => {
    const { type } = await project();
    const first = await type('search', 'empty');
    expect([first.code, first.err]).toEqual([0, ['There is no pack yet: compiling content/ …']]);
    expect((await type('search', 'empty')).err).toEqual([]);
  });

  test('refuses a pack that was tampered with, and does not compile over it', async () => {
    const { out: pack, type } = await compiledProject();
    await writeFile(join(pack, 'concepts.json'), '[]');
    const { code, err } = await type('search', 'empty');
    expect([code, err]).toEqual([
      1,
      [expect.stringContaining('out/pack is no whole pack: concepts.json was changed')],
    ]);
  });

  test('says why the bundled library cannot be compiled', async () => {
    const own = await project({ 'concepts/x.yaml': 'id: x' });
    const { code, err } = await own.type('concepts');
    expect([code, err.at(-1)]).toEqual([1, 'fathom: content/ could not be compiled.']);
    await rm(join(own.concepts, 'x.yaml'));
    expect((await own.type('concepts')).code).toBe(0);
  });
});

describe('concepts', () => {
  test('lists all of them with both names and how often each is mentioned', async () => {
    const { type } = await compiledProject();
    expect((await type('concepts')).out).toEqual([
      '4  blue-ocean  Blauer Ozean  blue ocean',
      '0  hardware    hardware      hardware',
    ]);
    expect(JSON.parse((await type('concepts', '--json')).out.join(''))).toMatchObject([
      { id: 'blue-ocean', mentions: 4 },
      { id: 'hardware', mentions: 0 },
    ]);
  });

  test('shows one with its definitions and every mention, aligned on the word', async () => {
    const { type } = await compiledProject();
    const { out } = await type('concepts', 'blue-ocean');
    expect(out).toContain('    Was es ist. (Fathom)');
    expect(out).toContain('    What it is. (Fathom)');
    expect(out).toContain('related: hardware');
    const lines = out.filter((line) => line.startsWith('§'));
    expect(lines).toHaveLength(4);
    expect(new Set(lines.map((line) => line.search(/blue ocean|Blauer Ozean/u))).size).toBe(1);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('goes by a label, too, and gives JSON', async () => {
    const { type } = await compiledProject();
    const { out } = await type('concepts', 'Blauer Ozean', '--json');
    expect(JSON.parse(out.join('\n'))).toMatchObject({
      id: 'blue-ocean',
      mentions: [
        {
          work: 'seas',
          language: 'de',
          segment: 's2',
          left: 'Ein ',
          word: 'Blauer Ozean',
          right: ' ist noch leer. Davon handelt das Stück.',
        },
        {},
        {},
        {},
      ],
    });
  });
});

describe('serve', () => {
  test('serves the pack until it is stopped', async () => {
    const own = await compiledProject();
    await writeFiles(own.folder, { 'reader/index.html': '<!doctype html><title>Reader</title>' });
    vi.stubEnv('FATHOM_DATA', join(own.folder, 'data'));
    const out: string[] = [];
    const stopped = new Promise<number>((resolve, reject) => {
      const io = {
        out: (line: string) => {
          out.push(line);
          fetch(new URL('pack/concepts.json', line))
            .then(async (response) => {
              out.push(String(response.status), await response.text());
              process.emit('SIGTERM');
            })
            .catch(reject);
        },
        err: () => undefined,
        width: 80,
        bold: false,
        cwd: own.folder,
        places: { ...own, pack: own.out, reader: join(own.folder, 'reader') },
      };
      run(['serve'], io).then(resolve, reject);
    });
    expect(await stopped).toBe(0);
    expect(out).toEqual([
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{20,}\/$/u),
      '200',
      expect.stringContaining('blue-ocean'),
    ]);
    vi.unstubAllEnvs();
  });
});

describe('the process', () => {
  const main = join(import.meta.dirname, '..', '..', '..', '..', 'host', 'command-line', 'main.ts');
  const start = (args: readonly string[], cwd: string) =>
    promisify(execFile)(process.execPath, [main, ...args], { env: { ...process.env, INIT_CWD: cwd } }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
        code,
        stdout,
        stderr,
      }),
    );

  test('compiles and searches, with paths meant from where one typed them', async () => {
    const { folder } = await project();
    expect(await start(['compile', '.', '--out', 'p'], folder)).toMatchObject({
      code: 0,
      stdout: '1 work, 2 editions, 2 concepts, 4 mentions → p\n',
    });
    const found = await start(['search', 'blue ocean', '--pack', 'p'], folder);
    expect([found.code, found.stderr]).toEqual([0, '']);
    expect(found.stdout).toContain('en · Seas · § 2 · Start\n  The blue ocean is still empty.\n');
  });

  test('ends with 1 and one line on bad input', async () => {
    const { folder } = await project();
    expect(await start(['compile', 'nowhere'], folder)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'fathom: There is no folder nowhere.\n',
    });
  });
});
