/** What consumers do on behalf of somebody who was suspended after asking for it, and what others are told and shown of that. */
import { beforeAll, describe, expect, it } from 'vitest';
import { profileRow } from '../../../lambdas/accounts/account-rows.ts';
import { AccountId, PhotoId } from '../../../lambdas/kernel/ids.ts';
import { photoRow } from '../../../lambdas/photos/photo-rows.ts';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import { type Crowd, itemsOf, type Member, makeCrowd } from '../../support/crowd.ts';
import { standInAt } from '../../support/endpoint-stand-in.ts';
import { suspend } from '../../support/people.ts';
import { makeDevice, type PushDevice } from '../../support/push-device.ts';
import { photoFacts } from '../../support/some-post.ts';

const WAIT_SECONDS = 6 * 60; // a minute more than a schedule lies ahead at least

let cloud: TestCloud;
let crowd: Crowd;
let gone: Member;
let friend: Member;
let recluse: Member;
let follower: Member;
let devices: ReadonlyMap<Member, PushDevice>;
let draftId: unknown;
let latePhoto: string;
let latePost: unknown;
let friendsPost: unknown;

const reinstate = ({ accountId }: Member): Promise<void> =>
  cloud.changeRow(profileRow.key({ accountId: AccountId.parse(accountId) }), { status: 'active' });

/** What somebody is notified of, and how often their device was called. */
const told = async (who: Member) => ({
  types: itemsOf(await crowd.ask(who, 'GET', '/v1/me/notifications')).map(({ type }) => type),
  pushes: (await standInAt(cloud.receiver).received(devices.get(who)?.path)).length,
});
const ids = async (viewer: Member, path: string, name = 'postId') =>
  (await crowd.listAll(viewer, path))?.map((item) => item[name]);
const gridOf = ({ username }: Member) => `/v1/accounts/${username}/posts`;

/** Everything is asked for while the account may act, and comes due when it may no more. */
beforeAll(async () => {
  cloud = await sharedCloud();
  crowd = await makeCrowd(cloud);
  const { act, join, readyPhoto } = crowd;
  [gone, friend, recluse, follower] = await Promise.all([
    join('gone'),
    join('friend'),
    join('recluse'),
    join('follower'),
  ]);
  const others = [friend, recluse, follower];
  devices = new Map(others.map((who) => [who, makeDevice(cloud.receiver)]));
  for (const [who, { subscription }] of devices) {
    await act(who, 'POST', '/v1/me/push-subscriptions', subscription);
  }
  await act(recluse, 'PATCH', '/v1/me/settings', { isPrivate: true });
  await act(follower, 'PUT', `/v1/accounts/${gone.username}/follow`);
  await act(gone, 'PUT', `/v1/accounts/${recluse.username}/follow`);
  await cloud.settle();

  const publishAt = new Date(Date.parse((await cloud.state()).now) + WAIT_SECONDS * 1_000).toISOString();
  const naming = { caption: `for @${follower.username}`, coAuthors: [friend.username] };
  const photos = [{ photoId: await readyPhoto(gone) }];
  ({ draftId } = await act(gone, 'POST', '/v1/drafts', { photos, ...naming, publishAt }));
  const late = await act(gone, 'POST', '/v1/photos', { contentType: 'image/jpeg', bytes: 1_000 });
  latePhoto = String(late['photoId']);
  ({ postId: latePost } = await act(gone, 'POST', '/v1/posts', {
    photos: [{ photoId: latePhoto }],
    ...naming,
  }));
  const tags = [{ username: gone.username, x: 0.5, y: 0.5 }];
  ({ postId: friendsPost } = await act(friend, 'POST', '/v1/posts', {
    photos: [{ photoId: await readyPhoto(friend), tags }],
    coAuthors: [gone.username],
    commentPolicy: 'everyone',
  }));
  await cloud.settle();
  await act(gone, 'PUT', `/v1/posts/${friendsPost}/co-authorship`);
  await suspend(cloud, gone);
  await cloud.settle();
}, 240_000);

describe('a suspended account', () => {
  it('has nothing published whose time comes, and finds it with the reason', async () => {
    const before = await Promise.all([told(follower), told(friend)]);
    await cloud.advance(WAIT_SECONDS + 1); // a draft's time is the next whole second
    await cloud.settle();
    const draft = await crowd.act(gone, 'GET', `/v1/drafts/${draftId}`);
    expect(draft).toMatchObject({ state: 'failed', problem: { code: 'account_suspended' } });
    expect(await Promise.all([told(follower), told(friend)])).toEqual(before);
  });

  it('has nobody notified of a post whose photo comes late, nor is it shown anywhere', async () => {
    const before = await Promise.all([told(follower), told(friend)]);
    await cloud.changeRow(photoRow.key({ photoId: PhotoId.parse(latePhoto) }), photoFacts.ready);
    await cloud.settle();
    expect(await Promise.all([told(follower), told(friend)])).toEqual(before);
    expect(await ids(follower, '/v1/feeds/home')).not.toContain(latePost);
    expect(await ids(friend, '/v1/me/co-author-invitations')).toEqual([]);
    expect((await crowd.ask(follower, 'GET', `/v1/posts/${latePost}`)).status).toBe(404);
    expect(await ids(gone, gridOf(gone))).toEqual([friendsPost, latePost]);
  });

  it('is not named where a request of its own comes true by itself', async () => {
    await crowd.act(recluse, 'PATCH', '/v1/me/settings', { isPrivate: false });
    await cloud.settle();
    expect(await told(recluse)).toEqual({ types: [], pushes: 1 });
    expect(await ids(recluse, `/v1/accounts/${recluse.username}/followers`, 'accountId')).toEqual([]);
  });

  it('is not named on posts it agreed to be named on', async () => {
    const post = await crowd.act(follower, 'GET', `/v1/posts/${friendsPost}`);
    expect(post).toMatchObject({ coAuthors: [], photos: [{ tags: [] }] });
    expect((await crowd.ask(follower, 'GET', gridOf(gone))).status).toBe(404);
  });

  it('is there as before when it is reinstated, and nothing is made up for', async () => {
    await reinstate(gone);
    await cloud.settle();
    expect(await ids(follower, gridOf(gone))).toEqual([friendsPost, latePost]);
    expect(await ids(recluse, `/v1/accounts/${recluse.username}/followers`, 'accountId')).toEqual([
      gone.accountId,
    ]);
    const draft = await crowd.act(gone, 'POST', `/v1/drafts/${draftId}/publish`);
    await cloud.settle();
    expect((await told(follower)).types).toEqual(['mention']);
    expect(await ids(follower, gridOf(gone))).toContain(draft['postId']);
  });
});
