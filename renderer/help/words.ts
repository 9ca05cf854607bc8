import { counted } from '../words/numbers.ts';
import { dictionary } from '../words/words.ts';

const times = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

/** Each kind of refusal that a window or the local server counts, in words. One that is new shows its own name. */
type Refusals = Readonly<Record<string, string>>;

export const helpWords = dictionary<{
  readonly shortcuts: string;
  readonly shortcutsLead: string;
  readonly command: string;
  readonly keys: string;
  readonly or: string;
  readonly toAbout: string;
  readonly about: string;
  readonly aboutLead: string;
  readonly version: (version: string) => string;
  readonly promise: string;
  readonly promises: readonly string[];
  readonly proof: string;
  readonly proofAsking: string;
  readonly proofCount: (count: number, since: string) => string;
  readonly proofNone: string;
  readonly proofSome: string;
  readonly proofMeaning: string;
  readonly refusals: Refusals;
  readonly times: (count: number) => string;
  readonly data: string;
  readonly dataText: string;
  readonly showFolder: string;
  readonly setAside: string;
  readonly setAsideText: string;
  readonly setAsideNone: string;
  readonly licences: string;
  readonly licencesText: string;
  readonly licence: string;
  readonly licenceTexts: string;
  readonly noLicenceTexts: string;
  readonly work: string;
  readonly toShortcuts: string;
}>({
  de: {
    shortcuts: 'Tastenkürzel',
    shortcutsLead:
      'Einzelne Buchstaben wirken, solange man nicht in ein Feld schreibt. Das Menü und das Feld „Springen zu …“ kennen dieselben Befehle.',
    command: 'Befehl',
    keys: 'Tasten',
    or: 'oder',
    toAbout: 'Über Fathom',
    about: 'Über Fathom',
    aboutLead:
      'Ein Leseraum für Essays auf Deutsch und Englisch, mit einer Suche, einem Register der Begriffe und Notizen, die auf dem eigenen Gerät bleiben.',
    version: (version) => `Version ${version}`,
    promise: 'Nichts verlässt dieses Gerät',
    promises: [
      'Texte, Register und Suche liegen der App bei. Zum Lesen braucht sie kein Netz, und sie öffnet keine Verbindung.',
      'Es gibt kein Konto, keine Statistik über die Nutzung und keine Suche nach Updates.',
      'Notizen, Einstellungen und Lesestellen sind einfache Dateien, die sich ansehen, kopieren und sichern lassen.',
    ],
    proof: 'Der Nachweis',
    proofAsking: 'Die Wächter werden gefragt …',
    proofCount: (count, since) => `${counted('de', count, 'Anfrage', 'Anfragen')} abgewiesen seit ${since}`,
    proofNone: 'Seit dem Start hat nichts versucht, nach außen zu gelangen oder von außen hereinzukommen.',
    proofSome: 'Abgewiesen wurde:',
    proofMeaning:
      'Die Zahl nennt, was die Wächter der App aufgehalten haben. Durchgelassen wird nichts: Die Regeln erlauben keine Anfrage an eine andere Adresse als die der App selbst.',
    refusals: {
      request: 'Anfrage an eine fremde Adresse',
      navigation: 'Versuch, die Seite des Lesers zu verlassen',
      window: 'Versuch, ein weiteres Fenster zu öffnen',
      permission: 'Bitte um Kamera, Standort oder ein anderes Recht',
      download: 'Versuch, etwas herunterzuladen',
      'embedded-page': 'Versuch, eine fremde Seite einzubetten',
      call: 'Aufruf von außerhalb des Lesers',
      host: 'Anfrage unter einem fremden Namen an den lokalen Server',
      address: 'Anfrage mit einer unzulässigen Adresse',
      token: 'Anfrage ohne den geheimen Teil der Adresse',
      origin: 'Anfrage von einer anderen Herkunft',
      site: 'Anfrage von einer anderen Website',
      method: 'Anfrage mit einer unzulässigen Methode',
      body: 'Anfrage mit unzulässigem Inhalt',
    },
    times: (count) => times(count, 'einmal', 'Mal'),
    data: 'Wo die eigenen Daten liegen',
    dataText: 'Notizen, Einstellungen und Lesestellen stehen als Dateien in diesem Ordner:',
    showFolder: 'Ordner zeigen',
    setAside: 'Was nicht lesbar war',
    setAsideText:
      'Nichts davon ist verändert: Was einen neuen Namen hat, liegt darunter im selben Ordner, alles andere steht noch in seiner Datei.',
    setAsideNone: 'Alle Dateien waren lesbar; keine musste beiseitegelegt werden.',
    licences: 'Lizenzen',
    licencesText:
      'Fathom steht unter der MIT-Lizenz. Es enthält Schriften, Zeichen und Programmteile anderer:',
    licence: 'Lizenz',
    licenceTexts: 'Alle Lizenztexte',
    noLicenceTexts: 'Die Lizenztexte sind in dieser Fassung nicht enthalten.',
    work: 'Werk',
    toShortcuts: 'Alle Tastenkürzel',
  },
  en: {
    shortcuts: 'Shortcuts',
    shortcutsLead:
      'Single letters work while one is not writing in a field. The menu and the “Jump to …” box know the same commands.',
    command: 'Command',
    keys: 'Keys',
    or: 'or',
    toAbout: 'About Fathom',
    about: 'About Fathom',
    aboutLead:
      'A reading room for essays in German and English, with one search, an index of concepts, and notes that stay on your own machine.',
    version: (version) => `Version ${version}`,
    promise: 'Nothing leaves this machine',
    promises: [
      'Texts, index and search come with the app. It needs no network to read, and it opens no connection.',
      'There is no account, no usage statistics and no update checks.',
      'Notes, settings and reading places are plain files that can be looked at, copied and backed up.',
    ],
    proof: 'The proof',
    proofAsking: 'Asking the guards …',
    proofCount: (count, since) => `${counted('en', count, 'request', 'requests')} turned away since ${since}`,
    proofNone: 'Since the start nothing has tried to get out, or to come in from outside.',
    proofSome: 'What was turned away:',
    proofMeaning:
      'The number says what the app’s guards have stopped. Nothing is let through: the policy allows no request to any address but the app’s own.',
    refusals: {
      request: 'Request to another address',
      navigation: 'Attempt to leave the reader’s page',
      window: 'Attempt to open another window',
      permission: 'Asking for the camera, the location or another permission',
      download: 'Attempt to download something',
      'embedded-page': 'Attempt to embed another page',
      call: 'Call from outside the reader',
      host: 'Request to the local server under another name',
      address: 'Request with an address that is not allowed',
      token: 'Request without the secret part of the address',
      origin: 'Request from another origin',
      site: 'Request from another website',
      method: 'Request with a method that is not allowed',
      body: 'Request with content that is not allowed',
    },
    times: (count) => times(count, 'once', 'times'),
    data: 'Where your data lives',
    dataText: 'Notes, settings and reading places are files in this folder:',
    showFolder: 'Show the folder',
    setAside: 'What could not be read',
    setAsideText:
      'None of it is changed: what has a new name lies under it in the same folder, all else still stands in its file.',
    setAsideNone: 'All files could be read; none had to be set aside.',
    licences: 'Licences',
    licencesText: 'Fathom is under the MIT licence. It contains fonts, icons and code by others:',
    licence: 'Licence',
    licenceTexts: 'All licence texts',
    noLicenceTexts: 'The licence texts are not part of this build.',
    work: 'Work',
    toShortcuts: 'All shortcuts',
  },
});
