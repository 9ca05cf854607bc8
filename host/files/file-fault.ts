import { FaultError, type FaultCode } from '../../core/host/fault.ts';

const codes: Readonly<Record<string, readonly [FaultCode, string]>> = {
  ENOSPC: ['disk-full', 'the disk is full'],
  EDQUOT: ['disk-full', 'the quota of this user is used up'],
  EACCES: ['read-only', 'the system does not allow writing there'],
  EPERM: ['read-only', 'the system does not allow writing there'],
  EROFS: ['read-only', 'the disk can only be read'],
  // What the systems say of a drive that was pulled out or a share that is no longer reached.
  EIO: ['gone', 'the drive does not answer'],
  ENXIO: ['gone', 'the drive does not answer'],
  ENODEV: ['gone', 'the drive does not answer'],
  ESTALE: ['gone', 'the network folder does not answer'],
  EHOSTDOWN: ['gone', 'the network folder does not answer'],
};

/** The system's own code of an error (`ENOENT`), or '' for an error that has none. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Throws what failed at a file as a fault, for `catch`. */
export const refuse =
  (name: string) =>
  (error: unknown): never => {
    throw fileFault(error, name);
  };

/** What failed at a file, in the contract's words. The system's message is left out: it names folders. */
export function fileFault(error: unknown, name: string): FaultError {
  if (error instanceof FaultError) return error;
  const code = systemCode(error);
  const [faultCode, detail] = codes[code] ?? ['failed', `the system refused it (${code || 'no code given'})`];
  return new FaultError(faultCode, name, detail);
}
