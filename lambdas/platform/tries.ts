/** How often a message of a queue is tried, and when: one rule for every queue of work. */

/** Pauses after the first try that failed, the second and so on, in seconds: 17 minutes in all. */
const PAUSES_SECONDS = [5, 15, 45, 135, 405, 405] as const;
/** A pause is longer or shorter by up to this share, so that what failed together does not come together. */
const JITTER = 0.25;

/** How often a message is received before SQS gives it to its dead-letter queue. */
export const TRIES = PAUSES_SECONDS.length + 1;

/** How long a queue hides a received message, in seconds: six times the timeout of its consumer, as Lambda's documentation asks for. */
export const hiddenSeconds = (timeoutSeconds: number): number => 6 * timeoutSeconds;

/** The pause after a try that failed, counted from 1, in seconds. `random` gives 0 to 1. */
export const pauseAfter = (tries: number, random = Math.random): number => {
  const pause = PAUSES_SECONDS[tries - 1] ?? PAUSES_SECONDS[PAUSES_SECONDS.length - 1] ?? 0;
  return pause * (1 + JITTER * (2 * random() - 1));
};

/**
 * Seconds from the first to the end of the last try of a message, at most, where the consumer's timeout is `timeoutSeconds`: a consumer that
 * fails postpones the message, one that dies leaves it hidden.
 */
export const allTriesSeconds = (timeoutSeconds: number): number =>
  PAUSES_SECONDS.map((pause) =>
    Math.max(hiddenSeconds(timeoutSeconds), timeoutSeconds + pause * (1 + JITTER)),
  ).reduce((sum, seconds) => sum + seconds, timeoutSeconds);
