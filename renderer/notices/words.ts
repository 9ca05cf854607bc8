import type { FaultCode } from '../../core/host/fault.ts';
import { dictionary } from '../words/words.ts';

type FaultWords = { readonly what: string; readonly next: string };

/** What happened and what to do, for every fault that can cross the border. */
export const noticeWords = dictionary<{
  readonly region: string;
  readonly dismiss: string;
  readonly undo: string;
  readonly details: string;
  readonly byProgram: string;
  readonly keptAs: string;
  readonly faults: Readonly<Record<FaultCode, FaultWords>>;
}>({
  de: {
    region: 'Meldungen',
    dismiss: 'Schließen',
    undo: 'Rückgängig',
    details: 'Einzelheiten',
    byProgram: 'Das Programm sagt (englisch):',
    keptAs: 'aufbewahrt als',
    faults: {
      refused: {
        what: 'Das hat Fathom nicht angenommen.',
        next: 'Bitte die Eingabe ändern und noch einmal versuchen.',
      },
      missing: { what: 'Das gibt es nicht (mehr).', next: 'Die Bibliothek zeigt, was vorhanden ist.' },
      'disk-full': {
        what: 'Nicht gespeichert: Der Datenträger ist voll.',
        next: 'Bitte Platz schaffen und noch einmal speichern. Bis dahin bleibt alles auf dem Bildschirm.',
      },
      'read-only': {
        what: 'Nicht gespeichert: In den Datenordner darf nicht geschrieben werden.',
        next: 'Bitte die Rechte des Ordners prüfen. Bis dahin bleibt alles auf dem Bildschirm.',
      },
      gone: {
        what: 'Nicht gespeichert: Der Datenordner ist nicht mehr da.',
        next: 'Bitte das Laufwerk wieder anschließen und noch einmal speichern. Bis dahin bleibt alles auf dem Bildschirm.',
      },
      newer: {
        what: 'Nicht gespeichert: Diese Notizen hat eine neuere Fassung von Fathom geschrieben.',
        next: 'Sie lassen sich hier lesen, aber nicht ändern. Mit der neueren Fassung geht es.',
      },
      unreadable: {
        what: 'Eine Datei war nicht lesbar.',
        next: 'Sie liegt unverändert unter neuem Namen im selben Ordner.',
      },
      taken: {
        what: 'In der Bibliothek liegt schon ein anderer Artikel unter diesem Namen.',
        next: 'Ist der aus der Bibliothek entfernt, geht es.',
      },
      followed: {
        what: 'Dieser Ordner wird schon beobachtet, oder einer, der in ihm oder über ihm liegt.',
        next: 'Die beobachteten Ordner stehen auf der Seite „Artikel importieren“.',
      },
      'own-folder': {
        what: 'In diesem Ordner liegen die Dateien von Fathom selbst.',
        next: 'Bitte einen anderen Ordner wählen.',
      },
      unsupported: { what: 'Das geht in einem Browser-Tab nicht.', next: 'Im Fenster der App geht es.' },
      unreachable: {
        what: 'Fathom antwortet nicht mehr.',
        next: 'Bitte Fathom neu starten. Was noch nicht gespeichert ist, bleibt bis dahin auf dem Bildschirm.',
      },
      failed: {
        what: 'Da ist etwas schiefgegangen.',
        next: 'Bitte noch einmal versuchen, sonst Fathom neu starten.',
      },
    },
  },
  en: {
    region: 'Messages',
    dismiss: 'Dismiss',
    undo: 'Undo',
    details: 'Details',
    byProgram: 'The program says:',
    keptAs: 'kept as',
    faults: {
      refused: { what: 'Fathom did not take that.', next: 'Please change it and try again.' },
      missing: { what: 'That is not here (any more).', next: 'The library shows what there is.' },
      'disk-full': {
        what: 'Not saved: the disk is full.',
        next: 'Please make room and save again. Until then everything stays on screen.',
      },
      'read-only': {
        what: 'Not saved: the folder with your data cannot be written.',
        next: 'Please check the folder’s permissions. Until then everything stays on screen.',
      },
      gone: {
        what: 'Not saved: the folder with your data is no longer there.',
        next: 'Please connect the drive again and save once more. Until then everything stays on screen.',
      },
      newer: {
        what: 'Not saved: a later version of Fathom wrote these notes.',
        next: 'They can be read here, but not changed. The later version can.',
      },
      unreadable: {
        what: 'A file could not be read.',
        next: 'It lies unchanged under a new name in the same folder.',
      },
      taken: {
        what: 'Another article lies under this name in the library already.',
        next: 'Once that one is removed from the library, it works.',
      },
      followed: {
        what: 'This folder is watched already, or one in it, or one that it lies in.',
        next: 'The watched folders are listed on the page “Import articles”.',
      },
      'own-folder': {
        what: 'Fathom keeps its own files in this folder.',
        next: 'Please choose another folder.',
      },
      unsupported: { what: 'A browser tab cannot do that.', next: 'The app’s own window can.' },
      unreachable: {
        what: 'Fathom no longer answers.',
        next: 'Please start Fathom again. What is not saved yet stays on screen until then.',
      },
      failed: { what: 'Something went wrong.', next: 'Please try again, or else start Fathom again.' },
    },
  },
});
