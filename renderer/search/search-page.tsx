import { memo, useMemo, useRef, useState } from 'react';
import type { WorkId } from '../../core/model/ids.ts';
import type { Language } from '../../core/model/language.ts';
import { corrected } from '../../core/search/corrected.ts';
import { navigate } from '../app/navigation.ts';
import { useReader } from '../app/reader-context.ts';
import { addressOf } from '../app/routes.ts';
import { useStore } from '../app/store.ts';
import { Waiting } from '../app/waiting.tsx';
import { Choice } from '../design/choice.tsx';
import { MoreButton } from '../design/more-button.tsx';
import { Empty, focusTitle, Page, pageTitle } from '../design/page.tsx';
import { useKeptFocus } from '../design/use-kept-focus.ts';
import { useWords } from '../words/words.ts';
import { arrangement, byWork } from './arrangement.ts';
import { foundIn, type Scope } from './ask-both.ts';
import { CountLine } from './count-line.tsx';
import { EmptySearch } from './empty-search.tsx';
import { ExpansionChips } from './expansion-chips.tsx';
import { leftAt, rememberLeaving } from './left-at.ts';
import { foundNotes, listed } from './listed.ts';
import { misread } from './misread.ts';
import { NoResults } from './no-results.tsx';
import { OwnState } from './own-state.tsx';
import { Results } from './results.tsx';
import { ScopeFilter } from './scope-filter.tsx';
import { SearchFailed } from './search-failed.tsx';
import { SearchHelp } from './search-help.tsx';
import { searcher } from './the-searcher.ts';
import type { Shown } from './inquiry.ts';
import { useFound, type SearchRoute } from './use-found.ts';
import { useUnhurried } from './use-unhurried.ts';
import { WorkFilter } from './work-filter.tsx';
import { searchWords } from './words.ts';
import styles from './search-page.module.css';

/** How many passages are shown at first, and as many notes, and how many more each time. All of them are drawn anew at each letter. */
const step = 20;
const none: readonly string[] = [];

type More = { readonly query: string; readonly limit: number };

/** Everything the library and the notes hold on a query, best first, as one types. */
export function SearchPage({ route }: { readonly route: SearchRoute }) {
  const words = useWords(searchWords);
  const area = useRef<HTMLDivElement>(null);
  // What leads to another search goes with the one it belongs to.
  useKeptFocus(area, pageTitle);
  return (
    <Page title={words.title}>
      <div ref={area}>{route.query.trim() === '' ? <EmptySearch /> : <Answer route={route} />}</div>
    </Page>
  );
}

function Answer({ route }: { readonly route: SearchRoute }) {
  const state = useStore(searcher.store);
  const [language, setLanguage] = useState<Language | null>(() => leftAt()?.language ?? null);
  const [work, setWork] = useState<WorkId | null>(() => leftAt()?.work ?? null);
  const [scope, setScope] = useState<Scope>(() => leftAt()?.scope ?? 'all');
  const [more, setMore] = useState<More>(() => ({ query: route.query, limit: leftAt()?.limit ?? step }));
  const shown = useFound(route, ({ query, without = none }) => ({
    query,
    without,
    language,
    work,
    limit: more.query === query ? more.limit : step,
  }));
  if (state.state === 'failed') return <SearchFailed what="all" reason={state.reason} />;
  if (shown === null) return <Waiting />;
  if (shown.state === 'failed') return <SearchFailed what="query" reason={shown.reason} />;
  return (
    <Found
      latest={shown}
      chosen={language}
      chosenWork={work}
      without={route.without ?? none}
      scope={scope}
      onScope={setScope}
      onLanguage={setLanguage}
      onWork={setWork}
      onMore={setMore}
    />
  );
}

type FoundProps = {
  readonly latest: Shown & { readonly state: 'found' };
  /** What is chosen already, which the results shown may not have followed yet. */
  readonly chosen: Language | null;
  readonly chosenWork: WorkId | null;
  readonly without: readonly string[];
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
  readonly onLanguage: (language: Language | null) => void;
  readonly onWork: (work: WorkId | null) => void;
  readonly onMore: (more: More) => void;
};

/** Words that differ in more than capitals: of “Blue” and “blue” the first. */
const differentWords = (words: readonly string[]): readonly string[] =>
  [...Map.groupBy(words, (word) => word.toLowerCase()).values()].flatMap(([first]) => first ?? []);

