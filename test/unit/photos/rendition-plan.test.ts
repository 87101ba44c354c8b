/** Rows are read by the plan that made their renditions, whatever the present one is. */
import { DeleteObjectsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { presentCard } from '../../../lambdas/accounts/account-view.ts';
import type { RenditionPlans } from '../../../lambdas/photos/imaging/rendition-plan.ts';
import {
  planRenditions,
  presentPlan,
  renditionPlans,
  smallestCovering,
} from '../../../lambdas/photos/imaging/rendition-plan.ts';
import { makeMediaStore } from '../../../lambdas/photos/media-store.ts';
import { photoRow } from '../../../lambdas/photos/photo-rows.ts';
import { photoOf } from '../../../lambdas/photos/photo-store.ts';
import { presentPhoto, viewDataOf } from '../../../lambdas/photos/photo-view.ts';
import type { PhotoWriter } from '../../../lambdas/photos/photo-writer.ts';
import { storeThumbnails } from '../../../lambdas/photos/store-thumbnails.ts';
import type { UploadStore } from '../../../lambdas/photos/upload-store.ts';
import { StoredRowInvalid } from '../../../lambdas/platform/stored-row.ts';
import type { Row } from '../../../lambdas/platform/table.ts';
import type { Post } from '../../../lambdas/posts/post.ts';
import { noParts } from '../../../lambdas/posts/post-parts.ts';
import { headOf, postWith } from '../../../lambdas/posts/post-row.ts';
import { postRow } from '../../../lambdas/posts/post-rows.ts';
import { presentPost } from '../../../lambdas/posts/post-view.ts';
import { readinessOf } from '../../../lambdas/posts/publish-when-ready.ts';
import { noChoices } from '../../../lambdas/posts/viewer-choices.ts';
import { guest } from '../../../lambdas/posts/viewer-state.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { someAccount } from '../../support/some-account.ts';
import { alice, somePhotoId, somePost, T0, viewData } from '../../support/some-post.ts';

const photoId = somePhotoId();
const addressOf = (name: string) => `https://media.example/r/${photoId}/${name}`;
const media = async () => addressOf;

/** What the thumbnail function wrote by each plan there ever was, for a large and a small picture, and what apps see of it. */
const written = {
  a: {
    large: {
      facts: { width: 4_000, height: 3_000, renditionBytes: [15_862, 47_118, 112_930, 318_204, 161_475] },
      shown: [
        '320.webp 320x240 15862',
        '640.webp 640x480 47118',
        '1080.webp 1080x810 112930',
        '2048.webp 2048x1536 318204',
        '1080.jpg 1080x810 161475',
      ],
    },
    small: {
      facts: { width: 300, height: 200, renditionBytes: [9_101, 12_007] },
      shown: ['320.webp 300x200 9101', '1080.jpg 300x200 12007'],
    },
  },
};

const look = { thumbHash: '1QcSHQRnh493V4dIh4eXh1h4kJUI', dominantColor: '#5b6e84' };
const unnamed = { ...look, ...written.a.large.facts };

const photoItem = (thumbnails: Row): Row => ({
  ...photoRow.key({ photoId: photoId }),
  photoId,
  ownerId: alice,
  contentType: 'image/jpeg',
  bytes: 1_000,
  thumbnails: { digest: 'one', ...thumbnails },
  moderation: { digest: 'one', verdict: 'approved', policy: '1' },
});

const postItem = (photo: Row): Row => {
  const { postId, nonce, version, state, visibility, publishedAt } = somePost.published();
  const head = { nonce, version, state, visibility, publishedAt };
  return { ...postRow.key({ postId }), ...head, photos: [{ photoId, ...photo }] };
};

/** The post that a row holds, all of which stands in it. */
const postOf = (row: Row): Post => {
  const head = headOf(row);
  return postWith(head, { photos: head.packed.photos ?? [], parts: noParts });
};

type Renditions = Awaited<ReturnType<typeof presentPost>>['photos'][number]['renditions'];
const linesOf = (renditions: Renditions | undefined) =>
  renditions?.map(
    ({ url, width, height, bytes }) => `${url.replace(addressOf(''), '')} ${width}x${height} ${bytes}`,
  );

/** What apps see of a photo's row. */
const shownOfPhoto = (thumbnails: Row, plans?: RenditionPlans) =>
  linesOf(presentPhoto(photoOf(photoItem(thumbnails)), addressOf, 'en', undefined, plans).renditions);

/** What apps see of a published post's row. */
const shownOfPost = async (post: Post, plans?: RenditionPlans) => {
  const author = { accountId: alice, username: 'alice', displayName: 'Alice', avatar: null };
  const credits = { people: new Map() };
  const shownTo = { viewer: guest, choices: noChoices, credits } as const;
  const surroundings = { author, media, language: 'en', now: T0, ...shownTo } as const;
  const view = await presentPost(post, { ...surroundings, ...(plans && { plans }) });
  return linesOf(view.photos[0]?.renditions);
};

/** The plans with one more, which is now the present one: a size below all others, so that every place in the row shifts. */
const withSmaller: RenditionPlans = {
  byId: new Map([
    ...renditionPlans.byId,
    ['next', { normalisedLongSide: 2_048, webp: [160, 320, 640, 1_080, 2_048], jpeg: [1_080] }],
  ]),
  present: 'next',
};

describe('the plans of renditions', () => {
  it('have a row here for each that was ever used', () => {
    expect([...renditionPlans.byId.keys()]).toEqual(Object.keys(written));
    expect(Object.keys(written)).toContain(renditionPlans.present);
  });

  it('name no rendition twice', () => {
    for (const plan of renditionPlans.byId.values()) {
      const names = planRenditions(plan, { width: 9_000, height: 9_000 }).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('the smallest rendition that covers a size', () => {
  const names = (upright: { width: number; height: number }, size: { width: number; height: number }) =>
    smallestCovering(planRenditions(presentPlan(renditionPlans), upright), size)?.name;

  it('is as large either way, and none where none is', () => {
    expect(names({ width: 4_000, height: 3_000 }, { width: 640, height: 480 })).toBe('640.webp');
    expect(names({ width: 4_000, height: 2_000 }, { width: 640, height: 480 })).toBe('1080.webp');
    expect(names({ width: 3_000, height: 4_000 }, { width: 480, height: 641 })).toBe('1080.webp');
    expect(names({ width: 500, height: 400 }, { width: 501, height: 400 })).toBeUndefined();
  });
});

const moments = [
  ['now', renditionPlans],
  ['once another plan is the present one', withSmaller],
] as const;

describe.each(Object.entries(written))('a row of the plan %s', (plan, pictures) => {
  it.each(moments)('shows what the plan made, %s', async (_when, plans) => {
    for (const { facts, shown } of Object.values(pictures)) {
      const named = { ...look, ...facts, plan };
      expect(shownOfPhoto(named, plans)).toEqual(shown);
      expect(await shownOfPost(postOf(postItem(named)), plans)).toEqual(shown);
    }
  });
});

describe('a row that names no plan', () => {
  it.each(moments)('shows what the first plan made, %s', async (_when, plans) => {
    for (const { facts, shown } of Object.values(written.a)) {
      expect(shownOfPhoto({ ...look, ...facts }, plans)).toEqual(shown);
      expect(await shownOfPost(postOf(postItem({ ...look, ...facts })), plans)).toEqual(shown);
    }
  });

  it('names the first plan where it is copied', () => {
    expect(viewDataOf(photoOf(photoItem(unnamed)), undefined, withSmaller)?.plan).toBe('a');
  });
});

describe('a row that does not fit its plan', () => {
  it.each([
    ['too few sizes', { ...unnamed, renditionBytes: [1, 2, 3, 4] }],
    ['too many sizes', { ...unnamed, renditionBytes: [1, 2, 3, 4, 5, 6] }],
    ['no sizes', { ...unnamed, renditionBytes: [] }],
    ['a plan that nobody knows', { ...unnamed, plan: 'never' }],
    ['a plan by the name of a property', { ...unnamed, plan: 'constructor' }],
  ])('is an error, never shown nor copied: %s', async (_what, facts) => {
    const photo = photoOf(photoItem(facts));
    expect(() => presentPhoto(photo, addressOf, 'en')).toThrow(StoredRowInvalid);
    expect(() => viewDataOf(photo)).toThrow(StoredRowInvalid);
    const waiting = somePost.processing({ photos: [{ photoId }] });
    expect(() => readinessOf(waiting, new Map([[photoId, photo]]))).toThrow(StoredRowInvalid);
    await expect(shownOfPost(postOf(postItem(facts)))).rejects.toThrow(StoredRowInvalid);
    const avatar = { ...viewData(photoId), ...facts };
    await expect(presentCard(someAccount('layla', { avatar }), media, T0)).rejects.toThrow(StoredRowInvalid);
  });
});

/** Runs the thumbnail function over a picture and answers the facts that it records. */
const made = async (picture: Buffer, store: ReturnType<typeof makeMediaStore>, plans: RenditionPlans) => {
  const recorded: Row[] = [];
  const { thumbnails: _, moderation: __, ...announced } = photoItem({});
  const photos: Pick<PhotoWriter, 'get' | 'recordThumbnails'> = {
    get: async () => photoOf(announced),
    recordThumbnails: async (_photoId, fact) => {
      recorded.push({ ...fact });
      return photoOf({ ...announced, thumbnails: fact });
    },
  };
  const uploads: Pick<UploadStore, 'read'> = { read: async () => picture };
  const upload = { key: photoId, size: picture.length, etag: 'e' };
  const deps = {
    photos: photos as PhotoWriter,
    uploads: uploads as UploadStore,
    media: store,
    moderationQueue: { send: async () => undefined },
  };
  await storeThumbnails(deps, upload, { tries: 1, now: T0 }, plans);
  return recorded[0]!;
};

describe('another plan', () => {
  const putNames = (s3: ReturnType<typeof mockClient>) =>
    s3.commandCalls(PutObjectCommand).map(({ args }) => String(args[0].input.Key));

  it('makes, records, publishes and shows its own sizes', async () => {
    const client = new S3Client({});
    const s3 = mockClient(client);
    const picture = await jpegOf(landscape(3, 800, 600));
    const { etag, type, ...fact } = await made(
      picture,
      makeMediaStore('media', client, withSmaller),
      withSmaller,
    );
    expect(fact['plan']).toBe('next');
    const bytes = fact['renditionBytes'] as number[];
    expect(bytes).toHaveLength(5);
    const shown = [
      `160.webp 160x120 ${bytes[0]}`,
      `320.webp 320x240 ${bytes[1]}`,
      `640.webp 640x480 ${bytes[2]}`,
      `1080.webp 800x600 ${bytes[3]}`,
      `1080.jpg 800x600 ${bytes[4]}`,
    ];
    expect(shownOfPhoto(fact, withSmaller)).toEqual(shown);
    expect(putNames(s3).toSorted()).toEqual(
      shown.map((line) => `r/${photoId}/${line.split(' ')[0]}`).toSorted(),
    );

    const photo = photoOf(photoItem(fact));
    const waiting = somePost.processing({ photos: [{ photoId }] });
    const readiness = readinessOf(waiting, new Map([[photoId, photo]]), withSmaller);
    const photos = readiness.kind === 'publish' ? readiness.photos : [];
    const stored = postOf(postItem({ ...photos[0] }));
    expect(await shownOfPost(stored, withSmaller)).toEqual(shown);
  });

  it('is recorded by its name, the present one too', async () => {
    const client = new S3Client({});
    mockClient(client);
    const fact = await made(
      await jpegOf(landscape(3, 100, 80)),
      makeMediaStore('media', client),
      renditionPlans,
    );
    expect(fact['plan']).toBe(renditionPlans.present);
    expect(fact['renditionBytes']).toHaveLength(2);
  });

  it('leaves nothing of the others behind when a photo is deleted', async () => {
    const client = new S3Client({});
    const s3 = mockClient(client);
    s3.on(DeleteObjectsCommand).resolves({});
    const fewer = { normalisedLongSide: 1_024, webp: [480], jpeg: [720] };
    const plans = { byId: new Map([...withSmaller.byId, ['fewer', fewer]]), present: 'fewer' };
    const store = makeMediaStore('media', client, plans);
    const large = { width: 9_000, height: 9_000 };
    const all = [...plans.byId.values()].map((plan) => planRenditions(plan, large));
    for (const plan of all)
      await store.put(
        photoId,
        plan.map((each) => ({ ...each, bytes: Buffer.alloc(1) })),
      );
    await store.deleteAllOf([photoId]);
    const deleted = s3
      .commandCalls(DeleteObjectsCommand)
      .flatMap(({ args }) => args[0].input.Delete?.Objects?.map(({ Key }) => Key) ?? []);
    expect(deleted.toSorted()).toEqual([...new Set(putNames(s3))].toSorted());
    expect(deleted).toHaveLength(8);
  });
});
