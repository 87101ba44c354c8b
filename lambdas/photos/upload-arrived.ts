/** What EventBridge says when an upload is complete. The key of an upload is its photo's id. */
import * as z from 'zod/mini';
import { PhotoId } from '../kernel/ids.ts';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html */
export const UploadArrived = z.object({
  detail: z.object({
    object: z.object({
      key: PhotoId,
      /** Bytes. */
      size: z.int(),
      etag: z.string().check(z.minLength(1)),
    }),
  }),
});
export type UploadArrived = z.infer<typeof UploadArrived>;

/** One upload, pinned to the bytes that arrived. */
export type Upload = UploadArrived['detail']['object'];
