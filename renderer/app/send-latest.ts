/**
 * Sends values one at a time. What comes while one is under way waits, and only the newest of it is
 * sent: an older value can then never arrive after a newer one.
 */
export function sendLatest<Value>(
  send: (value: Value) => Promise<unknown>,
  failed: (error: unknown) => void,
) {
  let waiting: { readonly value: Value } | null = null;
  let isBusy = false;
  const go = async (): Promise<void> => {
    isBusy = true;
    while (waiting !== null) {
      const { value } = waiting;
      waiting = null;
      await send(value).catch(failed);
    }
    isBusy = false;
  };
  return (value: Value): void => {
    waiting = { value };
    if (!isBusy) void go();
  };
}
