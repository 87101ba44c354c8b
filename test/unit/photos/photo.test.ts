import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { AccountId, newUlid, PhotoId } from '../../../lambdas/kernel/ids.ts';
import type { Photo, StoredPhoto } from '../../../lambdas/photos/photo.ts';
import { PhotoView } from '../../../lambdas/photos/photo-contract.ts';
import { isTerminal, lifeOf } from '../../../lambdas/photos/photo-life.ts';
import { describeFailure, PhotoFailure } from '../../../lambdas/photos/photo-problem.ts';
import {
  PhotoViewData,
  presentPhoto,
  presentReadyPhoto,
  viewDataOf,
} from '../../../lambdas/photos/photo-view.ts';

const thumbnails = {
  etag: 'a'.repeat(32),
  type: 'jpeg' as const,
  width: 2048,
  height: 1536,
  thumbHash: Buffer.alloc(25, 7).toString('base64'),
  dominantColor: '#485848',
  plan: 'a',
  renditionBytes: [26_068, 74_472, 142_688, 360_762, 188_195],
};
const moderation = { etag: thumbnails.etag, verdict: 'approved', policy: '2026-11-1' } as const;
/** What binds facts of rows that name a digest of the picture instead of an ETag. */
const byDigest = (digest: string) => ({ etag: undefined, digest });
const photoId = PhotoId.parse(newUlid(1_790_000_000_000));

const photo = (facts: Pick<StoredPhoto, 'thumbnails' | 'moderation' | 'failure' | 'altText'>): Photo => {
  const stored = {
    photoId,
    ownerId: AccountId.parse('0'.repeat(16)),
    contentType: 'image/jpeg' as const,
    bytes: 1,
    ...facts,
  };
  return { ...stored, life: lifeOf(stored) };
};

describe('the state that facts amount to', () => {
  it.each([
    ['awaiting', {}],
    ['processing', { thumbnails }],
    ['processing', { moderation }],
    ['ready', { thumbnails, moderation }],
    ['ready', { thumbnails, moderation: { ...moderation, verdict: 'sensitive' } }],
    ['review', { thumbnails, moderation: { ...moderation, verdict: 'review' } }],
    ['processing', { moderation: { ...moderation, verdict: 'review' } }],
    ['rejected', { moderation: { ...moderation, verdict: 'rejected' } }],
    ['rejected', { thumbnails, moderation: { ...moderation, verdict: 'rejected' } }],
    [
      'rejected',
      { moderation: { ...moderation, verdict: 'rejected' }, failure: { code: 'processing_failed' } },
    ],
    ['failed', { thumbnails, moderation: { ...moderation, etag: 'other' } }],
    // One function of the present code, the other of code that records digests: in the middle of a deployment.
    ['ready', { thumbnails: { ...thumbnails, ...byDigest('one') }, moderation }],
    ['ready', { thumbnails, moderation: { ...moderation, ...byDigest('one') } }],
    [
      'ready',
      {
        thumbnails: { ...thumbnails, ...byDigest('one') },
        moderation: { ...moderation, ...byDigest('one') },
      },
    ],
    [
      'failed',
      {
        thumbnails: { ...thumbnails, ...byDigest('one') },
        moderation: { ...moderation, ...byDigest('two') },
      },
    ],
    ['failed', { thumbnails, failure: { code: 'undecodable' } }],
  ] as const)('is %s with %j', (state, facts) => {
    expect(lifeOf(facts).state).toBe(state);
  });

  it('is settled when no function has anything to add', () => {
    expect(isTerminal(lifeOf({}))).toBe(false);
    expect(isTerminal(lifeOf({ thumbnails }))).toBe(false);
    expect(isTerminal(lifeOf({ thumbnails, moderation }))).toBe(true);
    expect(isTerminal(lifeOf({ failure: { code: 'undecodable' } }))).toBe(true);
  });
});

