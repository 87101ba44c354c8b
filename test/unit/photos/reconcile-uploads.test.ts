import { describe, expect, it } from 'vitest';
import { AccountId, newUlid, PhotoId } from '../../../lambdas/kernel/ids.ts';
import type { StoredPhoto } from '../../../lambdas/photos/photo.ts';
import { lifeOf } from '../../../lambdas/photos/photo-life.ts';
import type { PhotoFailure } from '../../../lambdas/photos/photo-problem.ts';
import { reconcileUploads } from '../../../lambdas/photos/reconcile-uploads.ts';
import type { UploadArrived } from '../../../lambdas/photos/upload-arrived.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 23, 12, 30);

const thumbnails = {
  etag: 'one',
  width: 100,
  height: 100,
  thumbHash: 'AAAA',
  dominantColor: '#000000',
  plan: 'a',
  renditionBytes: [1, 2],
};
const moderation = { etag: 'one', verdict: 'approved', policy: '1' } as const;

type Facts = Pick<StoredPhoto, 'thumbnails' | 'moderation' | 'failure'>;

/** Runs the reconciler over uploads of given ages (minutes) and facts; `undefined` facts are a row that is gone. */
const reconcile = async (given: readonly { age: number; facts: Facts | undefined }[], now = NOW) => {
  const uploads = given.map(({ age, facts }) => {
    const arrivedAt = now - age * MINUTE;
    return { key: PhotoId.parse(newUlid(arrivedAt)), size: 9, etag: 'e', arrivedAt, facts };
  });
  const [thumbnailed, moderated]: PhotoId[][] = [[], []];
  const failed: [PhotoId, PhotoFailure][] = [];
  const ranges: [string, string][] = [];
  const queue = (sent: PhotoId[] | undefined) => ({
    send: async (jobs: readonly UploadArrived[]) => {
      sent?.push(...jobs.map(({ detail }) => detail.object.key));
    },
  });
  await reconcileUploads(
    {
      photos: {
        getMany: async (ids) =>
          uploads.flatMap(({ key, facts }) =>
            facts && ids.includes(key)
              ? [
                  {
                    photoId: key,
                    ownerId: AccountId.parse('0'.repeat(16)),
                    contentType: 'image/jpeg' as const,
                    bytes: 9,
                    ...facts,
                    life: lifeOf(facts),
                  },
                ]
              : [],
          ),
        recordFailure: async (photoId, failure) => {
          failed.push([photoId, failure]);
          return undefined;
        },
      },
      uploads: {
        async *list(after, before) {
          ranges.push([after, before]);
          yield uploads.filter(({ key }) => key > after && key < before);
        },
      },
      thumbnailQueue: queue(thumbnailed),
      moderationQueue: queue(moderated),
    },
    now,
  );
  const positions = (ids: readonly PhotoId[] = []) =>
    ids.map((id) => uploads.findIndex(({ key }) => key === id));
  return {
    thumbnailed: positions(thumbnailed),
    moderated: positions(moderated),
    failed: failed.map(([id, { code }]) => [positions([id])[0], code]),
    ranges,
  };
};

describe('the reconciler', () => {
  it('sends stuck uploads through what they lack', async () => {
    const { thumbnailed, moderated, failed } = await reconcile([
      { age: 15, facts: {} },
      { age: 20, facts: { thumbnails } },
      { age: 25, facts: { moderation } },
    ]);
    expect(thumbnailed).toEqual([0, 2]);
    expect(moderated).toEqual([0, 1]);
    expect(failed).toEqual([]);
  });

  it('leaves alone what is young, settled or gone', async () => {
    const result = await reconcile([
      { age: 5, facts: {} },
      { age: 15, facts: { thumbnails, moderation } },
      { age: 15, facts: { failure: { code: 'undecodable' } } },
      { age: 15, facts: { thumbnails, moderation: { ...moderation, verdict: 'review' } } },
      { age: 15, facts: undefined },
    ]);
    expect(result).toMatchObject({ thumbnailed: [], moderated: [], failed: [] });
  });

  it('fails what has been stuck for an hour', async () => {
    const { thumbnailed, failed } = await reconcile([{ age: 61, facts: { moderation } }]);
    expect(thumbnailed).toEqual([]);
    expect(failed).toEqual([[0, 'processing_failed']]);
  });

  it('looks at all uploads once an hour, in case runs were missed', async () => {
    const stuck = [{ age: 20 * 60, facts: {} }];
    expect((await reconcile(stuck)).failed).toEqual([]);
    expect((await reconcile(stuck, Date.UTC(2026, 10, 23, 12, 2))).failed).toHaveLength(1);
  });
});
