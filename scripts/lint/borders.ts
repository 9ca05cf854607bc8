import { builtinModules } from 'node:module';
import { dirname, relative, resolve, sep } from 'node:path';

/**
 * The lint rule `fathom/borders`: which folder may import what. The table says it once; see
 * `docs/architecture.md` for the reasons. It is a rule of our own because a relative import has to be
 * resolved before one can tell `core/host` from `host`.
 */

type Border = {
  /** The folders of ours that it may import, besides itself. */
  readonly ours: readonly string[];
  /** Whether it may import Node's own modules. */
  readonly node: boolean;
  readonly electron?: true;
  /** Whether it may import modules that reach a network. */
  readonly network?: true;
};

const borders: Readonly<Record<string, Border>> = {
  content: { ours: [], node: false },
  core: { ours: [], node: false },
  host: { ours: ['core'], node: true },
  electron: { ours: ['core', 'host'], node: true, electron: true },
  renderer: { ours: ['core'], node: false },
  scripts: { ours: ['core', 'host'], node: true },
  tests: {
    ours: ['content', 'core', 'host', 'electron', 'renderer', 'scripts'],
    node: true,
    electron: true,
    network: true,
  },
};

const loopbackServer = 'host/serve/loopback-server.ts';

const networkModules = [
  'http',
  'http2',
  'https',
  'net',
  'tls',
  'dgram',
  'dns',
  'dns/promises',
  'inspector',
  'inspector/promises',
  'quic',
  'undici',
  'ws',
];

/** What is wrong with this import in this file, in words that say what to do; null if nothing. Paths from the root, with slashes. */
export function borderFault(file: string, specifier: string): string | null {
  const folder = file.split('/')[0] ?? '';
  const border = borders[folder];
  if (border === undefined || !file.includes('/')) return null;
  if (specifier.startsWith('.')) return oursFault(folder, border, resolveFrom(file, specifier));
  const name = specifier.replace(/^node:/, '');
  if (networkModules.includes(name) && border.network === undefined && file !== loopbackServer) {
    return `Only ${loopbackServer} may reach a network; '${specifier}' may not be used here.`;
  }
  if (/^electron(?:\/|$)/.test(specifier) && border.electron === undefined) {
    return "Only electron/ may import 'electron'; put what needs it behind a function that electron/ hands in.";
  }
  if (isNodes(specifier) && !border.node) {
    return `${folder}/ runs in a page or a worker as well: '${specifier}' belongs in host/.`;
  }
  return null;
}

const isNodes = (specifier: string): boolean =>
  specifier.startsWith('node:') || builtinModules.includes(specifier);

const resolveFrom = (file: string, specifier: string): string =>
  slashed(relative(resolve('/'), resolve('/', dirname(file), specifier)));

const slashed = (path: string): string => path.split(sep).join('/');

function oursFault(folder: string, { ours }: Border, target: string): string | null {
  const other = target.includes('/') ? (target.split('/')[0] ?? '') : '';
  if (other === '' || other === folder || ours.includes(other) || !Object.hasOwn(borders, other)) return null;
  const allowed =
    ours.length === 0 ? 'nothing of ours' : `only ${ours.map((each) => `${each}/`).join(' and ')}`;
  return `${folder}/ may import ${allowed}, not ${other}/; move what both need to ${ours.at(-1) ?? folder}/.`;
}

type Node = { readonly type: string };
type WithSource = Node & { readonly source: (Node & { readonly value?: unknown }) | null };
type Call = Node & {
  readonly callee: Node & { readonly name?: string };
  readonly arguments: readonly (Node & { readonly value?: unknown })[];
};
type Context = {
  readonly filename: string;
  readonly cwd: string;
  readonly report: (finding: { node: Node; message: string }) => void;
};

const bordersRule = {
  create(context: Context) {
    const file = slashed(relative(context.cwd, context.filename));
    const judge = (node: Node, specifier: unknown): void => {
      const message = typeof specifier === 'string' ? borderFault(file, specifier) : null;
      if (message !== null) context.report({ node, message });
    };
    const source = (node: WithSource): void => judge(node, node.source?.value);
    return {
      ImportDeclaration: source,
      ExportNamedDeclaration: source,
      ExportAllDeclaration: source,
      ImportExpression: (node: WithSource): void => {
        if (typeof node.source?.value === 'string' || !/^(?:core|host|electron|renderer)\//.test(file))
          return source(node);
        context.report({ node, message: 'Import by a fixed name, so that one can see what is loaded.' });
      },
      CallExpression: (node: Call): void => {
        if (node.callee.name === 'require') judge(node, node.arguments[0]?.value);
      },
    };
  },
};

// oxlint takes a plugin as a default export.
export default { meta: { name: 'fathom' }, rules: { borders: bordersRule } };
