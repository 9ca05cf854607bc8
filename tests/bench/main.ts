import { cpus } from 'node:os';
import { benchCompile } from './compile.ts';
import { benchReading } from './reading.ts';
import { benchSearch } from './search.ts';

const benches: Readonly<Record<string, () => Promise<string>>> = {
  compile: benchCompile,
  reading: benchReading,
  search: benchSearch,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(benches, name));
if (unknown === undefined) {
  const names = asked.length === 0 ? Object.keys(benches) : asked;
  console.log(`Node ${process.versions.node}, ${cpus().length} processors\n`);
  for (const name of names) console.log(`${await benches[name]?.()}\n`);
} else {
  console.error(`There is no bench “${unknown}”. There are: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 1;
}
