import { mentionFinder } from '../../../../core/concepts/find-mentions.ts';
import type { Concept } from '../../../../core/model/concept.ts';
import type { Edition } from '../../../../core/model/edition.ts';
import { perLanguage } from '../../../../core/model/language.ts';
import type { Language } from '../../../../core/model/language.ts';
import type { Segment, SegmentKind } from '../../../../core/model/segment.ts';
import { words } from '../../../../core/text/words.ts';
import { buildSearchIndex } from '../../../../core/search/build-index.ts';
import { openSearchLibrary } from '../../../../core/search/library.ts';
import type { SearchLibrary } from '../../../../core/search/library.ts';
import { openSearchIndex } from '../../../../core/search/open-index.ts';
import type { Hit } from '../../../../core/search/result.ts';

const label = (preferred: string, ...alternative: string[]) => ({ preferred, alternative, hidden: [] });
const definition = { text: 'A definition for tests.', source: 'Fathom' };
const concept = (id: string, de: ReturnType<typeof label>, en: ReturnType<typeof label>): Concept => ({
  id,
  labels: { de, en },
  definition: { de: definition, en: definition },
  broader: [],
  related: [],
});

export const smallConcepts: readonly Concept[] = [
  concept(
    'cac',
    label('Kundengewinnungskosten', 'CAC', 'Akquisekosten'),
    label('customer acquisition cost', 'CAC', 'acquisition cost'),
  ),
  concept('blue-ocean', label('Blue Ocean', 'blauer Ozean'), label('Blue Ocean', 'uncontested market')),
  concept('jobs', label('Jobs to be done'), label('jobs to be done', 'JTBD')),
  concept('harbour', label('Hafen'), label('harbour')),
];

/** Blocks as one writes them: `# heading`, `- item`, `[1] reference`, anything else a paragraph. */
export function edition(
  work: string,
  language: Language,
  title: string,
  blocks: readonly string[],
  head: { readonly subtitle?: string; readonly author?: string } = {},
  concepts: readonly Concept[] = smallConcepts,
): Edition {
  const find = mentionFinder(concepts);
  const segments = blocks.map((block, at): Segment => {
    const kind = kindOf(block);
    const text = block.replace(/^[#-] /u, '');
    return {
      id: `s${at + 1}`,
      number: at + 1,
      kind,
      text,
      marks: [],
      ...(kind === 'heading' ? { level: 2 } : {}),
    };
  });
  return {
    head: {
      work,
      language,
      title,
      ...head,
      topics: [],
      words: segments.reduce((sum, { text }) => sum + words(text).length, 0),
      segments: segments.length,
      hash: '0'.repeat(64),
    },
    segments,
    mentions: segments.flatMap(({ id, text }) =>
      find(text, language).map((found) => ({ ...found, segment: id })),
    ),
  };
}

function kindOf(block: string): SegmentKind {
  if (block.startsWith('# ')) return 'heading';
  if (block.startsWith('- ')) return 'item';
  return block.startsWith('[') ? 'reference' : 'paragraph';
}

export const libraryOf = (
  editions: readonly Edition[],
  concepts: readonly Concept[] = smallConcepts,
): SearchLibrary =>
  openSearchLibrary(
    perLanguage((language) => openSearchIndex(buildSearchIndex(editions, language))),
    concepts,
  );

/** `work.language#segment`, in short. */
export const nameOf = ({ work, language, segment }: Hit): string =>
  `${work}.${language}#${segment ?? 'title'}`;

export const smallEditions: readonly Edition[] = [
  edition(
    'lighthouse',
    'de',
    'Der Leuchtturm am Rand der Karte',
    [
      '# Wo neue Märkte beginnen',
      'Ein Lotse kennt jede Untiefe. Wer einen blauen Ozean sucht, fährt dorthin, wo noch kein Lotse war.',
      'Die Kundengewinnungskosten einer Reederei steigen, sobald jeder Hafen dieselbe Ware anbietet.',
      '# Die Größe des Schiffs',
      'Auf die Größe kommt es weniger an als auf den Tiefgang; ein flaches Boot erreicht Märkte, die ein Frachter nie sieht.',
      'Die Strategie der Reederei war einfach: Sie fuhr bei Nacht, wenn der Markt schlief.',
      'Vertriebspartner nehmen die Ladung auf und bringen sie weiter ins Land.',
      '[1] Tönnies, Henrike: Seekarten und Märkte, Husum 1998.',
    ],
    { subtitle: 'Über Häfen und Kaufleute', author: 'Frauke Petersen' },
  ),
  edition(
    'lighthouse',
    'en',
    'The Lighthouse at the Edge of the Map',
    [
      '# Where new markets begin',
      'A pilot knows every shoal. Whoever looks for an uncontested market sails where no pilot has been.',
      'The customer acquisition cost of a shipping line rises as soon as every harbour offers the same goods.',
      '# The size of the ship',
      'Size matters less than draught; a flat boat reaches markets that a freighter never sees.',
      'The strategy of the shipping line was simple: it sailed at night, while the market slept.',
      'Sales partners take the cargo on board and carry it inland.',
      '[1] Tönnies, Henrike: Seekarten und Märkte, Husum 1998.',
    ],
    { subtitle: 'On harbours and merchants', author: 'Frauke Petersen' },
  ),
  edition(
    'bakery',
    'de',
    'Brot und Blue Ocean',
    [
      '# Der Teig ruht',
      'Ein Bäcker im Blue Ocean hat keine Nachbarn und muss sein Brot dennoch verkaufen.',
      'Im Markt um die Ecke kauft man Brot, weil man es immer dort gekauft hat; grosse Worte braucht es nicht.',
      'Jobs to be done heißt: Niemand will das Brot, alle wollen das Frühstück.',
      'Wer die CAC nicht rechnet, backt am Ende für die Konkurrenz.',
    ],
    { author: 'Ole Brandt' },
  ),
];

export const smallLibrary = libraryOf(smallEditions);
