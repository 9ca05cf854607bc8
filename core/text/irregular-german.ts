/**
 * German verbs that change their vowel: infinitive, colon, past and participle without their endings, and
 * where the present changes too (er frisst) that form. Written as folded. `-` stands where a form is a noun
 * as well and more often that (Band, Stand, Schloss, Stahl, Mass, Griff); `!` behind a past says that
 * only this very form is meant, with nothing before or behind it (sprach, but not Sprachen or Anstieg).
 */
export const strongVerbs = `
befehlen:befahl,befohlen,befiehlt beginnen:begann,begonnen beissen:-,gebissen bergen:barg,geborgen,birgt
biegen:bog!,gebogen binden:-,gebunden bitten:-,gebeten blasen:blies,geblasen bleiben:blieb,geblieben
braten:briet,gebraten brechen:brach,gebrochen,bricht brennen:brannte,gebrannt bringen:brachte,gebracht
denken:dachte,gedacht dreschen:drosch,gedroschen,drischt dringen:-,gedrungen empfehlen:empfahl,empfohlen,empfiehlt
essen:-,gegessen,isst fahren:fuhr!,gefahren fallen:fiel,gefallen fangen:fing,gefangen fechten:focht,gefochten,ficht
finden:fand,gefunden flechten:flocht,geflochten,flicht fliegen:flog,geflogen fliehen:-,geflohen fliessen:-,geflossen
fressen:frass,gefressen,frisst frieren:fror,gefroren geben:gab!,gegeben,gibt gehen:ging,gegangen
gelingen:gelang,gelungen gelten:galt,gegolten,gilt geschehen:geschah,geschehen,geschieht
gewinnen:gewann,gewonnen giessen:goss!,gegossen gleichen:glich,geglichen gleiten:glitt,geglitten graben:grub!,gegraben
greifen:-,gegriffen halten:hielt,gehalten hangen:hing,gehangen heben:hob,gehoben heissen:hiess,geheissen
helfen:half,geholfen,hilft kennen:kannte,gekannt klingen:-,geklungen kneifen:kniff!,gekniffen kommen:kam,gekommen
kriechen:kroch,gekrochen laden:lud,geladen lassen:liess,gelassen laufen:lief,gelaufen leiden:-,gelitten
leihen:lieh,geliehen lesen:las,gelesen,liest liegen:lag!,- lugen:log!,gelogen meiden:mied,gemieden
melken:molk,gemolken messen:-,gemessen,misst nehmen:nahm!,genommen,nimmt nennen:nannte,genannt pfeifen:-,gepfiffen
preisen:pries,gepriesen quellen:quoll,gequollen,quillt reiben:rieb,gerieben reissen:-,gerissen reiten:-,geritten
rennen:rannte,gerannt riechen:roch,gerochen ringen:-,gerungen rinnen:rann,geronnen rufen:rief,gerufen
saufen:soff,gesoffen schaffen:schuf,geschaffen scheiden:-,geschieden scheinen:schien!,geschienen
schelten:-,gescholten,schilt schieben:schob,geschoben schiessen:-,geschossen schlafen:schlief,geschlafen
schlagen:schlug,geschlagen schleichen:schlich,geschlichen schleifen:-,geschliffen schliessen:-,geschlossen
schmelzen:schmolz,geschmolzen,schmilzt schneiden:-,geschnitten schreiben:schrieb,geschrieben schreien:schrie,geschrien
schreiten:-,geschritten schweigen:schwieg,geschwiegen schwellen:schwoll,geschwollen,schwillt
schwimmen:-,geschwommen schwinden:schwand,geschwunden schwingen:schwang,geschwungen schworen:schwor,geschworen
sehen:sah,gesehen,sieht senden:sandte,gesandt sieden:sott,gesotten singen:sang,gesungen sinken:sank,gesunken
sinnen:sann,gesonnen sitzen:sass,gesessen speien:spie,gespien spinnen:-,gesponnen
sprechen:sprach!,gesprochen,spricht springen:-,gesprungen stechen:stach,gestochen,sticht stehen:-,gestanden
stehlen:-,gestohlen,stiehlt steigen:stieg!,gestiegen sterben:starb,gestorben,stirbt stossen:stiess,gestossen
streichen:-,gestrichen streiten:stritt,gestritten tragen:trug!,getragen treffen:traf,getroffen,trifft
treiben:-,getrieben treten:trat,getreten,- trinken:-,getrunken
verderben:verdarb,verdorben,verdirbt vergessen:vergass,vergessen,vergisst verlieren:verlor,verloren
wachsen:wuchs!,gewachsen waschen:wusch,gewaschen weben:wob,gewoben weichen:wich,gewichen weisen:wies!,gewiesen
wenden:wandte,gewandt werben:warb,geworben,wirbt werfen:warf,geworfen,wirft wiegen:wog!,gewogen
winden:-,gewunden wissen:wusste,gewusst ziehen:zog,gezogen zwingen:-,gezwungen
`;

