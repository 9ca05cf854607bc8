import type { Block } from './typeset.ts';

/** Two essays of our own that have all that makes putting a PDF together again hard. */
export const german: readonly Block[] = [
  { kind: 'title', text: 'Partnerschaften im Vertrieb' },
  {
    kind: 'paragraph',
    text: 'Wer eine neue Ware verkaufen will, denkt früh an Ver\u00adtriebs\u00adpart\u00adner. Die Hoff\u00adnung ist ver\u00adständ\u00adlich: Andere haben schon, was einem selber fehlt, näm\u00adlich Kun\u00adden, Ver\u00adtrau\u00aden und Zugänge.^1 Doch gerade am Anfang weiß noch nie\u00admand, worin die Wert\u00adschöp\u00adfung besteht, an der sich beide be\u00adteil\u00adigen sollen.',
  },
  {
    kind: 'paragraph',
    text: 'Zugangs- und Ver\u00adtriebs\u00adwege lassen sich teilen, Über\u00adzeugungen nicht. Ein B2B-Partner verkauft, was er ver\u00adsteht; was er nicht ver\u00adsteht, erklärt er auch nicht. Deshalb steht am An\u00adfang jeder Part\u00adner\u00adschaft ein Ge\u00adspräch, das länger dauert, als beide dachten, und das sich nicht an ein Marketing-Team oder eine KI-gestützte Vor\u00adaus\u00adwahl ab\u00adgeben lässt.',
  },
  {
    kind: 'note',
    sign: '1',
    text: 'So schon in den Ge\u00adsprächen, die wir mit zwölf Grün\u00addern geführt haben; ihre Namen sind ge\u00adändert, ihre Zahlen nicht.',
  },
  { kind: 'heading', level: 2, text: 'Was Partner wirklich wollen' },
  {
    kind: 'paragraph',
    text: 'Partner wollen zweierlei: ein Ge\u00adschäft, das sich rechnet, und einen Grund, darüber zu reden. Fehlt das eine, hört man bald nichts mehr von ihnen; fehlt das andere, hört man von ihnen nur noch Zahlen.',
  },
  {
    kind: 'item',
    sign: '•',
    text: 'Sie wollen wissen, was ein Ab\u00adschluss ihnen bringt und wann er bezahlt wird, nicht un\u00adge\u00adfähr, sondern auf den Tag genau.',
  },
  { kind: 'item', sign: '•', text: 'Sie wollen nicht haften für das, was sie nicht ge\u00admacht haben.' },
  { kind: 'item', sign: '•', text: 'Sie wollen gefragt werden.' },
  {
    kind: 'paragraph',
    text: 'Das klingt nach wenig, und trotzdem scheitern die meisten daran.^2 Denn fragen heißt auch zuhören, und wer zuhört, muss seinen Plan am Ende viel\u00adleicht ändern. „Wir haben drei Jahre lang ge\u00adsendet“, sagt ein Gründer, „und nie empfangen.“',
  },
  { kind: 'note', sign: '2', text: 'Eine Ausnahme sind Märkte, die eben erst entstehen.' },
  { kind: 'heading', level: 3, text: 'Der lange Weg zum ersten Ab\u00adschluss' },
  {
    kind: 'paragraph',
    text: 'Zwischen dem Hand\u00adschlag und dem ersten ge\u00admein\u00adsamen Kunden liegen selten Wochen und meistens Monate. In dieser Zeit ent\u00adscheidet sich, ob aus der Ab\u00adsicht eine Ge\u00adwohn\u00adheit wird.',
  },
  { kind: 'item', sign: '1.', text: 'Zuerst wird ein Fall aus\u00adgesucht, der beiden wichtig ist.' },
  { kind: 'item', sign: '2.', text: 'Dann wird er zu Ende gebracht, auch wenn er sich nicht lohnt.' },
  { kind: 'item', sign: '3.', text: 'Erst danach wird über Regeln ge\u00adsprochen.' },
  {
    kind: 'quotation',
    text: 'Eine Partnerschaft ist kein Vertrag, den man unterschreibt, sondern eine Arbeit, die man jeden Montag von Neuem aufnimmt, und zwar zu zweit.',
  },
  { kind: 'heading', level: 2, text: 'Am Ende' },
  {
    kind: 'paragraph',
    text: 'Es bleibt die Frage, ob es ohne Partner nicht schneller ginge. Am An\u00adfang: ja. Später ent\u00adscheidet, wer von beiden mehr ge\u00adlernt hat, und das ist in aller Regel der, der nicht allein war. Wer sich darauf ein\u00adlässt, gewinnt am Ende mehr als Um\u00adsatz.',
  },
];

