/**
 * Chromium knows no `app:` addresses, so each of their hosts has a stand-in that it knows:
 * `app://reader/x` is `http://reader.app.localhost/x` in the page. Names under `localhost` are a
 * secure context, as `app:` is, and every request to them is answered before it reaches a socket.
 */
const standIn = '.app.localhost';

export const inPage = (address: string): string =>
  address.replace(/^app:\/\/([^/?#]*)/, `http://$1${standIn}`);

export const inElectron = (address: string): string => {
  const url = URL.parse(address);
  if (url?.protocol !== 'http:' || !url.hostname.endsWith(standIn)) return address;
  const user = url.username === '' ? '' : `${url.username}@`;
  return `app://${user}${url.hostname.slice(0, -standIn.length)}${url.pathname}${url.search}${url.hash}`;
};

/** As `inElectron`, for an origin, which has no path. */
export const originInElectron = (origin: string): string =>
  origin === 'null' ? origin : inElectron(origin).replace(/\/$/, '');
