import type { Annotation } from '../../../../core/annotations/annotation.ts';
import type { CallName, Host } from '../../../../core/host/contract.ts';

/** An id that ends in this number. */
export const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

type Part = Partial<Omit<Annotation, 'target'>> & { readonly target?: Partial<Annotation['target']> };

export const example = (number: number, { target, ...part }: Part = {}): Annotation => ({
  id: idOf(number),
  kind: 'highlight',
  colour: 'yellow',
  note: '',
  tags: [],
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  ...part,
  target: {
    work: 'deep-value',
    language: 'de',
    segment: 's1',
    start: 0,
    end: 5,
    exact: 'Worte',
    prefix: '',
    suffix: '',
    hash: 'a'.repeat(64),
    ...target,
  },
});

export type Call = {
  readonly name: CallName;
  readonly input: unknown;
  readonly succeed: (value?: unknown) => Promise<void>;
  readonly fail: (error: unknown) => Promise<void>;
};

/** A host that answers when the test says so. `calls` are those that wait or were answered, in order. */
export function slowHost(): { readonly host: Host; readonly calls: Call[] } {
  const calls: Call[] = [];
  const call = (name: CallName, input: unknown): Promise<unknown> => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const settled = (): Promise<void> => new Promise((done) => setTimeout(done));
    calls.push({
      name,
      input,
      succeed: (value = null) => {
        resolve(value);
        return settled();
      },
      fail: (error) => {
        reject(error);
        return settled();
      },
    });
    return promise;
  };
  const silent = () => () => undefined;
  return { calls, host: { call, onCommand: silent, onNotesChanged: silent } as unknown as Host };
}
