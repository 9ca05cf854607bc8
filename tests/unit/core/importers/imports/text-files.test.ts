import { describe, expect, test } from 'vitest';
import { faultOf, imported, marks, outline } from './files.ts';

describe('Markdown of other programs', () => {
  test('wiki links, embeds, highlights, comments and names of blocks', async () => {
    const article = await imported(
      'notes/idee.md',
      '# Idee\n\nSiehe [[Notiz]], [[ordner/Andere|die andere]] und [[Buch#Kapitel 1]] und [[#Hier]]. ^a1b2c3\n\n![[bild.png]] ![[bild.png|300]] ![[Notiz]]\n\nDas ist ==sehr *wichtig*== und a == b. %%geheim%% `%%code%%` [[1]](https://x.example)\n\n%%\nweg\n\nauch weg\n%%\n\n| a | b |\n|---|---|\n| [[x\\|y]] | z |\n',
    );
    expect(outline(article)).toEqual([
      'p Siehe Notiz, die andere und Buch > Kapitel 1 und Hier.',
      'p Notiz',
      'p Das ist sehr wichtig und a == b. %%code%% [1]',
      'p a · b',
      'p y · z',
    ]);
    expect(marks(article)).toEqual([
      'strong: sehr wichtig',
      'emphasis: wichtig',
      'code: %%code%%',
      'link: [1] → https://x.example',
    ]);
    expect(article).toMatchObject({ title: 'Idee', language: 'de' });
  });

  test('callouts are quotations, their titles strong', async () => {
    const article = await imported(
      'a.md',
      '> [!note] A *good* title\n> What it says.\n>\n> - one\n\n> [!warning]-\n> Folded.\n\n> It is [!not] one',
    );
    expect(outline(article)).toEqual([
      '> A good title',
      '> What it says.',
      '- one',
      '> Folded.',
      '> It is [!not] one',
    ]);
    expect(marks(article)).toEqual(['strong: A good title', 'emphasis: good']);
  });

  test('HTML in it is read as HTML', async () => {
    const article = await imported(
      'readme.md',
      '<div align="center"><img src="logo.png"><h1>Tool</h1></div>\n\n<!-- hidden -->\n\nPress <kbd>Ctrl</kbd>+<kbd>C</kbd>,<br>then <b>stop</b>.<!-- no -->\n\n<script>alert(1)</script>\n\n- <p>item</p>\n\n<details><summary>More</summary>\n\nInside.\n\n</details>',
    );
    expect(outline(article)).toEqual([
      'h2 Tool',
      'p Press Ctrl+C, then stop.',
      'p item',
      'p More',
      'p Inside.',
    ]);
    expect(marks(article)).toEqual(['code: Ctrl', 'code: C', 'strong: stop']);
  });

  test('front matter is taken for what it means, whatever else stands in it', async () => {
    const article = await imported(
      'a.md',
      '---\nTitle: "Zum Geleit"\nauthors: [Ada, name: Bert, { name: Cleo }]\ntags:\n  - "#vertrieb"\n  - partner\n  - vertrieb\naliases: [x]\npublished: 5. März 2021\nlang: de-CH\ncssclass: wide\nrating: 5\nnumbering: nonsense\n---\n\nText.',
    );
    expect(article.front).toEqual({
      title: 'Zum Geleit',
      author: 'Ada, Bert, Cleo',
      topics: ['vertrieb', 'partner'],
      date: '2021-03-05',
      language: 'de',
    });
    expect(
      (await imported('a.md', '---\ntags: "#one #two"\ndate: 2024-02-31\n---\nText.')).front,
    ).toMatchObject({
      topics: ['one', 'two'],
    });
    expect((await imported('a.md', '---\na: [b\n---\nText.')).title).toBe('A');
    expect(outline(await imported('a.md', '---\n\nA rule, and no front matter.'))).toEqual([
      'p A rule, and no front matter.',
    ]);
  });

  test('a heading of its own that differs from the title given is kept', async () => {
    const article = await imported('a.md', '---\ntitle: Given\n---\n# Own\n\nText.');
    expect([article.title, ...outline(article)]).toEqual(['Given', 'h2 Own', 'p Text.']);
  });
});

