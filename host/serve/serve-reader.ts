import { homedir } from 'node:os';
import packageFile from '../../package.json' with { type: 'json' };
import { answer } from '../../core/host/answer.ts';
import type { HostEvent } from '../../core/host/contract.ts';
import { dataFolder } from '../files/data-folder.ts';
import { libraryCache } from '../files/library-cache.ts';
import { createHandlers } from '../handlers.ts';
import { libraryOfPack } from '../library/library-of-pack.ts';
import { type OpenPack, openPack } from '../pack/open-pack.ts';
import { systemLanguage } from '../settings/system-language.ts';
import { packTexts } from '../texts/pack-texts.ts';
import { assetHandler } from './asset-handler.ts';
import { createBroadcast } from './broadcast.ts';
import { createGuard } from './guard.ts';
import { uploadHandler } from './upload-handler.ts';
import { startLoopbackServer, type LoopbackServer, type ServerRefusal } from './loopback-server.ts';

export type ServeOptions = {
  /** The pack, or its folder. One that is refused is not served; the reader says what is wrong with it. */
  readonly pack: string | OpenPack;
  /** The folder of the built reader. */
  readonly reader: string;
  /** The data folder; the usual one if left out. */
  readonly data?: string | undefined;
  /** Where the library's index is kept; the usual place if left out. */
  readonly cache?: string | undefined;
  /** Any free port if left out. */
  readonly port?: number | undefined;
  readonly onListening?: ((url: string) => void) | undefined;
};

/** Serves the whole reader to a browser on this machine. */
export async function serveReader(options: ServeOptions): Promise<LoopbackServer> {
  const guard = createGuard<ServerRefusal>();
  const events = createBroadcast();
  const ended = new AbortController();
  const pack = typeof options.pack === 'string' ? await openPack(options.pack) : options.pack;
  const machine = { env: process.env, platform: process.platform, home: homedir() };
  const folder = options.data ?? dataFolder(process.env, process.platform, homedir());
  const cache = options.cache ?? libraryCache(machine, folder);
  const library =
    pack.folder === null ? null : await libraryOfPack({ pack, dataFolder: folder, cache, tell: events.tell });
  const handlers = await createHandlers({
    folder,
    packState: pack.state,
    version: packageFile.version,
    shell: 'browser',
    language: systemLanguage([Intl.DateTimeFormat().resolvedOptions().locale]),
    guard,
    textOf: packTexts(pack),
    library,
    notesChanged: (change) => events.tell({ about: 'notes', change } satisfies HostEvent),
    ended: ended.signal,
  });
  const server = await startLoopbackServer({
    assets: assetHandler({ reader: options.reader, pack: pack.folder === null ? null : pack.read }),
    call: (name, input) => answer(handlers, name, input),
    guard,
    upload:
      library === null
        ? undefined
        : uploadHandler(
            async (...file) => (await library.imports()).upload(...file),
            () => guard.refuse('body'),
          ),
    events,
    port: options.port,
  });
  options.onListening?.(server.url);
  return {
    ...server,
    close: async () => {
      ended.abort();
      await server.close();
      await library?.close();
    },
  };
}
