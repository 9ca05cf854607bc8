import { protocol, type Session } from 'electron';
import { isReaderAddress, readerScheme } from './reader-address.ts';

/** Must run before `ready`: gives `app:` an origin, relative addresses and a code cache, and no more. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    {
      scheme: readerScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);

/** Answers the reader's requests in one session. Another host under the scheme does not exist. */
export const answerRequests = (session: Session, serve: (request: Request) => Promise<Response>): void =>
  session.protocol.handle(readerScheme, async (request) =>
    isReaderAddress(request.url) ? serve(request) : new Response(null, { status: 404 }),
  );
