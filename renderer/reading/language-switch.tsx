import { Languages } from 'lucide-react';
import type { Edition } from '../../core/model/edition.ts';
import { otherLanguage } from '../../core/model/language.ts';
import { counterpart } from '../../core/reading/counterpart.ts';
import { useCommand } from '../app/commands.ts';
import { navigate } from '../app/navigation.ts';
import { useReader } from '../app/reader-context.ts';
import { Button } from '../design/button.tsx';
import { useWords } from '../words/words.ts';
import { placeOnPage } from './place-on-page.ts';
import { readingWords } from './words.ts';

type Props = { readonly edition: Edition; readonly article: HTMLElement | null };

/** To the same § of the other edition, with the line one reads staying where it is on the page. */
export function LanguageSwitch({ edition, article }: Props) {
  const { library, notices } = useReader();
  const words = useWords(readingWords);
  const { work, language } = edition.head;
  const other = otherLanguage(language);
  const exists = library.head(work, other) !== undefined;
  const change = (): void => {
    if (!exists) {
      notices.done(words.onlyHere);
      return;
    }
    library.edition(work, other).then((edited) => goTo(edited), notices.fault);
  };
  const goTo = (edited: Edition): void => {
    const place = article && placeOnPage(article);
    const segment = edition.segments.find(({ id }) => id === place?.segment);
    const same = segment && counterpart(segment, edited.segments);
    navigate(
      { page: 'reading', work, language: other, ...(same && { segment: same.id }) },
      {
        replace: true,
        ...(same && place && { entry: { place: { segment: same.id, offset: place.offset } } }),
      },
    );
  };
  useCommand('other-language', change);
  return (
    <Button disabled={!exists} onClick={change} title={exists ? undefined : words.onlyHere}>
      <Languages size={16} aria-hidden />
      {other === 'de' ? words.toGerman : words.toEnglish}
    </Button>
  );
}
