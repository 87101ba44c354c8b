/** The stored objects of some photos: the buckets are shared by all tests of a run, so that their totals say nothing. */
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { PhotoId } from '../../lambdas/kernel/ids.ts';
import { mediaKey } from '../../lambdas/photos/imaging/rendition-plan.ts';
import type { TestCloud } from './cloud.ts';

type Operated = Pick<TestCloud, 'operator'>;

const keysIn = async ({ operator }: Operated, Bucket: string, prefixes: readonly string[]) => {
  const { storageEndpoint: endpoint, region, credentials } = operator;
  const client = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  const found = await Promise.all(
    prefixes.map((Prefix) => client.send(new ListObjectsV2Command({ Bucket, Prefix }))),
  );
  client.destroy();
  return found.flatMap(({ Contents = [] }) =>
    Contents.flatMap(({ Key }) => (Key === undefined ? [] : [Key])),
  );
};

/** The keys of everything that the media bucket holds of the photos. */
export const mediaObjectsOf = (cloud: Operated, photoIds: readonly string[]): Promise<readonly string[]> =>
  keysIn(
    cloud,
    cloud.operator.mediaBucket,
    photoIds.map((photoId) => mediaKey(PhotoId.parse(photoId), '')),
  );

/** The keys of everything that the uploads bucket holds of the photos. */
export const uploadsOf = (cloud: Operated, photoIds: readonly string[]): Promise<readonly string[]> =>
  keysIn(cloud, cloud.operator.uploadsBucket, photoIds);
