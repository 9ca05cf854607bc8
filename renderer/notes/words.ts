import type { Annotation, Colour } from '../../core/annotations/annotation.ts';
import { counted, numberIn } from '../words/numbers.ts';
import { dictionary } from '../words/words.ts';
import type { StepSort } from './history.ts';

type Kind = Annotation['kind'];

export const noteWords = dictionary<{
  readonly colours: Readonly<Record<Colour, string>>;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly title: string;
  readonly count: (count: number) => string;
  readonly empty: string;
  readonly reading: string;
  readonly readFailed: string;
  readonly later: string;
  readonly readAgain: string;
  readonly toPassage: string;
  readonly edit: string;
  readonly recolour: string;
  readonly remove: string;
  readonly tags: string;
  readonly saved: string;
  readonly saving: string;
  readonly failed: string;
  readonly failedRemove: string;
  readonly retry: string;
  readonly drafts: string;
  readonly draftsText: string;
  readonly goOn: string;
  readonly discard: string;
  readonly removed: Readonly<Record<Kind, string>>;
  /** By what undoing did: a deleted note is added again. */
  readonly undone: Readonly<Record<StepSort, string>>;
  readonly redone: Readonly<Record<StepSort, string>>;
  readonly nothingToUndo: string;
  readonly nothingToRedo: string;
  readonly bookmarked: string;
  readonly noNotes: string;
  readonly selectFirst: string;
  readonly place: (index: number, count: number) => string;
  readonly copied: (text: string) => string;
  readonly addressCopied: string;
  readonly copyAddress: (address: string) => string;
  readonly close: string;
}>({
  de: {
    colours: { yellow: 'Gelb', green: 'Grün', blue: 'Blau', pink: 'Rosa', violet: 'Violett' },
    kinds: { highlight: 'Markierung', note: 'Notiz', bookmark: 'Lesezeichen' },
    title: 'Notizen',
    count: (count) => counted('de', count, 'Notiz', 'Notizen'),
    empty:
      'Noch nichts markiert. Mit der Maus eine Stelle auswählen, oder mit der Taste S einen Satz, und dann eine Farbe.',
    reading: 'Notizen werden gelesen …',
    readFailed: 'Die Notizen konnten nicht gelesen werden.',
    later:
      'Eine neuere Fassung von Fathom hat diese Notizen geschrieben. Sie lassen sich hier lesen, aber nicht ändern.',
    readAgain: 'Noch einmal lesen',
    toPassage: 'Zur Stelle',
    edit: 'Bearbeiten',
    recolour: 'Farbe ändern',
    remove: 'Löschen',
    tags: 'Schlagwörter',
    saved: 'Gespeichert',
    saving: 'Wird gespeichert …',
    failed: 'Nicht gespeichert',
    failedRemove: 'Nicht gelöscht',
    retry: 'Noch einmal versuchen',
    drafts: 'Entwürfe',
    draftsText: 'Begonnen und noch nicht gespeichert.',
    goOn: 'Weiterschreiben',
    discard: 'Verwerfen',
    removed: {
      highlight: 'Markierung gelöscht.',
      note: 'Notiz gelöscht.',
      bookmark: 'Lesezeichen gelöscht.',
    },
    undone: { added: 'Wieder da.', removed: 'Rückgängig gemacht.', changed: 'Änderung zurückgenommen.' },
    redone: { added: 'Wieder da.', removed: 'Wieder gelöscht.', changed: 'Wieder geändert.' },
    nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
    nothingToRedo: 'Es gibt nichts zu wiederholen.',
    bookmarked: 'Lesezeichen gesetzt.',
    noNotes: 'In diesem Text ist noch nichts markiert.',
    selectFirst: 'Bitte zuerst eine Stelle auswählen: mit der Maus oder mit der Taste S.',
    place: (index, count) => `${numberIn('de', index)} von ${numberIn('de', count)}`,
    copied: (text) => `Kopiert: ${text}`,
    addressCopied: 'Adresse kopiert.',
    copyAddress: (address) => `${address} (Klick kopiert die Adresse)`,
    close: 'Schließen',
  },
  en: {
    colours: { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: 'Pink', violet: 'Violet' },
    kinds: { highlight: 'Highlight', note: 'Note', bookmark: 'Bookmark' },
    title: 'Notes',
    count: (count) => counted('en', count, 'note', 'notes'),
    empty:
      'Nothing marked yet. Select a passage with the mouse, or a sentence with the S key, then pick a colour.',
    reading: 'Reading your notes …',
    readFailed: 'Your notes could not be read.',
    later: 'A later version of Fathom wrote these notes. They can be read here, but not changed.',
    readAgain: 'Read them again',
    toPassage: 'Go to the passage',
    edit: 'Edit',
    recolour: 'Change the colour',
    remove: 'Delete',
    tags: 'Tags',
    saved: 'Saved',
    saving: 'Saving …',
    failed: 'Not saved',
    failedRemove: 'Not deleted',
    retry: 'Try again',
    drafts: 'Drafts',
    draftsText: 'Begun and not saved yet.',
    goOn: 'Go on writing',
    discard: 'Discard',
    removed: { highlight: 'Highlight deleted.', note: 'Note deleted.', bookmark: 'Bookmark deleted.' },
    undone: { added: 'Back again.', removed: 'Undone.', changed: 'Change taken back.' },
    redone: { added: 'Redone.', removed: 'Deleted again.', changed: 'Changed again.' },
    nothingToUndo: 'There is nothing to undo.',
    nothingToRedo: 'There is nothing to redo.',
    bookmarked: 'Bookmark set.',
    noNotes: 'Nothing is marked in this text yet.',
    selectFirst: 'Please select a passage first: with the mouse, or with the S key.',
    place: (index, count) => `${numberIn('en', index)} of ${numberIn('en', count)}`,
    copied: (text) => `Copied: ${text}`,
    addressCopied: 'Address copied.',
    copyAddress: (address) => `${address} (a click copies the address)`,
    close: 'Close',
  },
});

