import type { Edition } from '../../core/model/edition.ts';
import { segmentMeant } from '../../core/reading/counterpart.ts';
import { sectionSign } from '../../core/reading/citation.ts';
import type { Route } from '../app/routes.ts';
import type { Target } from './target.ts';

/** How much of a paragraph is shown, in UTF-16 units. */
const glimpse = 70;

/** `§ 12` or `12` as one types it is the paragraph of that number: in the edition one reads first, then in the others. */
export function paragraphTargets(
  editions: readonly Edition[],
  typed: string,
  here: Route,
): readonly Target[] {
  const number = /^\s*§{0,2}\s*([1-9]\d{0,4})\s*$/.exec(typed)?.[1];
  if (number === undefined) return [];
  const distance = ({ head }: Edition): number =>
    here.page !== 'reading' || head.work !== here.work ? 2 : head.language === here.language ? 0 : 1;
  return editions
    .toSorted((one, other) => distance(one) - distance(other))
    .flatMap(({ head, segments }): Target[] => {
      const { work, language } = head;
      const segment = segmentMeant(`s${number}`, segments);
      if (segment === undefined) return [];
      const text = segment.text.length > glimpse ? `${segment.text.slice(0, glimpse)}…` : segment.text;
      return [
        {
          id: `paragraph ${work} ${language}`,
          group: 'sections',
          names: [{ text: `${sectionSign(segment)} ${text}`, language }],
          place: { text: head.title, language },
          to: { route: { page: 'reading', work, language, segment: segment.id } },
        },
      ];
    });
}
