import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallName, Input, Output } from '../../core/host/contract.ts';
import { useReader } from './reader-context.ts';

export type Asked<Value> =
  | { readonly state: 'asking' }
  | { readonly state: 'answered'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: unknown };

/**
 * The answer to a call, asked when the component appears and again on demand; until a new answer comes,
 * the old one stays. An answer that another one has overtaken is passed over. The input must be the same value each time.
 */
export function useAsked<Name extends CallName>(
  name: Name,
  input: Input<Name>,
): readonly [Asked<Output<Name>>, () => Promise<void>] {
  const { host } = useReader();
  const [asked, setAsked] = useState<Asked<Output<Name>>>({ state: 'asking' });
  const newest = useRef(0);
  const ask = useCallback(() => {
    const mine = (newest.current += 1);
    const show = (next: Asked<Output<Name>>): void => {
      if (mine === newest.current) setAsked(next);
    };
    return host.call(name, input).then(
      (value) => show({ state: 'answered', value }),
      (error: unknown) => show({ state: 'failed', error }),
    );
  }, [host, name, input]);
  useEffect(() => void ask(), [ask]);
  return [asked, ask];
}