/** Drawn when an answer comes, not when a letter is typed: the question goes out first. */
const Found = memo(function Found({
  latest,
  chosen,
  chosenWork,
  without,
  scope,
  onScope,
  onLanguage,
  onWork,
  onMore,
}: FoundProps) {
  const { notebook } = useReader();
  const { annotations } = useStore(notebook.store);
  const words = useWords(searchWords);
  const list = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLOListElement>(null);
  const { shown, showRest } = useUnhurried(latest, list);
  const { query, language, work, limit, answers } = shown;
  const { result, counts } = useMemo(() => foundIn(answers, scope, limit), [answers, scope, limit]);
  const notes = useMemo(
    () => foundNotes(annotations, query, language, work),
    [annotations, query, language, work],
  );
  const arranged = useStore(arrangement);
  const isGrouped = arranged === 'work' && result.works.length > 1;
  const best = listed(result.hits, notes, limit);
  const entries = isGrouped ? byWork(best) : best;
  const isEmpty = entries.length === 0 && result.concepts.length === 0;
  /** Before the own library has answered, or for too little to ask, it cannot be said that there is nothing. */
  const isNone = isEmpty && answers.ownState !== 'coming' && result.short !== true;
  const forgiven = differentWords(result.hits.flatMap((hit) => hit.corrected ?? [])).slice(0, 3);
  const slips = result.corrections.filter(({ applied }) => applied).map((each) => each.slips);
  const offered = result.corrections.filter(({ applied }) => !applied);
  const passages = result.cut ? words.atLeast(words.passages(result.total)) : words.passages(result.total);
  const counted = [
    result.total > 0 || notes.length === 0
      ? result.articles === undefined
        ? passages
        : words.inArticles(passages, result.articles)
      : '',
    notes.length > 0 ? words.notes(notes.length) : '',
  ];
  const switchLabel = (key: string, on: boolean): void => {
    const others = without.filter((each) => each !== key);
    navigate({ page: 'search', query, without: on ? others : [...others, key] }, { replace: true });
  };
  return (
    <>
      <div className={styles.top}>
        <div className={styles.summary}>
          <CountLine text={isNone ? words.none : isEmpty ? '' : counted.filter(Boolean).join(' · ')} />
          {result.works.length > 1 && (
            <Choice
              label={words.arrangement}
              value={arranged}
              choices={words.arrangements}
              onChoose={arrangement.set}
            />
          )}
        </div>
        <div className={styles.filters}>
          {counts.de + counts.en > 0 && (
            <Choice
              label={words.language}
              value={chosen ?? 'all'}
              choices={{
                all: `${words.languages.all} ${words.number(counts.de + counts.en)}`,
                de: `${words.languages.de} ${words.number(counts.de)}`,
                en: `${words.languages.en} ${words.number(counts.en)}`,
              }}
              onChoose={(choice) => onLanguage(choice === 'all' ? null : choice)}
            />
          )}
          <ScopeFilter answers={answers} scope={scope} onChoose={onScope} />
          <WorkFilter
            works={result.works}
            articles={result.articles ?? result.works.length}
            work={chosenWork}
            language={language}
            onChoose={onWork}
          />
        </div>
      </div>
      {misread(query).map(({ typed, field }) => (
        <p key={typed} className={styles.forgiven}>
          {words.misread[field](typed)}
        </p>
      ))}
      {forgiven.length > 0 && (
        <p className={styles.forgiven}>{words.forgiven(Math.max(1, ...slips), forgiven)}</p>
      )}
      {offered.length > 0 && (
        <p className={styles.forgiven}>
          {words.didYouMean}{' '}
          <a href={addressOf({ page: 'search', query: corrected(query, offered) })}>
            {corrected(query, offered)}
          </a>
        </p>
      )}
      <ExpansionChips expansions={result.expansions} onSwitch={switchLabel} />
      <OwnState
        state={answers.ownState}
        onRest={
          showRest &&
          (() => {
            showRest();
            focusTitle();
          })
        }
      />
      <div className={styles.results} ref={list}>
        {isEmpty && result.short ? (
          <Empty>
            <p>{words.short}</p>
          </Empty>
        ) : isNone ? (
          <NoResults
            query={query}
            pieces={result.pieces}
            filtered={language !== null || work !== null || scope !== 'all'}
            onAllLanguages={() => {
              onLanguage(null);
              onWork(null);
              onScope('all');
              focusTitle();
            }}
          />
        ) : isEmpty ? null : (
          <Results
            query={query}
            without={without}
            concepts={result.concepts}
            entries={entries}
            groups={isGrouped ? result.works : null}
            rows={rows}
            onLeave={(key) => rememberLeaving({ result: key, language, work, scope, limit })}
          />
        )}
      </div>
      {(result.total > result.hits.length || notes.length > limit) && (
        <MoreButton className={styles.more} list={rows} onMore={() => onMore({ query, limit: limit + step })}>
          {words.more}
        </MoreButton>
      )}
      <SearchHelp />
    </>
  );
});
