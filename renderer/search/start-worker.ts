import address from './worker.ts?worker&url';
import { onlyAddress } from './worker-address.ts';

const own = new URL(address, document.baseURI).href;
const rules = { createScriptURL: onlyAddress(own) };

/**
 * The only Trusted Types policy there is; the page's own policy names it. It is made once, since a
 * second one of the same name is refused. A browser without Trusted Types takes the address as it is.
 */
const policy =
  typeof trustedTypes === 'undefined' ? rules : trustedTypes.createPolicy('fathom-worker', rules);

export const startWorker = (): Worker =>
  new Worker(policy.createScriptURL(own), { type: 'module', name: 'search' });
