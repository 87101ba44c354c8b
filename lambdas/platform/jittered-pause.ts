/** Full jitter: a pause drawn from zero to a bound that doubles with each one before it, up to a highest one. */
export const jitteredPause = (firstBoundMs: number, before: number, maxBoundMs = Infinity): Promise<void> =>
  new Promise((resolve) =>
    setTimeout(resolve, Math.random() * Math.min(maxBoundMs, firstBoundMs * 2 ** before)),
  );
