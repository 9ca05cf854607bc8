import { counted } from '../words/numbers.ts';
import { dictionary } from '../words/words.ts';
import type { TargetGroup } from './target.ts';

export const quickBoxWords = dictionary<{
  readonly title: string;
  readonly field: string;
  readonly hint: string;
  readonly results: string;
  readonly count: (found: number) => string;
  readonly searchFor: (typed: string) => string;
  readonly groups: Readonly<Record<TargetGroup, string>>;
  readonly choose: string;
  readonly open: string;
  readonly close: string;
  readonly notHere: (command: string) => string;
  readonly emptyNote: string;
}>({
  de: {
    title: 'Springen zu …',
    field: 'Werk, Abschnitt, Begriff, Notiz oder Befehl',
    hint: 'Pfeiltasten wählen aus, Enter öffnet, Escape schließt.',
    results: 'Ziele',
    count: (found) => counted('de', found, 'Ziel', 'Ziele'),
    searchFor: (typed) => `In allen Texten nach „${typed}“ suchen`,
    groups: {
      recent: 'Zuletzt gelesen',
      works: 'Werke',
      concepts: 'Begriffe',
      sections: 'Abschnitte',
      notes: 'Notizen',
      commands: 'Befehle',
      search: 'Suche',
    },
    choose: 'wählen',
    open: 'öffnen',
    close: 'schließen',
    notHere: (command) => `„${command}“ geht auf dieser Seite nicht. Beim Lesen eines Artikels geht es.`,
    emptyNote: 'Lesezeichen',
  },
  en: {
    title: 'Jump to …',
    field: 'Work, section, concept, note or command',
    hint: 'Arrow keys choose, Enter opens, Escape closes.',
    results: 'Targets',
    count: (found) => counted('en', found, 'target', 'targets'),
    searchFor: (typed) => `Search all texts for “${typed}”`,
    groups: {
      recent: 'Last read',
      works: 'Works',
      concepts: 'Concepts',
      sections: 'Sections',
      notes: 'Notes',
      commands: 'Commands',
      search: 'Search',
    },
    choose: 'choose',
    open: 'open',
    close: 'close',
    notHere: (command) => `“${command}” does not work on this page. It does while reading an article.`,
    emptyNote: 'Bookmark',
  },
});
