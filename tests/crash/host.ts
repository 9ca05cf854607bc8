import type { Handlers } from '../../core/host/contract.ts';
import { createHandlers } from '../../host/handlers.ts';
import { createGuard } from '../../host/serve/guard.ts';

/** A host on a data folder, as one that is to be killed has it: it watches, as a real one does. */
export const hostOn = (folder: string): Promise<Handlers> =>
  createHandlers({
    folder,
    packState: { state: 'ready' },
    version: '0.0.0',
    shell: 'browser',
    language: 'de',
    guard: createGuard(),
    notesChanged: () => undefined,
  });
