import type { Handlers } from '../../core/host/contract.ts';
import { createHandlers } from '../../host/handlers.ts';
import { createGuard } from '../../host/serve/guard.ts';

/** A host on a data folder, alone in its process. It watches the notes, as a real one does. */
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
