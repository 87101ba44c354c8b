import * as z from 'zod/mini';
import { PhotoId } from '../ids.ts';

/** A job that waits until the address to upload a photo to has died: the upload came by then, or never will. */
export const UploadJob = z.object({ kind: z.literal('upload'), photoId: PhotoId });
export type UploadJob = z.infer<typeof UploadJob>;
