import * as v from 'valibot';
import { list, shape, text } from '../schema/shape.ts';
import { annotationIdSchema, annotationSchema } from '../annotations/annotation.ts';
import { workIdSchema } from '../model/ids.ts';
import { languageSchema } from '../model/language.ts';
import { placeSchema } from '../model/place.ts';
import { settingsSchema } from '../model/settings.ts';

/** A file of the reader's that could not be read. It was set aside under `keptAs` in the same folder. */
const setAsideSchema = shape({ file: v.string(), keptAs: v.string(), reason: v.string() });
export type SetAside = v.InferOutput<typeof setAsideSchema>;

/** Whether the pack is whole. A pack whose files do not match its manifest is not opened. */
const packStateSchema = v.variant('state', [
  shape({ state: v.literal('ready') }),
  shape({ state: v.literal('refused'), flaws: list(shape({ file: v.string(), reason: v.string() })) }),
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
  'notes.read': call(nothing, shape({ annotations: list(annotationSchema), setAside: list(setAsideSchema) })),
  /** Adds or replaces one annotation. Answers once it is on disk. */
  'notes.write': call(annotationSchema, nothing),
  'notes.remove': call(shape({ work: workIdSchema, id: annotationIdSchema }), nothing),
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
export const commandSchema = v.picklist(commandNames);
export type CommandName = v.InferOutput<typeof commandSchema>;

/** The host as the reader sees it, whichever stands behind it. */
export type Host = {
  readonly call: <Name extends CallName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;
  /** Calls back for each command of the native menu; returns how to stop. */
  readonly onCommand: (listener: (command: CommandName) => void) => () => void;
};

/** What a host implements: plain functions, one for each call. */
export type Handlers = {
  readonly [Name in CallName]: (input: Input<Name>) => Promise<Output<Name>>;
};