export const english: readonly Block[] = [
  { kind: 'title', text: 'What Partners Are For' },
  {
    kind: 'paragraph',
    text: 'Anybody who has some\u00adthing new to sell will soon think of part\u00adners. The hope is easy to under\u00adstand: others al\u00adready have what one lacks, which is cus\u00adtomers, trust and a way in.^1 Yet at the very be\u00adgin\u00adning no\u00adbody knows what the value is that both are sup\u00adposed to cre\u00adate.',
  },
  {
    kind: 'paragraph',
    text: 'Short- and long-term aims can be shared; con\u00advic\u00adtions can\u00adnot. A well-known part\u00adner sells what he under\u00adstands, and what he does not under\u00adstand he will not ex\u00adplain. That is why every part\u00adner\u00adship be\u00adgins with a con\u00adver\u00adsa\u00adtion that takes longer than any\u00adbody thought, and that no well-known B2B-style pro\u00adcess can re\u00adplace.',
  },
  {
    kind: 'note',
    sign: '1',
    text: 'We heard this from twelve found\u00aders, whose names have been changed, and whose fig\u00adures have not.',
  },
  { kind: 'heading', level: 2, text: 'What Partners Want' },
  {
    kind: 'paragraph',
    text: 'Partners want two things: a busi\u00adness that pays, and a reason to talk about it. Where the one is miss\u00ading, noth\u00ading is heard of them for long; where the other is miss\u00ading, noth\u00ading is heard but fig\u00adures.',
  },
  {
    kind: 'item',
    sign: '•',
    text: 'They want to know what a sale will bring them and when it will be paid, not roughly but to the day.',
  },
  { kind: 'item', sign: '•', text: 'They do not want to an\u00adswer for what they have not done.' },
  { kind: 'item', sign: '•', text: 'They want to be asked.' },
  {
    kind: 'paragraph',
    text: 'That sounds like little, and still most of them fail at it.^2 To ask is to listen, and who\u00adever listens may have to change the plan in the end. “We have been send\u00ading for three years,” says one founder, “and never re\u00adceived a thing.”',
  },
  {
    kind: 'note',
    sign: '2',
    text: 'Markets that are only just be\u00adgin\u00adning are an ex\u00adcep\u00adtion.',
  },
  { kind: 'heading', level: 3, text: 'The Long Way to the First Sale' },
  {
    kind: 'paragraph',
    text: 'Between the hand\u00adshake and the first shared cus\u00adtomer there are sel\u00addom weeks and mostly months. It is then that an in\u00adten\u00adtion be\u00adcomes a habit, or does not.',
  },
  { kind: 'item', sign: '1.', text: 'First comes a case that mat\u00adters to both.' },
  { kind: 'item', sign: '2.', text: 'Then it is seen through, even if it does not pay.' },
  { kind: 'item', sign: '3.', text: 'Only then is there talk of rules.' },
  {
    kind: 'quotation',
    text: 'A partnership is no contract that one signs, but a piece of work that is taken up again every Monday, and by two people at that.',
  },
  { kind: 'heading', level: 2, text: 'In the End' },
  {
    kind: 'paragraph',
    text: 'There re\u00admains the ques\u00adtion whether it would not be faster with\u00adout part\u00adners. At the be\u00adgin\u00adning: yes. Later on it mat\u00adters who has learned more, and that is mostly the one who was not alone. Who\u00adever is will\u00ading to do so wins more than sales in the end.',
  },
];
