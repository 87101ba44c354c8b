/** What a picture is, by its bytes: what an app announced or a file is named says nothing of it. */
import * as z from 'zod/mini';

/** The types that are taken. HEIF and AVIF files are told apart by what their pixels are coded in: HEVC or AV1. */
export const PictureType = z.enum(['jpeg', 'png', 'webp', 'gif', 'avif', 'heic']);
export type PictureType = z.infer<typeof PictureType>;
