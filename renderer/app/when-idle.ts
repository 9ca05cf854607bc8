/** Milliseconds after which a busy page does it all the same, and which a browser that tells no idle time waits. */
const patience = { busy: 2_000, blind: 300 };

/** Runs something once the page has been painted and has nothing better to do; returns how to call it off. */
export function whenIdle(run: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const waiting = requestIdleCallback(run, { timeout: patience.busy });
    return () => cancelIdleCallback(waiting);
  }
  const timer = setTimeout(run, patience.blind);
  return () => clearTimeout(timer);
}
