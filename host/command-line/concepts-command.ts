import { styleText } from 'node:util';
import { kwicLine } from '../../core/concepts/kwic.ts';
import type { Concept } from '../../core/model/concept.ts';
import type { Edition } from '../../core/model/edition.ts';
import { languages } from '../../core/model/language.ts';
import { sectionSign } from '../../core/reading/citation.ts';
import { conceptLabels } from '../../core/search/concept-labels.ts';
import { type Command, type Io, UsageError } from './io.ts';
import { openLibrary, readConceptsOf, readEditionsOf } from './library.ts';
import { readArguments, single } from './read-arguments.ts';
import { shown } from './shown.ts';

export const conceptsCommand: Command = {
  summary: 'concepts [<id>] [--pack <pack>] [--json]',
  help: [
    'Lists all concepts with how often each is mentioned. With an id or a label: its definition in',
    'both languages and every mention in its context, aligned on the word.',
    '  --pack <pack>   read this pack (default: dist/pack)',
    '  --json          the same as JSON',
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      pack: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const pack = await openLibrary(values.pack, io);
    const [concepts, editions] = await Promise.all([readConceptsOf(pack), readEditionsOf(pack)]);
    if (positionals.length === 0) {
      const counted = concepts.map((concept) => ({
        ...concept,
        mentions: mentionsOf(concept, editions).length,
      }));
      if (values.json) io.out(JSON.stringify(counted, null, 2));
      else for (const line of table(counted)) io.out(line);
      return 0;
    }
    const concept = called(single(positionals, 'one concept, by its id or a label'), concepts);
    const mentions = mentionsOf(concept, editions);
    if (values.json) io.out(JSON.stringify({ ...concept, mentions: mentions.map(forJson) }, null, 2));
    else for (const line of [...definition(concept), ...kwic(mentions, io)]) io.out(line);
    return 0;
  },
};

/** By its id, or by a label or the beginning of one if that leaves no doubt. */
function called(name: string, concepts: readonly Concept[]): Concept {
  const named = conceptLabels(concepts).named(name);
  const [id, ...others] = concepts.some((concept) => concept.id === name) ? [name] : named;
  const concept = concepts.find((each) => each.id === id);
  if (concept === undefined)
    throw new UsageError(`There is no concept “${shown(name)}”; "concepts" lists them all`);
  if (others.length > 0)
    throw new UsageError(`“${shown(name)}” may be ${named.join(', ')}; name one of them`);
  return concept;
}

type MentionInEdition = {
  readonly edition: Edition;
  readonly segment: Edition['segments'][number];
  readonly mention: Edition['mentions'][number];
};

const mentionsOf = ({ id }: Concept, editions: readonly Edition[]): readonly MentionInEdition[] =>
  editions.flatMap((edition) => {
    const segments = new Map(edition.segments.map((segment) => [segment.id, segment]));
    return edition.mentions.flatMap((mention) => {
      const segment = segments.get(mention.segment);
      return mention.concept === id && segment ? [{ edition, segment, mention }] : [];
    });
  });

const forJson = ({ edition: { head }, segment, mention }: MentionInEdition) => ({
  work: head.work,
  language: head.language,
  segment: segment.id,
  number: segment.number,
  label: mention.label,
  start: mention.start,
  end: mention.end,
  ...kwicLine(segment.text, mention.start, mention.end, 120),
});

function table(concepts: readonly (Concept & { readonly mentions: number })[]): readonly string[] {
  const rows = concepts.map(({ id, labels, mentions }) =>
    [String(mentions), id, labels.de.preferred, labels.en.preferred].map(shown),
  );
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map(([mentions = '', id = '', de = '', en = '']) =>
    [mentions.padStart(widths[0] ?? 0), id.padEnd(widths[1] ?? 0), de.padEnd(widths[2] ?? 0), en].join('  '),
  );
}

const definition = ({ id, labels, definition: texts, broader, related }: Concept): readonly string[] =>
  [
    id,
    ...languages.flatMap((language) => [
      '',
      `${language}  ${[labels[language].preferred, ...labels[language].alternative].join(', ')}`,
      `    ${texts[language].text.replace(/\s+/gu, ' ')} (${texts[language].source})`,
    ]),
    '',
    ...(broader.length > 0 ? [`broader: ${broader.join(', ')}`] : []),
    ...(related.length > 0 ? [`related: ${related.join(', ')}`] : []),
  ].map(shown);

/** A key word in context: the line is cut so that the words stand under each other and nothing wraps. */
function kwic(mentions: readonly MentionInEdition[], io: Io): readonly string[] {
  const signs = mentions.map(({ segment }) => sectionSign(segment));
  const margin = Math.max(0, ...signs.map(({ length }) => length));
  const longest = Math.max(0, ...mentions.map(({ mention }) => mention.end - mention.start));
  const around = Math.max(10, Math.floor((io.width - margin - longest - 4) / 2));
  return mentions.flatMap(({ edition, segment, mention }, index) => {
    const { left, word, right } = kwicLine(segment.text, mention.start, mention.end, around);
    const key = io.bold ? styleText('bold', shown(word), { validateStream: false }) : shown(word);
    const line = `${(signs[index] ?? '').padStart(margin)}  ${shown(left).padStart(around)}${key}${shown(right)}`;
    const opens = mentions[index - 1]?.edition !== edition;
    return opens ? ['', shown(`${edition.head.language}  ${edition.head.title}`), line] : [line];
  });
}
