/**
 * Marks a promise when it is fulfilled in the way that React's `use` reads, so that `use` answers at
 * once from then on. Without it React waits a moment even for what is there, and the page blinks.
 */
export function atOnce<Value>(promise: Promise<Value>): Promise<Value> {
  promise.then(
    (value) => Object.assign(promise, { status: 'fulfilled', value }),
    () => undefined,
  );
  return promise;
}
