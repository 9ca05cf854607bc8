import { list, mapped } from './stock.ts';
import type { Noun, Stock, Verb } from './stock.ts';

/** `Hafen:m:Häfen`, the plural in full; a fourth part says how it stands before another noun. */
const nouns = list(`
  Hafen:m:Häfen Markt:m:Märkte Werkstatt:f:Werkstätten Mühle:f:Mühlen Vertrag:m:Verträge:Vertrags Brücke:f:Brücken
  Garten:m:Gärten Wissen:n:Wissen:Wissens Meister:m:Meister Handel:m:Händel:Handels Küste:f:Küsten Wasser:n:Wässer
  Haus:n:Häuser Stadt:f:Städte Land:n:Länder:Landes Straße:f:Straßen Schiff:n:Schiffe:Schiffs Fabrik:f:Fabriken
  Lager:n:Lager Werk:n:Werke Preis:m:Preise Kunde:m:Kunden:Kunden Ware:f:Waren Maschine:f:Maschinen
  Leitung:f:Leitungen:Leitungs Zeitung:f:Zeitungen:Zeitungs Gesellschaft:f:Gesellschaften:Gesellschafts
  Sicherheit:f:Sicherheiten:Sicherheits Arbeit:f:Arbeiten:Arbeits Schule:f:Schulen:Schul Lehrer:m:Lehrer
  Sprache:f:Sprachen:Sprach Buch:n:Bücher:Bücher Schrift:f:Schriften Bild:n:Bilder:Bilder Karte:f:Karten
  Druck:m:Drucke Papier:n:Papiere Holz:n:Hölzer Stahl:m:Stähle Glas:n:Gläser Ofen:m:Öfen Kohle:f:Kohlen
  Strom:m:Ströme Netz:n:Netze Kraft:f:Kräfte Größe:f:Größen Höhe:f:Höhen Tiefe:f:Tiefen Länge:f:Längen
  Gewicht:n:Gewichte:Gewichts Maß:n:Maße Zahl:f:Zahlen Rechnung:f:Rechnungen:Rechnungs Steuer:f:Steuern
  Zoll:m:Zölle Bank:f:Banken Kredit:m:Kredite Gewinn:m:Gewinne Verlust:m:Verluste Schaden:m:Schäden:Schadens
  Recht:n:Rechte:Rechts Gesetz:n:Gesetze:Gesetzes Ordnung:f:Ordnungen:Ordnungs Verwaltung:f:Verwaltungen:Verwaltungs
  Gemeinde:f:Gemeinden Verein:m:Vereine:Vereins Kirche:f:Kirchen Kloster:n:Klöster Turm:m:Türme Mauer:f:Mauern
  Dach:n:Dächer Keller:m:Keller Tür:f:Türen Fenster:n:Fenster Boden:m:Böden Wald:m:Wälder Feld:n:Felder
  Wiese:f:Wiesen Acker:m:Äcker Ernte:f:Ernten Saat:f:Saaten Korn:n:Körner Mehl:n:Mehle Brot:n:Brote Salz:n:Salze
  Fisch:m:Fische Vogel:m:Vögel Pferd:n:Pferde Schaf:n:Schafe Kuh:f:Kühe Wolle:f:Wollen:Woll Tuch:n:Tücher
  Leder:n:Leder Schuh:m:Schuhe Seil:n:Seile Segel:n:Segel Ruder:n:Ruder Anker:m:Anker Lotse:m:Lotsen:Lotsen
  Fracht:f:Frachten Reise:f:Reisen Fahrt:f:Fahrten Zug:m:Züge Wagen:m:Wagen Rad:n:Räder Achse:f:Achsen
  Motor:m:Motoren:Motoren Pumpe:f:Pumpen Ventil:n:Ventile Kessel:m:Kessel Fluss:m:Flüsse Bach:m:Bäche See:m:Seen
  Insel:f:Inseln Berg:m:Berge Tal:n:Täler Weg:m:Wege Platz:m:Plätze Grenze:f:Grenzen:Grenz Wetter:n:Wetter
  Sturm:m:Stürme Regen:m:Regen Schnee:m:Schnee Winter:m:Winter Sommer:m:Sommer Nacht:f:Nächte Tag:m:Tage:Tages
  Stunde:f:Stunden Uhr:f:Uhren Jahr:n:Jahre:Jahres Geschichte:f:Geschichten:Geschichts Technik:f:Techniken
  Forschung:f:Forschungen:Forschungs Entwicklung:f:Entwicklungen:Entwicklungs Messung:f:Messungen:Mess
  Prüfung:f:Prüfungen:Prüfungs Planung:f:Planungen:Planungs Lieferung:f:Lieferungen:Liefer Versorgung:f:Versorgungen:Versorgungs
  Förderung:f:Förderungen:Förder Sammlung:f:Sammlungen:Sammlungs Ausstellung:f:Ausstellungen:Ausstellungs
  Museum:n:Museen:Museums Orchester:n:Orchester Lied:n:Lieder:Lieder Ton:m:Töne Bühne:f:Bühnen Farbe:f:Farben
  Arzt:m:Ärzte Krankheit:f:Krankheiten:Krankheits Heilung:f:Heilungen:Heil Pflanze:f:Pflanzen Baum:m:Bäume
  Frucht:f:Früchte Blüte:f:Blüten Samen:m:Samen Wurzel:f:Wurzeln Stein:m:Steine Erz:n:Erze Grube:f:Gruben
  Schicht:f:Schichten Anlage:f:Anlagen Stelle:f:Stellen Frage:f:Fragen Antwort:f:Antworten Brief:m:Briefe
  Bote:m:Boten:Boten Nachricht:f:Nachrichten:Nachrichten Verfahren:n:Verfahren:Verfahrens Muster:n:Muster
  Regel:f:Regeln Pflicht:f:Pflichten Strafe:f:Strafen Gericht:n:Gerichte:Gerichts Zeuge:m:Zeugen:Zeugen
  Bürger:m:Bürger Rat:m:Räte:Rats Wahl:f:Wahlen Stimme:f:Stimmen Amt:n:Ämter:Amts Beruf:m:Berufe:Berufs
`);

