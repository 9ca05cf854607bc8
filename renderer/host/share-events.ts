import type { Host, HostEvent, LibraryEvent, NotesChanged } from '../../core/host/contract.ts';

/** Calls back with all that a host tells unasked; returns how to stop. */
export type Hear = (listener: (event: HostEvent) => void) => () => void;

/** One connection for all who listen, open as long as anybody does: a browser opens only six to one address. */
export function shareEvents(hear: Hear): Pick<Host, 'onNotesChanged' | 'onLibraryEvent'> {
  const ofNotes = new Set<(change: NotesChanged) => void>();
  const ofLibrary = new Set<(event: LibraryEvent) => void>();
  let stop: (() => void) | null = null;

  const tell = (event: HostEvent): void => {
    if (event.about === 'notes') for (const listener of ofNotes) listener(event.change);
    else for (const listener of ofLibrary) listener(event);
  };

  const listen =
    <Listener>(listeners: Set<Listener>) =>
    (listener: Listener): (() => void) => {
      listeners.add(listener);
      stop ??= hear(tell);
      return () => {
        listeners.delete(listener);
        if (ofNotes.size + ofLibrary.size > 0) return;
        stop?.();
        stop = null;
      };
    };

  return { onNotesChanged: listen(ofNotes), onLibraryEvent: listen(ofLibrary) };
}