/** The words of the small bar over a selection. */
export const toolbarWords = dictionary({
  de: {
    title: 'Auswahl',
    mark: (colour: string, key: number) => `${colour} markieren (${key})`,
    note: 'Notiz schreiben (N)',
    bookmark: 'Lesezeichen setzen (B)',
    copy: 'Mit Quellenangabe kopieren (C)',
    search: 'Danach suchen',
    reach: 'Leiste zur Auswahl: Tabulatortaste; Farben: Tasten 1 bis 5',
  },
  en: {
    title: 'Selection',
    mark: (colour: string, key: number) => `Highlight in ${colour.toLowerCase()} (${key})`,
    note: 'Write a note (N)',
    bookmark: 'Set a bookmark (B)',
    copy: 'Copy with citation (C)',
    search: 'Search for it',
    reach: 'Bar for the selection: Tab key; colours: keys 1 to 5',
  },
});

/** The words of the note editor. */
export const editorWords = dictionary({
  de: {
    titles: { highlight: 'Notiz', note: 'Notiz', bookmark: 'Lesezeichen' },
    note: 'Notiz (Markdown)',
    placeholder: 'Was fällt dazu ein?',
    preview: 'Vorschau',
    nothing: 'Noch nichts geschrieben.',
    tags: 'Schlagwörter, mit Kommas getrennt',
    suggestions: 'Vorhandene Schlagwörter',
    colour: 'Farbe',
    save: 'Speichern',
    close: 'Schließen; der Entwurf bleibt',
    discard: 'Verwerfen',
  },
  en: {
    titles: { highlight: 'Note', note: 'Note', bookmark: 'Bookmark' },
    note: 'Note (Markdown)',
    placeholder: 'What comes to mind?',
    preview: 'Preview',
    nothing: 'Nothing written yet.',
    tags: 'Tags, with commas between them',
    suggestions: 'Tags you have used',
    colour: 'Colour',
    save: 'Save',
    close: 'Close; the draft is kept',
    discard: 'Discard',
  },
});

