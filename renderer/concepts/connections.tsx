import type { ConceptWeb } from '../../core/concepts/web.ts';
import type { Concept } from '../../core/model/concept.ts';
import type { ConceptId } from '../../core/model/ids.ts';
import { useReader } from '../app/reader-context.ts';
import { addressOf } from '../app/routes.ts';
import { topicName } from '../library/topic-name.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { conceptWords } from './words.ts';
import styles from './connections.module.css';

/** Broader, narrower and related concepts, each a way to its page. */
export function Connections({ concept, web }: { concept: ConceptId; web: ConceptWeb }) {
  const words = useWords(conceptWords);
  const kinds = (['broader', 'narrower', 'related'] as const).filter((kind) => web[kind](concept).length > 0);
  if (kinds.length === 0) return null;
  return (
    <section className={styles.connections} aria-label={words.connections}>
      <dl className={styles.list}>
        {kinds.map((kind) => (
          <div key={kind} className={styles.kind}>
            <dt>{words[kind]}</dt>
            <dd>
              <ConceptLinks concepts={web[kind](concept)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function ConceptLinks({ concepts }: { concepts: readonly Concept[] }) {
  const { library } = useReader();
  const language = useLanguage();
  const { compare } = new Intl.Collator(language);
  const links = concepts
    .map(({ id }) => ({ id, label: topicName(id, library.concepts, language) }))
    .toSorted((a, b) => compare(a.label, b.label));
  return (
    <ul className={styles.links}>
      {links.map(({ id, label }) => (
        <li key={id}>
          <a href={addressOf({ page: 'concept', concept: id })}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
