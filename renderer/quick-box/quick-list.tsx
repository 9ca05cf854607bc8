import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import type { Language } from '../../core/model/language.ts';
import { useRoute } from '../app/navigation.ts';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { useCatalogue } from '../library/use-catalogue.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { searchTarget } from './command-targets.ts';
import { foundTargets, offeredTargets, type Found, type FoundGroup } from './found-targets.ts';
import { ownTargets } from './own-targets.ts';
import { paragraphTargets } from './paragraph-targets.ts';
import { QuickItem } from './quick-item.tsx';
import type { Target } from './target.ts';
import { useOpenEditions } from './use-open-editions.ts';
import { useTargets } from './use-targets.ts';
import { quickBoxWords } from './words.ts';
import styles from './quick-list.module.css';

/** The field and what it finds. Arrow keys move, Enter takes the marked entry. */
export function QuickList({ onChoose }: { onChoose: (target: Target) => void }) {
  const words = useWords(quickBoxWords);
  const language = useLanguage();
  const hint = useId();
  const [typed, setTyped] = useState('');
  const targets = useTargets();
  const editions = useOpenEditions();
  const { own } = useCatalogue();
  const { places } = useReader();
  const read = useStore(places.store);
  const route = useRoute();
  const found = useMemo(() => {
    const paragraphs = paragraphTargets(editions, typed, route);
    const mine = ownTargets(own.works.values(), typed, read);
    const others = shown([...targets, ...mine], typed, language);
    if (paragraphs.length === 0) return others;
    return [
      ...offeredTargets(paragraphs, ['sections']),
      ...others.filter(({ group }) => group !== 'sections'),
    ];
  }, [targets, own.works, read, editions, route, typed, language]);
  /** The list in which one has begun to choose: what joins it later waits for the next letter. */
  const [held, setHeld] = useState<typeof found | null>(null);
  const groups = held ?? found;
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      filteredItems={groups}
      filter={null}
      value={typed}
      onValueChange={(value, { reason }) => {
        // Taking an entry would write its name into the field just before the box goes.
        if (reason === 'item-press') return;
        setTyped(value);
        setHeld(null);
      }}
      onItemHighlighted={(_, { reason }) => {
        if (reason !== 'none') setHeld(groups);
      }}
      itemToStringValue={(found: Found) => found.name.text}
      autoHighlight="always"
      keepHighlight
    >
      <div className={styles.field}>
        <Search size={18} aria-hidden />
        <Autocomplete.Input
          className={styles.input}
          aria-label={words.field}
          aria-describedby={hint}
          placeholder={words.field}
        />
      </div>
      <Autocomplete.Status className="visually-hidden">
        {typed === '' ? null : words.count(count)}
      </Autocomplete.Status>
      <div className={styles.scroller}>
        <Autocomplete.List className={styles.list} aria-label={words.results}>
          {({ group, items }: FoundGroup) => (
            <Autocomplete.Group key={group} items={items} className={styles.group}>
              <Autocomplete.GroupLabel className={styles.label}>
                {words.groups[group]}
              </Autocomplete.GroupLabel>
              <Autocomplete.Collection>
                {(found: Found) => <QuickItem key={found.target.id} found={found} onChoose={onChoose} />}
              </Autocomplete.Collection>
            </Autocomplete.Group>
          )}
        </Autocomplete.List>
      </div>
      <p className={styles.foot} aria-hidden>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {words.choose}
        </span>
        <span>
          <kbd>↵</kbd> {words.open}
        </span>
        <span>
          <kbd>Esc</kbd> {words.close}
        </span>
      </p>
      <span id={hint} hidden>
        {words.hint}
      </span>
    </Autocomplete.Root>
  );
}

/** What fits, and the search at the end; with nothing typed, what one read last, the other works and the commands. */
function shown(targets: readonly Target[], typed: string, language: Language): FoundGroup[] {
  if (typed.trim() === '') return [...offeredTargets(targets, ['recent', 'works', 'commands'])];
  return [...foundTargets(targets, typed), ...offeredTargets([searchTarget(typed, language)], ['search'])];
}