/** The words of the page that lists all notes. */
export const notesPageWords = dictionary({
  de: {
    lead: (notes: number, works: number) =>
      `${counted('de', notes, 'Notiz', 'Notizen')} in ${counted('de', works, 'Werk', 'Werken')}`,
    search: 'In Notizen suchen',
    work: 'Werk',
    language: 'Sprache',
    colour: 'Farbe',
    tag: 'Schlagwort',
    kind: 'Art',
    sort: 'Reihenfolge',
    all: 'alle',
    languages: { de: 'Deutsch', en: 'Englisch' },
    sorts: { place: 'nach Stelle', newest: 'neueste zuerst', colour: 'nach Farbe' },
    found: (count: number) => counted('de', count, 'Treffer', 'Treffer'),
    none: 'Keine Notiz passt dazu.',
    reset: 'Alle Notizen zeigen',
    more: (count: number) => `${numberIn('de', count)} weitere zeigen`,
    gone: 'Dieses Werk ist nicht in der Bibliothek. Die Notizen bleiben erhalten und kommen mit ihm zurück.',
    emptyTitle: 'Noch keine Notizen',
    emptyMouse: 'Beim Lesen mit der Maus eine Stelle auswählen und eine der fünf Farben anklicken.',
    emptyKeys: [
      'Oder mit Tasten: ',
      ' wählt einen Satz, noch einmal ',
      ' den nächsten dazu, ',
      ' markiert, ',
      ' schreibt eine Notiz, ',
      ' setzt ein Lesezeichen.',
    ],
    toLibrary: 'Zur Bibliothek',
    aside: 'Nicht alles war lesbar',
    moved:
      'Diese Dateien liegen unverändert unter neuem Namen im Datenordner und lassen sich in jedem Editor öffnen. Wer sie in Ordnung bringt und ihnen den alten Namen zurückgibt, hat die Notizen nach dem nächsten Start wieder.',
    left: 'In diesen Dateien steht etwas, das Fathom nicht lesen kann. Es bleibt darin, wie es ist; alles andere wird gezeigt.',
    mend: 'Unlesbare Einträge ansehen',
    showFolder: 'Ordner zeigen',
  },
  en: {
    lead: (notes: number, works: number) =>
      `${counted('en', notes, 'note', 'notes')} in ${counted('en', works, 'work', 'works')}`,
    search: 'Search your notes',
    work: 'Work',
    language: 'Language',
    colour: 'Colour',
    tag: 'Tag',
    kind: 'Kind',
    sort: 'Order',
    all: 'all',
    languages: { de: 'German', en: 'English' },
    sorts: { place: 'by place', newest: 'newest first', colour: 'by colour' },
    found: (count: number) => counted('en', count, 'hit', 'hits'),
    none: 'No note fits.',
    reset: 'Show all notes',
    more: (count: number) => `Show ${numberIn('en', count)} more`,
    gone: 'This work is not in the library. The notes are kept and come back with it.',
    emptyTitle: 'No notes yet',
    emptyMouse: 'While reading, select a passage with the mouse and click one of the five colours.',
    emptyKeys: [
      'Or with keys: ',
      ' selects a sentence, ',
      ' again adds the next, ',
      ' highlights, ',
      ' writes a note, ',
      ' sets a bookmark.',
    ],
    toLibrary: 'To the library',
    aside: 'Not everything could be read',
    moved:
      'These files lie unchanged under a new name in the folder with your data and open in any editor. Mend them, give them back their old names, and the notes are here again after the next start.',
    left: 'These files hold something that Fathom cannot read. It stays in them as it is; everything else is shown.',
    mend: 'Look at what cannot be read',
    showFolder: 'Show the folder',
  },
});
