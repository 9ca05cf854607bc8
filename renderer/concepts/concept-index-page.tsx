import * as v from 'valibot';
import { indexLetters } from '../../core/concepts/index-letters.ts';
import { languageSchema } from '../../core/model/language.ts';
import { useReader } from '../app/reader-context.ts';
import { useRemembered } from '../app/use-remembered.ts';
import { Button } from '../design/button.tsx';
import { Choice } from '../design/choice.tsx';
import { TextField } from '../design/field.tsx';
import { Empty, focusTitle, Page } from '../design/page.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { IndexSection } from './index-section.tsx';
import { LetterBar } from './letter-bar.tsx';
import { shownLetters } from './shown-letters.ts';
import { useConceptCounts } from './use-editions.ts';
import { conceptWords } from './words.ts';
import styles from './concept-index-page.module.css';

/** The A to Z of all concepts, like the index at the back of a book. */
export function ConceptIndexPage() {
  const { library } = useReader();
  const words = useWords(conceptWords);
  const interfaceLanguage = useLanguage();
  const counts = useConceptCounts();
  const [chosen, setChosen] = useRemembered('language', v.nullable(languageSchema), null);
  const [typed, setTyped] = useRemembered('filter', v.string(), '');
  const language = chosen ?? interfaceLanguage;
  const letters = shownLetters(indexLetters(library.concepts, language), typed, language);
  const entries = letters.reduce((sum, letter) => sum + letter.entries.length, 0);
  return (
    <Page title={words.indexTitle} lead={words.indexLead}>
      <div className={styles.tools}>
        <TextField
          className={styles.filter}
          type="search"
          label={words.filter}
          value={typed}
          onChange={setTyped}
        />
        <Choice label={words.indexLanguage} value={language} choices={words.languages} onChoose={setChosen} />
        <p className={styles.count} role="status">
          {words.entries(entries)}
        </p>
      </div>
      <LetterBar letters={letters} />
      {letters.length === 0 ? (
        <Empty>
          <p>{words.noEntry(typed)}</p>
          <Button
            onClick={() => {
              setTyped('');
              focusTitle();
            }}
          >
            {words.clearFilter}
          </Button>
        </Empty>
      ) : (
        <div className={styles.columns} lang={language}>
          {letters.map(({ letter, entries: inLetter }) => (
            <IndexSection
              key={letter}
              letter={letter}
              entries={inLetter}
              language={language}
              counts={counts}
            />
          ))}
        </div>
      )}
    </Page>
  );
}
