import type { App, CommandLine } from 'electron';
import { eventsOf, preventable } from './events.ts';
import { strict } from './strict.ts';

export type AppPlan = {
  readonly packaged: boolean;
  readonly version: string;
  /** The system's languages, most wanted first. */
  readonly languages: readonly string[];
  /** Whether this is the first instance. */
  readonly alone: boolean;
  /** Switches of the command line, without dashes. */
  readonly switches: readonly string[];
};

type Used = Pick<
  App,
  | 'isPackaged'
  | 'commandLine'
  | 'enableSandbox'
  | 'configureHostResolver'
  | 'setPath'
  | 'getVersion'
  | 'getPreferredSystemLanguages'
  | 'requestSingleInstanceLock'
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'on'
  | 'once'
>;

/** `app`, with what a test may see of it. Calls that Electron refuses too early or too late are refused. */
/** @param closeWindows what a quit does first. */
export function createApp(plan: AppPlan, closeWindows: () => void) {
  const { listening, emit } = eventsOf<App>();
  const ready = Promise.withResolvers<void>();
  const seen = {
    isReady: false,
    sandboxed: false,
    resolver: undefined as Parameters<App['configureHostResolver']>[0] | undefined,
    paths: {} as Record<string, string>,
    switches: new Map<string, string | undefined>(plan.switches.map((name) => [name, undefined])),
    /** How often the app was asked to end. */
    quits: 0,
    hasEnded: false,
    exitCode: undefined as number | undefined,
  };
  const commandLine: Pick<CommandLine, 'appendSwitch' | 'hasSwitch'> = {
    appendSwitch: (name, value) => {
      before('appendSwitch');
      seen.switches.set(name, value);
    },
    hasSwitch: (name) => seen.switches.has(name),
  };
  const before = (call: string): void => {
    if (seen.isReady) throw new Error(`app.${call} comes too late: the app is ready`);
  };
  const isPrevented = (name: string): boolean => {
    const event = preventable({});
    emit(name, event);
    return event.defaultPrevented;
  };
  const app: Used = {
    ...listening,
    isPackaged: plan.packaged,
    commandLine: strict('app.commandLine', commandLine) as CommandLine,
    enableSandbox: () => {
      before('enableSandbox');
      seen.sandboxed = true;
    },
    configureHostResolver: (options) => {
      if (!seen.isReady) throw new Error('app.configureHostResolver comes too early: the app is not ready');
      seen.resolver = options;
    },
    setPath: (name, path) => void (seen.paths[name] = path),
    getVersion: () => plan.version,
    getPreferredSystemLanguages: () => [...plan.languages],
    requestSingleInstanceLock: () => plan.alone,
    whenReady: () => ready.promise,
    isReady: () => seen.isReady,
    quit: () => {
      seen.quits += 1;
      if (isPrevented('before-quit')) return;
      closeWindows();
      if (!isPrevented('will-quit')) seen.hasEnded = true;
    },
    exit: (code = 0) => void (seen.exitCode = code),
  };
  return {
    app,
    seen,
    emit,
    /** Electron becomes ready only once the main file has run to its end, and not at all after a quit. */
    becomeReady: () => {
      if (seen.quits > 0 || seen.exitCode !== undefined) return;
      seen.isReady = true;
      ready.resolve();
    },
  };
}

export type AppDouble = ReturnType<typeof createApp>;
