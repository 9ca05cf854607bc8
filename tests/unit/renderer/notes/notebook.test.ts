import { beforeEach, describe, expect, test } from 'vitest';
import type { Annotation } from '../../../../core/annotations/annotation.ts';
import type { NotesChanged } from '../../../../core/host/contract.ts';
import type { Language } from '../../../../core/model/language.ts';
import { FaultError } from '../../../../core/host/fault.ts';
import { conflictOf } from '../../../../renderer/notes/draft-conflict.ts';
import { keepNotebook, type Notebook } from '../../../../renderer/notes/notebook.ts';
import { saveStateOf } from '../../../../renderer/notes/saving.ts';
import { keepNotices, type Notices } from '../../../../renderer/notices/notices.ts';
import { example, idOf, slowHost } from './examples.ts';

let slow: ReturnType<typeof slowHost>;
let notices: Notices;
let notebook: Notebook;

const full = new FaultError('disk-full', 'notes/deep-value.jsonld', 'no space left');

const shown = (): readonly string[] => [...notebook.store.get().annotations.keys()];
const stateOf = (number: number): string => saveStateOf(notebook.saving.store.get(), idOf(number)).state;
const callNames = (): readonly string[] => slow.calls.map(({ name }) => name);
const written = (index: number): Annotation => slow.calls[index]?.input as Annotation;
const noteOf = (number: number): string | undefined =>
  notebook.store.get().annotations.get(idOf(number))?.note;

beforeEach(() => {
  slow = slowHost();
  notices = keepNotices(() => false);
  notebook = keepNotebook(slow.host, notices, () => undefined);
});

describe('reading', () => {
  test('waits for its time', () => {
    let load: (() => void) | null = null;
    const waiting = keepNotebook(slow.host, notices, (start) => (load = start));
    expect(callNames()).toEqual([]);
    expect(waiting.store.get().reading).toEqual({ state: 'reading' });
    (load as unknown as () => void)();
    expect(callNames()).toEqual(['notes.read', 'drafts.read']);
  });

  test('brings the annotations and the files that were set aside', async () => {
    void notebook.load();
    const setAside = [
      { file: 'a.jsonld', keptAs: 'a.unreadable.jsonld', reason: { de: 'kein JSON', en: 'no JSON' } },
    ];
    await slow.calls[0]?.succeed({ annotations: [example(1)], setAside });
    expect(shown()).toEqual([idOf(1)]);
    expect(notebook.store.get()).toMatchObject({ setAside, reading: { state: 'read' } });
  });

  test('does not undo what was done meanwhile', async () => {
    void notebook.load();
    notebook.write(example(1, { note: 'new' }), example(3));
    notebook.remove(idOf(3));
    await slow.calls[0]?.succeed({
      annotations: [example(1, { note: 'old' }), example(2), example(3)],
      setAside: [],
    });
    expect(new Set(shown())).toEqual(new Set([idOf(1), idOf(2)]));
    expect(noteOf(1)).toBe('new');
  });

  test('that fails is said and can be tried again', async () => {
    void notebook.load();
    await slow.calls[0]?.fail(new FaultError('unreachable', 'notes.read', 'gone'));
    expect(notebook.store.get().reading).toMatchObject({ state: 'failed', fault: { code: 'unreachable' } });
    expect(notices.store.get()).toHaveLength(1);
    void notebook.load();
    await slow.calls[1]?.succeed({ annotations: [example(1)], setAside: [], later: [] });
    expect(notebook.store.get().reading).toEqual({ state: 'read' });
  });
});

