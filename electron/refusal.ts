import type { Guard } from '../host/serve/guard.ts';

/** What the window's own guards can turn away. */
export type Refusal =
  /** A request to anything but the reader's own files. */
  | 'request'
  /** Leaving the reader's page, by a link, a script or a redirect. */
  | 'navigation'
  /** A second window or tab. */
  | 'window'
  /** A camera, a place, a notification, a device: anything a page has to ask for. */
  | 'permission'
  | 'download'
  /** A page within the page. */
  | 'embedded-page'
  /** A call to the host from anywhere but the reader's own frame. */
  | 'call'
  /** A call that holds more than any of the reader's does. */
  | 'body';

export type WindowGuard = Guard<Refusal>;
