import type { ImportFaultCode } from '../../../../../core/library/import-fault.ts';

/** A file that means no good, and how reading it may end: in one of these faults, or in an article that is clean. */
export type HostileFile = {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ends: readonly ('article' | ImportFaultCode)[];
};

/** One that would take all the time or memory there is: only the limits end it. */
export const isEndless = ({ ends }: HostileFile): boolean =>
  ends.includes('too-slow') || ends.includes('too-hungry');
