import { useState } from 'react';
import type { WorkId } from '../../core/model/ids.ts';
import { languages, type Language } from '../../core/model/language.ts';
import type { WorkCount } from '../../core/search/result.ts';
import { SelectField } from '../design/field.tsx';
import { headOf } from '../library/shown-works.ts';
import { useCatalogue } from '../library/use-catalogue.ts';
import { useTitles } from '../library/use-titles.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { WorkPicker } from './work-picker.tsx';
import { searchWords } from './words.ts';

type Props = {
  readonly works: readonly WorkCount[];
  /** How many works have a hit: more than are listed, where there are very many. */
  readonly articles: number;
  readonly work: WorkId | null;
  /** The language that is shown, if it is one alone: the counts are of its hits. */
  readonly language: Language | null;
  readonly onChoose: (work: WorkId | null) => void;
};

/** How many works the field lists: the ones with the most hits. The way to the others is its last entry. */
const most = 20;

const more = ' more';

/** Which work's hits are shown, with how many each has. Nothing to choose where all are in one. */
export function WorkFilter({ works, articles, work, language, onChoose }: Props) {
  const { work: known } = useCatalogue();
  const own = useLanguage();
  const words = useWords(searchWords);
  const titleInOwn = useTitles(works.map((each) => each.work));
  const [picking, setPicking] = useState(false);
  if (works.length < 2 && work === null) return null;
  const count = ({ hits }: WorkCount): number =>
    language === null ? languages.reduce((sum, each) => sum + hits[each], 0) : hits[language];
  const titleOf = (id: WorkId): string => {
    const found = known(id);
    return found === undefined ? titleInOwn(id) : headOf(found, language ?? own).title;
  };
  const many = works.length > most;
  const byCount = (): readonly WorkCount[] => works.toSorted((one, other) => count(other) - count(one));
  const listed = many ? byCount().slice(0, most) : works;
  const chosen = works.find((each) => each.work === work);
  const choose = (value: string): void => {
    if (value === more) setPicking(true);
    else onChoose(value === '' ? null : value);
  };
  return (
    <>
      <SelectField label={words.work} value={work ?? ''} onChange={choose}>
        <option value="">{words.allWorks}</option>
        {listed.map((each) => (
          <option key={each.work} value={each.work}>
            {`${titleOf(each.work)} ${words.number(count(each))}`}
          </option>
        ))}
        {work !== null && !listed.some((each) => each.work === work) && (
          <option value={work}>
            {`${titleOf(work)} ${words.number(chosen === undefined ? 0 : count(chosen))}`}
          </option>
        )}
        {many && <option value={more}>{words.moreWorks(articles)}</option>}
      </SelectField>
      {picking && (
        <WorkPicker
          works={byCount().map((each) => ({
            work: each.work,
            title: titleOf(each.work),
            hits: count(each),
          }))}
          articles={articles}
          onChoose={onChoose}
          onClose={() => setPicking(false)}
        />
      )}
    </>
  );
}
