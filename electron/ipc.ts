import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { answer } from '../core/host/answer.ts';
import type { CommandName, Handlers } from '../core/host/contract.ts';
import type { Answer } from '../core/host/fault.ts';
import { callChannel, commandChannel } from './channels.ts';
import type { WindowGuard } from './refusal.ts';
import { readerOrigin } from './reader-address.ts';

/** Opens the one door from the page to the host. Only the reader's own main frame may knock. */
export const openDoor = (handlers: Handlers, guard: WindowGuard): void =>
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown) => {
    if (isReader(event)) return answer(handlers, name, input);
    guard.refuse('call');
    return stranger;
  });

/** Says to the page which command of the native menu was chosen. */
export const sendCommand = (contents: WebContents, command: CommandName): void =>
  contents.send(commandChannel, command);

/**
 * The frame's origin counts, not its address: a blank, blob or sandboxed document has an address
 * that misleads. The frame is null once it has gone elsewhere.
 */
const isReader = ({ sender, senderFrame }: IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === readerOrigin;

const stranger: Answer<never> = {
  ok: false,
  fault: { code: 'refused', where: 'call', detail: 'this frame may not call the host' },
};
