/** What a picture is known by, and whether a list of known pictures has it: asked before any model is. */
import { createHash } from 'node:crypto';
import { hashPicture } from './matching/hash-picture.ts';
import type { KnownMemory } from './matching/known-memory.ts';
import type { KnownMatch, PictureHashes } from './matching/known-pictures.ts';
import { turnsOfHash } from './matching/pdq.ts';
import type { ModerationFact, ThumbnailsFact } from './photo-life.ts';

/** SHA-256 of a file, in base64url. */
export const fileHash = (file: Uint8Array): string => createHash('sha256').update(file).digest('base64url');

const bytesOf = (hash: string | undefined): Uint8Array | undefined =>
  hash === undefined ? undefined : new Uint8Array(Buffer.from(hash, 'base64url'));

/** What moderation records of the hashes. */
export type PictureMarks = Pick<ModerationFact, 'pdq' | 'pdqQuality'>;

export interface LookedUp {
  readonly marks: PictureMarks;
  readonly match: KnownMatch | undefined;
}

/** Looks a picture up. `sha256`: of its file, in base64url, where it is known; `now` in milliseconds. */
export const lookUpPicture = async (
  known: Pick<KnownMemory, 'match'> | undefined,
  picture: Uint8Array,
  sha256: string | undefined,
  now: number,
): Promise<LookedUp> => {
  const { hashes, quality } = await hashPicture(picture);
  const [look] = hashes;
  const marks = {
    ...(look !== undefined && { pdq: Buffer.from(look).toString('base64url') }),
    pdqQuality: quality,
  };
  return { marks, match: await known?.match({ file: bytesOf(sha256), looks: hashes, quality }, now) };
};

/** What rows say of a photo that was moderated: its picture as it is, and turned as far as its hash tells. */
export const recordedHashes = (
  thumbnails: Pick<ThumbnailsFact, 'sha256'> | undefined,
  { pdq, pdqQuality = 0 }: PictureMarks,
): PictureHashes => {
  const look = bytesOf(pdq);
  return {
    file: bytesOf(thumbnails?.sha256),
    looks: look === undefined ? [] : turnsOfHash(look),
    quality: pdqQuality,
  };
};
