import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, UsageError } from './io.ts';
import { openLibrary } from './library.ts';
import { portOption } from './port-option.ts';
import { readArguments } from './read-arguments.ts';

export const serveCommand: Command = {
  summary: 'serve [--port <port>] [--pack <pack>]',
  help: [
    'Serves the reader to a browser on this machine alone, until it is stopped with Ctrl-C.',
    '  --port <port>   default: any free one',
    '  --pack <pack>   serve this pack (default: dist/pack)',
  ],
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      port: { type: 'string' },
      pack: { type: 'string' },
    });
    if (positionals.length > 0) throw new UsageError('serve takes no names, only options');
    const port = portOption(values.port);
    const built = await stat(join(io.places.reader, 'index.html')).catch(() => null);
    if (built === null) throw new UsageError('The reader is not built yet: run "npm start -- --web" once');
    const pack = await openLibrary(values.pack, io);
    // Only this command needs the server; the others should not have to load it.
    const [{ serveReader }, { untilStopped }] = await Promise.all([
      import('../serve/serve-reader.ts'),
      import('../serve/until-stopped.ts'),
    ]);
    const server = await serveReader({
      pack,
      reader: io.places.reader,
      port,
      onListening: (url) => io.out(url),
    });
    await untilStopped();
    await server.close();
    return 0;
  },
};
