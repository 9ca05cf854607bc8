import type { ImportFaultCode } from '../../core/library/import-fault.ts';
import { inMegabytes, largestFiles, mostPages } from '../../core/library/largest-files.ts';
import { numberIn } from '../words/numbers.ts';
import { dictionary } from '../words/words.ts';

/** Why a file became no article, and what one can do about it. */
type FaultWords = Readonly<Record<ImportFaultCode, { readonly what: string; readonly next: string }>>;

const largest = {
  text: `${inMegabytes(largestFiles.text)}\u00a0MB`,
  packed: `${inMegabytes(largestFiles.packed)}\u00a0MB`,
};

export const importFaultWords = dictionary<FaultWords>({
  de: {
    'unknown-format': {
      what: 'Dieses Format kann Fathom nicht lesen.',
      next: 'Gelesen werden Markdown, Text, HTML, EPUB, PDF und Word (DOCX). Aus anderen Programmen lässt sich meist eines davon speichern.',
    },
    empty: { what: 'Die Datei ist leer.', next: 'Vielleicht ist sie beim Kopieren verloren gegangen.' },
    'no-text': {
      what: 'In der Datei steht kein Text, etwa weil sie nur Bilder oder einen Scan enthält.',
      next: 'Mit einer Texterkennung (OCR) wird daraus eine lesbare Datei.',
    },
    'not-text': {
      what: 'Die Zeichen der Datei lassen sich nicht entziffern.',
      next: 'Bitte im Ursprungsprogramm als UTF-8 speichern.',
    },
    damaged: {
      what: 'Die Datei ist beschädigt oder unvollständig.',
      next: 'Bitte noch einmal herunterladen oder kopieren und dann wieder importieren.',
    },
    encrypted: {
      what: 'Die Datei ist mit einem Passwort geschützt.',
      next: 'Bitte ohne Passwort speichern und dann importieren.',
    },
    'too-large': {
      what: 'Die Datei ist größer als jeder Artikel.',
      next: `Gelesen werden Texte und Webseiten bis ${largest.text}, E-Books, PDF und Word bis ${largest.packed}. Bitte in mehrere Dateien teilen.`,
    },
    'too-many-pages': {
      what: 'Die Datei hat mehr Seiten als jeder Artikel.',
      next: `Gelesen werden PDF bis ${numberIn('de', mostPages)} Seiten. Bitte in mehrere Dateien teilen.`,
    },
    bomb: {
      what: 'Die Datei würde beim Auspacken jedes Maß übersteigen.',
      next: 'So etwas ist selten ein Versehen; besser nicht öffnen.',
    },
    escapes: {
      what: 'Die Datei will beim Auspacken an fremde Orte schreiben.',
      next: 'So etwas ist selten ein Versehen; besser nicht öffnen.',
    },
    'too-deep': {
      what: 'Listen oder Zitate sind zu tief verschachtelt.',
      next: 'Bitte die Gliederung im Ursprungsprogramm vereinfachen.',
    },
    'too-slow': {
      what: 'Das Lesen hat zu lange gedauert und wurde beendet.',
      next: 'Bitte noch einmal versuchen oder die Datei teilen.',
    },
    'too-hungry': {
      what: 'Das Lesen hat zu viel Speicher gebraucht und wurde beendet.',
      next: 'Bitte die Datei teilen und dann importieren.',
    },
    unreadable: {
      what: 'Die Datei ließ sich nicht lesen oder war auf einmal nicht mehr da.',
      next: 'Bitte nachsehen, ob sie noch da ist, und noch einmal wählen.',
    },
    forbidden: {
      what: 'Die Datei darf nicht gelesen werden.',
      next: 'Bitte die Rechte der Datei prüfen und noch einmal versuchen.',
    },
    'not-handed-over': {
      what: 'Die Datei war noch nicht übergeben, als das Fenster geschlossen oder Fathom beendet wurde.',
      next: 'Bitte noch einmal wählen. Was schon importiert ist, wird erkannt und kommt nicht doppelt.',
    },
    'disk-full': {
      what: 'Der Artikel ließ sich nicht speichern: Der Datenträger ist voll.',
      next: 'Bitte Platz schaffen und noch einmal versuchen.',
    },
    'read-only': {
      what: 'Der Artikel ließ sich nicht speichern: In den Ordner der Bibliothek darf nicht geschrieben werden.',
      next: 'Bitte die Rechte des Ordners prüfen und noch einmal versuchen.',
    },
    gone: {
      what: 'Der Artikel ließ sich nicht speichern: Das Laufwerk der Bibliothek antwortet nicht.',
      next: 'Bitte das Laufwerk wieder anschließen und noch einmal versuchen.',
    },
    unwritable: {
      what: 'Der Artikel ließ sich nicht speichern.',
      next: 'Bitte noch einmal versuchen, sonst Fathom neu starten.',
    },
    failed: {
      what: 'Beim Lesen ist etwas schiefgegangen.',
      next: 'Bitte noch einmal versuchen. Alles andere ist davon nicht berührt.',
    },
  },
  en: {
    'unknown-format': {
      what: 'Fathom cannot read this format.',
      next: 'It reads Markdown, plain text, HTML, EPUB, PDF and Word (DOCX). Most programs can save as one of these.',
    },
    empty: { what: 'The file is empty.', next: 'It may have been lost while it was copied.' },
    'no-text': {
      what: 'There is no text in the file; it may hold pictures only, or a scan.',
      next: 'Text recognition (OCR) can make a readable file of it.',
    },
    'not-text': {
      what: 'The characters of the file cannot be deciphered.',
      next: 'Please save it as UTF-8 in the program it comes from.',
    },
    damaged: {
      what: 'The file is damaged or not whole.',
      next: 'Please download or copy it again, then import it once more.',
    },
    encrypted: {
      what: 'The file is locked with a password.',
      next: 'Please save it without the password, then import it.',
    },
    'too-large': {
      what: 'The file is larger than any article.',
      next: `Texts and web pages of up to ${largest.text} are read, e-books, PDF and Word up to ${largest.packed}. Please split it into several files.`,
    },
    'too-many-pages': {
      what: 'The file has more pages than any article.',
      next: `PDFs of up to ${numberIn('en', mostPages)} pages are read. Please split it into several files.`,
    },
    bomb: {
      what: 'Unpacked, the file would grow beyond all measure.',
      next: 'That is rarely an accident; better not open it.',
    },
    escapes: {
      what: 'Unpacked, the file would write to places outside its own folder.',
      next: 'That is rarely an accident; better not open it.',
    },
    'too-deep': {
      what: 'Lists or quotations are nested too deeply.',
      next: 'Please simplify the outline in the program it comes from.',
    },
    'too-slow': {
      what: 'Reading it took too long and was ended.',
      next: 'Please try again, or split the file.',
    },
    'too-hungry': {
      what: 'Reading it took too much memory and was ended.',
      next: 'Please split the file, then import it.',
    },
    unreadable: {
      what: 'The file could not be read, or was suddenly gone.',
      next: 'Please see whether it is still there, and choose it again.',
    },
    forbidden: {
      what: 'The system does not allow reading the file.',
      next: 'Please check the file’s permissions, then try again.',
    },
    'not-handed-over': {
      what: 'The file was not handed over yet when the window was closed or Fathom ended.',
      next: 'Please choose it again. What was imported already is recognised and does not come twice.',
    },
    'disk-full': {
      what: 'The article could not be saved: the disk is full.',
      next: 'Please make room, then try again.',
    },
    'read-only': {
      what: 'The article could not be saved: the library’s folder may not be written.',
      next: 'Please check the folder’s permissions, then try again.',
    },
    gone: {
      what: 'The article could not be saved: the library’s drive does not answer.',
      next: 'Please connect the drive again, then try once more.',
    },
    unwritable: {
      what: 'The article could not be saved.',
      next: 'Please try again, or else start Fathom again.',
    },
    failed: {
      what: 'Something went wrong while it was read.',
      next: 'Please try again. Nothing else is affected.',
    },
  },
});
