import type { Language } from '../../core/model/language.ts';

/** Own words to make sentences of. Nouns carry their article in German, for the endings around them. */
export type WordStock = {
  readonly nouns: readonly [string, ...string[]];
  readonly heads: readonly [string, ...string[]];
  readonly adjectives: readonly [string, ...string[]];
  readonly verbs: readonly [string, ...string[]];
  readonly sentences: readonly [string, ...string[]];
};

const list = (words: string): readonly [string, ...string[]] => {
  const [first = '', ...others] = words.trim().split(/\s+/u);
  return [first, ...others];
};

/**
 * In the patterns N is a noun, P its plural, A an adjective, V a verb, X a word that only this
 * library has (a compound, a name); everything else stands as it is.
 */
export const wordStocks: Readonly<Record<Language, WordStock>> = {
  de: {
    nouns: list(`
      Markt Kunde Partner Hafen Fabrik Vertrag Preis Leitung Wasser Strom Netz Lager Brücke Straße Werk Halle
      Maschine Sensor Daten Wissen Lehre Schule Meister Handel Ware Kosten Wert Nutzen Risiko Gewinn Verlust
      Garten Mühle Speicher Karte Plan Bau Ofen Glas Stahl Holz Papier Druck Bild Ton Sprache Wort Schrift
      Verein Gemeinde Stadt Land Küste Insel Fluss Berg Tal Wald Feld Acker Ernte Saat Brot Mehl Salz Fisch
      Schiff Boot Segel Ruder Anker Lotse Kapitän Fracht Reise Fahrt Zug Wagen Rad Achse Motor Pumpe Ventil
      Fluss Größe Höhe Tiefe Länge Gewicht Maß Zahl Rechnung Steuer Zoll Bank Kredit Zins Anleihe Aktie
    `),
    heads: list(`
      Führung Verwaltung Planung Prüfung Messung Lieferung Förderung Sicherung Versorgung Gesellschaft
      Wirtschaft Technik Forschung Entwicklung Werkstatt Anlage Stelle Ordnung Kammer Schicht Quote Frage
      Strategie Partnerschaft Modell Verfahren System Pflicht Recht Wesen Kultur Geschichte Kraft Steigerung
    `),
    adjectives: list(`
      groß klein alt neu früh spät teuer billig weit eng hoch tief stark schwach still laut hell dunkel schnell
      langsam offen geschlossen gemeinsam eigen fremd öffentlich privat ländlich städtisch gründlich flüchtig
    `),
    verbs: list(`
      braucht findet verkauft kauft trägt bringt hält verliert gewinnt öffnet schließt zeigt verbirgt ändert
      ersetzt verbindet trennt prüft misst zählt lehrt lernt schützt gefährdet fördert hindert begleitet
    `),
    sentences: [
      'Wer die A N kennt, der V auch die N und die X.',
      'In der X V jede N eine A N, und das seit vielen Jahren.',
      'Die X V die P; ohne N bleibt sie A.',
      'Es war eine A N, die damals die X V.',
      'Nicht die N, sondern die X V am Ende die P der A N.',
      'Für die P der N ist eine X nötig, und die V man nur selten.',
      'Als die N noch A war, V sie die P, und niemand sprach von einer X.',
      'Zwischen N und N liegt die X.',
    ],
  },
  en: {
    nouns: list(`
      market customer partner harbour factory contract price pipe water power network store bridge street plant hall
      machine sensor record knowledge lesson school master trade good cost value benefit risk profit loss
      garden mill silo map plan building furnace glass steel timber paper press picture tone language word script
      club parish town country coast island river hill valley forest field farm harvest seed bread flour salt fish
      ship boat sail oar anchor pilot captain cargo voyage journey train wagon wheel axle engine pump valve
      size height depth length weight measure number account tax duty bank credit interest bond share
    `),
    heads: list(`
      management administration planning inspection measurement delivery support security supply company
      economy technology research development workshop system office order chamber layer quota question
      strategy partnership model procedure duty law culture history force increase
    `),
    adjectives: list(`
      large small old new early late dear cheap wide narrow high deep strong weak quiet loud bright dark quick
      slow open closed common own foreign public private rural urban thorough hasty
    `),
    verbs: list(`
      needs finds sells buys carries brings holds loses wins opens closes shows hides changes
      replaces connects separates tests measures counts teaches learns protects endangers supports hinders
    `),
    sentences: [
      'Whoever knows the A N also V the N and the X.',
      'In the X every N V a A N, and has done so for many years.',
      'The X V the P; without the N it stays A.',
      'It was a A N that in those days V the X.',
      'Not the N but the X V in the end the P of the A N.',
      'For the P of the N one needs the X, and that V hardly anyone.',
      'While the N was still A, it V the P, and nobody spoke of the X.',
      'Between N and N lies the X.',
    ],
  },
};
