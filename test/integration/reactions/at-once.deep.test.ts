/** What people just did with posts is what they are told in the very next request, also while reads that may be late are late. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reaction } from '../../../lambdas/posts/viewer-state.ts';
import { countOf, reactions } from '../../../lambdas/posts/viewer-state.ts';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import type { Body, Crowd, Member } from '../../support/crowd.ts';
import { itemsOf, makeCrowd } from '../../support/crowd.ts';
import { routesThatShowPosts } from '../../support/routes-that-show-posts.ts';

const POSTS = 6;
const STEPS = 200;
const LAG_MS = 20_000; // reads that may be late know nothing of the latest acts, and hold what was done more than a minute ago: by then it has been counted

const verbOf = { liked: 'like', saved: 'save', reposted: 'repost' } as const satisfies Record<
  Reaction,
  string
>;

let cloud: TestCloud;
let crowd: Crowd;
let author: Member;
let fan: Member;
let stranger: Member;
/** In the order in which they came into the fan's home: the last one by a repost. */
let posts: readonly string[];

const ask: Crowd['act'] = (...call) => crowd.act(...call);
const list = async (who: Member, path: string) => itemsOf({ body: await ask(who, 'GET', path) });
const post = async (more: object, ofPhoto: object = {}, by = author): Promise<string> => {
  const photos = [{ photoId: await crowd.readyPhoto(by), ...ofPhoto }];
  const { postId } = await ask(by, 'POST', '/v1/posts', { photos, visibility: 'public', ...more });
  return String(postId);
};
const idsIn = (items: readonly Body[]) => items.map(({ postId }) => String(postId));

beforeAll(async () => {
  cloud = await sharedCloud();
  crowd = await makeCrowd(cloud);
  [author, fan] = [await crowd.join('author'), await crowd.join('fan')];
  stranger = await crowd.join('stranger');
  const reposted = await post({}, {}, stranger);
  await ask(fan, 'PUT', `/v1/accounts/${author.username}/follow`);
  const made: string[] = [];
  for (let each = 0; each < POSTS; each += 1) {
    made.push(await post({}, { tags: [{ username: fan.username, x: 0.5, y: 0.5 }] }));
  }
  await cloud.settle();
  await ask(author, 'PUT', `/v1/posts/${reposted}/repost`);
  posts = [...made, reposted];
  await cloud.settle();
}, 240_000);
afterAll(() => cloud.clearFaults());

describe('what a viewer did', () => {
  it(`is told at once ${STEPS} times, with numbers that go with it, on the post, in home and in their own lists`, async () => {
    const { routes } = await cloud.state();
    const functionIds = new Set(routes.map((route) => String(route['function'])));
    for (const functionId of functionIds) {
      await cloud.addFault({ kind: 'stale-reads', functionId, lag: LAG_MS });
    }
    const done: Record<Reaction, string[]> = { liked: [], saved: [], reposted: [] };
    const stateOf = (postId: string) =>
      Object.fromEntries(reactions.map((reaction) => [reaction, done[reaction].includes(postId)]));
    const numbersOf = (postId: string) => ({
      likes: Number(done.liked.includes(postId)),
      reposts: Number(done.reposted.includes(postId)) + Number(postId === posts.at(-1)),
    });
    const expectShown = (view: Body | undefined, postId: string, what: string): void => {
      expect(view?.['viewer'], what).toMatchObject(stateOf(postId));
      expect(view?.['counts'], what).toMatchObject(numbersOf(postId));
    };
    const lists = {
      liked: '/v1/me/likes',
      saved: '/v1/me/saved',
      reposted: `/v1/accounts/${fan.username}/reposts`,
    } as const satisfies Record<Reaction, string>;

    let chance = 7;
    const next = (below: number): number => {
      chance = (chance * 48_271) % 2_147_483_647;
      return chance % below;
    };
    for (let step = 0; step < STEPS; step += 1) {
      const postId = posts[next(posts.length)] ?? '';
      const reaction = reactions[next(reactions.length)] ?? 'liked';
      const isDone = next(3) > 0;
      const path = `/v1/posts/${postId}`;
      const answer = await ask(fan, isDone ? 'PUT' : 'DELETE', `${path}/${verbOf[reaction]}`);
      const others = done[reaction].filter((each) => each !== postId);
      const wasDone = others.length < done[reaction].length;
      if (!isDone) done[reaction] = others;
      else if (!wasDone) done[reaction] = [postId, ...others];
      const what = `step ${step}: ${isDone ? '' : 'un'}${reaction}`;
      expect(answer, what).toMatchObject({ [reaction]: isDone });
      if (reaction !== 'saved') {
        const field = countOf[reaction];
        expect(answer['counts'], what).toEqual({ [field]: numbersOf(postId)[field] });
      }
      switch (step % 3) {
        case 0:
          expectShown(await ask(fan, 'GET', path), postId, what);
          break;
        case 1: {
          const items = await list(fan, '/v1/feeds/home');
          expect(idsIn(items), what).toEqual(posts.toReversed());
          for (const item of items) expectShown(item, String(item['postId']), what);
          break;
        }
        default: {
          const items = await list(fan, lists[reaction]);
          expect(idsIn(items), what).toEqual(done[reaction]);
          for (const item of items) expectShown(item, String(item['postId']), what);
        }
      }
    }
    await cloud.clearFaults();
    await cloud.settle();
    for (const postId of posts) {
      const { counts } = await ask(postId === posts.at(-1) ? stranger : author, 'GET', `/v1/posts/${postId}`);
      const saves = Number(done.saved.includes(postId));
      expect(counts, 'when all is counted').toMatchObject({ ...numbersOf(postId), saves });
    }
  }, 240_000);
});

