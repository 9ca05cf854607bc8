/**
 * Asks one question at a time. Those that wait are asked in order, and not at all once they are called
 * off: what is overtaken while one types costs the other side no work. The answer to a question that was
 * called off after it was asked is passed over; either way its promise rejects with the signal's reason.
 */
export function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  return <Answer>(ask: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> => {
    const before = last;
    const answer = before.then(() => {
      signal.throwIfAborted();
      return ask();
    });
    last = answer.catch(() => undefined);
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      if (signal.aborted) reject(signal.reason);
      answer.then(resolve, reject);
    });
  };
}
