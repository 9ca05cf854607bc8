import { counted, numberIn } from '../words/numbers.ts';
import { dictionary } from '../words/words.ts';

export const conceptWords = dictionary({
  de: {
    indexTitle: 'Begriffe von A bis Z',
    indexLead: 'Was die Texte verbindet. Die Zahl nennt, an wie vielen Stellen ein Begriff vorkommt.',
    indexLanguage: 'Sprache des Registers',
    languages: { de: 'Deutsch', en: 'Englisch' },
    filter: 'Register filtern',
    letters: 'Buchstaben',
    toLetter: (letter: string) => (letter === '#' ? 'Zu Ziffern und Zeichen' : `Zu ${letter}`),
    see: 'siehe',
    noEntry: (typed: string) => `Kein Begriff heißt wie „${typed}“.`,
    clearFilter: 'Filter leeren',
    entries: (count: number) => counted('de', count, 'Eintrag', 'Einträge'),
    placesInWorks: (places: number, works: number) =>
      places === 0
        ? 'In keinem Text erwähnt'
        : `${counted('de', places, 'Stelle', 'Stellen')} in ${counted('de', works, 'Werk', 'Werken')}`,
    unknown: 'Diesen Begriff gibt es nicht',
    unknownText: (id: string) => `In dieser Bibliothek steht kein Begriff mit der Kennung „${id}“.`,
    toIndex: 'Alle Begriffe von A bis Z',
    definition: 'Definition',
    source: 'Quelle',
    alternative: 'Auch',
    connections: 'Zusammenhang',
    broader: 'Oberbegriffe',
    narrower: 'Unterbegriffe',
    related: 'Verwandte Begriffe',
    mentions: 'Alle Stellen',
    none: 'In keinem Text erwähnt',
    noneText:
      'Der Begriff steht hier um des Zusammenhangs willen. Die Suche findet vielleicht, was gemeint ist.',
    searchFor: (label: string) => `Nach „${label}“ suchen`,
    noneIn: {
      de: 'In den deutschen Texten kommt der Begriff nicht vor.',
      en: 'In den englischen Texten kommt der Begriff nicht vor.',
    },
    strips: 'Wo in den Texten',
    ownMentions: 'In eigenen Artikeln',
    conceptQuery: (label: string) => `begriff:"${label}"`,
    stripText: (count: number, first: string) =>
      count === 1 ? `1 Stelle, in ${first}` : `${numberIn('de', count)} Stellen, zuerst in ${first}`,
    stripNone: 'keine Stelle',
    tick: (sign: string, count: number) => (count === 1 ? sign : `${sign}, ${numberIn('de', count)} Stellen`),
    order: 'Reihenfolge',
    orders: { text: 'Text', left: 'Wort davor', right: 'Wort danach', work: 'Werk' },
    language: 'Sprache',
    languageChoices: { all: 'Alle', de: 'Deutsch', en: 'Englisch' },
    label: 'Gefunden als',
    allLabels: 'alle Bezeichnungen',
    shown: (shown: number, all: number) =>
      shown === all
        ? counted('de', all, 'Stelle', 'Stellen')
        : `${numberIn('de', shown)} von ${numberIn('de', all)} Stellen`,
    noneLeft: 'Zu dieser Auswahl gibt es keine Stelle.',
    clear: 'Filter aufheben',
    more: (count: number) => `${numberIn('de', count)} weitere zeigen`,
    opens: 'Zum Begriff',
  },
  en: {
    indexTitle: 'Concepts from A to Z',
    indexLead: 'What connects the texts. The number says in how many places a concept is mentioned.',
    indexLanguage: 'Language of the index',
    languages: { de: 'German', en: 'English' },
    filter: 'Filter the index',
    letters: 'Letters',
    toLetter: (letter: string) => (letter === '#' ? 'To digits and signs' : `To ${letter}`),
    see: 'see',
    noEntry: (typed: string) => `No concept is called “${typed}”.`,
    clearFilter: 'Clear the filter',
    entries: (count: number) => counted('en', count, 'entry', 'entries'),
    placesInWorks: (places: number, works: number) =>
      places === 0
        ? 'Mentioned in no text'
        : `${counted('en', places, 'place', 'places')} in ${counted('en', works, 'work', 'works')}`,
    unknown: 'There is no such concept',
    unknownText: (id: string) => `No concept in this library has the id “${id}”.`,
    toIndex: 'All concepts from A to Z',
    definition: 'Definition',
    source: 'Source',
    alternative: 'Also',
    connections: 'Connections',
    broader: 'Broader',
    narrower: 'Narrower',
    related: 'Related',
    mentions: 'All mentions',
    none: 'Mentioned in no text',
    noneText: 'The concept is here for the sake of the others. The search may find what is meant.',
    searchFor: (label: string) => `Search for “${label}”`,
    noneIn: {
      de: 'The German texts do not mention the concept.',
      en: 'The English texts do not mention the concept.',
    },
    strips: 'Where in the texts',
    ownMentions: 'In your own articles',
    conceptQuery: (label: string) => `concept:"${label}"`,
    stripText: (count: number, first: string) =>
      count === 1 ? `1 place, in ${first}` : `${numberIn('en', count)} places, first in ${first}`,
    stripNone: 'no place',
    tick: (sign: string, count: number) => (count === 1 ? sign : `${sign}, ${numberIn('en', count)} places`),
    order: 'Order',
    orders: { text: 'Text', left: 'Word before', right: 'Word after', work: 'Work' },
    language: 'Language',
    languageChoices: { all: 'All', de: 'German', en: 'English' },
    label: 'Found as',
    allLabels: 'all labels',
    shown: (shown: number, all: number) =>
      shown === all
        ? counted('en', all, 'place', 'places')
        : `${numberIn('en', shown)} of ${numberIn('en', all)} places`,
    noneLeft: 'No place fits this choice.',
    clear: 'Clear the filters',
    more: (count: number) => `Show ${numberIn('en', count)} more`,
    opens: 'Open the concept',
  },
});
