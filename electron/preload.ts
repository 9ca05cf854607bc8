import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../core/host/bridge.ts';
import { callChannel, commandChannel, eventChannel } from './channels.ts';
import { editTextField } from './text-field.ts';

const listeners = new Set<(name: string) => void>();
const eventListeners = new Set<(event: unknown) => void>();

// Heard once, however many listen: a text field must not be undone twice. The event itself stays
// here, because it carries the raw channel.
ipcRenderer.on(commandChannel, (_event, command: unknown) => {
  if (typeof command !== 'string' || editTextField(command)) return;
  for (const listener of listeners) listener(command);
});

ipcRenderer.on(eventChannel, (_event, told: unknown) => {
  for (const listener of eventListeners) listener(told);
});

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  onCommand: (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  onEvent: (listener) => {
    eventListeners.add(listener);
    return () => void eventListeners.delete(listener);
  },
};

contextBridge.exposeInMainWorld('fathomBridge', Object.freeze(bridge));
