/** What Rekognition sees in a picture. */
import { setTimeout as pause } from 'node:timers/promises';
import { DetectModerationLabelsCommand, RekognitionClient } from '@aws-sdk/client-rekognition';

/** A label of Rekognition's moderation taxonomy. */
export interface ImageLabel {
  readonly name: string;
  /** The label above in the taxonomy; undefined at the top. */
  readonly parent: string | undefined;
  /** Percent. */
  readonly confidence: number;
}

/** Names what is in a JPEG or PNG of at most 5 MB, with at least some confidence (percent). */
export type DetectLabels = (image: Uint8Array, minConfidence: number) => Promise<readonly ImageLabel[]>;

const MAX_ATTEMPTS = 6;
/** All attempts of one picture; a message that fails comes again by itself. */
const TIMEOUT_MS = 15_000;

/**
 * A client that asks ever more slowly where Rekognition asks for patience.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
 */
const makeClient = () => new RekognitionClient({ retryMode: 'adaptive', maxAttempts: MAX_ATTEMPTS });

/** The labels of moderation, through the SDK: calls of one container begin at least `intervalMs` after each other. */
export const makeDetectLabels = (intervalMs: number, client = makeClient()): DetectLabels => {
  let free = 0;
  return async (image, minConfidence) => {
    const wait = free - Date.now();
    free = Math.max(free, Date.now()) + intervalMs;
    if (wait > 0) await pause(wait);
    const answer = await client.send(
      new DetectModerationLabelsCommand({ Image: { Bytes: image }, MinConfidence: minConfidence }),
      { abortSignal: AbortSignal.timeout(TIMEOUT_MS) },
    );
    return (answer.ModerationLabels ?? []).map(({ Name, ParentName, Confidence }) => ({
      name: Name ?? '',
      parent: ParentName === undefined || ParentName === '' ? undefined : ParentName,
      confidence: Confidence ?? 0,
    }));
  };
};
