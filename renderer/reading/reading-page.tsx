import { useCallback, useEffect, useMemo, useState } from 'react';
import type { EditionHead } from '../../core/model/edition.ts';
import { useCommand } from '../app/commands.ts';
import { navigate } from '../app/navigation.ts';
import { useReader } from '../app/reader-context.ts';
import type { ReadingRoute } from '../app/routes.ts';
import { useStore } from '../app/store.ts';
import { useEscape } from '../app/use-escape.ts';
import { useCatalogue } from '../library/use-catalogue.ts';
import { useEdition } from '../library/use-edition.ts';
import { ArticleNotes } from '../notes/article-notes.tsx';
import { noteIdsBySegment } from '../notes/notes-by-segment.ts';
import { usePlacedNotes } from '../notes/use-placed-notes.ts';
import { HitsBar } from '../search/hits-bar.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { ArticleEnd } from './article-end.tsx';
import { Article } from './article.tsx';
import './highlights.css';
import { LanguageSwitch } from './language-switch.tsx';
import { Outline } from './outline.tsx';
import { currentSegment, focusSegment, stepSegment } from './place-on-page.ts';
import { ReadingProgress } from './reading-progress.tsx';
import { UnknownEdition } from './unknown-edition.tsx';
import { useMarked } from './use-marked.ts';
import { usePlace } from './use-place.ts';
import { useReadingShare } from './use-reading-share.ts';
import { readingWords } from './words.ts';
import styles from './reading-page.module.css';

/** An edition to read, or a word on why there is none. */
export function ReadingPage({ route }: { route: ReadingRoute }) {
  const head = useCatalogue().head(route.work, route.language);
  return head === undefined ? <UnknownEdition route={route} /> : <OpenEdition head={head} route={route} />;
}

function OpenEdition({ head, route }: { head: EditionHead; route: ReadingRoute }) {
  const { library, settings } = useReader();
  const edition = useEdition(head.work, head.language);
  const { links } = useStore(settings.store);
  const interfaceLanguage = useLanguage();
  const words = useWords(readingWords);
  const [article, setArticle] = useState<HTMLElement | null>(null);
  const here = usePlace(article, edition, route);
  useReadingShare(article, head);
  const { stretches, current, goTo } = useMarked(article, edition, route);
  const { inPlace } = usePlacedNotes(edition);
  const noteIds = useMemo(() => noteIdsBySegment(inPlace), [inPlace]);

  useEffect(() => {
    document.title = `${head.title} · Fathom`;
  }, [head]);
  useCommand('next-segment', () => article && stepSegment(article, 1));
  useCommand('previous-segment', () => article && stepSegment(article, -1));

  const label = library.concepts.find(({ id }) => id === route.concept)?.labels[interfaceLanguage].preferred;
  const close = useCallback((): void => {
    const { find: _find, without: _without, concept: _concept, ...plain } = route;
    navigate(plain, { replace: true });
    const here = article && currentSegment(article);
    if (here) focusSegment(article, here);
  }, [route, article]);
  const isMarking = route.find !== undefined || route.concept !== undefined;
  useEscape(isMarking, close);

  return (
    <div className={styles.desk}>
      <ReadingProgress head={head} />
      <div className={styles.left} data-strip data-screen>
        <LanguageSwitch edition={edition} article={article} />
        {/* A new place closes the folded outline. */}
        <Outline key={route.segment} edition={edition} here={here} />
      </div>
      <main className={styles.middle} id="main">
        <Article ref={setArticle} edition={edition} links={links} noteIds={noteIds} />
        <ArticleEnd head={head} />
      </main>
      <ArticleNotes
        edition={edition}
        article={article}
        {...(route.note !== undefined && { focus: route.note })}
      />
      {isMarking && (
        <HitsBar
          hits={stretches}
          current={current}
          onStep={goTo}
          onClose={close}
          query={route.find ?? words.mentionsOf(label ?? route.concept ?? '')}
        />
      )}
    </div>
  );
}
