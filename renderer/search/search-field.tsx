import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useCommand } from '../app/commands.ts';
import { followRoute, navigate, useRoute } from '../app/navigation.ts';
import type { Route } from '../app/routes.ts';
import { useWords } from '../words/words.ts';
import { useWarmSearcher } from './the-searcher.ts';
import { useNotesRead } from './use-notes-read.ts';
import { wish } from './wish.ts';
import { searchWords } from './words.ts';
import styles from './search-field.module.css';

/** The field in the header. What is typed becomes the route, and the search page answers it. */
export function SearchField() {
  const words = useWords(searchWords);
  const route = useRoute();
  const [text, setText] = useTextOf(route);
  const input = useRef<HTMLInputElement>(null);
  /** Whether there is a page of ours to go back to. */
  const begunElsewhere = useRef(false);
  useWarmSearcher();
  useNotesRead();
  useCommand('search', () => {
    input.current?.focus();
    input.current?.select();
  });

  // What was wished of one search is not done on coming back to it.
  useEffect(() => followRoute(() => wish.set(null)), []);

  const type = (next: string): void => {
    setText(next);
    searchFor(next);
  };
  /** A step in the history for each search, not for each letter. */
  const searchFor = (query: string): void => {
    const searching = route.page === 'search';
    if (!searching) begunElsewhere.current = true;
    // Labels that were switched off stay off while the query is refined.
    const without = searching && query.trim() !== '' ? route.without : undefined;
    navigate({ page: 'search', query, ...(without && { without }) }, { replace: searching });
  };
  const clear = (): void => {
    if (route.page === 'search') type('');
    else setText('');
    input.current?.focus();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    if (route.page !== 'search') searchFor(text);
    else wish.set({ query: text, wants: 'open' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' && route.page === 'search') wish.set({ query: text, wants: 'focus' });
    else if (event.key !== 'Escape') return;
    else if (text !== '' && route.page === 'search') type('');
    else leave();
    event.preventDefault();
  };
  const leave = (): void => {
    setText(queryOf(route));
    input.current?.blur();
    if (route.page === 'search' && begunElsewhere.current) history.back();
  };

  return (
    <search className={styles.search}>
      <form onSubmit={submit} className={styles.form}>
        <Search size={16} aria-hidden className={styles.icon} />
        <input
          ref={input}
          type="search"
          className={styles.field}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          placeholder={words.placeholder}
          aria-label={words.field}
          aria-keyshortcuts="/"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        {text === '' ? (
          <kbd aria-hidden className={styles.key}>
            /
          </kbd>
        ) : (
          <button
            type="button"
            className={styles.clear}
            aria-label={words.clear}
            title={words.clear}
            onClick={clear}
          >
            <X size={14} aria-hidden />
          </button>
        )}
      </form>
    </search>
  );
}

/** The text being typed. It follows the route when that changes by another hand. */
function useTextOf(route: Route): readonly [string, (text: string) => void] {
  const query = queryOf(route);
  const [text, setText] = useState(query);
  const [followed, setFollowed] = useState(query);
  if (followed !== query) {
    setFollowed(query);
    setText(query);
  }
  return [text, setText];
}

/** In an article that a search led to, the field still shows the search. */
const queryOf = (route: Route): string =>
  route.page === 'search' ? route.query : route.page === 'reading' ? (route.find ?? '') : '';