/** Forms that look as if they belonged to a verb above and are another word, with whatever stands behind them. */
export const otherWords = `begriffen bestanden betrieben vertrieben umstanden widerstanden umrissen befunden verbunden
verwunden unterschieden verschieden bekannt bewusst verwandt gewandt herzog betrug macht ermacht sucht naht bucht wacht
hort lacht acht`;

/**
 * Regular verbs, without -en, whose other forms the stemmer leaves apart: baut, baute, gebaut belong to
 * bauen. Left out are those whose participle is a noun (Gericht, Gedicht, Gewicht).
 */
export const weakVerbs = `
arbeit atm bau beb bestaun blick block blut bohr brauch brems buch deck dehn dien dreh droh druck duld eign eil end
entwickl erb ernt farb fass faul feg fehl feier fest feuer filter fisch flick fluch flut folg forder form forsch
frag freu full funk furcht gonn grenz grund gruss hack haft handel hauf heft heil heir heiz hetz hoff hol hor
impf irr jag jat kampf kauf kehr keim keltr kenn kippe klag klapp klar kleb kleid kletter klopf knet knupf koch kopf
korn krank kreuz kron kuhl kummer kundig kurz lach lager lahm land lehr leim leist leit lenk lern lieb liefer link lob
lock lohn los losch luft mach mahl mahn mal markt maur mein meister meld misch miss mord murr nah nahr nennt neig nutz
offn opfer ordn pack pacht pfleg pflanz pfluck plan plunder pragt prob pruf pumpe putz qual raub rauch raum rechn reg
regel reich reif reih reinig reis reiz rett rost rucken ruder ruh sag samml satt sauber saug saum schad schalt scharf
schatz schau schenk scherz scheu schick schild schimpf schmier schmuck schnitz schon schopf schrumpf schutz schwach
schwank schwarz segel segn sehn setz sicher sieb siedel sieg sorg spann spar speicher spend sperr spiel spott spur
spul staun steck steiger stell stemm steuer stift stimm stock stopf stor straf strahl strand streb streck streif streu
strick stuck stutz such sud tadel tast tausch tauch tauf teil telefon tonn tot tran trau traum trenn trockn trommel
ub urteil vermut wach wag wahl wander warn wart wasser wechsel weck wehr weih wein werk wert wett wickl wid wink
wirk wisch wohn wunder wunsch wurdig zahl zahm zauber zeig zerr zeug ziel zier zimmer zitter zoger zuck zund zuchtig
`;

/** What is parted from its verb in a sentence; the ge- of the participle stands behind it: abgebrochen. */
export const partedPrefixes = `ab an auf aus bei dar durch ein empor fest fort heim her heraus herein herum hervor hin hinaus
hinein hinter hinzu los mit nach nieder statt teil uber um unter vor voran voraus vorbei weg weiter wieder zu zuruck
zusammen zwischen`;

/** What never is: the participle has no ge- then, as in zerbrochen. */
export const fastPrefixes = `be emp ent er miss uber um unter ver wider zer`;
