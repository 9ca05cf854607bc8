import { check } from '../schema/check.ts';
import { contract, isCallName, type CallName, type Handlers, type Output } from './contract.ts';
import { FaultError, type Answer, type Fault, type FaultCode, type FaultDetail } from './fault.ts';

/**
 * The one way a call comes in, whatever door it came through: name and input are checked against
 * the contract, the handler runs, and whatever it throws becomes a fault. Never throws.
 */
export async function answer(handlers: Handlers, name: unknown, input: unknown): Promise<Answer<unknown>> {
  if (!isCallName(name)) return refuse('refused', 'call', 'no such call');
  const result = check(contract[name].input, input);
  if (!result.ok) {
    const [flaw] = result.flaws;
    return refuse('refused', [name, flaw?.where].filter(Boolean).join('.'), flaw?.what ?? 'is not as agreed');
  }
  try {
    return { ok: true, value: await run(handlers, name, result.value) };
  } catch (error) {
    return { ok: false, fault: faultOf(error, name) };
  }
}

/** The checked input fits the handler of the same name; TypeScript cannot follow one key through two maps. */
const run = (handlers: Handlers, name: CallName, input: unknown): Promise<Output<CallName>> =>
  (handlers[name] as (input: unknown) => Promise<Output<CallName>>)(input);

const refuse = (code: FaultCode, where: string, detail: FaultDetail): Answer<never> => ({
  ok: false,
  fault: { code, where, detail },
});

const faultOf = (error: unknown, name: CallName): Fault =>
  error instanceof FaultError
    ? error.fault
    : { code: 'failed', where: name, detail: 'the host met an error it did not expect' };
