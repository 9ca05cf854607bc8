import type { Edition } from '../../../../core/model/edition.ts';
import type { Language } from '../../../../core/model/language.ts';
import type { SegmentKind } from '../../../../core/model/segment.ts';

type Block = {
  readonly text: string;
  readonly kind?: SegmentKind;
  /** Words of the text that are mentions: the word as it stands → the concept. */
  readonly mentions?: Readonly<Record<string, string>>;
};

/** An edition of these blocks, numbered from § 1. A word is a mention wherever it stands in its block. */
export function makeEdition(work: string, language: Language, blocks: readonly Block[]): Edition {
  return {
    head: {
      work,
      language,
      title: `Title of ${work}`,
      topics: [],
      words: 0,
      segments: Math.max(1, blocks.length),
      hash: '0'.repeat(64),
    },
    segments: blocks.map(({ text, kind = 'paragraph' }, index) => ({
      id: `s${index + 1}`,
      number: index + 1,
      kind,
      ...(kind === 'heading' && { level: 2 }),
      text,
      marks: [],
    })),
    mentions: blocks.flatMap(({ text, mentions = {} }, index) =>
      Object.entries(mentions).flatMap(([word, concept]) =>
        Array.from(text.matchAll(new RegExp(word, 'gu')), ({ index: start }) => ({
          concept,
          label: word,
          segment: `s${index + 1}`,
          start,
          end: start + word.length,
        })),
      ),
    ),
  };
}