const adjectives = list(`
  groß klein alt neu früh spät billig weit eng tief stark schwach still laut hell breit schmal kühl warm trocken feucht
  langsam schnell schlicht kostbar einfach fest offen geschlossen gemeinsam fremd öffentlich ländlich städtisch
  gründlich flüchtig selten häufig bekannt vergessen sorgfältig mutig vorsichtig gefährlich nützlich schädlich
  natürlich künstlich jährlich täglich mündlich schriftlich üblich ungewöhnlich zuverlässig brüchig zäh spröde
  rötlich bläulich grau weiß grün geschickt freundlich mühsam wirksam sparsam
`);

/** `trägt:tragen:trug:trugen:getragen` */
const verbs = list(`
  braucht:brauchen:brauchte:brauchten:gebraucht findet:finden:fand:fanden:gefunden verkauft:verkaufen:verkaufte:verkauften:verkauft
  trägt:tragen:trug:trugen:getragen hält:halten:hielt:hielten:gehalten verliert:verlieren:verlor:verloren:verloren
  öffnet:öffnen:öffnete:öffneten:geöffnet schließt:schließen:schloss:schlossen:geschlossen zeigt:zeigen:zeigte:zeigten:gezeigt
  verbirgt:verbergen:verbarg:verbargen:verborgen ändert:ändern:änderte:änderten:geändert ersetzt:ersetzen:ersetzte:ersetzten:ersetzt
  verbindet:verbinden:verband:verbanden:verbunden trennt:trennen:trennte:trennten:getrennt prüft:prüfen:prüfte:prüften:geprüft
  misst:messen:maß:maßen:gemessen zählt:zählen:zählte:zählten:gezählt lehrt:lehren:lehrte:lehrten:gelehrt
  schützt:schützen:schützte:schützten:geschützt gefährdet:gefährden:gefährdete:gefährdeten:gefährdet
  fördert:fördern:förderte:förderten:gefördert hindert:hindern:hinderte:hinderten:gehindert
  begleitet:begleiten:begleitete:begleiteten:begleitet beschreibt:beschreiben:beschrieb:beschrieben:beschrieben
  baut:bauen:baute:bauten:gebaut zerstört:zerstören:zerstörte:zerstörten:zerstört pflegt:pflegen:pflegte:pflegten:gepflegt
  sammelt:sammeln:sammelte:sammelten:gesammelt ordnet:ordnen:ordnete:ordneten:geordnet bringt:bringen:brachte:brachten:gebracht
  vergleicht:vergleichen:verglich:verglichen:verglichen erklärt:erklären:erklärte:erklärten:erklärt
  bezahlt:bezahlen:bezahlte:bezahlten:bezahlt verlangt:verlangen:verlangte:verlangten:verlangt
  erreicht:erreichen:erreichte:erreichten:erreicht verbessert:verbessern:verbesserte:verbesserten:verbessert
  stört:stören:störte:störten:gestört teilt:teilen:teilte:teilten:geteilt erfindet:erfinden:erfand:erfanden:erfunden
  übernimmt:übernehmen:übernahm:übernahmen:übernommen
`);

