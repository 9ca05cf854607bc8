import type { WorkId } from '../model/ids.ts';
import type { Checked } from '../schema/check.ts';
import type { Said } from '../schema/said.ts';
import type { Annotation } from './annotation.ts';
import { fromRecord } from './w3c.ts';

const otherWork: Said = {
  de: 'nennt ein anderes Werk als diese Datei',
  en: 'it names another work than this file',
};

const judged = new WeakMap<object, Checked<Annotation>>();

/**
 * The annotation of this work that a record is, or what is wrong with it. Records never change, so
 * each is judged once: of a file of thousands only what is new.
 */
export function annotationIn(work: WorkId, record: unknown): Checked<Annotation> {
  const result = judge(record);
  if (!result.ok || result.value.target.work === work) return result;
  return { ok: false, flaws: [{ where: 'target.source.id', what: otherWork }] };
}

function judge(record: unknown): Checked<Annotation> {
  if (typeof record !== 'object' || record === null) return fromRecord(record);
  const known = judged.get(record);
  if (known !== undefined) return known;
  const result = fromRecord(record);
  judged.set(record, result);
  return result;
}
