import { list, mapped } from './stock.ts';
import type { Noun, Stock, Verb } from './stock.ts';

/** A plural that is not made by the rule stands after a colon. */
const nouns = list(`
  harbour market workshop mill contract bridge garden knowledge:knowledge master trade coast water house town country
  street ship factory store plant price customer good machine pipe newspaper society security work school teacher
  language book script picture map print paper timber steel glass furnace coal current network power size height depth
  length weight measure number account tax duty bank credit profit loss damage right law order administration parish
  club church monastery tower wall roof cellar door window floor wood field meadow acre harvest seed grain flour bread
  salt fish:fish bird horse sheep:sheep cow wool cloth leather shoe rope sail oar anchor pilot cargo voyage journey
  train wagon wheel axle engine pump valve boiler river brook lake island hill valley path square border weather storm
  rain snow winter summer night day hour clock year history craft research development measurement inspection planning
  delivery supply support collection exhibition museum orchestra song tone stage colour doctor illness cure herb tree
  fruit blossom kernel root stone ore pit layer device place question answer letter messenger report procedure pattern
  rule penalty court witness citizen council election voice office trade calling child:children foot:feet tooth:teeth
  woman:women man:men knife:knives shelf:shelves loaf:loaves leaf:leaves half:halves life:lives
`);

const adjectives = list(`
  large small old new early late cheap wide narrow deep strong weak quiet loud bright broad slender cool warm dry damp
  slow quick plain precious simple firm open closed common foreign public rural urban thorough fleeting rare frequent
  famous forgotten careful brave cautious dangerous useful harmful natural artificial yearly daily spoken written usual
  unusual reliable brittle tough reddish bluish grey white green skilful friendly tedious effective thrifty
`);

/** `carries:carry:carried:carried`, in regular verbs only `carries:carry:carried`. */
const verbs = list(`
  needs:need:needed finds:find:found sells:sell:sold carries:carry:carried holds:hold:held loses:lose:lost opens:open:opened
  closes:close:closed shows:show:showed:shown hides:hide:hid:hidden changes:change:changed replaces:replace:replaced
  connects:connect:connected separates:separate:separated tests:test:tested measures:measure:measured counts:count:counted
  teaches:teach:taught protects:protect:protected endangers:endanger:endangered supports:support:supported
  hinders:hinder:hindered follows:follow:followed describes:describe:described builds:build:built destroys:destroy:destroyed
  tends:tend:tended gathers:gather:gathered sorts:sort:sorted brings:bring:brought compares:compare:compared
  explains:explain:explained pays:pay:paid demands:demand:demanded reaches:reach:reached improves:improve:improved
  disturbs:disturb:disturbed shares:share:shared invents:invent:invented takes:take:took:taken
`);

/** As in `stock-de.ts`; the articles are `the`, `a` and `-`. */
const sentences = list(
  `
  {AN:the}|{V:s}|{N:the}|before|{NP:the}|{V:p}.
  In|{Y}|{X}|{V:pt}|{AN:the};|{NP:the}|{V:ppt}|{N:the}|only|later.
  Whoever|{V:s}|{N:the}|also|{V:s}|{ANP:-}.
  Without|{N:the}|{AN:the}|stays|alone|in|{N:the}.
  In|{N:the}|one|{V:s}|{ANP:-},|not|{N:the}.
  The|question|of|{N:the}|was,|for|{X},|always|a|question|of|{NP:-}.
  {N:a}|has|never|{V:d}|{ANP:the}.
  Between|{N:the}|and|{N:the}|lies|{AN:the}.
  They|have|{V:d}|{AN:the}|and|then|forgotten|{N:the}.
  After|{N:the},|{N:the}|{V:pt}|{NP:the},|and|{AN:the}|{V:pt}|nothing|any|more.
  It|was|{AN:a}|that|in|those|days|{V:pt}|{N:the}.
  For|{NP:-}|one|needs|{AN:the},|for|{N:the}|only|{N:the}.
  {X}|{V:pt}|{ANP:-}|in|{N:the};|the|year|{Y}|was|a|good|one.
  {NP:the}|{V:p}|{N:the},|because|{N:the}|{V:s}|{AN:the}.
  Of|{NP:the}|little|remains|in|the|end|but|{N:the}.
  {AN:the},|too,|has|{V:d}|{N:the},|says|{X}.
  In|spite|of|{NP:the},|{N:the}|still|{V:s}|{ANP:-}.
  Hardly|anyone|{V:s}|{AN:the}|as|long|as|{N:the}|{V:s}|{N:the}.
`.replaceAll(' ', ''),
);

const titles = list(`
  {N:the}|and|{N:the} {N:the}|in|{N:the} On|the|Use|of|{NP:-} {NP:-}|and|their|{NP:-} {N:-},|{N:-}|and|{N:-}
  {X}|and|{N:the} What|{N:the}|{V:s} {AN:the} About|{NP:-} Why|{N:the}|{V:s}|{N:the}
`);

const spaced = (text: string): string => text.replaceAll('|', ' ');

const pluralOf = (one: string): string =>
  /(?:s|x|ch|sh)$/u.test(one) ? `${one}es` : /[^aeou]y$/u.test(one) ? `${one.slice(0, -1)}ies` : `${one}s`;

function noun(written: string): Noun {
  const [one = '', many = pluralOf(one)] = written.split(':');
  return { one, many, gender: 'n', bond: one };
}

function verb(written: string): Verb {
  const [one = '', many = '', past = '', done = past] = written.split(':');
  return [one, many, past, past, done];
}

export const english: Stock = {
  nouns: mapped(nouns, noun),
  adjectives,
  verbs: mapped(verbs, verb),
  sentences: mapped(sentences, spaced),
  titles: mapped(titles, spaced),
};
