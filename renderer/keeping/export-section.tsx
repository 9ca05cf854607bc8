import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ExportFormat } from '../../core/exchange/formats.ts';
import { selected } from '../../core/exchange/selection.ts';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { Button } from '../design/button.tsx';
import { Choice } from '../design/choice.tsx';
import { SelectField } from '../design/field.tsx';
import { useWords } from '../words/words.ts';
import { ExportOutcome } from './export-outcome.tsx';
import { givenIds, selectionOf, type Scope } from './export-scope.ts';
import { FaultText } from '../notices/fault-text.tsx';
import { Progress } from './progress.tsx';
import { Section } from './section.tsx';
import { useExport } from './use-export.ts';
import { useTitles } from '../library/use-titles.ts';
import { exportWords } from './export-words.ts';
import { keepingWords } from './words.ts';
import styles from './keeping.module.css';

/** Everything, one work or the notes one came with, in one of three open formats. */
export function ExportSection() {
  const { notebook, start } = useReader();
  const { annotations, reading } = useStore(notebook.store);
  const words = useWords(exportWords);
  const { asking } = useWords(keepingWords);
  const [given] = useState(givenIds);
  const [scope, setScope] = useState<Scope>(given === null ? 'all' : 'given');
  const [format, setFormat] = useState<ExportFormat>('w3c');
  const [byteOrderMark, setByteOrderMark] = useState(false);
  const [stage, run] = useExport();
  const selection = selectionOf(scope, given);
  const count = useMemo(() => selected(annotations.values(), selection).length, [annotations, selection]);
  return (
    <Section title={words.title} text={words.text}>
      {reading.state === 'reading' ? (
        <p>{asking}</p>
      ) : reading.state === 'read' && annotations.size === 0 ? (
        <p className={styles.empty}>{words.empty}</p>
      ) : (
        <div className={styles.form}>
          <ScopeField scope={scope} onChoose={setScope} given={given?.length ?? null} />
          <div>
            <Choice label={words.format} value={format} choices={words.formats} onChoose={setFormat} />
            <p className={styles.small}>{words.about[format]}</p>
          </div>
          {format === 'csv' && (
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={byteOrderMark}
                onChange={({ target }) => setByteOrderMark(target.checked)}
              />
              {words.byteOrderMark}
            </label>
          )}
          <div>
            <Button
              look="button"
              disabled={count === 0}
              onClick={() => stage.stage !== 'working' && run({ format, selection, byteOrderMark })}
            >
              <Download size={16} aria-hidden />
              {start.shell === 'window' ? words.save(count) : words.download(count)}
            </Button>
          </div>
          <div role="status">{stage.stage === 'none-chosen' && <p>{words.noneChosen}</p>}</div>
          {stage.stage === 'working' && <Progress label={words.working} />}
          {stage.stage === 'failed' && <FaultText error={stage.error} />}
          {stage.stage === 'done' && <ExportOutcome key={stage.run} {...stage} />}
        </div>
      )}
    </Section>
  );
}

type ScopeProps = {
  readonly scope: Scope;
  readonly onChoose: (scope: Scope) => void;
  /** How many notes one came with. */
  readonly given: number | null;
};

function ScopeField({ scope, onChoose, given }: ScopeProps) {
  const { notebook } = useReader();
  const { annotations } = useStore(notebook.store);
  const words = useWords(exportWords);
  const groups = useMemo(
    () => [...Map.groupBy(annotations.values(), ({ target }) => target.work)],
    [annotations],
  );
  const titleOf = useTitles(groups.map(([work]) => work));
  const works = useMemo(
    () =>
      groups
        .map(([work, notes]) => ({ work, count: notes.length, title: titleOf(work) }))
        .toSorted((a, b) => a.title.localeCompare(b.title)),
    [groups, titleOf],
  );
  return (
    <SelectField
      className={styles.scope}
      label={words.what}
      value={scope}
      onChange={(chosen) => onChoose(chosen as Scope)}
    >
      <option value="all">{words.all(annotations.size)}</option>
      {given !== null && <option value="given">{words.given(given)}</option>}
      {works.map(({ work, title, count }) => (
        <option key={work} value={`work ${work}`}>
          {`${title} (${count})`}
        </option>
      ))}
    </SelectField>
  );
}
