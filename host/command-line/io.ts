import type { Places } from './places.ts';

/** Where a command writes, so that a test can read it. */
export type Io = {
  /** One line of the answer. */
  readonly out: (line: string) => void;
  /** One line about the answer: what went wrong, what is being done. */
  readonly err: (line: string) => void;
  /** Writes one line over the last one that was written so, on a terminal that can; left out elsewhere. */
  readonly rewrite?: ((line: string) => void) | undefined;
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether words may be set in bold. */
  readonly bold: boolean;
  /** Folder that paths are meant from. */
  readonly cwd: string;
  readonly places: Places;
};

/** What the person who typed the command can put right. Its message is the one line they see. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** 0 when all went well, else 1. */
export type ExitCode = 0 | 1;

export type Command = {
  readonly summary: string;
  /** Lines of help below the summary. */
  readonly help: readonly string[];
  readonly run: (args: readonly string[], io: Io) => Promise<ExitCode>;
};
