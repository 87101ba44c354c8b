/** The author's sensitive mark goes wherever the picture goes: through every route whose answer has a photo. */

import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { itemIdOf, SentSubject } from '../../../lambdas/kernel/subject.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import type { RouteName } from '../../../lambdas/routes.ts';
import { routeTable } from '../../../lambdas/routes.ts';
import type { RouteCall } from '../../support/call-route.ts';
import { callRoute } from '../../support/call-route.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import type { Person } from '../../support/people.ts';
import { follow, join, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { joinStaff } from '../../support/staff.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether the form of an answer has photos in it, avatars left out: nobody's post has those. */
const hasPhotos = (form: unknown): boolean => {
  if (Array.isArray(form)) return form.some(hasPhotos);
  if (!isObject(form)) return false;
  const properties = isObject(form['properties']) ? form['properties'] : {};
  if (properties['renditions'] !== undefined && properties['photoId'] !== undefined) return true;
  const { avatar: _, ...others } = properties;
  const { properties: __, ...rest } = form;
  return Object.values({ ...rest, ...others }).some(hasPhotos);
};

/** Every photo in an answer, avatars left out. */
const photosIn = (answer: unknown): readonly Readonly<Record<string, unknown>>[] => {
  if (Array.isArray(answer)) return answer.flatMap(photosIn);
  if (!isObject(answer)) return [];
  if (answer['renditions'] !== undefined && answer['photoId'] !== undefined) return [answer];
  const { avatar: _, ...others } = answer;
  return Object.values(others).flatMap(photosIn);
};

const idIn = (body: unknown, name: string): string => {
  const id = isObject(body) ? body[name] : undefined;
  if (typeof id !== 'string') throw new Error(`${name} is missing in ${JSON.stringify(body)}`);
  return id;
};

let cloud: TestCloud;
let alice: Person;
let bob: Person;
let reviewer: Person;
let bytes: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  cloud = await sharedCloud();
  [alice, bob, reviewer] = await Promise.all([
    join(cloud.apiUrl, 'alice'),
    join(cloud.apiUrl, 'bob'),
    joinStaff(cloud, 'reviewer', ['reviewer']),
  ]);
  bytes = Uint8Array.from(await jpegOf(landscape(7, 160, 120)));
  await follow(bob, alice);
  await callRoute(cloud.apiUrl, bob, 'updateSettings', { body: { sensitivePhotos: 'hide' } });
  await cloud.settle();
});

const answered = new Map<RouteName, { readonly viewer: Person; readonly body: unknown }[]>();
const call = async (viewer: Person, name: RouteName, what: RouteCall = {}): Promise<unknown> => {
  const { status, body } = await callRoute(cloud.apiUrl, viewer, name, what);
  if (status >= 300) throw new Error(`${name} answered ${status}: ${JSON.stringify(body)}`);
  answered.set(name, [...(answered.get(name) ?? []), { viewer, body }]);
  return body;
};

const fromDraftToPost = async (): Promise<void> => {
  const photos = [{ photoId: await uploadPhoto(alice, bytes) }];
  const draft = await call(alice, 'createDraft', { body: { photos, sensitive: true, visibility: 'public' } });
  const params = { draftId: idIn(draft, 'draftId') };
  await cloud.settle();
  await call(alice, 'getDraft', { params });
  await call(alice, 'listDrafts');
  await call(alice, 'getPhoto', { params: { photoId: photos[0]?.photoId ?? '' } });
  await call(alice, 'updateDraft', { params, body: { title: 'Dusk' } });
  const tomorrow = Date.parse((await cloud.state()).now) + DAY_MS;
  const publishAt = new Date(Math.floor(tomorrow / 1_000) * 1_000).toISOString();
  await call(alice, 'scheduleDraft', { params, body: { publishAt } });
  await call(alice, 'cancelSchedule', { params });
  await call(alice, 'publishDraft', { params });
  await cloud.settle();
};

