import * as v from 'valibot';
import { says } from '../schema/flaw-words.ts';
import { saidSchema } from '../schema/said.ts';
import { count, list, shape, text } from '../schema/shape.ts';
import { annotationIdSchema, annotationSchema } from '../annotations/annotation.ts';
import { draftsWrittenSchema, keptDraftSchema } from '../annotations/draft.ts';
import { flawedRecordSchema, flawedKeySchema, noteChangeSchema } from '../annotations/note-change.ts';
import { snapshotIdSchema, snapshotSchema, workPreviewSchema } from '../annotations/snapshot.ts';
import {
  begunFolderSchema,
  importItemIdSchema,
  importStateSchema,
  indexStateSchema,
  watchedFolderSchema,
} from '../library/import-state.ts';
import { mentionPlacesSchema } from '../library/mention-place.ts';
import { binnedIdSchema, ownWorkSchema, removedWorkSchema } from '../library/own-work.ts';
import { editionSchema } from '../model/edition.ts';
import { editionNameSchema } from '../model/edition-name.ts';
import { conceptIdSchema, workIdSchema } from '../model/ids.ts';
import { languageSchema } from '../model/language.ts';
import { longest } from '../model/longest.ts';
import { placeSchema } from '../model/place.ts';
import { settingsSchema } from '../model/settings.ts';
import { textHashSchema } from '../model/text-hash.ts';
import {
  explainedSchema,
  foundSchema,
  matcherSchema,
  reasonsSchema,
  searchOptionsSchema,
  withoutSchema,
} from '../search/result-schema.ts';

/** A file of the reader's that could not be read. It was set aside under `keptAs` in the same folder. */
const setAsideSchema = shape({ file: v.string(), keptAs: v.string(), reason: saidSchema });
export type SetAside = v.InferOutput<typeof setAsideSchema>;

/** Whether the pack is whole. A pack whose files do not match its manifest is not opened. */
const packStateSchema = v.variant('state', [
  shape({ state: v.literal('ready') }),
  shape({ state: v.literal('refused'), flaws: list(shape({ file: v.string(), reason: saidSchema })) }),
]);
export type PackState = v.InferOutput<typeof packStateSchema>;

const startSchema = shape({
  version: v.string(),
  shell: v.picklist(['window', 'browser']),
  /** The system's language, as far as the library knows it. */
  language: languageSchema,
  pack: packStateSchema,
  settings: settingsSchema,
  places: list(placeSchema),
  /** For the eye only: where the reader's files are, with the home folder written `~`. */
  folder: v.string(),
  setAside: list(setAsideSchema),
});
export type Start = v.InferOutput<typeof startSchema>;

const call = <const Input extends v.GenericSchema, const Output extends v.GenericSchema>(
  input: Input,
  output: Output,
) => ({ input, output });

const nothing = v.null();

/** How many changes one `notes.change` may hold; the loopback door takes a megabyte. */
export const longestChange = 500;

/** A file to be saved: a bare name of one of the formats, and what it holds. */
const exportFileSchema = shape({
  name: v.pipe(
    v.string(),
    v.maxLength(120),
    v.regex(/^[a-z0-9][a-z0-9-]*\.(?:jsonld|md|csv)$/, says('export-name')),
  ),
  text: v.string(),
});

/** How many files one `import.begin` may announce; a larger folder is announced in parts. */
export const mostFiles = 2000;

/** How many works one `library.works` answers with, and one `library.heads` may ask for: a few hundred kB. */
export const mostWorks = 1000;

/** How many texts one `texts.read` may ask for: an essay is 20 kB, a book a megabyte. */
export const mostTexts = 20;

/**
 * Everything the reader may ask of its host: call name → schema of its input and output. The
 * Electron bridge, the loopback door and the tests are made from this map; no other channel
 * exists. Inputs hold ids, never paths.
 */
