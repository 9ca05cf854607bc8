import type { Hit } from '../../core/search/result.ts';
import type { ReadingRoute } from '../app/routes.ts';
import { useCatalogue } from '../library/use-catalogue.ts';
import { useTitle } from '../library/use-titles.ts';
import { useWords } from '../words/words.ts';
import { LanguageBadge } from './language-badge.tsx';
import { MarkedText } from './marked-text.tsx';
import { searchWords } from './words.ts';
import styles from './entry.module.css';

/** The article at the hit, with all hits of the query marked. */
export const passageRoute = (hit: Hit, query: string, without: readonly string[]): ReadingRoute => ({
  page: 'reading',
  work: hit.work,
  language: hit.language,
  ...(hit.segment !== null && { segment: hit.segment }),
  find: query,
  ...(without.length > 0 && { without }),
});

/** Where a passage stands, and its sentence with the words marked. It stands in a link. */
export function PassageEntry({ hit }: { readonly hit: Hit }) {
  const head = useCatalogue().head(hit.work, hit.language);
  const title = useTitle(hit.work, hit.language);
  // Of one that is not known yet it is most likely the title itself.
  if (hit.kind === 'title')
    return <TitleEntry hit={hit} title={head?.title ?? hit.snippet.text} author={head?.author} />;
  return (
    <>
      <span className={styles.margin}>§ {sign(hit)}</span>
      <span className={styles.where}>
        <span className={styles.work} lang={hit.language}>
          {title}
        </span>
        {hit.section !== '' && (
          <span className={styles.section} lang={hit.language}>
            {hit.section}
          </span>
        )}
        <LanguageBadge language={hit.language} />
      </span>
      <span className={hit.kind === 'heading' ? styles.heading : styles.sentence} lang={hit.language}>
        <Snippet hit={hit} />
      </span>
    </>
  );
}

type TitleProps = { readonly hit: Hit; readonly title: string; readonly author: string | undefined };

/** A hit in a title, or in the subtitle or the author that stand with it. */
function TitleEntry({ hit, title, author }: TitleProps) {
  const words = useWords(searchWords);
  const isInTitle = hit.snippet.text === title;
  return (
    <>
      <span className={styles.margin}>{words.work}</span>
      <span className={styles.where}>
        {author !== undefined && author !== hit.snippet.text && <span>{author}</span>}
        <LanguageBadge language={hit.language} />
      </span>
      <span className={styles.title} lang={hit.language}>
        {isInTitle ? <Snippet hit={hit} /> : title}
      </span>
      {!isInTitle && (
        <span className={styles.subtitle} lang={hit.language}>
          <Snippet hit={hit} />
        </span>
      )}
    </>
  );
}

const Snippet = ({ hit }: { readonly hit: Hit }) => (
  <>
    {hit.snippet.clippedStart && '… '}
    <MarkedText text={hit.snippet.text} marks={hit.snippet.marks} />
    {hit.snippet.clippedEnd && ' …'}
  </>
);

/** `12`, or `12a` for a part of a paragraph that is split in this edition. */
const sign = ({ segment, number }: Hit): string => segment?.slice(1) ?? String(number);
