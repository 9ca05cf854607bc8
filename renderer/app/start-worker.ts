import fileJudge from '../keeping/file-judge.ts?worker&url';
import noteFinder from '../notes/note-finder.ts?worker&url';
import search from '../search/worker.ts?worker&url';
import { onlyAddress } from './worker-address.ts';

const own = {
  search: new URL(search, document.baseURI).href,
  'note-finder': new URL(noteFinder, document.baseURI).href,
  'file-judge': new URL(fileJudge, document.baseURI).href,
} as const;
const rules = { createScriptURL: onlyAddress(...Object.values(own)) };

/**
 * The only Trusted Types policy there is; the page's own policy names it. It is made once, since a
 * second one of the same name is refused. A browser without Trusted Types takes the address as it is.
 */
const policy =
  typeof trustedTypes === 'undefined' ? rules : trustedTypes.createPolicy('fathom-worker', rules);

export const startWorker = (name: keyof typeof own): Worker =>
  new Worker(policy.createScriptURL(own[name]), { type: 'module', name });
