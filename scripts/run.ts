import { spawn } from 'node:child_process';
import { root } from './paths.ts';

type RunOptions = {
  /** Shows the output only when the command fails. */
  readonly quiet?: boolean;
  /** Added to the environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Milliseconds after which the command is ended. */
  readonly timeout?: number;
};

export type Ran = { readonly code: number; readonly output: string };

/** Runs a command in the project's folder, without a shell. A command that cannot be started ends with 127. */
export const run = (command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const { quiet = false, env = {}, timeout } = options;
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      ...(timeout === undefined ? {} : { timeout }),
    });
    let output = '';
    const take = (part: Buffer): void => void (output += part.toString());
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

/** Runs one of the tools of `node_modules` on this Node. */
export const runTool = (script: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  run(process.execPath, [`node_modules/${script}`, ...args], options);
