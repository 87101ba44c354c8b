/** Full jitter: a pause drawn from zero to a bound that doubles with each one before it. */
export const jitteredPause = (firstBoundMs: number, before: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * firstBoundMs * 2 ** before));
