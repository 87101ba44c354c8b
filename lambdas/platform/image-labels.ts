/** What Rekognition sees in a picture. */
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

/** The labels of moderation, through the SDK. */
export const makeDetectLabels =
  (client = new RekognitionClient({})): DetectLabels =>
  async (image, minConfidence) => {
    const answer = await client.send(
      new DetectModerationLabelsCommand({ Image: { Bytes: image }, MinConfidence: minConfidence }),
    );
    return (answer.ModerationLabels ?? []).map(({ Name, ParentName, Confidence }) => ({
      name: Name ?? '',
      parent: ParentName === undefined || ParentName === '' ? undefined : ParentName,
      confidence: Confidence ?? 0,
    }));
  };