describe('plain text', () => {
  test('takes title and language from the text or from the name', async () => {
    const german = await imported(
      'über_wege.txt',
      'Über Wege\n\nDer Weg ist lang, und wer ihn geht, wird müde. Das ist nicht schlimm.\n',
    );
    expect(german).toMatchObject({ title: 'Über Wege', language: 'de' });
    expect(
      await imported(
        'walks.en.txt',
        'it goes on and on, without a head, and does not stop for anything at all.',
      ),
    ).toMatchObject({
      title: 'Walks',
      language: 'en',
    });
  });

  test('finds author and day below the title, or in lines that name them', async () => {
    const text =
      'Der Weg ist lang, und wer ihn geht, wird müde. Das ist nicht schlimm, sagt sie, und geht weiter.';
    const german = await imported('a.txt', `Über Wege\n\nVon Ada von Muster\n\n1. Mai 2024\n\n${text}\n`);
    expect(german).toMatchObject({
      title: 'Über Wege',
      front: { author: 'Ada von Muster', date: '2024-05-01' },
    });
    expect(outline(german)).toEqual([`p ${text}`]);
    const english = await imported(
      'b.txt',
      'Title: On Ways\nAuthor: Ann Author\nDate: May 1, 2024\nTags: walking, rest\n\nThe way is long, and whoever goes it will be tired.',
    );
    expect(english).toMatchObject({
      title: 'On Ways',
      front: { author: 'Ann Author', date: '2024-05-01', topics: ['walking', 'rest'] },
    });
    const neither = await imported('c.txt', `Über Wege\n\nVon Anfang an\n\n${text}\n\nNote: this stays.\n`);
    expect(neither.front.author).toBeUndefined();
    expect(outline(neither)[0]).toBe('h2 Von Anfang an');
  });

  test('with spaces in its name keeps the hyphens in it', async () => {
    const text = 'it goes on and on, without a head, and does not stop for anything at all.';
    expect((await imported('x/2024-05-01 Co-operation.txt', text)).title).toBe('2024-05-01 Co-operation');
    expect((await imported('2024-05-01_walk.txt', text)).title).toBe('2024 05 01 walk');
  });

  test('in UTF-16 and Windows-1252 is read, too', async () => {
    const text = 'Größe und Länge sind nicht dasselbe, sagt sie.';
    const wide = new Uint8Array([0xff, 0xfe, ...Array.from(text, (sign) => [sign.charCodeAt(0), 0]).flat()]);
    const narrow = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    expect(outline(await imported('a.txt', wide))).toEqual([`p ${text}`]);
    expect(outline(await imported('a.txt', narrow))).toEqual([`p ${text}`]);
  });

  test('addresses and what looks like markup survive being kept as Markdown', async () => {
    const article = await imported(
      'a.txt',
      'Write to a_b@c.example or see https://x.example/a_(b)*c*, # not a heading - nor 1. an item <b>.',
    );
    expect(marks(article)).toEqual(['link: https://x.example/a_(b)*c* → https://x.example/a_(b)*c*']);
  });

  test('of one enormous word is cut between its characters', async () => {
    const { segments } = await imported('a.txt', `a${'😀'.repeat(100_000)}`);
    expect(segments.length).toBeGreaterThan(2);
    expect(segments.every(({ text }) => text.isWellFormed() && text.length <= 100_000)).toBe(true);
  });

  test('of enormous blocks is cut at spaces', async () => {
    const article = await imported('a.txt', 'word https://a.example '.repeat(11_000));
    const { segments } = article;
    expect(new Set(marks(article))).toEqual(new Set(['link: https://a.example → https://a.example']));
    expect(segments.length).toBeGreaterThan(2);
    expect(segments.every(({ text }) => /^\S.*\S$/u.test(text) && text.length <= 100_000)).toBe(true);
  });
});

describe('what a file is', () => {
  test('is told by what it holds before its name', async () => {
    const page = '<!doctype html><html><body><p>Hello, it is a page.</p></body></html>';
    expect(outline(await imported('page.txt', page))).toEqual(['p Hello, it is a page.']);
    expect(outline(await imported('README', page))).toEqual(['p Hello, it is a page.']);
    expect(outline(await imported('page.md', 'Some *text*.'))).toEqual(['p Some text.']);
  });

  test('or ends in a fault', async () => {
    expect(await faultOf('a.txt', '')).toBe('empty');
    expect(await faultOf('a.md', ' \n\t\n')).toBe('empty');
    expect(await faultOf('a.md', '# Only a title')).toBe('no-text');
    expect(await faultOf('photo.png', '\x89PNG')).toBe('unknown-format');
    expect(await faultOf('data.csv', 'a,b')).toBe('unknown-format');
    expect(await faultOf('a.txt', new Uint8Array([0, 1, 2, 3, 0, 0, 5, 0, 0, 0]))).toBe('not-text');
    expect(await faultOf('a.md', `${'> '.repeat(5000)}x`)).toBe('too-deep');
    expect(await faultOf('a.md', `\`\`\`\n${'> '.repeat(200)}x\n\`\`\`\n`)).toBe('no fault');
  });
});
