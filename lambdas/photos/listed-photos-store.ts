/** Photos of which there are pictures, as the media bucket lists them: no index of rows leads to all of them. */
import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import { PhotoId } from '../kernel/ids.ts';
import { makeS3Client } from '../platform/s3-client.ts';
import { RENDITIONS_FOLDER } from './imaging/rendition-plan.ts';

/** Photos that have renditions, in the order of their ids, behind a photo (or from the beginning, behind ''), 1,000 at most. */
export type ListPhotos = (after: string, limit: number) => Promise<readonly PhotoId[]>;

/** @param Bucket the media bucket */
export const makeListPhotos =
  (Bucket: string, client: S3Client = makeS3Client()): ListPhotos =>
  async (after, limit) => {
    const answer = await client.send(
      new ListObjectsV2Command({
        Bucket,
        Prefix: RENDITIONS_FOLDER,
        Delimiter: '/',
        MaxKeys: limit,
        // Behind everything below the photo: the character that follows a slash.
        ...(after !== '' && { StartAfter: `${RENDITIONS_FOLDER}${after}0` }),
      }),
    );
    return (answer.CommonPrefixes ?? []).flatMap(({ Prefix = '' }) => {
      const photoId = PhotoId.safeParse(Prefix.slice(RENDITIONS_FOLDER.length, -1));
      return photoId.success ? [photoId.data] : [];
    });
  };
