import { join } from 'node:path';
import { flipFuses } from '@electron/fuses';
import { Arch, type AfterPackContext } from 'electron-builder';
import { fuses } from './fuses.ts';

type Packed = Pick<AfterPackContext, 'appOutDir' | 'electronPlatformName' | 'arch'> & {
  readonly packager: {
    readonly appInfo: { readonly productFilename: string };
    /** Linux only. */
    readonly executableName?: string;
  };
};

/** Runs on an unpacked app before it is signed, as a signature covers the fuses. */
export const setFuses =
  (testing: boolean) =>
  async (packed: Packed): Promise<void> => {
    await flipFuses(join(packed.appOutDir, programName(packed)), {
      ...fuses(testing),
      // Changing the program breaks the signature that Apple's own processors ask for.
      resetAdHocDarwinSignature: packed.electronPlatformName === 'darwin' && packed.arch === Arch.arm64,
    });
  };

function programName({ electronPlatformName, packager }: Packed): string {
  const name = packager.appInfo.productFilename;
  if (electronPlatformName === 'darwin') return `${name}.app`;
  return electronPlatformName === 'win32' ? `${name}.exe` : (packager.executableName ?? name);
}