describe('what apps see', () => {
  const addressOf = (name: string) => `https://media.example/r/${photoId}/${name}?signed`;

  it('gives addresses of a ready photo, each with its size', () => {
    const view = PhotoView.parse(presentPhoto(photo({ thumbnails, moderation }), addressOf, 'en'));
    expect(view).toMatchObject({
      state: 'ready',
      width: 2048,
      height: 1536,
      sensitive: false,
      altText: null,
    });
    expect(view.contentType).toBe('image/jpeg');
    expect(view.renditions).toHaveLength(5);
    expect(view.renditions[4]).toEqual({
      url: `https://media.example/r/${photoId}/1080.jpg?signed`,
      width: 1080,
      height: 810,
      format: 'jpeg',
      bytes: 188_195,
    });
    expect(view.problem).toBeUndefined();
  });

  it('gives no address, size or colour of a photo that is not ready', () => {
    const unready = [
      photo({}),
      photo({ thumbnails }),
      photo({ thumbnails, moderation: { ...moderation, verdict: 'review' } }),
      photo({ thumbnails, moderation: { ...moderation, verdict: 'rejected' } }),
      photo({ thumbnails, moderation: { ...moderation, etag: 'other' } }),
    ];
    for (const each of unready) {
      const view = PhotoView.parse(presentPhoto(each, addressOf, 'en'));
      expect(view).toMatchObject({ renditions: [], width: null, thumbHash: null, dominantColor: null });
      expect(viewDataOf(each)).toBeUndefined();
    }
  });

  it('says why a photo failed, in the language asked for', () => {
    const failed = photo({ failure: { code: 'side_too_short', found: '79 × 500' } });
    const english = presentPhoto(failed, addressOf, 'en').problem;
    expect(english).toEqual({
      code: 'side_too_short',
      message: 'A side of the photo is too short; each side needs at least 80 pixels (79 × 500).',
    });
    expect(presentPhoto(failed, addressOf, 'ar').problem?.message).toMatch(/80 بكسل/);
  });

  it('has a sentence in both languages for every code', () => {
    for (const code of PhotoFailure.shape.code.options) {
      expect(describeFailure({ code }, 'en').message.length).toBeGreaterThan(20);
      expect(describeFailure({ code }, 'ar').message).toMatch(/[\u0600-\u06FF]{3}/);
    }
  });

  it('puts a screen over sensitive photos and keeps that in view data', () => {
    const sensitive = photo({
      thumbnails,
      moderation: { ...moderation, verdict: 'sensitive' },
      altText: 'A beach',
    });
    const data = PhotoViewData.parse(viewDataOf(sensitive, 'Another text'));
    expect(presentReadyPhoto(data, addressOf)).toMatchObject({ sensitive: true, altText: 'Another text' });
  });
});

/** Bytes that DynamoDB counts for an item: names and values, a byte per nested element, three per container. */
const itemSize = (value: Record<string, AttributeValue>): number => {
  const sizeOf = (attribute: AttributeValue): number => {
    if (attribute.S !== undefined) return Buffer.byteLength(attribute.S);
    if (attribute.N !== undefined) return Math.ceil(attribute.N.length / 2) + 1;
    if (attribute.L !== undefined) return 3 + attribute.L.reduce((sum, each) => sum + 1 + sizeOf(each), 0);
    if (attribute.M !== undefined) return 3 + Object.keys(attribute.M).length + itemSize(attribute.M);
    return 1;
  };
  return Object.entries(value).reduce(
    (sum, [name, attribute]) => sum + Buffer.byteLength(name) + sizeOf(attribute),
    0,
  );
};

describe('what is stored', () => {
  it('takes less than 260 bytes of a post for the view data of a photo', () => {
    const data = viewDataOf(photo({ thumbnails, moderation: { ...moderation, verdict: 'sensitive' } }));
    expect(itemSize(marshall(data))).toBeLessThan(260);
  });

  it('takes less than 1 KB for a photo with an alt text of 200 bytes, so that a write is one unit', () => {
    const { life: _, ...stored } = photo({ thumbnails, moderation, altText: 'x'.repeat(200) });
    const row = { pk: `PHOTO#${photoId}`, sk: 'PHOTO', expiresAt: 1_790_000_000, postId: photoId, ...stored };
    expect(itemSize(marshall(row))).toBeLessThan(1_024);
  });
});