describe('writing', () => {
  test('shows the annotation at once and calls it saved only when the host has answered', async () => {
    notebook.write(example(1));
    expect(shown()).toEqual([idOf(1)]);
    expect(stateOf(1)).toBe('saving');
    await slow.calls[0]?.succeed();
    expect(stateOf(1)).toBe('saved');
  });

  test('stamps the time, later than before even by a clock that was set back', () => {
    const ahead = example(1, { modified: '2999-01-01T00:00:00.000Z' });
    notebook.write(ahead);
    notebook.write({ ...ahead, note: 'more' });
    const { modified } = notebook.store.get().annotations.get(idOf(1)) ?? ahead;
    expect(Date.parse(modified)).toBeGreaterThan(Date.parse('2026-01-01T00:00:00.000Z'));
    const before = modified;
    notebook.write({ ...ahead, note: 'and more' });
    expect((notebook.store.get().annotations.get(idOf(1))?.modified ?? '') > before).toBe(true);
  });

  test('has one call at a time for each annotation, and the newest of those that wait goes next', async () => {
    notebook.write(example(1, { note: 'a' }));
    notebook.write(example(1, { note: 'b' }));
    notebook.write(example(1, { note: 'c' }));
    notebook.write(example(2));
    expect(slow.calls).toHaveLength(2);
    await slow.calls[0]?.succeed();
    expect(slow.calls).toHaveLength(3);
    expect(written(2).note).toBe('c');
    expect(stateOf(1)).toBe('saving');
    await slow.calls[2]?.succeed();
    expect(stateOf(1)).toBe('saved');
  });

  test('that fails keeps the note on screen, says so, and can be tried again', async () => {
    notebook.write(example(1, { note: 'dear' }));
    await slow.calls[0]?.fail(full);
    expect(noteOf(1)).toBe('dear');
    expect(saveStateOf(notebook.saving.store.get(), idOf(1))).toMatchObject({
      state: 'failed',
      fault: { code: 'disk-full' },
      wanted: 'write',
    });
    expect(notices.store.get()).toMatchObject([{ tone: 'fault', fault: { code: 'disk-full' } }]);
    notebook.saving.retry(idOf(1));
    await slow.calls[1]?.succeed();
    expect(stateOf(1)).toBe('saved');
  });

  test('is no longer said to have failed once all is saved', async () => {
    notebook.write(example(1));
    notebook.write(example(2));
    await slow.calls[0]?.fail(full);
    await slow.calls[1]?.fail(full);
    notebook.saving.retry(idOf(1));
    notebook.saving.retry(idOf(2));
    await slow.calls[2]?.fail(full);
    expect(notices.store.get()).toHaveLength(1);
    await slow.calls[3]?.succeed();
    await slow.calls[4]?.succeed();
    expect(notices.store.get()).toEqual([]);
  });

  test('that failed is tried again as soon as anything else is saved', async () => {
    notebook.write(example(1));
    await slow.calls[0]?.fail(full);
    notebook.write(example(2));
    await slow.calls[1]?.succeed();
    expect(callNames()).toEqual(['notes.write', 'notes.write', 'notes.write']);
    expect(written(2).id).toBe(idOf(1));
  });

  test('that failed gives way to a newer version', async () => {
    notebook.write(example(1, { note: 'a' }));
    notebook.write(example(1, { note: 'b' }));
    await slow.calls[0]?.fail(full);
    expect(written(1).note).toBe('b');
    expect(notices.store.get()).toEqual([]);
  });
});

describe('removing', () => {
  test('names work and id', async () => {
    notebook.write(example(1));
    await slow.calls[0]?.succeed();
    notebook.remove(idOf(1));
    expect(shown()).toEqual([]);
    expect(slow.calls[1]).toMatchObject({ name: 'notes.remove', input: { work: 'deep-value', id: idOf(1) } });
  });

  test('that fails shows the annotation again, for it is still on disk', async () => {
    notebook.write(example(1));
    await slow.calls[0]?.succeed();
    notebook.remove(idOf(1));
    await slow.calls[1]?.fail(full);
    expect(shown()).toEqual([idOf(1)]);
    expect(saveStateOf(notebook.saving.store.get(), idOf(1))).toMatchObject({
      state: 'failed',
      wanted: 'remove',
    });
    notebook.saving.retry(idOf(1));
    expect(callNames().at(-1)).toBe('notes.remove');
    await slow.calls[2]?.succeed();
    expect(shown()).toEqual([]);
  });

  test('of what is not there does nothing', () => {
    notebook.remove(idOf(7));
    expect(slow.calls).toEqual([]);
    expect(notebook.undo()).toBeNull();
  });
});

describe('undo and redo', () => {
  test('go back and forth on screen and on disk', () => {
    notebook.write(example(1, { note: 'a' }));
    notebook.write(example(1, { note: 'b' }));
    notebook.undo();
    expect(noteOf(1)).toBe('a');
    notebook.undo();
    expect(shown()).toEqual([]);
    notebook.redo();
    notebook.redo();
    expect(noteOf(1)).toBe('b');
    expect(notebook.redo()).toBeNull();
  });

  test('what is undone is written with a new time, so that it is the newest', () => {
    notebook.write(example(1, { note: 'a' }));
    const first = notebook.store.get().annotations.get(idOf(1))?.modified ?? '';
    notebook.write(example(1, { note: 'b' }));
    notebook.undo();
    expect((notebook.store.get().annotations.get(idOf(1))?.modified ?? '') > first).toBe(true);
  });

  test('what another window wrote meanwhile comes back by doing again what was undone', () => {
    notebook.write(example(1, { note: 'mine' }));
    const heard = example(1, { note: 'theirs', modified: '2030-01-01T00:00:00.000Z' });
    notebook.store.set({ ...notebook.store.get(), annotations: new Map([[heard.id, heard]]) });
    notebook.undo();
    expect(shown()).toEqual([]);
    notebook.redo();
    expect(noteOf(1)).toBe('theirs');
    notebook.undo();
    expect(shown()).toEqual([]);
  });

  test('many changes made together are undone together', () => {
    notebook.write(example(1), example(2), example(3));
    notebook.undo();
    expect(shown()).toEqual([]);
  });

  test('a step can be taken back although others came after it', () => {
    notebook.write(example(1), example(2));
    const step = notebook.remove(idOf(1));
    notebook.write(example(3));
    notebook.takeBack(step);
    expect(new Set(shown())).toEqual(new Set([idOf(1), idOf(2), idOf(3)]));
  });

  test('taking back the newest step is the same as undoing it', () => {
    notebook.write(example(1));
    notebook.takeBack(notebook.remove(idOf(1)));
    expect(shown()).toEqual([idOf(1)]);
    notebook.redo();
    expect(shown()).toEqual([]);
  });
});

