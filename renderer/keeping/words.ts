import type { NoteField } from '../../core/exchange/differences.ts';
import { counted, numberIn } from '../words/numbers.ts';
import { dictionary } from '../words/words.ts';

export const notizen = (count: number): string => counted('de', count, 'Notiz', 'Notizen');
export const notes = (count: number): string => counted('en', count, 'note', 'notes');

/** The page, and what all its parts say. */
export const keepingWords = dictionary({
  de: {
    title: 'Aufbewahren und mitnehmen',
    lead: 'Notizen gehören denen, die sie schreiben: Sie lassen sich in offenen Formaten mitnehmen, aus anderen Programmen hereinholen und aus früheren Ständen zurückholen.',
    toNotes: 'Zu den Notizen',
    cancel: 'Abbrechen',
    undo: 'Rückgängig',
    again: 'Noch einmal versuchen',
    close: 'Verwerfen',
    asking: 'Einen Augenblick …',
    link: 'Aufbewahren und mitnehmen',
    takeThese: (count: number) =>
      count === 1 ? 'Diese Notiz mitnehmen' : `Diese ${numberIn('de', count)} Notizen mitnehmen`,
  },
  en: {
    title: 'Keep and carry',
    lead: 'Notes belong to whoever writes them: take them out in open formats, bring notes in from other programs, and bring back what was there before.',
    toNotes: 'To the notes',
    cancel: 'Cancel',
    undo: 'Undo',
    again: 'Try again',
    close: 'Discard',
    asking: 'One moment …',
    link: 'Keep and carry',
    takeThese: (count: number) =>
      `Take out ${count === 1 ? 'this note' : `these ${numberIn('en', count)} notes`}`,
  },
});

/** In what two notes may differ; what is not named here is their place. */
export const fieldWords = dictionary<Readonly<Partial<Record<NoteField, string>>>>({
  de: {
    kind: 'Art',
    colour: 'Farbe',
    note: 'Notiz',
    tags: 'Schlagwörter',
    created: 'Zeit der Entstehung',
    modified: 'Zeit der Änderung',
    'target.exact': 'Zitat',
  },
  en: {
    kind: 'kind',
    colour: 'colour',
    note: 'note',
    tags: 'tags',
    created: 'time it was made',
    modified: 'time it was changed',
    'target.exact': 'quotation',
  },
});

export const flawedWords = dictionary({
  de: {
    title: 'Unlesbare Einträge',
    text: 'Was Fathom in einer Notizdatei nicht versteht, lässt es darin stehen, wie es ist, und zeigt alles andere. Hier lässt es sich in Ordnung bringen oder aus der Datei nehmen; es liegt dann in der Quarantäne und geht nicht verloren.',
    empty: 'Jeder Eintrag ist lesbar.',
    place: (file: string, number: number) => `${file}, Eintrag ${number}`,
    why: 'Was nicht stimmt:',
    edit: 'Bearbeiten',
    field: 'Der Eintrag, wie er in der Datei steht (JSON)',
    repair: 'Prüfen und speichern',
    leave: 'So lassen',
    moveOut: 'Aus der Datei nehmen',
    movedTo: (file: string) => `Der Eintrag liegt jetzt in ${file}.`,
    more: (count: number) => `${numberIn('de', count)} weitere zeigen`,
    repaired: 'Der Eintrag ist wieder lesbar.',
  },
  en: {
    title: 'Records that cannot be read',
    text: 'What Fathom does not understand in a notes file it leaves there as it is, and shows everything else. Here it can be put right, or taken out of the file; then it lies in the quarantine and is not lost.',
    empty: 'Every record can be read.',
    place: (file: string, number: number) => `${file}, record ${number}`,
    why: 'What is wrong:',
    edit: 'Edit',
    field: 'The record as it stands in the file (JSON)',
    repair: 'Check and save',
    leave: 'Leave it',
    moveOut: 'Take it out of the file',
    movedTo: (file: string) => `The record is in ${file} now.`,
    more: (count: number) => `Show ${numberIn('en', count)} more`,
    repaired: 'The record can be read again.',
  },
});
