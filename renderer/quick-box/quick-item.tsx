import { Autocomplete } from '@base-ui/react/autocomplete';
import { BookOpen, Command, Hash, Search, Spline, StickyNote, type LucideIcon } from 'lucide-react';
import { Keys } from '../help/keys.tsx';
import type { Found } from './found-targets.ts';
import type { Name, Target, TargetGroup } from './target.ts';
import styles from './quick-item.module.css';

const pictures: Readonly<Record<TargetGroup, LucideIcon>> = {
  recent: BookOpen,
  works: BookOpen,
  concepts: Spline,
  sections: Hash,
  notes: StickyNote,
  commands: Command,
  search: Search,
};

/** One entry: its name, beside it the name under which it was found, its place, its language or its key. */
export function QuickItem({ found, onChoose }: { found: Found; onChoose: (target: Target) => void }) {
  const { target, name } = found;
  const [shown] = target.names;
  const Picture = pictures[target.group];
  const language =
    'route' in target.to && target.to.route.page === 'reading' ? target.to.route.language : null;
  return (
    <Autocomplete.Item value={found} className={styles.item} onClick={() => onChoose(target)}>
      <Picture size={16} aria-hidden className={styles.picture} />
      <span className={styles.names}>
        <NameText name={shown} className={styles.name} />
        {name !== shown && name.text !== shown.text && <NameText name={name} className={styles.other} />}
      </span>
      {target.place && <NameText name={target.place} className={styles.place} />}
      {language !== null && <span className={styles.language}>{language.toUpperCase()}</span>}
      {target.keys && (
        <span className={styles.keys}>
          <Keys keys={target.keys.slice(0, 1)} />
        </span>
      )}
    </Autocomplete.Item>
  );
}

const NameText = ({ name, className }: { name: Name; className: string | undefined }) => (
  <span lang={name.language} className={className}>
    {name.text}
  </span>
);