describe('each route that shows posts', () => {
  it('says what its viewer did with them', async () => {
    const one = async (who: Member, method: string, path: string, body?: unknown) => [
      await ask(who, method, path, body),
    ];
    const postId = posts[0] ?? '';
    const path = `/v1/posts/${postId}`;
    const doAll = async (who: Member, of: string, but: readonly Reaction[] = []) => {
      for (const reaction of reactions.filter((each) => !but.includes(each))) {
        await ask(who, 'PUT', `/v1/posts/${of}/${verbOf[reaction]}`);
      }
    };
    await doAll(fan, postId);
    await doAll(author, postId, ['reposted']);
    const { collectionId } = await ask(fan, 'POST', '/v1/me/collections', {
      name: 'Lights',
      visibility: 'public',
    });
    await ask(fan, 'PUT', `/v1/collections/${String(collectionId)}/posts/${postId}`);
    const { token } = await ask(author, 'POST', `${path}/share-links`, {});
    const credits = { coAuthors: [fan.username], paidPartnership: { partner: fan.username } };
    const invited = await post(credits);
    await cloud.settle();
    await doAll(fan, invited);
    await cloud.settle();

    const asked: Record<string, readonly Body[]> = {
      getPost: await one(fan, 'GET', path),
      getPosts: await list(fan, `/v1/posts?postIds=${postId}`),
      getSharedPost: await one(fan, 'GET', `/v1/shared/${String(token)}`),
      listAccountPosts: await list(fan, `/v1/accounts/${author.username}/posts`),
      listTaggedPosts: await list(fan, `/v1/accounts/${fan.username}/tagged`),
      listAccountReposts: await list(fan, `/v1/accounts/${fan.username}/reposts`),
      listCollectionPosts: await list(fan, `/v1/collections/${String(collectionId)}/posts`),
      listLikedPosts: await list(fan, '/v1/me/likes'),
      listSavedPosts: await list(fan, '/v1/me/saved'),
      getHomeFeed: await list(fan, '/v1/feeds/home'),
      listCoAuthorInvitations: await list(fan, '/v1/me/co-author-invitations'),
      listPartnershipInvitations: await list(fan, '/v1/me/partnership-invitations'),
      updatePost: await one(author, 'PATCH', path, { title: 'Later' }),
      pinPost: await one(author, 'PUT', `${path}/pin`),
      archivePost: await one(author, 'PUT', `${path}/archive`),
      listArchivedPosts: await list(author, '/v1/me/archive'),
      unarchivePost: await one(author, 'DELETE', `${path}/archive`),
    };
    await ask(author, 'DELETE', path);
    asked['listDeletedPosts'] = await list(author, '/v1/me/bin');
    asked['restorePost'] = await one(author, 'POST', `${path}/restore`);
    const mine = { liked: true, saved: true };
    for (const [name, views] of Object.entries(asked)) {
      const wanted = name.endsWith('Invitations') ? invited : postId;
      const view = views.find((each) => each['postId'] === wanted);
      expect(view?.['viewer'], name).toMatchObject(mine);
    }
    // Nobody can have done anything with a post that is just made.
    const madeAlike = ['createPost', 'publishDraft'];
    expect([...Object.keys(asked), ...madeAlike].toSorted()).toEqual(routesThatShowPosts.toSorted());
  }, 240_000);
});
