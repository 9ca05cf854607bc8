import { Fragment } from 'react';
import type { Command } from '../app/commands.ts';
import { keyOf } from '../app/keyboard.ts';
import { addressOf } from '../app/routes.ts';
import { Empty } from '../design/page.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { notesPageWords } from './words.ts';

/** The steps of the sentence on keys, in its order. */
const steps = ['select', 'select', 'highlight', 'note', 'bookmark'] as const satisfies readonly Command[];

/** How to make the first note, with the mouse and with keys. */
export function NoNotes() {
  const words = useWords(notesPageWords);
  const language = useLanguage();
  const [first, ...rest] = words.emptyKeys;
  return (
    <Empty>
      <p>
        <strong>{words.emptyTitle}</strong>
      </p>
      <p>{words.emptyMouse}</p>
      <p>
        {first}
        {steps.map((command, index) => (
          <Fragment key={index}>
            <kbd>{keyOf(command, language)}</kbd>
            {rest[index]}
          </Fragment>
        ))}
      </p>
      <p>
        <a href={addressOf({ page: 'library' })}>{words.toLibrary}</a>
      </p>
    </Empty>
  );
}
