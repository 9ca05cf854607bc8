import { Languages } from 'lucide-react';
import type { Edition } from '../../core/model/edition.ts';
import type { Segment } from '../../core/model/segment.ts';
import { otherLanguage } from '../../core/model/language.ts';
import { counterpart } from '../../core/reading/counterpart.ts';
import { useCommand } from '../app/commands.ts';
import { currentRoute, navigate } from '../app/navigation.ts';
import { useReader } from '../app/reader-context.ts';
import { Button } from '../design/button.tsx';
import { useCatalogue } from '../library/use-catalogue.ts';
import { useWords } from '../words/words.ts';
import { focusedSegment, placeOnPage } from './place-on-page.ts';
import { readingWords } from './words.ts';

type Props = {
  readonly edition: Edition;
  readonly article: HTMLElement | null;
};

/** To the same § of the other edition: the line one reads, the focus and what is marked stay. */
export function LanguageSwitch({ edition, article }: Props) {
  const { library, notices } = useReader();
  const words = useWords(readingWords);
  const { work, language } = edition.head;
  const other = otherLanguage(language);
  const { head } = useCatalogue();
  const exists = head(work, other) !== undefined;
  const change = (): void => {
    if (exists) library.edition(work, other).then(goTo, notices.fault);
    else notices.done(words.onlyHere);
  };
  const goTo = (edited: Edition): void => {
    const route = currentRoute();
    // Whoever has gone elsewhere while it was opened stays there.
    if (route.page !== 'reading' || route.work !== work || route.language !== language) return;
    const sameAs = (id: string | null | undefined): Segment | undefined => {
      const segment = edition.segments.find((one) => one.id === id);
      return segment && counterpart(segment, edited.segments);
    };
    const place = article && placeOnPage(article);
    const same = sameAs(place?.segment);
    const focus = sameAs(article && focusedSegment(article));
    const { segment: _, note: __, ...kept } = route;
    navigate(
      { ...kept, language: other, ...(same && { segment: same.id }) },
      {
        replace: true,
        entry: {
          ...(same && place && { place: { segment: same.id, offset: place.offset } }),
          ...(focus && { focus: focus.id }),
        },
      },
    );
  };
  useCommand('other-language', change);
  // Hardly any own work has two languages: a button that never does anything would only be in the way.
  if (!exists && library.isOwn(work)) return null;
  return (
    <Button disabled={!exists} onClick={change} title={exists ? undefined : words.onlyHere}>
      <Languages size={16} aria-hidden />
      {other === 'de' ? words.toGerman : words.toEnglish}
    </Button>
  );
}
