import { styleText } from 'node:util';
import { type Language, languages } from '../../core/model/language.ts';
import type { Work } from '../../core/model/manifest.ts';
import { found } from '../../core/search/found.ts';
import { mergeResults } from '../../core/search/merge-results.ts';
import type { Hit } from '../../core/search/result.ts';
import type { Snippet } from '../../core/search/snippet.ts';
import { type Command, type Io, UsageError } from './io.ts';
import { openLibrary, readSearchOf } from './library.ts';
import { libraryOptions } from './own-library.ts';
import { readArguments } from './read-arguments.ts';
import { searchOwn } from './search-own.ts';
import { shown } from './shown.ts';

export const searchCommand: Command = {
  summary: 'search <query> [--lang de|en] [--limit <n>] [--pack <pack>] [--data <folder>] [--json]',
  help: [
    'Searches the bundled and your own articles in both languages and prints the best passages first.',
    'All words have to be met. Further:',
    '  "two words"          in sequence; "two words" ~5 within five words of each other, in any order',
    '  -word, NOT word      without it; NICHT as well',
    '  a OR b, a ODER b     either; parentheses group: (a OR b) -c',
    '  title:word           in titles and headings; titel: as well',
    '  concept:name         where a concept is mentioned; begriff: as well',
    '  lang:en              in one language; sprache: as well',
    '  tag:topic            in articles on a topic',
    '  before:2026-11       in articles of days before; vor: as well, and 1.11.2026',
    'Put the query in quotes, and -- before one that begins with a minus.',
    '  --lang de|en    show passages in this language only',
    '  --limit <n>     at most so many (default: 20)',
    '  --pack <pack>   search this pack (default: dist/pack)',
    '  --data <folder> the folder of your own articles (default: the one the app uses)',
    '  --json          the result as JSON',
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      lang: { type: 'string' },
      limit: { type: 'string', default: '20' },
      ...libraryOptions,
      json: { type: 'boolean', default: false },
    });
    const query = positionals.join(' ').trim();
    if (query === '') throw new UsageError('Name what to search for');
    const language = languageOption(values.lang);
    const limit = limitOption(values.limit);
    const pack = await openLibrary(values.pack, io);
    const options = { limit, ...(language === undefined ? {} : { language }) };
    const bundled = found(await readSearchOf(pack), query, options);
    const own = await searchOwn(values, io, query, options);
    const { result } = own === null ? bundled : mergeResults(bundled, own.found, limit);
    const works = [...pack.manifest.works, ...(own?.works ?? [])];
    if (values.json) io.out(JSON.stringify(result, null, 2));
    else {
      for (const { concept, label, segments } of result.concepts)
        io.out(
          shown(
            `concept ${concept}: ${label} (${languages.map((each) => `${each} ${segments[each]}`).join(', ')})`,
          ),
        );
      for (const hit of result.hits) for (const line of hitLines(hit, works, io)) io.out(line);
      io.out(result.total === 0 ? 'Nothing found.' : `${result.hits.length} of ${result.total} shown.`);
      for (const { typed, piece } of result.pieces ?? [])
        io.out(shown(`The library has no “${typed}”, but “${piece}”.`));
    }
    return 0;
  },
};

function languageOption(value: string | undefined): Language | undefined {
  const language = languages.find((each) => each === value);
  if (value !== undefined && language === undefined)
    throw new UsageError(`--lang takes ${languages.join(' or ')}`);
  return language;
}

function limitOption(value: string): number {
  if (!/^[1-9]\d{0,4}$/u.test(value)) throw new UsageError('--limit takes a whole number from 1 up');
  return Number(value);
}

/** Where it is, then the sentence. */
function hitLines(
  { work, language, segment, section, snippet }: Hit,
  works: readonly Work[],
  io: Io,
): readonly string[] {
  const heads = works.find(({ id }) => id === work)?.editions ?? [];
  const title = heads.find((head) => head.language === language)?.title ?? work;
  const place = segment === null ? [] : [`§ ${segment.slice(1)}`, ...(section === '' ? [] : [section])];
  return ['', shown([language, title, ...place].join(' · ')), `  ${sentence(snippet, io)}`];
}

function sentence({ text, marks, clippedStart, clippedEnd }: Snippet, { bold }: Io): string {
  let at = 0;
  let line = clippedStart ? '… ' : '';
  for (const { start, end } of marks) {
    const word = shown(text.slice(start, end));
    line +=
      oneLine(text.slice(at, start)) + (bold ? styleText('bold', word, { validateStream: false }) : word);
    at = end;
  }
  return line + oneLine(text.slice(at)) + (clippedEnd ? ' …' : '');
}

/** The lines of a title stand one after the other. */
const oneLine = (text: string): string => shown(text.replaceAll('\n', ' · '));