test('what is undone comes back in the edition it is in by then', () => {
  let language: Language = 'de';
  const placed = (annotation: Annotation): Annotation => ({
    ...annotation,
    target: { ...annotation.target, language },
  });
  notebook = keepNotebook(slow.host, notices, () => undefined, placed);
  notebook.write(example(1));
  notebook.remove(idOf(1));
  language = 'en';
  notebook.undo();
  expect(notebook.store.get().annotations.get(idOf(1))?.target.language).toBe('en');
});

test('undo and redo say what they changed', () => {
  notebook.write(example(1));
  expect(notebook.undo()?.map(({ after }) => after)).toEqual([null]);
  expect(notebook.redo()?.map(({ before }) => before)).toEqual([null]);
});

describe('notes changed from outside', () => {
  let hear: (change: NotesChanged) => void;
  beforeEach(() => {
    const host = {
      ...slow.host,
      onNotesChanged: (listener: typeof hear) => ((hear = listener), () => undefined),
    };
    notebook = keepNotebook(host, notices, () => undefined);
  });

  test('are shown, save where this window has something that is not saved', async () => {
    notebook.write(example(1, { note: 'mine' }));
    const theirs = [1, 2].map((number) =>
      example(number, { note: 'theirs', modified: '2999-01-01T00:00:00.000Z' }),
    );
    hear({ state: 'some', written: theirs, removed: [] });
    expect([noteOf(1), noteOf(2)]).toEqual(['mine', 'theirs']);
    await slow.calls[0]?.succeed();
    hear({ state: 'some', written: theirs, removed: [] });
    expect(noteOf(1)).toBe('theirs');
  });

  test('stay when they have gone from one work because they are in another one now', async () => {
    notebook.write(example(1));
    await slow.calls[0]?.succeed();
    const { work } = example(1).target;
    const modified = '2999-01-01T00:00:00.000Z';
    const moved = example(1, { target: { work: `${work}-2` }, modified });
    hear({ state: 'some', written: [moved], removed: [] });
    hear({ state: 'some', written: [], removed: [{ work, id: idOf(1), modified }] });
    expect([...notebook.store.get().annotations.values()]).toEqual([moved]);
  });

  test('are newer than what a reading brings that began before', async () => {
    void notebook.load();
    hear({ state: 'some', written: [example(1, { note: 'new' })], removed: [] });
    await slow.calls[0]?.succeed({ annotations: [example(1, { note: 'old' })], setAside: [], later: [] });
    expect(noteOf(1)).toBe('new');
  });

  test('are read anew where something may have been missed; what is gone there is gone here', async () => {
    notebook.write(example(1));
    await slow.calls[0]?.succeed();
    hear({ state: 'all' });
    expect(notebook.store.get().annotations.size).toBe(1);
    await slow.calls[1]?.succeed({ annotations: [example(2)], setAside: [], later: [] });
    expect(shown()).toEqual([idOf(2)]);
  });

  test('are what a draft stands on, which keeps what was written in it', () => {
    const note = example(1, { kind: 'note', note: 'begun' });
    notebook.drafts.open(note, false);
    notebook.drafts.change(note.id, { note: 'mine' });
    const theirs = { ...note, note: 'theirs', tags: ['new'], modified: '2999-01-01T00:00:00.000Z' };
    hear({ state: 'some', written: [theirs], removed: [] });
    const draft = notebook.drafts.store.get().get(note.id);
    expect(draft).toMatchObject({ note: 'mine', tags: 'new', annotation: { note: 'begun', tags: ['new'] } });
    expect(draft && conflictOf(draft, theirs)).toMatchObject({ state: 'changed', fields: ['note'] });
  });
});

test('writing and removing as one step is one call and one way back', async () => {
  notebook.write(example(1), example(2));
  expect(callNames()).toEqual(['notes.change']);
  await slow.calls[0]?.succeed();
  notebook.change([example(1, { note: 'both' })], [idOf(2)]);
  expect(shown()).toEqual([idOf(1)]);
  notebook.undo();
  expect(new Set(shown())).toEqual(new Set([idOf(1), idOf(2)]));
  expect(noteOf(1)).toBe('');
});

test('of many that are refused together each is tried by itself', async () => {
  notebook.write(example(1), example(2));
  await slow.calls[0]?.fail(new FaultError('refused', 'notes', 'one is flawed'));
  expect(callNames()).toEqual(['notes.change', 'notes.write', 'notes.write']);
  await slow.calls[1]?.succeed();
  expect([stateOf(1), stateOf(2)]).toEqual(['saved', 'saving']);
});
