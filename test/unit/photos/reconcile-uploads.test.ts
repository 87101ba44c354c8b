import { describe, expect, it } from 'vitest';
import { AccountId, newUlid, PhotoId } from '../../../lambdas/kernel/ids.ts';
import type { StoredPhoto } from '../../../lambdas/photos/photo.ts';
import { lifeOf } from '../../../lambdas/photos/photo-life.ts';
import type { PhotoFailure } from '../../../lambdas/photos/photo-problem.ts';
import { PICTURE_TIMEOUT_SECONDS } from '../../../lambdas/photos/picture-timeout.ts';
import { reconcileUploads } from '../../../lambdas/photos/reconcile-uploads.ts';
import type { UploadArrived } from '../../../lambdas/photos/upload-arrived.ts';
import { allTriesSeconds } from '../../../lambdas/platform/tries.ts';

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

type Facts = Pick<StoredPhoto, 'thumbnails' | 'moderation' | 'failure' | 'uploadUntil' | 'waiting'>;

/** Runs the reconciler over uploads of given ages (minutes) and facts; `undefined` facts are a row that is gone. */
const reconcile = async (given: readonly { age: number; facts: Facts | undefined }[], now = NOW) => {
  const uploads = given.map(({ age, facts }) => {
    const arrivedAt = now - age * MINUTE;
    return { key: PhotoId.parse(newUlid(arrivedAt)), size: 9, etag: 'e', arrivedAt, facts };
  });
  const [thumbnailed, moderated]: PhotoId[][] = [[], []];
  const failed: [PhotoId, PhotoFailure][] = [];
  const deleted: PhotoId[] = [];
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
          yield uploads.filter(({ key }) => key > after && key < before);
        },
        deleteMany: async (ids) => {
          deleted.push(...ids);
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
    deleted: positions(deleted),
  };
};

/** What a run does with an upload of this age (minutes) and these facts, in one word each. */
const fateOf = async (age: number, facts: Facts | undefined, now = NOW) => {
  const { thumbnailed, moderated, failed, deleted } = await reconcile([{ age, facts }], now);
  return [
    ...(thumbnailed.length > 0 ? ['thumbnails'] : []),
    ...(moderated.length > 0 ? ['moderation'] : []),
    ...failed.map(([, code]) => code),
    ...(deleted.length > 0 ? ['deleted'] : []),
  ].join(' and ');
};

/** How long all tries of a queue take, in minutes. */
const TRIES_MINUTES = allTriesSeconds(PICTURE_TIMEOUT_SECONDS) / 60;
const FULL_HOUR = Date.UTC(2026, 10, 23, 12, 2);
const wait = (minutes: number) =>
  ({ for: 'moderation_limit', until: FULL_HOUR / 1_000 + minutes * 60 }) as const;
const both = { thumbnails, moderation };
const missing = { failure: { code: 'upload_missing' } } as const;

describe('the reconciler', () => {
  it('sends stuck uploads through what they lack', async () => {
    const { thumbnailed, moderated, failed } = await reconcile([
      { age: TRIES_MINUTES + 1, facts: {} },
      { age: TRIES_MINUTES + 2, facts: { thumbnails } },
      { age: TRIES_MINUTES + 3, facts: { moderation } },
    ]);
    expect(thumbnailed).toEqual([0, 2]);
    expect(moderated).toEqual([0, 1]);
    expect(failed).toEqual([]);
  });

  it.each([
    ['that is young', 5, {}, ''],
    ['whose tries may be under way', TRIES_MINUTES - 1, {}, ''],
    ['whose tries are over', TRIES_MINUTES + 1, {}, 'thumbnails and moderation'],
    ['that was sent once more, while its tries may be under way', TRIES_MINUTES + 11, {}, ''],
    ['whose tries are over again, until the hour is full', 2 * TRIES_MINUTES + 11, { moderation }, ''],
    ['of a photo that was given up before it came', TRIES_MINUTES + 1, missing, 'thumbnails and moderation'],
    ['of a photo whose address is good', 19, both, ''],
    ['of a photo whose address is over', 21, both, 'deleted'],
    ['of a photo in review', 21, { thumbnails, moderation: { ...moderation, verdict: 'review' } }, 'deleted'],
    ['of a photo that failed', 21, { failure: { code: 'undecodable' } }, 'deleted'],
    ['of a photo that has got another address', 21, { ...both, uploadUntil: NOW / 1_000 }, ''],
    ['of a photo whose other address is over', 31, { ...both, uploadUntil: NOW / 1_000 - 301 }, 'deleted'],
    ['whose photo is gone', 21, undefined, 'deleted'],
    ['whose photo is gone while its address is good', 19, undefined, ''],
  ] as const)('does right by an upload %s', async (_which, age, facts, fate) => {
    expect(await fateOf(age, facts)).toBe(fate);
  });

  it('looks at all uploads once an hour, in case runs were missed', async () => {
    expect(await fateOf(30 * 60, {})).toBe('');
    expect(await fateOf(30 * 60, {}, FULL_HOUR)).toBe('processing_failed');
    expect(await fateOf(30 * 60, both, FULL_HOUR)).toBe('deleted');
    expect(await fateOf(TRIES_MINUTES + 11, {}, FULL_HOUR)).toBe('thumbnails and moderation');
  });

  it('goes on for half a day, as queues may be long and services out of order, and then fails them', async () => {
    expect(await fateOf(2 * TRIES_MINUTES + 11, { moderation }, FULL_HOUR)).toBe('thumbnails');
    expect(await fateOf(719, {}, FULL_HOUR)).toBe('thumbnails and moderation');
    expect(await fateOf(721, {}, FULL_HOUR)).toBe('processing_failed');
    expect(await fateOf(719, missing, FULL_HOUR)).toBe('thumbnails and moderation');
    expect(await fateOf(721, missing, FULL_HOUR)).toBe('deleted');
  });

  it.each([
    ['leaves those that wait', { thumbnails, waiting: wait(1) }, 3 * 60, ''],
    ['sends on those that have waited', { thumbnails, waiting: wait(0) }, 3 * 60, 'moderation'],
    ['makes thumbnails of those that wait', { waiting: wait(1) }, 3 * 60, 'thumbnails'],
    [
      'fails those that nobody has looked at for half a day',
      { thumbnails, waiting: wait(-721) },
      24 * 60,
      'processing_failed',
    ],
    [
      'fails those that have waited for two weeks',
      { thumbnails, waiting: wait(1) },
      13 * 24 * 60 + 1,
      'processing_failed',
    ],
    [
      'makes thumbnails of those that have waited and have their verdict',
      { moderation, waiting: wait(-60) },
      24 * 60,
      'thumbnails',
    ],
    [
      'fails those that have got no thumbnails for half a day after their wait',
      { moderation, waiting: wait(-721) },
      24 * 60,
      'processing_failed',
    ],
    ['deletes what was looked at', { ...both, waiting: wait(1) }, 3 * 60, 'deleted'],
  ] as const)('%s, once an hour', async (_what, facts, age, fate) => {
    expect(await fateOf(age, facts, FULL_HOUR)).toBe(fate);
    expect(await fateOf(age, facts, FULL_HOUR + 10 * MINUTE)).not.toContain('moderation');
  });
});