/**
 * Between braces stands what is drawn: N a noun, A an adjective before it, P plural, then the article that
 * goes before it in its case (`der`, `den`, `dem`, `des`, `ein`, `einen`, `einem`, or `-` for none);
 * V with its form, a name (X), a year (Y).
 */
const sentences = list(
  `
  {AN:der}|{V:s}|{N:den},|bevor|{NP:der}|{V:p}.
  {Y}|{V:pt}|{X}|{AN:den};|{NP:der}|{V:ppt}|{N:den}|erst|später.
  Wer|{N:den}|{V:s},|{V:s}|auch|{ANP:den}.
  Ohne|{N:den}|bleibt|{AN:der}|in|{N:dem}|allein.
  In|{N:dem}|{V:s}|man|{ANP:den},|nicht|{N:den}.
  Die|Frage|{N:des}|war|für|{X}|immer|eine|Frage|{NP:des}.
  {N:ein}|hat|{ANP:den}|nie|{V:d}.
  Zwischen|{N:dem}|und|{N:dem}|liegt|{AN:der}.
  Man|hat|{AN:den}|{V:d}|und|dann|{N:den}|vergessen.
  Nach|{N:dem}|{V:pt}|{N:der}|{NP:den},|und|{AN:der}|{V:pt}|nichts|mehr.
  Es|war|{AN:ein},|{N:den}|man|damals|{V:pt}.
  Für|{NP:den}|ist|{AN:der}|nötig,|für|{N:den}|nur|{N:der}.
  {X}|{V:pt}|in|{N:dem}|{ANP:den};|das|Jahr|{Y}|war|ein|gutes.
  {NP:der}|{V:p}|{N:den},|weil|{N:der}|{AN:den}|{V:s}.
  Von|{NP:dem}|bleibt|am|Ende|wenig|mehr|als|{N:der}.
  Auch|{AN:der}|hat|{N:den}|{V:d},|sagt|{X}.
  Trotz|{NP:des}|{V:s}|{N:der}|weiterhin|{ANP:den}.
  Kaum|jemand|{V:s}|{AN:den},|solange|{N:der}|{N:den}|{V:s}.
`.replaceAll(' ', ''),
);

const titles = list(`
  {N:der}|und|{N:der} {N:der}|in|{N:dem} Vom|Nutzen|{N:des} {NP:der}|und|ihre|{NP:-} {N:-},|{N:-}|und|{N:-}
  {X}|und|{N:der} Was|{N:der}|{V:s} {AN:der} Über|{NP:den} Warum|{N:der}|{N:den}|{V:s}
`);

const spaced = (text: string): string => text.replaceAll('|', ' ');

function noun(written: string): Noun {
  const [one = '', gender = 'm', many = one, bond] = written.split(':');
  return { one, many, gender: gender as Noun['gender'], bond: bond ?? (one.endsWith('e') ? many : one) };
}

export const german: Stock = {
  nouns: mapped(nouns, noun),
  adjectives,
  verbs: mapped(verbs, (written) => written.split(':') as unknown as Verb),
  sentences: mapped(sentences, spaced),
  titles: mapped(titles, spaced),
};
