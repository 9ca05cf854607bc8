import type { Annotation, Target } from '../../core/annotations/annotation.ts';
import { resolver } from '../../core/anchoring/resolve.ts';
import type { Resolved } from '../../core/anchoring/resolved.ts';
import { selected } from '../../core/exchange/selection.ts';
import { editionKey } from '../../core/model/ids.ts';
import type { ExitCode, Io } from './io.ts';
import { noNames } from './notes-arguments.ts';
import { editionsFor, openNotes, openTexts } from './notes-data.ts';
import { counted, noteLine } from './notes-words.ts';
import { readArguments } from './read-arguments.ts';
import { shown } from './shown.ts';

const states = {
  'in-place': 'in place',
  moved: 'moved',
  unsure: 'unsure',
  lost: 'lost',
  'no-edition': 'on an edition that is not in the library',
} as const;
type State = keyof typeof states;

/** `notes check`: what cannot be read, and where each note stands in the library. */
export async function checkNotes(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { data: { type: 'string' }, pack: { type: 'string' } });
  noNames('notes check', positionals);
  const { annotations, setAside } = await openNotes(values.data, io).readAll();
  const hashes = [...new Set(annotations.map(({ target }) => target.hash))];
  const kept = await openTexts(values.data, io).read(hashes);
  const texts = new Map(kept.map(({ hash, text }) => [hash, text]));
  const resolvers = new Map(
    (await editionsFor(annotations, values, io)).map((edition) => [
      editionKey(edition.head.work, edition.head.language),
      resolver(edition, (hash) => texts.get(hash)),
    ]),
  );
  const byState = Map.groupBy(selected(annotations), (note) => stateOf(note, resolvers));
  for (const state of ['moved', 'unsure', 'lost', 'no-edition'] as const) {
    const notes = byState.get(state) ?? [];
    if (notes.length > 0) io.out(`${states[state]}:`);
    for (const note of notes) io.out(noteLine(note, io.width).replace(/^ {2}/u, `  ${note.target.work} `));
  }
  for (const { file, reason } of setAside) io.err(`flaw: ${shown(`${file}: ${reason.en}`)}`);
  const said = (Object.keys(states) as State[]).map(
    (state) => `${byState.get(state)?.length ?? 0} ${states[state]}`,
  );
  io.out(`${counted(annotations.length, 'note')}: ${said.join(', ')}; ${counted(setAside.length, 'flaw')}`);
  return setAside.length > 0 ? 1 : 0;
}

function stateOf(
  { target }: Annotation,
  resolvers: ReadonlyMap<string, (target: Target) => Resolved>,
): State {
  return resolvers.get(editionKey(target.work, target.language))?.(target).state ?? 'no-edition';
}
