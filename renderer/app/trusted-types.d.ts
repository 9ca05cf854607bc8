/**
 * Trusted Types, as far as they are used here. TypeScript's own DOM does not know them yet. The
 * address that a policy makes is typed as the string it stands for, so that `Worker` takes it.
 */
declare interface TrustedTypePolicy {
  readonly createScriptURL: (address: string) => string;
}

declare interface TrustedTypePolicyFactory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => TrustedTypePolicy;
}

/** Absent in browsers without Trusted Types. */
declare const trustedTypes: TrustedTypePolicyFactory | undefined;
