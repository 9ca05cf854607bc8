import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../core/annotations/annotation.ts';
import type { Edition } from '../../../../core/model/edition.ts';
import { notesStore } from '../../../../host/notes/notes-store.ts';
import { placesFile } from '../../../../host/places/places-file.ts';
import { exampleNote } from '../../core/annotations/example.ts';
import { essay, filesIn, importFiles, libraryIn, type TestLibrary } from './library-in.ts';

/** A note on the first segment of an edition. */
const noteOn = ({ head, segments }: Edition): Annotation => ({
  ...exampleNote,
  target: {
    ...exampleNote.target,
    work: head.work,
    language: head.language,
    segment: segments[0]?.id ?? 's1',
    start: 0,
    end: 4,
    exact: segments[0]?.text.slice(0, 4) ?? '',
    prefix: '',
    suffix: '',
    hash: head.hash,
  },
});

const notesIn = (library: TestLibrary): Promise<readonly Annotation[]> =>
  notesStore(library.data)
    .readAll()
    .then(({ annotations }) => annotations);

const titles = async (library: TestLibrary): Promise<readonly string[]> =>
  (await library.works(null, 100)).map(
    ({ id, editions }) =>
      `${id}: ${editions.map(({ language, title }) => `${language} ${title}`).join(', ')}`,
  );

describe('an article that is imported again with another text', () => {
  it('stays the same work, and its earlier text is kept for the notes that were made on it', async () => {
    const library = await libraryIn();
    await filesIn(library.files, { 'value.md': essay('On Value', 'What something is worth.') });
    await importFiles(library, ['value.md']);
    const before = await library.edition({ work: 'value', language: 'en' });
    await notesStore(library.data).write(noteOn(before));
    await filesIn(library.files, { 'value.md': essay('On Value', 'What something is worth, and to whom.') });
    expect(await importFiles(library, ['value.md'])).toMatchObject({ changed: 1, added: 0 });
    expect(await titles(library)).toEqual(['value: en On Value']);
    const after = await library.edition({ work: 'value', language: 'en' });
    expect(after.segments[0]?.text).toBe('What something is worth, and to whom.');
    expect(await readFile(join(library.data, 'texts', `${before.head.hash}.txt`), 'utf8')).toContain(
      'What something is worth.\n',
    );
    expect((await readdir(join(library.data, 'library/value'))).toSorted()).toEqual([
      'en.md',
      'origin.json',
      'original.en.md',
    ]);
  });

  it('under another title is the same work where it says much the same, and another one where it does not', async () => {
    const library = await libraryIn();
    const same = ['What something is worth.', 'Who buys decides.', 'Who sells hopes.'];
    await filesIn(library.files, { 'index.md': essay('On Value', ...same) });
    await importFiles(library, ['index.md']);
    await filesIn(library.files, { 'index.md': essay('Of Value', ...same, 'A new thought.') });
    expect(await importFiles(library, ['index.md'])).toMatchObject({ changed: 1 });
    await filesIn(library.files, {
      'index.md': '# On Bread\n\nFlour, water and salt are all that is needed for it.',
    });
    expect(await importFiles(library, ['index.md'])).toMatchObject({ added: 1 });
    expect(await titles(library)).toEqual(['on-bread: en On Bread', 'on-value: en Of Value']);
  });

  it('under the same name and title is another one where it says something else at length', async () => {
    const library = await libraryIn();
    const [harbour, baking] = [
      'Yesterday the harbour master explained fourteen different lighthouse signals, including fishing vessels, lightships, breakwaters, anchorages, drawbridges, dredging, customs clearance, passenger steamers, container terminals and navigation channels.',
      'Sourdough requires patience: kneading, shaping, proofing, scoring, steaming, temperature, hydration, whole-grain mixtures, overnight fermentation, preheated baking stones, crackling crusts, flavours, enzymes, bacteria and freshly milled ingredients.',
    ];
    await filesIn(library.files, { 'minutes.md': essay('Minutes', harbour) });
    await importFiles(library, ['minutes.md']);
    await filesIn(library.files, { 'minutes.md': `# Minutes\n\n${baking}` });
    expect(await importFiles(library, ['minutes.md'])).toMatchObject({ added: 1, changed: 0 });
    expect(await titles(library)).toEqual(['minutes: en Minutes', 'minutes-2: en Minutes']);
    await filesIn(library.files, {
      'minutes.md': `# Minutes\n\n${baking.replace('patience', 'plenty of patience')}`,
    });
    expect(await importFiles(library, ['minutes.md'])).toMatchObject({ changed: 1 });
    expect(await titles(library)).toEqual(['minutes: en Minutes', 'minutes-2: en Minutes']);
  });

  it('keeps what the reader had written into the article by hand, and says where', async () => {
    const library = await libraryIn();
    const article = join(library.data, 'library/value/en.md');
    await filesIn(library.files, { 'value.md': essay('On Value', 'What something is worth.') });
    await importFiles(library, ['value.md']);
    const byHand = `${await readFile(article, 'utf8')}\nA thought of my own.\n`;
    await writeFile(article, byHand);
    await filesIn(library.files, { 'value.md': essay('On Value', 'What something is worth to us.') });
    const { changed, items } = await importFiles(library, ['value.md']);
    expect(changed).toBe(1);
    expect(items.at(-1)?.result).toMatchObject({ outcome: 'changed', keptAs: 'en.md.edited-1' });
    expect(await readFile(`${article}.edited-1`, 'utf8')).toBe(byHand);
    expect(await readFile(article, 'utf8')).toContain('worth to us');
    await filesIn(library.files, { 'value.md': essay('On Value', 'What something is worth to all.') });
    expect((await importFiles(library, ['value.md'])).items.at(-1)?.result).not.toHaveProperty('keptAs');
  });

  it('keeps nothing where only Fathom has changed the article', async () => {
    const library = await libraryIn();
    await filesIn(library.files, { 'value.md': essay('On Value', 'What something is worth.') });
    await importFiles(library, ['value.md']);
    await library.correct({ work: 'value', language: 'en', to: { title: 'Of Value', author: 'A. Reader' } });
    await library.correct({ work: 'value', language: 'en', to: { language: 'de' } });
    await filesIn(library.files, { 'value.md': essay('On Value', 'What something is worth to us.') });
    const { changed, items } = await importFiles(library, ['value.md']);
    expect(changed).toBe(1);
    expect(items.at(-1)?.result).not.toHaveProperty('keptAs');
  });

  it('that cannot be read leaves the good text as it was', async () => {
    const library = await libraryIn();
    await filesIn(library.files, { 'value.md': essay('On Value') });
    await importFiles(library, ['value.md']);
    await filesIn(library.files, { 'value.md': new Uint8Array(2000) });
    const { failed, items } = await importFiles(library, ['value.md']);
    expect(failed).toBe(1);
    expect(items.at(0)?.result).toMatchObject({ outcome: 'failed', code: 'not-text' });
    expect(await library.edition({ work: 'value', language: 'en' })).toMatchObject({
      head: { title: 'On Value' },
    });
    expect(await readdir(join(library.data, 'library'))).toEqual(['value']);
  });
});

