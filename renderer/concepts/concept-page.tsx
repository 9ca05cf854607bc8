import { Suspense } from 'react';
import { conceptWeb } from '../../core/concepts/web.ts';
import type { Concept } from '../../core/model/concept.ts';
import type { ConceptId } from '../../core/model/ids.ts';
import { otherLanguage } from '../../core/model/language.ts';
import { useReader } from '../app/reader-context.ts';
import { addressOf } from '../app/routes.ts';
import { Waiting } from '../app/waiting.tsx';
import { Empty, Page } from '../design/page.tsx';
import { topicName } from '../library/topic-name.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { Connections } from './connections.tsx';
import { Definition } from './definition.tsx';
import { Mentions } from './mentions.tsx';
import { conceptWords } from './words.ts';
import styles from './concept-page.module.css';

/** All that the library knows of one concept: what it is, what it hangs together with, where it is mentioned. */
export function ConceptPage({ concept: id }: { concept: ConceptId }) {
  const { library } = useReader();
  const web = conceptWeb(library.concepts);
  const concept = web.get(id);
  return concept === undefined ? <UnknownConcept id={id} /> : <KnownConcept concept={concept} web={web} />;
}

function KnownConcept({ concept, web }: { concept: Concept; web: ReturnType<typeof conceptWeb> }) {
  const { library } = useReader();
  const language = useLanguage();
  const other = otherLanguage(language);
  return (
    <Page
      title={topicName(concept.id, library.concepts, language)}
      lead={
        <span className={styles.other} lang={other}>
          {topicName(concept.id, library.concepts, other)}
        </span>
      }
    >
      <div className={styles.definitions}>
        <Definition concept={concept} language={language} />
        <Definition concept={concept} language={other} />
      </div>
      <Connections concept={concept.id} web={web} />
      <Suspense fallback={<Waiting />}>
        <Mentions concept={concept} />
      </Suspense>
    </Page>
  );
}

function UnknownConcept({ id }: { id: ConceptId }) {
  const words = useWords(conceptWords);
  return (
    <Page title={words.unknown}>
      <Empty>
        <p>{words.unknownText(id)}</p>
        <p>
          <a href={addressOf({ page: 'concepts' })}>{words.toIndex}</a>
        </p>
      </Empty>
    </Page>
  );
}
