import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The doubles that stand for the module `electron`, by the number that is in their main file's address. */
const doubles = new Map<string, Readonly<Record<string, unknown>>>();
const mark = 'double';
const key = '__fathomElectronDoubles';
Object.assign(globalThis, { [key]: doubles });

const numberOf = (address: string | undefined): string | null =>
  address === undefined ? null : (URL.parse(address)?.searchParams.get(mark) ?? null);

registerHooks({
  resolve(specifier, context, next) {
    const number = numberOf(context.parentURL);
    if (number === null) return next(specifier, context);
    if (specifier === 'electron') return { url: `${mark}:electron?${mark}=${number}`, shortCircuit: true };
    if (!specifier.startsWith('.')) return next(specifier, context);
    const url = new URL(specifier, context.parentURL);
    url.searchParams.set(mark, number);
    return { url: url.href, shortCircuit: true };
  },
  load(address, context, next) {
    const number = numberOf(address);
    if (number === null) return next(address, context);
    if (address.startsWith(`${mark}:`)) {
      const names = Object.keys(doubles.get(number) ?? {}).join(', ');
      const source = `export const { ${names} } = globalThis.${key}.get('${number}');`;
      return { format: 'module', source, shortCircuit: true };
    }
    // Read here, so that no other hook (the test runner's) changes a character of it.
    return { format: 'module', source: readFileSync(fileURLToPath(address), 'utf8'), shortCircuit: true };
  },
});

/** Runs a built main file, unchanged, with `electron` standing for the module of that name; each run is a new one. */
export async function runMain(file: string, electron: Readonly<Record<string, unknown>>): Promise<void> {
  const url = pathToFileURL(file);
  url.searchParams.set(mark, String(doubles.size));
  doubles.set(String(doubles.size), electron);
  await import(url.href);
}
