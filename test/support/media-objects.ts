/** The stored objects of some photos: the bucket is shared by all tests of a run, so that its total says nothing. */
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { PhotoId } from '../../lambdas/kernel/ids.ts';
import { mediaKey } from '../../lambdas/photos/imaging/rendition-plan.ts';
import type { TestCloud } from './cloud.ts';

/** The keys of everything that the media bucket holds of the photos. */
export const mediaObjectsOf = async (
  { operator }: Pick<TestCloud, 'operator'>,
  photoIds: readonly string[],
): Promise<readonly string[]> => {
  const { storageEndpoint: endpoint, region, credentials, mediaBucket: Bucket } = operator;
  const client = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  const found = await Promise.all(
    photoIds.map((photoId) =>
      client.send(new ListObjectsV2Command({ Bucket, Prefix: mediaKey(PhotoId.parse(photoId), '') })),
    ),
  );
  client.destroy();
  return found.flatMap(({ Contents = [] }) =>
    Contents.flatMap(({ Key }) => (Key === undefined ? [] : [Key])),
  );
};
