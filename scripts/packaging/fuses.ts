import { FuseV1Options, FuseVersion, type FuseV1Config } from '@electron/fuses';

/**
 * Every switch that Electron keeps inside its program, set on purpose. `strictlyRequireAllFuses`
 * makes packaging fail when a new Electron brings one that is not named here.
 *
 * @param testing leaves the one open through which a test drives the app.
 */
export const fuses = (testing: boolean): FuseV1Config & { readonly strictlyRequireAllFuses: true } => ({
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // The program must not serve others as a bare Node.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: testing,
  // Code and pack lie in app.asar; macOS and Windows refuse to start one that was changed.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // There are no cookies, and encrypting none would ask for the keychain.
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
});
