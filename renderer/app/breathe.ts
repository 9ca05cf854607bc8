/** Lets the page paint and hear keys before long work goes on. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });
