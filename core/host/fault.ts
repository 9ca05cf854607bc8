import * as v from 'valibot';
import type { Language } from '../model/language.ts';
import { saidSchema } from '../schema/said.ts';
import { shape } from '../schema/shape.ts';

/**
 * What can go wrong between the reader and the machine. The code decides the words: each has, in
 * both languages, a sentence on what happened and one on what to do (`renderer/notices/words.ts`).
 */
const faultCodes = [
  /** The call or its arguments are outside the contract. */
  'refused',
  /** No such work, edition or annotation. */
  'missing',
  /** The disk is full. */
  'disk-full',
  /** The folder cannot be written. */
  'read-only',
  /** The folder was there and is not any more: a drive was taken away. */
  'gone',
  /** The file was written by a later Fathom; it is shown, and left as it is. */
  'newer',
  /** A file of the reader's could not be understood; it was set aside, not overwritten. */
  'unreadable',
  /** Something else has this place in the library already. */
  'taken',
  /** The folder, one in it or one that it lies in, is followed already. */
  'followed',
  /** Fathom keeps its own files in this folder. */
  'own-folder',
  /** This host cannot do that (a browser tab cannot open a folder). */
  'unsupported',
  /** The host does not answer: its window or its command has ended. */
  'unreachable',
  /** Anything else; `detail` says what. */
  'failed',
] as const;

export const faultCodeSchema = v.picklist(faultCodes);

/** In both languages where a reader can do something about it; else the words of a program, in English, for a report. */
export const faultDetailSchema = v.union([v.string(), saidSchema]);
export type FaultDetail = v.InferOutput<typeof faultDetailSchema>;

export const detailIn = (language: Language, detail: FaultDetail): string =>
  typeof detail === 'string' ? detail : detail[language];

export const faultSchema = shape({
  code: faultCodeSchema,
  /** A path into the value (`annotation.target.start`) or the name of a file; never a folder of the machine. */
  where: v.string(),
  detail: faultDetailSchema,
});
export type Fault = v.InferOutput<typeof faultSchema>;
export type FaultCode = Fault['code'];

/** A fault on its way to the border; everything else that is thrown becomes `failed` there. */
export class FaultError extends Error {
  readonly fault: Fault;
  constructor(code: FaultCode, where: string, detail: FaultDetail) {
    super([code, where, detailIn('en', detail)].filter(Boolean).join(': '));
    this.name = 'FaultError';
    this.fault = { code, where, detail };
  }
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: Fault };
