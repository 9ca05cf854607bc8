/**
 * English words whose forms no rule of endings brings together: base form, colon, the others. Left out is
 * what is another word as well and more often that one (left, rose, wound, spoke, lives, leaves, people).
 */
export const englishForms = `
man:men woman:women child:children foot:feet tooth:teeth goose:geese mouse:mice louse:lice ox:oxen
wolf:wolves knife:knives wife:wives half:halves calf:calves shelf:shelves self:selves thief:thieves loaf:loaves
scarf:scarves wharf:wharves hoof:hooves sheaf:sheaves elf:elves dwarf:dwarves
criterion:criteria phenomenon:phenomena thesis:theses hypothesis:hypotheses synthesis:syntheses crisis:crises
oasis:oases index:indices matrix:matrices vertex:vertices appendix:appendices bacterium:bacteria
curriculum:curricula stratum:strata nucleus:nuclei stimulus:stimuli radius:radii fungus:fungi cactus:cacti
alumnus:alumni formula:formulae larva:larvae antenna:antennae vertebra:vertebrae memorandum:memoranda
arise:arose,arisen awake:awoke,awoken become:became begin:began,begun bend:bent bind:bound bite:bitten
bleed:bled blow:blew,blown break:broke,broken breed:bred bring:brought build:built burn:burnt buy:bought
catch:caught choose:chose,chosen cling:clung come:came creep:crept deal:dealt dig:dug draw:drew,drawn
dream:dreamt drink:drank,drunk drive:drove,driven dwell:dwelt eat:ate,eaten fall:fell,fallen feed:fed feel:felt
fight:fought find:found flee:fled fling:flung fly:flew,flown forbid:forbade,forbidden forget:forgot,forgotten
forgive:forgave,forgiven forsake:forsook,forsaken freeze:froze,frozen get:got,gotten give:gave,given go:went,gone
grow:grew,grown hang:hung hear:heard hide:hid,hidden hold:held keep:kept kneel:knelt know:knew,known lay:laid
lead:led lean:leant leap:leapt learn:learnt lend:lent light:lit lose:lost make:made mean:meant meet:met pay:paid
ride:rode,ridden ring:rang rise:risen run:ran say:said see:seen seek:sought sell:sold send:sent sew:sewn
shake:shook,shaken shine:shone shoot:shot show:shown shrink:shrank,shrunk sing:sang,sung sink:sank,sunk sit:sat
slay:slew,slain sleep:slept slide:slid sling:slung smell:smelt sow:sown speak:spoken speed:sped spell:spelt
spend:spent spill:spilt spin:spun spoil:spoilt spring:sprang,sprung stand:stood steal:stole,stolen stick:stuck
sting:stung stink:stank,stunk strike:struck,stricken string:strung strive:strove,striven swear:swore,sworn
sweep:swept swell:swollen swim:swam,swum swing:swung take:took,taken teach:taught tear:tore,torn tell:told
think:thought throw:threw,thrown tread:trod,trodden understand:understood wake:woke,woken wear:wore,worn
weave:wove,woven weep:wept win:won withdraw:withdrew,withdrawn wring:wrung write:wrote,written
`;

/** What may stand before a verb: rebuilt, overtook, misunderstood. */
export const englishPrefixes = ['fore', 'mis', 'out', 'over', 're', 'under', 'with'] as const;
