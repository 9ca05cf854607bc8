import { detailIn, FaultError, type FaultCode, type FaultDetail } from '../../core/host/fault.ts';
import { perLanguage } from '../../core/model/language.ts';
import type { Said } from '../../core/schema/said.ts';

const notAllowed: Said = { de: 'das System erlaubt es nicht', en: 'the system does not allow it' };
const noDrive: Said = { de: 'das Laufwerk antwortet nicht', en: 'the drive does not answer' };
const noShare: Said = { de: 'der Netzwerkordner antwortet nicht', en: 'the network folder does not answer' };

const codes: Readonly<Record<string, readonly [FaultCode, Said]>> = {
  ENOSPC: ['disk-full', { de: 'der Datenträger ist voll', en: 'the disk is full' }],
  EDQUOT: [
    'disk-full',
    { de: 'der Platz für dieses Benutzerkonto ist verbraucht', en: 'the quota of this user is used up' },
  ],
  EACCES: ['read-only', notAllowed],
  EPERM: ['read-only', notAllowed],
  EROFS: ['read-only', { de: 'der Datenträger lässt sich nur lesen', en: 'the disk can only be read' }],
  // What the systems say of a drive that was pulled out or a share that is no longer reached.
  EIO: ['gone', noDrive],
  ENXIO: ['gone', noDrive],
  ENODEV: ['gone', noDrive],
  ESTALE: ['gone', noShare],
  EHOSTDOWN: ['gone', noShare],
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
  const [faultCode, detail] = codes[code] ?? ['failed', refusedWith(code)];
  return new FaultError(faultCode, name, detail);
}

/** The system's code is the same in every language, and what one can look up. */
const refusedWith = (code: string): Said => ({
  de: `das System verweigert es (${code || 'ohne Angabe eines Grundes'})`,
  en: `the system refused it (${code || 'no code given'})`,
});

/** Why a file was not read. */
export const notOpened = (detail: FaultDetail): Said => {
  const why = perLanguage((language) => detailIn(language, detail));
  return { de: `das ließ sich nicht öffnen: ${why.de}`, en: `it could not be opened: ${why.en}` };
};
