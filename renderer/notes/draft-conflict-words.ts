import { dictionary } from '../words/words.ts';

/** The words for a note that was changed while somebody wrote on it. */
export const conflictWords = dictionary({
  de: {
    title: 'Zwei Fassungen',
    changed: 'Diese Notiz wurde inzwischen anderswo geändert. Welche Fassung soll gelten?',
    writtenTwice: 'An dieser Notiz wurde in zwei Fenstern geschrieben. Welche Fassung soll gelten?',
    removed: 'Diese Notiz wurde inzwischen gelöscht.',
    note: 'Dort steht jetzt',
    colour: 'Farbe',
    empty: '(nichts)',
    mine: 'Meine Fassung',
    theirs: 'Die andere Fassung',
    both: 'Beide hintereinander',
    writeAnew: 'Trotzdem weiterschreiben',
    letGo: 'Entwurf verwerfen',
  },
  en: {
    title: 'Two versions',
    changed: 'This note was changed elsewhere meanwhile. Which version is to stand?',
    writtenTwice: 'This note was written on in two windows. Which version is to stand?',
    removed: 'This note was deleted meanwhile.',
    note: 'It now says',
    colour: 'Colour',
    empty: '(nothing)',
    mine: 'My version',
    theirs: 'The other version',
    both: 'Both, one after the other',
    writeAnew: 'Go on writing all the same',
    letGo: 'Discard the draft',
  },
});
