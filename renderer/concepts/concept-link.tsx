import { PreviewCard } from '@base-ui/react/preview-card';
import type { ReactNode } from 'react';
import type { ConceptId } from '../../core/model/ids.ts';
import type { Language } from '../../core/model/language.ts';
import { addressOf } from '../app/routes.ts';
import { ConceptCard } from './concept-card.tsx';
import { usePointing } from './use-pointing.ts';
import styles from './concept-link.module.css';

type Props = {
  readonly concept: ConceptId;
  /** The article's language, in which the card gives the definition. */
  readonly language: Language;
  readonly children: ReactNode;
};

/** Milliseconds of rest on a link before its card opens: a pointer that only passes opens none. */
const openAfter = 350;

type Mentioned = Pick<Props, 'concept' | 'language'>;

/** One card for all links: a book may have ten thousand. */
const card = PreviewCard.createHandle<Mentioned>();

/** The quiet link of a mention. Its card is drawn by `ConceptPreview`. */
export const ConceptLink = ({ concept, language, children }: Props) => (
  <PreviewCard.Trigger
    handle={card}
    payload={{ concept, language }}
    className={styles.link}
    delay={openAfter}
    href={addressOf({ page: 'concept', concept })}
  >
    {children}
  </PreviewCard.Trigger>
);

/**
 * The card of the concept link under the pointer or in focus. It is for the eye: it takes no focus and
 * is not read out, for all it holds stands on the page that the link leads to.
 */
export function ConceptPreview() {
  const isPointedAt = usePointing();
  return (
    <PreviewCard.Root
      handle={card}
      onOpenChange={(isOpen, details) => {
        const isMeant = details.reason !== 'trigger-hover' || isPointedAt();
        // Over a selection it would be in the way, and take the Escape that lets go of that.
        if (isOpen && (!isMeant || getSelection()?.isCollapsed === false)) details.cancel();
      }}
    >
      {({ payload }) => (
        <PreviewCard.Portal>
          <PreviewCard.Positioner className={styles.positioner} sideOffset={6} collisionPadding={12}>
            <PreviewCard.Popup className={styles.card}>
              {payload && <ConceptCard {...payload} />}
            </PreviewCard.Popup>
          </PreviewCard.Positioner>
        </PreviewCard.Portal>
      )}
    </PreviewCard.Root>
  );
}
