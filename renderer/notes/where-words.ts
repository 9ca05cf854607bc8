import type { Doubt } from '../../core/anchoring/resolved.ts';
import { counted, numberIn } from '../words/numbers.ts';
import { dictionary } from '../words/words.ts';
import type { NoteState } from './note-states.ts';

/** The words on where a note is when its text has changed. */
export const whereWords = dictionary<{
  readonly state: string;
  readonly states: Readonly<Record<NoteState, string>>;
  readonly counts: Readonly<Record<'moved' | 'unsure' | 'lost' | 'waiting', (count: number) => string>>;
  /** A passage that was in this segment. */
  readonly was: (sign: string) => string;
  readonly changed: string;
  readonly elsewhere: string;
  readonly deleted: string;
  readonly inserted: string;
  readonly keep: string;
  readonly kept: string;
  readonly unsure: string;
  readonly unsureText: string;
  readonly doubts: Readonly<Record<Doubt, string>>;
  readonly look: (sign: string) => string;
  readonly isHere: string;
  readonly isHereAt: (sign: string) => string;
  readonly chosen: string;
  readonly lost: string;
  readonly lostText: string;
  readonly attach: string;
  readonly attached: string;
}>({
  de: {
    state: 'Zustand',
    states: {
      'in-place': 'am Ort',
      moved: 'geändert oder verschoben',
      unsure: 'Stelle unsicher',
      lost: 'nicht mehr im Text',
      'no-edition': 'Text nicht in der Bibliothek',
    },
    counts: {
      moved: (count) => `${numberIn('de', count)} geändert oder verschoben`,
      unsure: (count) => counted('de', count, 'unsichere Stelle', 'unsichere Stellen'),
      lost: (count) => `${numberIn('de', count)} nicht mehr im Text`,
      waiting: (count) =>
        `${counted('de', count, 'Notiz wird', 'Notizen werden')} im geänderten Text gesucht …`,
    },
    was: (sign) => `früher ${sign}`,
    changed: 'Der Text hat sich hier geändert.',
    elsewhere: 'Die Stelle steht jetzt woanders, in denselben Worten.',
    deleted: 'entfallen:',
    inserted: 'neu:',
    keep: 'So übernehmen',
    kept: 'Die Notiz gilt jetzt dem neuen Wortlaut.',
    unsure: 'Unsichere Stellen',
    unsureText:
      'Der Text hat sich geändert. Welche Stelle ist gemeint? Bis dahin bleibt die Notiz, wie sie ist.',
    doubts: {
      part: 'Ein Teil der Stelle steht noch hier.',
      context: 'Dieselben Worte, aber ringsum steht anderes.',
      rival: 'Dieselben Worte; sie stehen auch an anderer Stelle.',
      similar: 'Ähnliche Worte.',
    },
    look: (sign) => `Ansehen: ${sign}`,
    isHere: 'Hier ist es',
    isHereAt: (sign) => `Hier ist es: ${sign}`,
    chosen: 'Die Notiz steht jetzt an dieser Stelle.',
    lost: 'Nicht mehr im Text',
    lostText:
      'Die Notizen bleiben mit ihrem Zitat erhalten und werden bei jeder Änderung des Textes wieder gesucht. Wer die Stelle kennt, wählt sie im Text aus und heftet die Notiz dort an.',
    attach: 'An die Auswahl heften',
    attached: 'Die Notiz ist jetzt an die Auswahl geheftet.',
  },
  en: {
    state: 'State',
    states: {
      'in-place': 'in place',
      moved: 'changed or moved',
      unsure: 'place uncertain',
      lost: 'no longer in the text',
      'no-edition': 'text not in the library',
    },
    counts: {
      moved: (count) => `${numberIn('en', count)} changed or moved`,
      unsure: (count) => counted('en', count, 'uncertain place', 'uncertain places'),
      lost: (count) => `${numberIn('en', count)} no longer in the text`,
      waiting: (count) => `Looking for ${counted('en', count, 'note', 'notes')} in the changed text …`,
    },
    was: (sign) => `was ${sign}`,
    changed: 'The text has changed here.',
    elsewhere: 'The passage stands elsewhere now, in the same words.',
    deleted: 'removed:',
    inserted: 'new:',
    keep: 'Keep as it is now',
    kept: 'The note now belongs to the new wording.',
    unsure: 'Uncertain places',
    unsureText: 'The text has changed. Which passage is meant? Until you say, the note stays as it is.',
    doubts: {
      part: 'Part of the passage still stands here.',
      context: 'The same words, with other words around them.',
      rival: 'The same words; another place has them too.',
      similar: 'Similar words.',
    },
    look: (sign) => `Look at ${sign}`,
    isHere: 'It is here',
    isHereAt: (sign) => `It is here: ${sign}`,
    chosen: 'The note stands at this place now.',
    lost: 'No longer in the text',
    lostText:
      'The notes are kept with their quotations and looked for again whenever the text changes. If you know the passage, select it in the text and attach the note there.',
    attach: 'Attach to the selection',
    attached: 'The note is attached to the selection now.',
  },
});
