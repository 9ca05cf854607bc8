import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { answer } from '../core/host/answer.ts';
import type { CommandName, Handlers, HostEvent } from '../core/host/contract.ts';
import type { Answer } from '../core/host/fault.ts';
import { longestInWindow } from '../core/host/longest-call.ts';
import type { UnderWay } from '../host/serve/under-way.ts';
import { callChannel, commandChannel, eventChannel } from './channels.ts';
import type { Refusal, WindowGuard } from './refusal.ts';
import { readerOrigin } from './reader-address.ts';

/** Opens the one door from the page to the host. Only the reader's own main frame may knock. */
export const openDoor = (handlers: Handlers, guard: WindowGuard, { track }: UnderWay): void =>
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown) => {
    if (!isReader(event)) return refuse(guard, 'call', 'this frame may not call the host');
    if (!isShort(name, input)) return refuse(guard, 'body', 'this call is longer than any may be');
    return track(answer(handlers, name, input));
  });

/** Says to the page which command of the native menu was chosen. */
export const sendCommand = (contents: WebContents, command: CommandName): void =>
  contents.send(commandChannel, command);

/** Says to the page what has changed in the notes or the library. */
export const sendEvent = (contents: WebContents, event: HostEvent): void =>
  contents.send(eventChannel, event);

/**
 * The frame's origin counts, not its address: a blank, blob or sandboxed document has an address
 * that misleads. The frame is null once it has gone elsewhere.
 */
const isReader = ({ sender, senderFrame }: IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === readerOrigin;

/** Measured as the loopback door does. What is no JSON at all (a cycle, a big number) is none of ours. */
function isShort(name: unknown, input: unknown): boolean {
  try {
    return Buffer.byteLength(JSON.stringify(input) ?? '') <= longestInWindow(name);
  } catch {
    return false;
  }
}

function refuse(guard: WindowGuard, what: Refusal, detail: string): Answer<never> {
  guard.refuse(what);
  return { ok: false, fault: { code: 'refused', where: 'call', detail } };
}