describe('two files that name their languages', () => {
  it('are one work', async () => {
    const library = await libraryIn();
    await filesIn(library.files, {
      'value/de.md': '# Vom Wert\n\nWas etwas wert ist, entscheiden die Menschen, die es kaufen.',
      'value/en.md': essay('On Value'),
      'bread.de.txt': 'Vom Brot\n\nMehl, Wasser und Salz sind alles, was man dafür braucht.',
      'bread.en.txt': 'On Bread\n\nFlour, water and salt are all that one needs for it.',
    });
    await importFiles(library, ['value/de.md', 'value/en.md', 'bread.en.txt', 'bread.de.txt']);
    expect(await titles(library)).toEqual([
      'bread: de Vom Brot, en On Bread',
      'value: de Vom Wert, en On Value',
    ]);
  });
});

describe('a correction', () => {
  it('of title and author is in the file, and outlives the next import', async () => {
    const library = await libraryIn();
    await filesIn(library.files, { 'value.md': essay('On Value', 'What something is worth.') });
    await importFiles(library, ['value.md']);
    await library.correct({
      work: 'value',
      language: 'en',
      to: { title: 'Of Worth', author: 'Ada Lovelace' },
    });
    const file = await readFile(join(library.data, 'library/value/en.md'), 'utf8');
    expect(file).toMatch(/^---\ntitle: Of Worth\n/);
    expect(file).toContain('author: Ada Lovelace');
    const own = await library.edition({ work: 'value', language: 'en' });
    expect(own.head).toMatchObject({ title: 'Of Worth', author: 'Ada Lovelace' });
    expect(own.segments[0]?.text).toBe('What something is worth.');
    await filesIn(library.files, {
      'value.md': essay('On Value', 'What something is worth.', 'More of it.'),
    });
    expect(await importFiles(library, ['value.md'])).toMatchObject({ changed: 1 });
    const again = await library.edition({ work: 'value', language: 'en' });
    expect(again.head).toMatchObject({ title: 'Of Worth', author: 'Ada Lovelace', segments: 3 });
    await library.correct({ work: 'value', language: 'en', to: { author: null } });
    expect((await library.edition({ work: 'value', language: 'en' })).head).not.toHaveProperty('author');
  });

  it('of the language takes the notes and the place along', async () => {
    const library = await libraryIn();
    await filesIn(library.files, { 'value.md': essay('On Value') });
    await importFiles(library, ['value.md']);
    const before = await library.edition({ work: 'value', language: 'en' });
    const note = noteOn(before);
    await notesStore(library.data).write(note);
    const place = {
      work: 'value',
      language: 'en',
      segment: 's1',
      offset: 0,
      read: 0.5,
      at: '2026-11-21T10:00:00.000Z',
    } as const;
    await placesFile(library.data).change(() => ({ format: 1, places: { 'value.en': place } }));
    await library.correct({ work: 'value', language: 'en', to: { language: 'de' } });
    expect(await titles(library)).toEqual(['value: de On Value']);
    expect((await readdir(join(library.data, 'library/value'))).toSorted()).toEqual([
      'de.md',
      'origin.json',
      'original.de.md',
    ]);
    const after = await library.edition({ work: 'value', language: 'de' });
    expect(after.head.hash).toBe(before.head.hash);
    expect(await notesIn(library)).toMatchObject([
      { id: note.id, note: note.note, target: { work: 'value', language: 'de', hash: before.head.hash } },
    ]);
    expect((await placesFile(library.data).read()).places).toEqual({
      'value.de': { ...place, language: 'de' },
    });
    await expect(library.edition({ work: 'value', language: 'en' })).rejects.toThrow('missing');
    await filesIn(library.files, { 'value.md': essay('On Value', 'Another beginning.') });
    expect(await importFiles(library, ['value.md'])).toMatchObject({ changed: 1 });
    expect(await titles(library)).toEqual(['value: de On Value']);
  });

  it('of the language leaves word of where the edition has gone, until another one was there', async () => {
    const library = await libraryIn();
    const moved = async () => (await library.heads(['value'])).map((work) => work.moved);
    await filesIn(library.files, { 'value.md': essay('On Value') });
    await importFiles(library, ['value.md']);
    expect(await moved()).toEqual([undefined]);
    await library.correct({ work: 'value', language: 'en', to: { language: 'de' } });
    expect(await moved()).toEqual([{ en: { work: 'value', language: 'de' } }]);
    const [told] = await library.works(null, 10);
    expect(told?.moved).toEqual({ en: { work: 'value', language: 'de' } });
    await library.remove(['value']);
    await library.restore(['value']);
    expect(await moved()).toEqual([{ en: { work: 'value', language: 'de' } }]);
    await library.correct({ work: 'value', language: 'de', to: { language: 'en' } });
    expect(await moved()).toEqual([{ de: { work: 'value', language: 'en' } }]);
  });

  it('to a language that the work has makes a work of its own, with its notes', async () => {
    const library = await libraryIn();
    await filesIn(library.files, {
      'value/de.md': '# On Value\n\nThis is English although its name says otherwise.',
      'value/en.md': essay('On Value'),
    });
    await importFiles(library, ['value/de.md', 'value/en.md']);
    const note = noteOn(await library.edition({ work: 'value', language: 'de' }));
    await notesStore(library.data).write(note);
    await library.correct({ work: 'value', language: 'de', to: { language: 'en' } });
    expect(await titles(library)).toEqual(['value: en On Value', 'value-2: en On Value']);
    expect(await notesIn(library)).toMatchObject([
      { id: note.id, target: { work: 'value-2', language: 'en' } },
    ]);
    expect(await library.heads(['value', 'value-2'])).toMatchObject([
      { id: 'value', moved: { de: { work: 'value-2', language: 'en' } } },
      { id: 'value-2' },
    ]);
    // Another edition takes the place, and goes with its work: what was there before is not meant any more.
    await filesIn(join(library.data, 'library'), {
      'value/de.md': '# Vom Wert\n\nDies ist nun wirklich ein deutscher Text, und er sagt etwas anderes.',
    });
    await library.remove(['value']);
    await library.restore(['value']);
    expect((await library.heads(['value'])).map((work) => work.moved)).toEqual([undefined]);
  });

  it('that a crash has cut off is finished at the next start', async () => {
    const library = await libraryIn();
    await filesIn(library.files, { 'value.md': essay('On Value') });
    await importFiles(library, ['value.md']);
    const note = noteOn(await library.edition({ work: 'value', language: 'en' }));
    await notesStore(library.data).write(note);
    await library.close();
    // As it stands after the first step: what is to be done is said, and nothing of it done.
    const path = join(library.data, 'library/value/origin.json');
    const origin = JSON.parse(await readFile(path, 'utf8')) as object;
    await writeFile(
      path,
      JSON.stringify({ ...origin, moving: { from: 'en', work: 'value', language: 'de' } }),
    );
    await writeFile(join(library.data, 'library/.moving-value'), '');
    const next = await libraryIn({ dataFolder: library.data, cache: library.cache });
    await expect.poll(() => titles(next), { timeout: 20_000 }).toEqual(['value: de On Value']);
    expect(await notesIn(next)).toMatchObject([{ id: note.id, target: { language: 'de' } }]);
    expect(await readdir(join(library.data, 'library'))).toEqual(['value']);
  });
});

