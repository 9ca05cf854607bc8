import { useReader } from '../app/reader-context.ts';
import { addressOf } from '../app/routes.ts';
import { Button } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { keepingWords } from '../keeping/words.ts';
import { useWords } from '../words/words.ts';
import { GuardReport } from './guard-report.tsx';
import { LicenceTexts } from './licence-texts.tsx';
import { licences } from './licences.ts';
import { SetAsideFiles } from './set-aside-files.tsx';
import { helpWords } from './words.ts';
import styles from './about-page.module.css';

/** What Fathom is, what it promises and how that can be checked, and where the reader's own data lies. */
export function AboutPage() {
  const { start } = useReader();
  const words = useWords(helpWords);
  return (
    <Page title={words.about} lead={words.aboutLead}>
      <div className={styles.page}>
        <p className={styles.version}>Fathom · {words.version(start.version)}</p>
        <section>
          <h2 className={styles.title}>{words.promise}</h2>
          <ul className={styles.promises}>
            {words.promises.map((promise) => (
              <li key={promise}>{promise}</li>
            ))}
          </ul>
          <h3 className={styles.subtitle}>{words.proof}</h3>
          <GuardReport />
        </section>
        <YourData />
        <Licences />
        <p>
          <a href={addressOf({ page: 'shortcuts' })}>{words.toShortcuts}</a>
        </p>
      </div>
    </Page>
  );
}

function YourData() {
  const { host, start, notices } = useReader();
  const words = useWords(helpWords);
  const keeping = useWords(keepingWords);
  const show = (): void => void host.call('folder.show', null).catch(notices.fault);
  return (
    <section>
      <h2 className={styles.title}>{words.data}</h2>
      <p>{words.dataText}</p>
      <p className={styles.folder}>
        <code>{start.folder}</code>
        {/* A browser tab cannot open a folder. */}
        {start.shell === 'window' && <Button onClick={show}>{words.showFolder}</Button>}
      </p>
      <p>
        <a href={addressOf({ page: 'keeping' })}>{keeping.link}</a>
      </p>
      <SetAsideFiles />
    </section>
  );
}

function Licences() {
  const words = useWords(helpWords);
  return (
    <section>
      <h2 className={styles.title}>{words.licences}</h2>
      <p>{words.licencesText}</p>
      <dl className={styles.licences}>
        {licences.map(({ work, by, licence }) => (
          <div key={work} className={styles.licence}>
            <dt>
              {work} <span className={styles.by}>{by}</span>
            </dt>
            <dd>{licence}</dd>
          </div>
        ))}
      </dl>
      <LicenceTexts />
    </section>
  );
}