/** A post whose author marks it, its people and a collection of Bob's. */
const postAndItsLists = async (): Promise<void> => {
  const photoId = await uploadPhoto(alice, bytes);
  const photos = [{ photoId, tags: [{ username: bob.username, x: 0.5, y: 0.5 }] }];
  const credits = { coAuthors: [bob.username], paidPartnership: { partner: bob.username } };
  const body = { photos, ...credits, visibility: 'public', sensitive: true };
  const params = { postId: idIn(await call(alice, 'createPost', { body }), 'postId') };
  await cloud.settle();
  await call(alice, 'getPhoto', { params: { photoId } });
  await call(bob, 'getPost', { params });
  await call(bob, 'getPosts', { query: { postIds: params.postId } });
  await call(alice, 'updatePost', { params, body: { title: 'Dusk' } });
  await call(alice, 'pinPost', { params });
  await call(bob, 'listAccountPosts', { params: { username: alice.username } });
  await call(bob, 'getHomeFeed');
  await call(bob, 'listCoAuthorInvitations');
  await call(bob, 'listPartnershipInvitations');
  for (const name of ['likePost', 'savePost', 'repostPost'] as const) await call(bob, name, { params });
  const link = await call(alice, 'createShareLink', { params, body: {} });
  await call(bob, 'getSharedPost', { params: { token: idIn(link, 'token') } });

  const collection = await call(bob, 'createCollection', { body: { name: 'Dusk', visibility: 'public' } });
  const inCollection = { collectionId: idIn(collection, 'collectionId') };
  await call(bob, 'addCollectionPost', { params: { ...inCollection, ...params } });
  await call(bob, 'updateCollection', { params: inCollection, body: { coverPostId: params.postId } });
  await call(bob, 'reorderCollection', { params: inCollection, body: { postIds: [params.postId] } });
  await call(alice, 'getCollection', { params: inCollection });
  await call(alice, 'listCollectionPosts', { params: inCollection });
  await call(alice, 'listAccountCollections', { params: { username: bob.username } });
  await call(bob, 'listMyCollections');
  await cloud.settle();
  for (const name of ['listSavedPosts', 'listLikedPosts', 'listNotifications'] as const)
    await call(bob, name);
  await call(alice, 'listNotifications');
  for (const name of ['listAccountReposts', 'listTaggedPosts'] as const) {
    await call(alice, name, { params: { username: bob.username } });
  }

  await call(alice, 'archivePost', { params });
  await call(alice, 'listArchivedPosts');
  await call(alice, 'unarchivePost', { params });
  await call(alice, 'deletePost', { params });
  await call(alice, 'listDeletedPosts');
  await call(alice, 'restorePost', { params });
  await reviewed(params.postId);
};

/** Bob reports a post, and somebody of the staff looks at it. */
const reviewed = async (postId: string): Promise<void> => {
  const subject = { kind: 'post', postId };
  const body = { accountId: alice.accountId, subjects: [subject], reason: 'spam' };
  await call(bob, 'makeReport', { body });
  await cloud.settle();
  const params = { itemId: itemIdOf(SentSubject.parse(subject)) };
  await call(reviewer, 'getReviewItem', { params });
};

/** No post's photo is in these answers: a collection that was just made is empty, and the others are about photos that nothing uses. */
const WITHOUT_POSTS: readonly RouteName[] = ['createCollection', 'listPhotos', 'updatePhoto'];

/** What is done with a photo of Alice's: Bob does not want to see any that is sensitive, unless he opens the one post, and reviewers ask for each. */
const treatmentFor = (viewer: Person, name: RouteName): string => {
  if (viewer === alice) return 'show';
  if (viewer === reviewer) return 'ask';
  return name === 'getPost' || name === 'getSharedPost' ? 'ask' : 'hide';
};

describe("the author's mark", () => {
  it('is on the photo in the answer of every route that shows one, treated as the viewer chose', async () => {
    await fromDraftToPost();
    await postAndItsLists();
    const names = Object.keys(routeTable) as RouteName[];
    const showing = names.filter((name) => {
      const { schema } = routeTable[name].reply;
      return schema !== undefined && hasPhotos(z.toJSONSchema(schema, { unrepresentable: 'any' }));
    });
    expect(showing.length).toBeGreaterThan(30);
    for (const name of showing.filter((each) => !WITHOUT_POSTS.includes(each))) {
      const answers = answered.get(name) ?? [];
      expect(answers.length, `${name} is never called here`).toBeGreaterThan(0);
      for (const { viewer, body } of answers) {
        const photos = photosIn(body);
        expect(photos.length, `${name} showed no photo`).toBeGreaterThan(0);
        const treatment = treatmentFor(viewer, name);
        const screen = { treatment, labels: [{ reason: 'sensitive', source: 'author' }] };
        for (const photo of photos) {
          expect(photo, name).toMatchObject({ sensitive: true, screen });
          if (photo['state'] !== 'ready') continue;
          expect(photo['thumbHash'], name).not.toBeNull();
          const { renditions } = photo;
          expect(Array.isArray(renditions) && renditions.length > 0, name).toBe(treatment !== 'hide');
        }
      }
    }
  });

  it('goes when its author takes it back', async () => {
    const photoId = await uploadPhoto(alice, bytes);
    const body = { photos: [{ photoId }], sensitive: true, visibility: 'public' };
    const postId = idIn(await call(alice, 'createPost', { body }), 'postId');
    await cloud.settle();
    await call(alice, 'updatePost', { params: { postId }, body: { sensitive: false } });
    const seen = photosIn(await call(alice, 'getPost', { params: { postId } }));
    expect(seen).toMatchObject([{ photoId, sensitive: false }]);
    const own = photosIn(await call(alice, 'getPhoto', { params: { photoId } }));
    expect(own).toMatchObject([{ photoId, sensitive: false }]);
  });
});
