/** The stored objects of some photos: the buckets are shared by all tests of a run, so that their totals say nothing. */
import { gunzipSync } from 'node:zlib';
import { GetObjectCommand, ListObjectsV2Command, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
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

/** The keys of everything in the uploads bucket. */
export const allUploads = (cloud: Operated): Promise<readonly string[]> =>
  keysIn(cloud, cloud.operator.uploadsBucket, ['']);

/** The keys of everything that the uploads bucket holds of the photos. */
export const uploadsOf = (cloud: Operated, photoIds: readonly string[]): Promise<readonly string[]> =>
  keysIn(cloud, cloud.operator.uploadsBucket, photoIds);

/** An object as it is stored. */
export interface StoredObject {
  readonly key: string;
  readonly bytes: Buffer;
}

/** What an object says, its key among it. */
export const textOfObject = ({ key, bytes }: StoredObject): string =>
  `${key}\n${(key.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1')}`;

/** All objects of the media bucket but renditions, of which there are only the keys. */
export const allMediaObjects = async ({ operator }: Operated): Promise<readonly StoredObject[]> => {
  const { storageEndpoint: endpoint, region, credentials, mediaBucket: Bucket } = operator;
  const client = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  const found: StoredObject[] = [];
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket })) {
    for (const { Key = '' } of Contents) {
      const isRendition = Key.startsWith('r/');
      const answer = isRendition ? undefined : await client.send(new GetObjectCommand({ Bucket, Key }));
      found.push({ key: Key, bytes: Buffer.from((await answer?.Body?.transformToByteArray()) ?? []) });
    }
  }
  client.destroy();
  return found;
};