export const contract = {
  /** The first call: all that is needed before the first paint. */
  start: call(nothing, startSchema),
  'settings.write': call(settingsSchema, nothing),
  'places.write': call(placeSchema, nothing),
  /** `later`: the works whose notes a later Fathom wrote. They are shown as far as they can be read, and not changed. */
  'notes.read': call(
    nothing,
    shape({ annotations: list(annotationSchema), setAside: list(setAsideSchema), later: list(workIdSchema) }),
  ),
  /** Adds or replaces one annotation. Answers once it is on disk. */
  'notes.write': call(annotationSchema, nothing),
  'notes.remove': call(shape({ work: workIdSchema, id: annotationIdSchema }), nothing),
  /**
   * Many changes as one: each work's file is written once, and a snapshot is taken before. Answers
   * once all of them are on disk; done again after a fault, it comes to the same.
   */
  'notes.change': call(v.pipe(v.array(noteChangeSchema), v.maxLength(longestChange), v.readonly()), nothing),
  /**
   * What was begun in note editors and not saved, in the order in which it was written; several of a note
   * where several windows did.
   */
  'drafts.read': call(nothing, list(keptDraftSchema)),
  /**
   * Keeps versions of drafts in the place of those that their writer has seen, and drops others. Answers
   * once that is on disk.
   */
  'drafts.write': call(draftsWrittenSchema, nothing),
  /** The records that cannot be read. They stay in their files until they are repaired. */
  'notes.flawed': call(nothing, list(flawedRecordSchema)),
  /** Puts this text (JSON) in the place of a flawed record; null moves it out into the quarantine. */
  'notes.repair': call(
    shape({ work: workIdSchema, key: flawedKeySchema, text: v.nullable(v.string()) }),
    nothing,
  ),
  /** Newest first. */
  'snapshots.list': call(nothing, list(snapshotSchema)),
  /** What bringing back a snapshot would do, work by work; works it would not touch have empty lists. */
  'snapshots.preview': call(shape({ snapshot: snapshotIdSchema }), list(workPreviewSchema)),
  /**
   * Brings back what is missing now: of these works, or of all (null). With `changed: 'restore'` also
   * earlier versions of what has changed since. Notes made since stay; a snapshot of the present is
   * taken first. Answers with the number of annotations that were brought back or changed.
   */
  'snapshots.restore': call(
    shape({
      snapshot: snapshotIdSchema,
      works: v.nullable(list(workIdSchema)),
      changed: v.picklist(['keep', 'restore']),
    }),
    shape({ restored: count() }),
  ),
  /** When annotations were removed, as far as that is remembered: no import brings them back unasked. */
  'notes.removed': call(nothing, list(shape({ id: annotationIdSchema, at: v.string() }))),
  /**
   * Asks the reader for a place, writes these files there and answers with what it has read of them from
   * the disk again; null if no place was chosen. Only a window can; a browser tab downloads.
   */
  'export.save': call(
    shape({ files: v.pipe(v.array(exportFileSchema), v.minLength(1), v.readonly()) }),
    v.nullable(shape({ place: v.string(), files: list(shape({ name: v.string(), text: v.string() })) })),
  ),
  /** The texts that notes were made on, by their hash: those that are kept. */
  'texts.read': call(
    shape({ hashes: v.pipe(v.array(textHashSchema), v.maxLength(mostTexts), v.readonly()) }),
    list(shape({ hash: textHashSchema, text: v.string() })),
  ),
  /**
   * The works of the own library, as far as they are known without opening one: the first `mostWorks`
   * by id (in the order of UTF-16 units), or those after the id `after`. There may be fifty thousand,
   * and a page that reads them all at once would stand still for a second.
   */
  'library.works': call(
    shape({ after: v.nullable(workIdSchema) }),
    shape({ works: list(ownWorkSchema), more: v.boolean(), index: indexStateSchema }),
  ),
  /** Those of the named works that there are. */
  'library.heads': call(
    shape({ works: v.pipe(v.array(workIdSchema), v.maxLength(mostWorks), v.readonly()) }),
    list(ownWorkSchema),
  ),
  'library.edition': call(editionNameSchema, editionSchema),
  /** Sets right what was detected or read: the language, the title, the author. A language corrected keeps the notes. */
  'library.correct': call(
    shape({
      work: workIdSchema,
      language: languageSchema,
      to: shape({
        language: v.optional(languageSchema),
        title: v.optional(text(longest.title)),
        author: v.optional(v.nullable(text(longest.name))),
      }),
    }),
    nothing,
  ),
  /** Takes works out of the library into its bin; their notes stay. */
  'library.remove': call(shape({ works: list(workIdSchema) }), nothing),
  /**
   * Brings back what lies in the bin, and answers with the works that it is now: where there is something
   * else of that work and language by now, one of its own beside it.
   */
  'library.restore': call(shape({ works: list(binnedIdSchema) }), list(workIdSchema)),
  /** What lies in the library's bin, what was removed last first; at most 500 of them. */
  'library.bin': call(nothing, list(removedWorkSchema)),
  /** Builds the index of the own library anew from its files; answers at once, `library.works` says how far it is. */
  'library.rebuild': call(nothing, nothing),
  /** Searches the own library, as the page's own search does the bundled one. */
  'library.search': call(shape({ text: text(longest.query), options: searchOptionsSchema }), foundSchema),
  'library.matcher': call(shape({ text: text(longest.query), without: withoutSchema }), matcherSchema),
  'library.reasons': call(
    shape({ text: text(longest.query), hit: explainedSchema, without: withoutSchema }),
    reasonsSchema,
  ),
  /** Where the own library mentions a concept: the first `limit` places. */
  'library.mentions': call(
    shape({ concept: conceptIdSchema, limit: v.pipe(count(), v.maxValue(500)) }),
    mentionPlacesSchema,
  ),
  /** How often the own library mentions each concept; concepts without a mention are left out. */
  'library.concepts': call(
    nothing,
    list(shape({ concept: conceptIdSchema, mentions: count(1), works: count(1) })),
  ),
  /**
   * Announces files of which the page will hand over the bytes, one by one, at `upload/<item>`.
   * Answers with their ids, in the same order. Files that are known by name and size alone to be
   * unreadable fail at once.
   */
  'import.begin': call(
    shape({
      files: v.pipe(
        v.array(shape({ name: text(longest.path), bytes: count() })),
        v.minLength(1),
        v.maxLength(mostFiles),
        v.readonly(),
      ),
    }),
    list(importItemIdSchema),
  ),
  /**
   * Asks the reader for a folder and imports the articles below it, which the host reads itself; null if
   * none was chosen. Only a window can ask.
   */
  'import.folder': call(nothing, v.nullable(begunFolderSchema)),
  'import.state': call(nothing, importStateSchema),
  'import.pause': call(nothing, nothing),
  'import.resume': call(nothing, nothing),
  /** Lets go of what has not come to an end; what was imported stays. */
  'import.cancel': call(nothing, nothing),
  /** Tries failed files again whose bytes are still there. */
  'import.retry': call(shape({ items: list(importItemIdSchema) }), nothing),
  /** Forgets a round that has come to its end, with its failures. */
  'import.dismiss': call(nothing, nothing),
  'watch.list': call(nothing, list(watchedFolderSchema)),
  /** Asks the reader for a folder to follow; null if none was chosen. Only a window can ask. */
  'watch.add': call(nothing, v.nullable(watchedFolderSchema)),
  /** Follows a folder no longer. What came from it stays in the library. */
  'watch.remove': call(shape({ id: importItemIdSchema }), nothing),
  /** Shows the folder of the reader's files in the system's file manager. */
  'folder.show': call(nothing, nothing),
  /** What the app's own guards have turned away since start: the proof that nothing left the machine. */
  'guard.report': call(
    nothing,
    shape({ since: text(40), refused: list(shape({ what: v.string(), times: v.number() })) }),
  ),
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type Input<Name extends CallName> = v.InferOutput<Contract[Name]['input']>;
export type Output<Name extends CallName> = v.InferOutput<Contract[Name]['output']>;

export const isCallName = (name: unknown): name is CallName =>
  typeof name === 'string' && Object.hasOwn(contract, name);

/** What a host may say unasked. `command` comes from the native menu. */
export const commandNames = [
  'library',
  'concepts',
  'notes',
  'search',
  'quick-box',
  'import',
  'back',
  'forward',
  'other-language',
  'appearance',
  'larger',
  'smaller',
  'normal-size',
  'undo',
  'redo',
  'shortcuts',
  'about',
] as const;
const commandSchema = v.picklist(commandNames);
export type CommandName = v.InferOutput<typeof commandSchema>;

/**
 * What has changed on disk: by this window, another one, or a sync tool. Whoever hears it keeps, of
 * each annotation, the version modified last; of two with the same time, the one heard of.
 */
const notesChangedSchema = v.variant('state', [
  shape({
    state: v.literal('some'),
    written: list(annotationSchema),
    removed: list(shape({ work: workIdSchema, id: annotationIdSchema, modified: v.string() })),
  }),
  /** Something may have been missed, or what cannot be read has changed: `notes.read` says how it is. */
  shape({ state: v.literal('all') }),
]);
export type NotesChanged = v.InferOutput<typeof notesChangedSchema>;

/** What the own library tells unasked: how importing stands, or that works or their index have changed. */
const libraryEventSchema = v.variant('about', [
  shape({ about: v.literal('import'), state: importStateSchema }),
  /** These works are new, changed or gone, at most `mostWorks`; null where it may be any. */
  shape({ about: v.literal('works'), changed: v.nullable(list(workIdSchema)) }),
  shape({ about: v.literal('index'), index: indexStateSchema }),
]);
export type LibraryEvent = v.InferOutput<typeof libraryEventSchema>;

/** All that a host tells unasked, on the one stream it has for each page. */
export const hostEventSchema = v.variant('about', [
  shape({ about: v.literal('notes'), change: notesChangedSchema }),
  libraryEventSchema,
]);
export type HostEvent = v.InferOutput<typeof hostEventSchema>;

/** The host as the reader sees it, whichever stands behind it. */
export type Host = {
  readonly call: <Name extends CallName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;
  /** Calls back for each command of the native menu; returns how to stop. */
  readonly onCommand: (listener: (command: CommandName) => void) => () => void;
  /** Calls back when notes have changed on disk; returns how to stop. */
  readonly onNotesChanged: (listener: (change: NotesChanged) => void) => () => void;
  /** Calls back with news of the own library; returns how to stop. */
  readonly onLibraryEvent: (listener: (event: LibraryEvent) => void) => () => void;
};

/** What a host implements: plain functions, one for each call. */
export type Handlers = {
  readonly [Name in CallName]: (input: Input<Name>) => Promise<Output<Name>>;
};
