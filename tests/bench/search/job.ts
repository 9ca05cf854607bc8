/** What a process of its own does for the bench, and what it answers. Times are milliseconds, sizes bytes. */
export type Job =
  | { readonly type: 'build'; readonly engine: string; readonly corpus: string; readonly index: string }
  | { readonly type: 'first'; readonly engine: string; readonly corpus: string; readonly index: string }
  | { readonly type: 'ask'; readonly engine: string; readonly corpus: string; readonly index: string };

export type Built = { readonly build: number; readonly disk: number };
export type First = { readonly first: number };
export type Asked = {
  readonly memory: number;
  /** For each keystroke, the median of its rounds. */
  readonly typed: readonly number[];
  /** The same in processor time of all the process's threads: what other processes take does not count. */
  readonly cpu: readonly number[];
  /** For each judged query, the place of the first article that answers it, from 1; 0 if not among the first ten. */
  readonly ranks: readonly number[];
};
