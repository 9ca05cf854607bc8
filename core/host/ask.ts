import * as v from 'valibot';
import { check } from '../schema/check.ts';
import { contract, type CallName, type Host, type Input, type Output } from './contract.ts';
import { FaultError, faultSchema } from './fault.ts';

const answerSchema = v.variant('ok', [
  v.strictObject({ ok: v.literal(true), value: v.unknown() }),
  v.strictObject({ ok: v.literal(false), fault: faultSchema }),
]);

/** Carries one call to the host and brings back its raw answer; rejects when the host is gone. */
export type Carry = (name: CallName, input: unknown) => Promise<unknown>;

/** The reader's end of the contract over any carrier. Every failure is a `FaultError`. */
export const ask =
  (carry: Carry): Host['call'] =>
  async <Name extends CallName>(name: Name, input: Input<Name>): Promise<Output<Name>> => {
    const raw = await carry(name, input).catch((error: unknown) => {
      throw new FaultError('unreachable', name, error instanceof Error ? error.message : String(error));
    });
    const envelope = check(answerSchema, raw);
    if (!envelope.ok) throw new FaultError('failed', name, 'the answer is not of the agreed form');
    if (!envelope.value.ok) throw fault(envelope.value.fault);
    const result = check(contract[name].output, envelope.value.value);
    if (!result.ok) {
      const [flaw] = result.flaws;
      throw new FaultError('failed', [name, flaw?.where].filter(Boolean).join('.'), flaw?.what ?? '');
    }
    return result.value;
  };

const fault = ({ code, where, detail }: v.InferOutput<typeof faultSchema>): FaultError =>
  new FaultError(code, where, detail);