describe('the bin', () => {
  it('takes works with all their files, and gives them back', async () => {
    const library = await libraryIn();
    await filesIn(library.files, { 'value.md': essay('On Value'), 'bread.md': essay('On Bread') });
    await importFiles(library, ['value.md', 'bread.md']);
    await library.remove(['value']);
    expect(await titles(library)).toEqual(['bread: en On Bread']);
    expect(await library.bin()).toMatchObject([{ id: 'value', title: 'On Value', language: 'en' }]);
    expect((await readdir(join(library.data, 'library-bin/value'))).toSorted()).toEqual([
      'en.md',
      'origin.json',
      'original.en.md',
    ]);
    await library.restore(['value']);
    expect(await titles(library)).toEqual(['bread: en On Bread', 'value: en On Value']);
    expect(await library.bin()).toEqual([]);
    await expect(library.remove(['nothing'])).rejects.toThrow('missing');
    await expect(library.restore(['bread'])).rejects.toThrow('missing');
  });

  describe('with two states of a work', () => {
    /** Both are in English; the bin calls the earlier one by its time. */
    const twice = async () => {
      const library = await libraryIn();
      await filesIn(library.files, { 'value.md': essay('On Value') });
      await importFiles(library, ['value.md']);
      await library.remove(['value']);
      await filesIn(join(library.data, 'library'), { 'value/en.md': essay('On Value', 'Written by hand.') });
      await library.remove(['value']);
      const [, earlier] = await library.bin();
      return { library, earlier: earlier?.id ?? '' };
    };

    it('lists both, each with the time of its removal', async () => {
      const { library, earlier } = await twice();
      expect(await library.bin()).toMatchObject([
        // Nobody had read it before it was removed: its file tells the title.
        { id: 'value', work: 'value', title: 'On Value' },
        { id: earlier, work: 'value', title: 'On Value', language: 'en' },
      ]);
      const [first, second] = await library.bin();
      expect(Date.parse(second?.removed ?? '')).toBeLessThan(Date.parse(first?.removed ?? ''));
      expect(earlier).toMatch(/^value\.\d+$/u);
    });

    it('gives the earlier one back where it was, and the later one as a work of its own beside it', async () => {
      const { library, earlier } = await twice();
      expect(await library.restore([earlier])).toEqual(['value']);
      expect(await library.bin()).toMatchObject([{ id: 'value' }]);
      expect(await library.restore(['value'])).toEqual(['value-2']);
      expect(await titles(library)).toEqual(['value: en On Value', 'value-2: en On Value']);
      expect(await library.bin()).toEqual([]);
      const texts = ['value', 'value-2'].map((work) =>
        readFile(join(library.data, 'library', work, 'en.md'), 'utf8'),
      );
      const [one, other] = await Promise.all(texts);
      expect(one).not.toContain('Written by hand.');
      expect(other).toContain('Written by hand.');
    });

    it('gives both back at one go, and neither twice', async () => {
      const { library, earlier } = await twice();
      expect(await library.restore(['value', earlier])).toEqual(['value', 'value-2']);
      await expect(library.restore([earlier])).rejects.toThrow('missing');
    });

    it('keeps what is removed together together', async () => {
      const { library } = await twice();
      await library.restore(['value']);
      await filesIn(join(library.data, 'library'), {
        'value/de.md': '# Vom Wert\n\nWas etwas wert ist, das entscheiden die, die es kaufen.',
      });
      await filesIn(join(library.data, 'library-bin'), { 'value/en.md': essay('On Value', 'A third one.') });
      await library.remove(['value']);
      expect((await readdir(join(library.data, 'library-bin/value'))).toSorted()).toEqual([
        'de.md',
        'en.md',
        'origin.json',
      ]);
      expect(await library.bin()).toHaveLength(3);
    });
  });

  it('gives a work back when its file is chosen again, and keeps its id from others', async () => {
    const library = await libraryIn();
    await filesIn(library.files, { 'value.md': essay('On Value') });
    await importFiles(library, ['value.md']);
    await library.remove(['value']);
    await filesIn(library.files, { 'other/value.md': essay('Values', 'They are many.') });
    await importFiles(library, ['other/value.md']);
    expect(await titles(library)).toEqual(['value-2: en Values']);
    expect(await importFiles(library, ['value.md'])).toMatchObject({ added: 1 });
    expect(await titles(library)).toEqual(['value: en On Value', 'value-2: en Values']);
  });
});
