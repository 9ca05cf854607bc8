import { shortcuts, type Shortcut, type ShortcutGroup } from '../app/commands.ts';
import { addressOf } from '../app/routes.ts';
import { commandWords, shortcutGroupWords } from '../app/words.ts';
import { Page } from '../design/page.tsx';
import { useWords } from '../words/words.ts';
import { Keys } from './keys.tsx';
import { helpWords } from './words.ts';
import styles from './shortcuts-page.module.css';

/** Every command and its keys, read from the one list that binds them. */
export function ShortcutsPage() {
  const words = useWords(helpWords);
  return (
    <Page title={words.shortcuts} lead={words.shortcutsLead}>
      <div className={styles.groups}>
        {(Object.keys(shortcuts) as ShortcutGroup[]).map((group) => (
          <Group key={group} group={group} shortcuts={shortcuts[group]} />
        ))}
      </div>
      <p className={styles.foot}>
        <a href={addressOf({ page: 'about' })}>{words.toAbout}</a>
      </p>
    </Page>
  );
}

function Group({ group, shortcuts: inGroup }: { group: ShortcutGroup; shortcuts: readonly Shortcut[] }) {
  const commands = useWords(commandWords);
  const groups = useWords(shortcutGroupWords);
  return (
    <section>
      <h2 className={styles.title}>{groups[group]}</h2>
      <dl>
        {inGroup.map(({ command, keys }) => (
          <div key={command} className={styles.row}>
            <dt>{commands[command]}</dt>
            <dd className={styles.keys}>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
