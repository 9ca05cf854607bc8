import { useEffect, useRef, useState } from 'react';
import type { Annotation } from '../../core/annotations/annotation.ts';
import { exportNotes } from '../../core/exchange/export-notes.ts';
import type { ExportFormat } from '../../core/exchange/formats.ts';
import { selected, type Selection } from '../../core/exchange/selection.ts';
import { verifyExport, type Verification } from '../../core/exchange/verify-export.ts';
import { viewOfEditions } from '../../core/exchange/view-of-editions.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { useReader } from '../app/reader-context.ts';
import { deliver, forgetDownloads, type Delivered } from './deliver.ts';
import { breathe } from '../app/breathe.ts';
import type { Catalogue } from '../library/catalogue.ts';
import type { Library } from '../library/library.ts';
import { editionsOf } from './editions-of.ts';

export type ExportStage =
  | { readonly stage: 'idle' }
  | { readonly stage: 'working' }
  | { readonly stage: 'none-chosen' }
  | { readonly stage: 'failed'; readonly error: unknown }
  | {
      readonly stage: 'done';
      readonly run: number;
      readonly delivered: Delivered;
      readonly verification: Verification;
      readonly annotations: readonly Annotation[];
    };

export type ExportPlan = {
  readonly format: ExportFormat;
  readonly selection: Selection;
  readonly byteOrderMark: boolean;
};

/** Of a work of which there is another edition, that one's; else the title by which it was last known. */
const lastTitle = (id: WorkId, { work, own }: Catalogue): string | undefined =>
  work(id)?.editions[0]?.title ?? own.gone.get(id) ?? undefined;

const unknownWorks = (annotations: readonly Annotation[], library: Library): readonly WorkId[] => {
  const { work } = library.catalogue.get();
  return annotations.map(({ target }) => target.work).filter((id) => work(id) === undefined);
};

/** Takes out what is on screen, saved or not yet, and checks what came of it. */
export function useExport(): readonly [ExportStage, (plan: ExportPlan) => void] {
  const { host, library, notebook, start } = useReader();
  const [stage, setStage] = useState<ExportStage>({ stage: 'idle' });
  const last = useRef<Delivered | null>(null);
  const runs = useRef(0);
  useEffect(() => () => forgetDownloads(last.current), []);

  const run = async ({ format, selection, byteOrderMark }: ExportPlan): Promise<ExportStage> => {
    const annotations = selected(notebook.store.get().annotations.values(), selection);
    // Where they cannot be asked for, those that are known are named.
    await library.own.look(unknownWorks(annotations, library)).catch(() => undefined);
    const view = {
      ...viewOfEditions(await editionsOf(annotations, library)),
      lastTitle: (work: WorkId) => lastTitle(work, library.catalogue.get()),
    };
    await breathe();
    const files = exportNotes(format, annotations, view, { selection, byteOrderMark });
    const delivered = await deliver(host, start.shell, files);
    if (delivered === null) return { stage: 'none-chosen' };
    forgetDownloads(last.current);
    last.current = delivered;
    await breathe();
    runs.current += 1;
    const verification = verifyExport(annotations, delivered.files);
    return { stage: 'done', run: runs.current, delivered, verification, annotations };
  };

  return [
    stage,
    (plan) => {
      setStage({ stage: 'working' });
      run(plan).then(setStage, (error: unknown) => setStage({ stage: 'failed', error }));
    },
  ];
}
