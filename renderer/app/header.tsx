import { ArrowLeft, ArrowRight, Compass, Keyboard } from 'lucide-react';
import { AppearancePanel } from '../appearance/appearance-panel.tsx';
import { Button } from '../design/button.tsx';
import { ImportBadge } from '../own-library/import-badge.tsx';
import { SearchField } from '../search/search-field.tsx';
import { useWords } from '../words/words.ts';
import { run } from './commands.ts';
import { navigate, useRoute } from './navigation.ts';
import { addressOf, type Route } from './routes.ts';
import { appWords, commandWords } from './words.ts';
import styles from './header.module.css';

/** The strip on top: back and forward, the three places, the search, and how it looks. */
export function Header() {
  const words = useWords(appWords);
  const commands = useWords(commandWords);
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#main" onClick={skipToMain}>
        {words.skip}
      </a>
      <div className={styles.steps}>
        <Button look="icon" aria-label={words.back} onClick={() => history.back()}>
          <ArrowLeft size={18} aria-hidden />
        </Button>
        <Button look="icon" aria-label={words.forward} onClick={() => history.forward()}>
          <ArrowRight size={18} aria-hidden />
        </Button>
      </div>
      <nav className={styles.places} aria-label={words.navigation}>
        <Place to={{ page: 'library' }} pages={['library', 'reading', 'import']} label={words.library} />
        <Place to={{ page: 'concepts' }} pages={['concepts', 'concept']} label={words.concepts} />
        <Place to={{ page: 'notes' }} pages={['notes', 'keeping']} label={words.notes} />
      </nav>
      <SearchField />
      <div className={styles.tools}>
        <ImportBadge />
        <Button look="icon" aria-label={commands['quick-box']} onClick={() => run('quick-box')}>
          <Compass size={18} aria-hidden />
        </Button>
        <AppearancePanel />
        <Button look="icon" aria-label={words.help} onClick={() => navigate({ page: 'shortcuts' })}>
          <Keyboard size={18} aria-hidden />
        </Button>
      </div>
    </header>
  );
}

function Place({ to, pages, label }: { to: Route; pages: readonly Route['page'][]; label: string }) {
  const { page } = useRoute();
  return (
    <a href={addressOf(to)} className={styles.place} aria-current={pages.includes(page) ? 'page' : undefined}>
      {label}
    </a>
  );
}

/** The address after `#` is the route, so the jump is made by hand. */
const skipToMain = (event: { preventDefault: () => void }): void => {
  event.preventDefault();
  const main = document.getElementById('main');
  main?.setAttribute('tabindex', '-1');
  main?.focus();
};
