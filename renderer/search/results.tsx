import { Fragment, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { ConceptHit, WorkCount } from '../../core/search/result.ts';
import { run } from '../app/commands.ts';
import { addressOf } from '../app/routes.ts';
import { useStore } from '../app/store.ts';
import { pageTitle } from '../design/page.tsx';
import { useWords } from '../words/words.ts';
import { workOf } from './arrangement.ts';
import { ConceptCard } from './concept-card.tsx';
import { leftAt } from './left-at.ts';
import type { Entry } from './listed.ts';
import { NoteEntry, noteRoute } from './note-entry.tsx';
import { PassageEntry, passageRoute } from './passage-entry.tsx';
import { WhyFound } from './why-found.tsx';
import { wish } from './wish.ts';
import { WorkHeading } from './work-heading.tsx';
import { searchWords } from './words.ts';
import styles from './results.module.css';

type Props = {
  /** The query these are the results of. */
  readonly query: string;
  readonly without: readonly string[];
  readonly concepts: readonly ConceptHit[];
  readonly entries: readonly Entry[];
  /** Where the entries of each work stand together: how many passages there are in each. */
  readonly groups: readonly WorkCount[] | null;
  /** Will hold the list of the entries. */
  readonly rows: RefObject<HTMLOListElement | null>;
  /** Called with a result's key when it is followed. */
  readonly onLeave: (key: string) => void;
};

/** The list of results: links, one of them in the tab order, the arrow keys going from one to the next. */
export function Results({ query, without, concepts, entries, groups, rows, onLeave }: Props) {
  const words = useWords(searchWords);
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const keys = [...concepts.map(conceptKey), ...entries.map(({ key }) => key)];
  const tabStop = current !== null && keys.includes(current) ? current : keys[0];
  const firstOfSome =
    groups === null
      ? entries.find((entry) => entry.kind === 'passage' && entry.hit.why === 'some')?.key
      : undefined;
  useWish(list, query);
  useReturn(list);

  const linkOf = (key: string) => ({
    [keyAttribute]: key,
    tabIndex: key === tabStop ? 0 : -1,
    onClick: () => onLeave(key),
    onFocus: () => setCurrent(key),
    onKeyDown: (event: KeyboardEvent) => onArrow(event, linksIn(list.current)),
  });
  return (
    <div ref={list}>
      {concepts.length > 0 && (
        <ul className={styles.concepts} aria-label={words.concepts}>
          {concepts.map((hit) => (
            <li key={hit.concept}>
              <a
                {...linkOf(conceptKey(hit))}
                className={styles.entry}
                href={addressOf({ page: 'concept', concept: hit.concept })}
              >
                <ConceptCard hit={hit} />
              </a>
            </li>
          ))}
        </ul>
      )}
      {entries.length > 0 && (
        <ol className={styles.list} aria-label={words.results} ref={rows}>
          {entries.map((entry, at) => (
            <Fragment key={entry.key}>
              {groups !== null && isFirstOfWork(entries, at) && (
                <li>
                  <WorkHeading
                    work={workOf(entry)}
                    count={groups.find(({ work }) => work === workOf(entry))}
                  />
                </li>
              )}
              {entry.key === firstOfSome && <li className={styles.divider}>{words.some}</li>}
              <li>
                <a {...linkOf(entry.key)} {...ofEntry(entry, query, without)} className={styles.entry}>
                  {entry.kind === 'note' ? <NoteEntry {...entry} /> : <PassageEntry hit={entry.hit} />}
                </a>
                {entry.kind === 'passage' && (
                  <WhyFound
                    key={`${query} ${without.join(' ')}`}
                    hit={entry.hit}
                    query={query}
                    without={without}
                    tabIndex={entry.key === tabStop ? 0 : -1}
                  />
                )}
              </li>
            </Fragment>
          ))}
        </ol>
      )}
    </div>
  );
}

const isFirstOfWork = (entries: readonly Entry[], at: number): boolean => {
  const [before, entry] = [entries[at - 1], entries[at]];
  return entry !== undefined && (before === undefined || workOf(before) !== workOf(entry));
};

const keyAttribute = 'data-result';

/** Enter in the field opens the first passage; a note or a concept has to be chosen. */
const ofEntry = (entry: Entry, query: string, without: readonly string[]) =>
  entry.kind === 'note'
    ? { href: addressOf(noteRoute(entry.annotation)) }
    : { href: addressOf(passageRoute(entry.hit, query, without)), 'data-passage': true };

const conceptKey = ({ concept }: ConceptHit): string => `concept ${concept}`;

const linksIn = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>(`[${keyAttribute}]`) ?? []),
];

/** From the first one up is the field. */
function onArrow(event: KeyboardEvent, links: readonly HTMLElement[]): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const at = links.findIndex((link) => link === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  if (to < 0) run('search');
  else links[Math.min(to, links.length - 1)]?.focus();
}

/** Does what the field asked for, as soon as the list shows the query that it was asked of. */
function useWish(list: { readonly current: HTMLElement | null }, query: string): void {
  const wished = useStore(wish);
  useEffect(() => {
    if (wished?.query !== query) return;
    wish.set(null);
    const links = linksIn(list.current);
    if (wished.wants === 'focus') links[0]?.focus();
    else (links.find((link) => link.hasAttribute('data-passage')) ?? links[0])?.click();
  }, [list, query, wished]);
}

/** Whether the focus is at something one has gone to since one came: the page begins at its title, and a button of the header leads here. */
const isElsewhere = ({ activeElement } = document): boolean =>
  activeElement !== document.body &&
  activeElement !== pageTitle() &&
  activeElement?.matches('header button') !== true;

/** Back from an article, one stands at the result one left by, which may come after others: unless one goes on by then. */
function useReturn(list: { readonly current: HTMLElement | null }): void {
  const [key] = useState(() => leftAt()?.result);
  const isOver = useRef(key === undefined);
  useEffect(() => {
    if (isOver.current) return;
    const link = linksIn(list.current).find((each) => each.getAttribute(keyAttribute) === key);
    isOver.current = link !== undefined || isElsewhere();
    if (isElsewhere()) return;
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'center' });
  });
}
