/**
 * One spelling for words that English spells in two ways: organise and organize, behaviour and behavior,
 * centre and center. The American one, for Porter's rules know -ize. Takes and gives folded words.
 *
 * Which words end in -ise by their own right (promise, advertise, revise) is told by the letters before
 * it: those below stand before a suffix only.
 */
const iseBefore = `al an ar as at en er es et gn ic id il im in it iv og ol om on or ph rd rg rn th tr un`;
const ise = new RegExp(
  `(?<=..(?:${iseBefore.replaceAll(' ', '|')}))(?<!prom)is(?=(?:e|ed|er|ers|es|ing|able|ation|ations|ational)$)`,
  'u',
);

const our =
  /^(?<before>(?:dis|mis|un)?(?:ard|arm|behavi|cand|clam|col|endeav|fav|ferv|flav|harb|hon|hum|lab|neighb|od|parl|rig|rum|sav|splend|tum|val|vap|vig))our/u;

/** In this order, each on what the one before it left. */
const rules: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [ise, 'iz'],
  [/(?<=(?:anal|paral|catal|electrol|hydrol)y)z(?=(?:e|ed|er|ers|es|ing)$)/u, 's'],
  [our, '$<before>or'],
  [/(?<=(?:cent|theat|met|lit|fib|calib|spect|meag|lust))re(?=s?$)/u, 'er'],
  [/(?<=(?:cent|fib))red$/u, 'ered'],
  [/(?<=^(?:def|off|pret|lic)en)c(?=(?:e|es|ed|ing)$)/u, 's'],
  [/(?<=^practi)s(?=(?:e|es|ed|ing)$)/u, 'c'],
  [/(?<=(?:anal|catal|dial|monol|epil|prol)og)ue(?=s?$)/u, ''],
  [/(?<=(?:anal|catal|dial|monol|epil|prol)og)u(?=(?:ed|ing)$)/u, ''],
  [/(?<=^program)me(?=s?$)/u, ''],
  [/(?<=(?:acknowledg|judg|lodg|abridg))e(?=ments?$)/u, ''],
  [/(?<=^(?:ful|en|dist|inst))(?<stem>fil|rol|il|al)(?=(?:s|ment|ments)?$)/u, '$<stem>l'],
  [/(?<=^ski)l(?=ful)/u, 'll'],
  [/^grey/u, 'gray'],
  [/^ageing$/u, 'aging'],
  [/^sceptic/u, 'skeptic'],
  [/^mould/u, 'mold'],
  [/^plough/u, 'plow'],
  [/^artefact/u, 'artifact'],
  [/^alumini(?=um)/u, 'alumin'],
  [/(?<=^(?:encyclop|p))ae(?=d)/u, 'e'],
  [/^archae/u, 'arche'],
];

/** Most words have nothing that any rule looks for. */
const doubtful =
  /is[eia]|yz[ei]|our|res?$|red$|ogu|enc[ei]|practis|mmes?$|ement|[fr][io]l|stil|stal|lful|^(?:grey|ageing|scepti|mould|plough|artefact|alumini|paed|encyclopae|archae)/u;

export const americanSpelling = (folded: string): string =>
  doubtful.test(folded)
    ? rules.reduce((word, [pattern, instead]) => word.replace(pattern, instead), folded)
    : folded;
