import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchAnchoring } from './anchoring.ts';
import { benchCompile } from './compile.ts';
import { benchCrash } from './crash.ts';
import { benchExchange } from './exchange.ts';
import { benchImport } from './import.ts';
import { benchLinking } from './linking.ts';
import { benchNotes } from './notes.ts';
import { benchPainting } from './painting.ts';
import { benchReading } from './reading.ts';
import { benchRelevance } from './relevance.ts';
import { benchSearch } from './search.ts';
import type { SearchOptions } from './search.ts';
import { benchTyping } from './typing.ts';

const benches: Readonly<Record<string, (options: SearchOptions) => Promise<string>>> = {
  anchoring: benchAnchoring,
  compile: benchCompile,
  crash: benchCrash,
  exchange: benchExchange,
  import: benchImport,
  linking: benchLinking,
  notes: benchNotes,
  painting: benchPainting,
  reading: benchReading,
  relevance: benchRelevance,
  search: benchSearch,
  typing: benchTyping,
};

/** Takes the better part of an hour, so it is run only when it is asked for by name. */
const onRequest = 'crash';

const { positionals: asked, values: options } = parseArgs({
  allowPositionals: true,
  options: { articles: { type: 'string' }, long: { type: 'boolean' } },
});
const unknown = asked.find((name) => !Object.hasOwn(benches, name));
if (unknown === undefined) {
  const names = asked.length === 0 ? Object.keys(benches).filter((name) => name !== onRequest) : asked;
  console.log(`Node ${process.versions.node}, ${cpus().length} processors\n`);
  for (const name of names) console.log(`${await benches[name]?.(options)}\n`);
} else {
  console.error(`There is no bench “${unknown}”. There are: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 1;
}
