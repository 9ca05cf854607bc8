import { useMemo, useRef } from 'react';
import * as v from 'valibot';
import { sortKwic, type KwicOrder } from '../../core/concepts/kwic.ts';
import type { ConceptId } from '../../core/model/ids.ts';
import { languages } from '../../core/model/language.ts';
import { useRemembered } from '../app/use-remembered.ts';
import { Button } from '../design/button.tsx';
import { Choice } from '../design/choice.tsx';
import { SelectField } from '../design/field.tsx';
import { MoreButton } from '../design/more-button.tsx';
import { Empty, focusTitle } from '../design/page.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { ConcordanceRow } from './concordance-row.tsx';
import { foundLabels, rowOfLine, sieved, type ConcordanceLine, type Sieve } from './concordance-lines.ts';
import { conceptWords } from './words.ts';
import styles from './concordance.module.css';

const orders = ['text', 'left', 'right', 'work'] as const satisfies readonly KwicOrder[];
const sieveSchema = v.object({ language: v.picklist(['all', ...languages]), label: v.nullable(v.string()) });

const everything: Sieve = { language: 'all', label: null };

/** Lines shown at first, and added by each press of the button. */
const portion = 200;

/** Every mention as one line, aligned on the word: sorted, filtered, and shown a portion at a time. */
export function Concordance({ concept, lines }: { concept: ConceptId; lines: readonly ConcordanceLine[] }) {
  const words = useWords(conceptWords);
  const language = useLanguage();
  const [order, setOrder] = useRemembered('order', v.picklist(orders), 'text');
  const [sieve, setSieve] = useRemembered('sieve', sieveSchema, everything);
  const [most, setMost] = useRemembered('most', v.number(), portion);
  const list = useRef<HTMLOListElement>(null);
  const left = useMemo(
    () => sortKwic(sieved(lines, sieve), order, language),
    [lines, sieve, order, language],
  );
  const more = Math.min(portion, left.length - most);
  return (
    <>
      <div className={styles.tools}>
        <Choice label={words.order} value={order} choices={words.orders} onChoose={setOrder} />
        <Choice
          label={words.language}
          value={sieve.language}
          choices={words.languageChoices}
          onChoose={(one) => setSieve({ language: one, label: null })}
        />
        <LabelFilter lines={sieved(lines, { ...sieve, label: null })} sieve={sieve} onChange={setSieve} />
        <p className={styles.count} role="status">
          {words.shown(left.length, lines.length)}
        </p>
      </div>
      {left.length === 0 && (
        <Empty>
          <p>{words.noneLeft}</p>
          <Button
            onClick={() => {
              setSieve(everything);
              focusTitle();
            }}
          >
            {words.clear}
          </Button>
        </Empty>
      )}
      <ol className={styles.lines} ref={list}>
        {left.slice(0, most).map((line) => (
          <ConcordanceRow
            key={`${line.edition.head.work}.${line.edition.head.language} ${line.segment.id} ${line.mention.start}`}
            concept={concept}
            row={rowOfLine(line)}
          />
        ))}
      </ol>
      {more > 0 && (
        <MoreButton className={styles.more} list={list} onMore={() => setMost(most + portion)}>
          {words.more(more)}
        </MoreButton>
      )}
    </>
  );
}

type FilterProps = {
  readonly lines: readonly ConcordanceLine[];
  readonly sieve: Sieve;
  readonly onChange: (sieve: Sieve) => void;
};

function LabelFilter({ lines, sieve, onChange }: FilterProps) {
  const words = useWords(conceptWords);
  return (
    <SelectField
      label={words.label}
      value={sieve.label ?? ''}
      onChange={(label) => onChange({ ...sieve, label: label === '' ? null : label })}
    >
      <option value="">{words.allLabels}</option>
      {foundLabels(lines).map(([label, times]) => (
        <option key={label} value={label}>{`${label} (${times})`}</option>
      ))}
    </SelectField>
  );
}
