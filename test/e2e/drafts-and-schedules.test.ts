import { makeMarkedPicture } from '@suwar/local-cloud/marked-pictures';
import { describe, expect, it } from 'vitest';
import { controlsOf } from '../support/cloud.ts';
import { announcePhoto, dataOf, type Person, signUp, uploadPhoto } from '../support/people.ts';
import type { Schemas } from '../support/raw-client/client.ts';
import { makeClient } from '../support/raw-client/client.ts';
import { apiUrl, given, picture, see, settle, when } from './story.ts';

const HOUR_S = 3_600;
const DAY_S = 24 * HOUR_S;

const cloud = controlsOf(apiUrl);
const guest = { client: makeClient({ baseUrl: apiUrl }) };

/** Somebody who signs in again when the token has expired: these stories last for days. */
const givenPatient = async (name: string) => {
  const { client, cognito, email, password, tokens } = await signUp(apiUrl, name);
  const username = `${name}_${Date.now().toString(36)}`;
  const { accountId } = dataOf(await client.PUT('/v1/me', { body: { username } }));
  const person: Person = { username, accountId, tokens, client };
  return {
    person,
    signsInAgain: async (): Promise<Person> => {
      const { accessToken } = await cognito.signIn(email, password);
      return { ...person, client: makeClient({ baseUrl: apiUrl, accessToken: () => accessToken }) };
    },
  };
};

const inPath = (draftId: string) => ({ params: { path: { draftId } } });
/** The cloud's own time: stories before may have moved it. */
const inHours = async (author: Person, hours: number): Promise<string> => {
  const { createdAt } = dataOf(await author.client.POST('/v1/drafts', { body: {} }));
  return new Date(Date.parse(createdAt) + hours * HOUR_S * 1_000).toISOString();
};
const draftOf = async (author: Person, body: Schemas['NewDraft'] = {}): Promise<Schemas['Draft']> => {
  const photos = [{ photoId: await uploadPhoto(author, await picture()), altText: 'A lighthouse' }];
  return dataOf(await author.client.POST('/v1/drafts', { body: { photos, ...body } }));
};
const read = async (author: Person, draftId: string) =>
  dataOf(await author.client.GET('/v1/drafts/{draftId}', inPath(draftId)));
const schedule = async (author: Person, draftId: string, publishAt: string) =>
  dataOf(
    await author.client.PUT('/v1/drafts/{draftId}/schedule', { ...inPath(draftId), body: { publishAt } }),
  );
const pass = async (seconds: number): Promise<void> => {
  await cloud.advance(seconds);
  await settle();
};

describe('Drafts and scheduled posts', () => {
  it('a draft grows on one device, is finished on another, and becomes one post', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const started = await draftOf(alice, { title: 'Last light' });
    await settle();
    expect(await read(alice, started.draftId)).toMatchObject({
      state: 'draft',
      content: { title: 'Last light' },
      photos: [{ state: 'ready', altText: 'A lighthouse' }],
    });
    expect((await bob.client.GET('/v1/drafts/{draftId}', inPath(started.draftId))).response.status).toBe(404);
    await alice.client.PATCH('/v1/drafts/{draftId}', {
      ...inPath(started.draftId),
      body: { title: null, caption: 'غروب عند المنارة', visibility: 'followers' },
    });
    const publish = () => alice.client.POST('/v1/drafts/{draftId}/publish', inPath(started.draftId));
    const [first, second] = await Promise.all([publish(), publish()]);
    const { postId } = dataOf(first);
    expect(dataOf(second).postId).toBe(postId);
    await settle();
    expect(await see.homeOf(bob)).toEqual([postId]);
    expect(await see.postSeenBy(bob, postId)).toMatchObject({
      title: '',
      caption: 'غروب عند المنارة',
      photos: [{ state: 'ready', altText: 'A lighthouse' }],
    });
    expect(dataOf(await publish()).postId).toBe(postId);
    expect(await read(alice, started.draftId)).toMatchObject({ state: 'published', postId });
  });

  it('a post comes out at its time, the last that was named, and a cancelled one stays a draft', async () => {
    const { person: alice, signsInAgain } = await givenPatient('alice');
    const soon = await inHours(alice, 1);
    const moved = await draftOf(alice, { publishAt: soon });
    const cancelled = await draftOf(alice, { publishAt: soon });
    await schedule(alice, moved.draftId, await inHours(alice, 3));
    await alice.client.DELETE('/v1/drafts/{draftId}/schedule', inPath(cancelled.draftId));
    await settle();
    await pass(2 * HOUR_S);
    expect(await see.gridOf(alice, guest)).toEqual([]);
    await pass(HOUR_S + 60);
    const later = await signsInAgain();
    const posted = await see.gridOf(alice, guest);
    expect(posted).toHaveLength(1);
    expect(await read(later, moved.draftId)).toMatchObject({ state: 'published', postId: posted[0] });
    expect(await read(later, cancelled.draftId)).toMatchObject({ state: 'draft', publishAt: null });

    const past = await later.client.PUT('/v1/drafts/{draftId}/schedule', {
      ...inPath(cancelled.draftId),
      body: { publishAt: soon },
    });
    expect(past.error).toMatchObject({
      code: 'invalid_request',
      detail: expect.stringContaining(`${soon} is not between 5 minutes and 75 days from now`),
    });
  });

  it('a post whose photo is refused waits for its author, with everything it said', async () => {
    const { person: alice, signsInAgain } = await givenPatient('alice');
    const explicit = await announcePhoto(alice, Uint8Array.from(await makeMarkedPicture('explicit')));
    const publishAt = await inHours(alice, 24);
    const photos = [{ photoId: explicit.photoId }];
    const { draftId } = dataOf(
      await alice.client.POST('/v1/drafts', { body: { photos, title: 'Kept', publishAt } }),
    );
    await explicit.send();
    await settle();
    await pass(DAY_S + 60);
    const later = await signsInAgain();
    expect(await read(later, draftId)).toMatchObject({
      state: 'failed',
      content: { title: 'Kept' },
      problem: { code: 'photo_unusable' },
    });
    const replaced = { photos: [{ photoId: await when.uploads(later) }] };
    await later.client.PATCH('/v1/drafts/{draftId}', { ...inPath(draftId), body: replaced });
    const { postId } = dataOf(await later.client.POST('/v1/drafts/{draftId}/publish', inPath(draftId)));
    await settle();
    expect(await see.gridOf(alice, guest)).toEqual([postId]);
  });

  it('posts are pinned, archived and brought back', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const [first, second] = [await when.posts(alice), await when.posts(alice)];
    const path = { params: { path: { postId: first } } };
    expect(dataOf(await alice.client.PUT('/v1/posts/{postId}/pin', path))).toMatchObject({ pinned: true });
    expect(await see.gridOf(alice, bob)).toEqual([first, second]);
    dataOf(await alice.client.PUT('/v1/posts/{postId}/archive', path));
    await settle();
    expect(await see.gridOf(alice, bob)).toEqual([second]);
    expect(await see.postSeenBy(bob, first)).toBeUndefined();
    expect(await see.homeOf(bob)).toEqual([second]);
    expect(dataOf(await alice.client.GET('/v1/me/archive')).items).toMatchObject([{ postId: first }]);
    dataOf(await alice.client.DELETE('/v1/posts/{postId}/archive', path));
    await settle();
    expect(await see.gridOf(alice, bob)).toEqual([first, second]);
    expect(await see.homeOf(bob)).toEqual([second, first]);
  });
});
