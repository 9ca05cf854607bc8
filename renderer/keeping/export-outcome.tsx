import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';
import type { Verification } from '../../core/exchange/verify-export.ts';
import { useWords } from '../words/words.ts';
import type { Delivered } from './deliver.ts';
import { Outcome } from './outcome.tsx';
import { exportWords } from './export-words.ts';
import styles from './keeping.module.css';

type Props = {
  readonly delivered: Delivered;
  readonly verification: Verification;
  readonly annotations: readonly Annotation[];
};

/** How many of the written notes were read again just as they are, and which were not. */
export function ExportOutcome({ delivered, verification, annotations }: Props) {
  const words = useWords(exportWords);
  const { total, identical, different, missing, strangers } = verification;
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const quote = (id: AnnotationId): string => byId.get(id)?.target.exact.slice(0, 120) ?? id;
  return (
    <Outcome isWell={identical === total && strangers === 0}>
      <p>
        <strong>{words.identical(identical, total)}</strong>{' '}
        {delivered.by === 'host' ? words.onDisk : words.asGiven}
      </p>
      {delivered.by === 'host' && (
        <p>
          {words.written} <code>{delivered.place}</code>: {delivered.files.map(({ name }) => name).join(', ')}
        </p>
      )}
      {delivered.by === 'browser' && (
        <>
          <p>{delivered.downloads.length === 1 ? words.downloading : words.oneByOne}</p>
          <ul className={styles.plainList}>
            {delivered.downloads.map(({ name, url }) => (
              <li key={url}>
                <a href={url} download={name}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {identical < total && (
        <>
          <p>{words.notIdentical}</p>
          <ul className={styles.plainList}>
            {different.map(({ id, fields }) => (
              <li key={id}>
                <q>{quote(id)}</q> {words.differs(fields.map((field) => words.fields[field] ?? field))}
              </li>
            ))}
            {missing.map((id) => (
              <li key={id}>
                <q>{quote(id)}</q> {words.missing}
              </li>
            ))}
          </ul>
        </>
      )}
      {strangers > 0 && <p>{words.strangers(strangers)}</p>}
    </Outcome>
  );
}
