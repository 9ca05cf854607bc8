import { Search } from 'lucide-react';
import { useId, useMemo } from 'react';
import { colours, type Annotation } from '../../core/annotations/annotation.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { languages } from '../../core/model/language.ts';
import { useWords } from '../words/words.ts';
import { noteStates, type KnownStates } from './note-states.ts';
import { NoteSearchHelp } from './note-search-help.tsx';
import { noteOrders, type NoteFilter } from './shown-notes.ts';
import { tagCounts } from './tags.ts';
import { whereWords } from './where-words.ts';
import { noteWords, notesPageWords } from './words.ts';
import styles from './note-filters.module.css';

type Props = {
  readonly annotations: readonly Annotation[];
  readonly states: KnownStates;
  readonly titleOf: (work: WorkId) => string;
  readonly filter: NoteFilter;
  readonly onChange: (part: Partial<NoteFilter>) => void;
};

/** The search field over the notes and everything one can narrow them by. */
export function NoteFilters({ annotations, states, titleOf, filter, onChange }: Props) {
  const words = useWords(notesPageWords);
  const where = useWords(whereWords);
  const { kinds, colours: colourNames } = useWords(noteWords);
  const works = useMemo(
    () =>
      [...new Set(annotations.map(({ target }) => target.work))].toSorted((a, b) =>
        titleOf(a).localeCompare(titleOf(b)),
      ),
    [annotations, titleOf],
  );
  const tags = useMemo(() => [...tagCounts(annotations)], [annotations]);
  // Where all notes are in place, there is nothing to choose; a choice that was made can be taken back.
  const places = [...states.values()].filter(({ state }) => state !== 'in-place' || filter.state !== '');
  return (
    <form role="search" className={styles.filters} data-screen onSubmit={(event) => event.preventDefault()}>
      <label className={styles.search}>
        <Search size={16} aria-hidden />
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={filter.query}
          onChange={(event) => onChange({ query: event.target.value })}
        />
      </label>
      <NoteSearchHelp />
      <div className={styles.row}>
        <Filter
          label={words.work}
          value={filter.work}
          all={words.all}
          options={works.map((work) => [work, titleOf(work)])}
          onChoose={(work) => onChange({ work })}
        />
        <Filter
          label={words.language}
          value={filter.language}
          all={words.all}
          options={languages.map((language) => [language, words.languages[language]])}
          onChoose={(language) => onChange({ language })}
        />
        <Filter
          label={words.kind}
          value={filter.kind}
          all={words.all}
          options={(Object.keys(kinds) as Annotation['kind'][]).map((kind) => [kind, kinds[kind]])}
          onChoose={(kind) => onChange({ kind })}
        />
        <Filter
          label={words.colour}
          value={filter.colour}
          all={words.all}
          options={colours.map((colour) => [colour, colourNames[colour]])}
          onChoose={(colour) => onChange({ colour })}
        />
        {places.length > 0 && (
          <Filter
            label={where.state}
            value={filter.state}
            all={words.all}
            options={noteStates.map((state) => [state, where.states[state]])}
            onChoose={(state) => onChange({ state })}
          />
        )}
        {tags.length > 0 && (
          <Filter
            label={words.tag}
            value={filter.tag}
            all={words.all}
            options={tags.map(([tag, count]) => [tag, `${tag} (${count})`])}
            onChoose={(tag) => onChange({ tag })}
          />
        )}
        <Filter
          label={words.sort}
          value={filter.order}
          options={noteOrders.map((order) => [order, words.sorts[order]])}
          onChoose={(order) => order !== '' && onChange({ order })}
        />
      </div>
    </form>
  );
}

type FilterProps<Value extends string> = {
  readonly label: string;
  readonly value: Value | '';
  /** What the choice of everything is called; without it, there is none. */
  readonly all?: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value | '') => void;
};

function Filter<Value extends string>({ label, value, all, options, onChoose }: FilterProps<Value>) {
  const id = useId();
  const isKnown = (chosen: string): chosen is Value | '' =>
    chosen === '' || options.some(([known]) => known === chosen);
  return (
    <div className={styles.filter} data-on={all !== undefined && value !== ''}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => isKnown(target.value) && onChoose(target.value)}
      >
        {all !== undefined && <option value="">{all}</option>}
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
