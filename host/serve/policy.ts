/**
 * What the reader's pages may do: load their own files, and nothing else. Scripts and markup cannot be
 * made from text; the one Trusted Types policy makes the address of the search worker, which Chromium
 * asks for (with none at all, no worker can start).
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types fathom-worker',
].join('; ');

/** Sent with every answer of either door, whatever it holds. */
export const safeHeaders = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  // What one reads and writes leaves no copy in a browser's cache; loading from the machine itself is fast.
  'cache-control': 'no-store',
} as const;

/** A short answer in plain text: an error, or nothing to show. */
export const plainAnswer = (status: number, text: string): Response =>
  new Response(`${text}\n`, {
    status,
    headers: { ...safeHeaders, 'content-type': 'text/plain; charset=utf-8' },
  });
