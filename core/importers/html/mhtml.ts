import { webAddress } from './address.ts';
import { pageText } from './page-text.ts';

declare const TextDecoder: new (label: string) => { readonly decode: (bytes: Uint8Array) => string };
declare const atob: (text: string) => string;

type Part = { readonly headers: ReadonlyMap<string, string>; readonly body: string };

/** Bytes one to one as characters, so that a part can be cut out and decoded by itself. */
const latin = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
};

const isHead = (start: string): boolean =>
  !start.trimStart().startsWith('<') && /^content-type:\s*multipart\/related/imu.test(start);

/** Whether a file is a page with all its parts in one mail-like file, as Chrome, Edge and Outlook save it. */
export const isMhtml = (bytes: Uint8Array): boolean =>
  isHead(new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096)));

/** The page of such a file, which is the first part of HTML, and the address it was saved from. */
export function pageOfMhtml(
  bytes: Uint8Array,
): { readonly html: string; readonly address: string | null } | null {
  const whole = partOf(latin(bytes));
  const boundary = /boundary="?([^";\r\n]{1,200})/iu.exec(whole.headers.get('content-type') ?? '')?.[1];
  if (boundary === undefined) return null;
  const page = whole.body
    .split(`--${boundary}`)
    .slice(1)
    .map((part) => partOf(part.replace(/^\r?\n/u, '')))
    .find(({ headers }) => /^(?:text\/html|application\/xhtml)/iu.test(headers.get('content-type') ?? ''));
  if (page === undefined) return null;
  const charset = /charset="?([\w-]{2,40})/iu.exec(page.headers.get('content-type') ?? '')?.[1] ?? null;
  const html = pageText(bytesOf(page), charset);
  const address =
    whole.headers.get('snapshot-content-location') ?? page.headers.get('content-location') ?? '';
  return html === null ? null : { html, address: webAddress(address) };
}

function partOf(text: string): Part {
  const [head = ''] = text.split(/\r?\n\r?\n/u, 1);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: text.slice(head.length).replace(/^\r?\n\r?\n/u, '') };
}

function bytesOf({ headers, body }: Part): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? '';
  const text =
    encoding === 'base64'
      ? fromBase64(body)
      : encoding === 'quoted-printable'
        ? fromQuotedPrintable(body)
        : body;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function fromBase64(text: string): string {
  try {
    return atob(text.replace(/\s+/gu, ''));
  } catch {
    return '';
  }
}

const fromQuotedPrintable = (text: string): string =>
  text
    .replace(/=[ \t]*\r?\n/gu, '')
    .replace(/=([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
