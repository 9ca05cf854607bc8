import { useEffect } from 'react';
import type { EditionHead } from '../../core/model/edition.ts';
import { otherLanguage } from '../../core/model/language.ts';
import { navigate } from '../app/navigation.ts';
import { addressOf, type ReadingRoute } from '../app/routes.ts';
import { Waiting } from '../app/waiting.tsx';
import { Empty, Page } from '../design/page.tsx';
import { inItsEdition } from '../library/in-its-edition.ts';
import { useCatalogue } from '../library/use-catalogue.ts';
import { useIsMissing } from '../library/use-is-missing.ts';
import { RestoreOffer } from '../own-library/restore-offer.tsx';
import { useWords } from '../words/words.ts';
import { readingWords } from './words.ts';

/**
 * For the address of an edition that is not known: one of which nothing was heard yet, one whose language
 * was corrected – then the address is, too –, or one that there is not.
 */
export function UnknownEdition({ route }: { route: ReadingRoute }) {
  const catalogue = useCatalogue();
  const isMissing = useIsMissing(route.work);
  const now = inItsEdition(catalogue, route);
  useEffect(() => {
    if (now !== route) navigate(now, { replace: true });
  }, [now, route]);
  if (now !== route || !isMissing) return <Waiting />;
  return <MissingEdition route={route} other={catalogue.head(route.work, otherLanguage(route.language))} />;
}

/** A word on why there is nothing to read here, and the ways on: to the other language, back out of the bin. */
function MissingEdition({ route, other }: { route: ReadingRoute; other: EditionHead | undefined }) {
  const words = useWords(readingWords);
  const { work, language } = route;
  return (
    <Page title={other === undefined ? words.unknown : words.noEdition[language]}>
      <Empty>
        <p>{other === undefined ? words.unknownText : words.noEditionText}</p>
        {other !== undefined && (
          <p>
            <a href={addressOf(inOther(route))}>
              {other.language === 'de' ? words.toGerman : words.toEnglish}:{' '}
              <span lang={other.language}>{other.title}</span>
            </a>
          </p>
        )}
        <RestoreOffer work={work} />
        <p>
          <a href={addressOf({ page: 'library' })}>{words.toLibrary}</a>
        </p>
      </Empty>
    </Page>
  );
}

/** The same § of the other edition. A note is on one of them alone. */
function inOther(route: ReadingRoute): ReadingRoute {
  const { note: _, ...kept } = route;
  return { ...kept, language: otherLanguage(route.language) };
}
