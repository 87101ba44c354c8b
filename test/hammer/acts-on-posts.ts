/** What workers do with posts, drafts, photos and links of their own, and with collections. */
import { DAY_MS } from '../../lambdas/platform/durations.ts';
import type { Visibility } from '../model/world.ts';
import { type Act, type Acts, type Hand, isLive, ownPost } from './act.ts';
import { type HammerPost, notePost } from './truth.ts';

const MAX_POSTS = 7; // of one worker that change: so many are compared in the end
const MAX_DRAFTS = 4;
const MAX_COLLECTIONS = 4;
const MONTH_MS = 30 * DAY_MS;

const path = ({ postId }: HammerPost, verb = ''): string => `/v1/posts/${postId}${verb}`;

const audienceFor = ({ system, worker }: Hand, visibility: Visibility) =>
  visibility === 'audience' ? { visibility, audienceId: system.audienceOf(worker.name) } : { visibility };

const photosBy = async ({ system, worker }: Hand, more: object = {}) => [
  { photoId: await system.readyPhoto(worker.name), ...more },
];

const posting =
  (visibility: Visibility): Act =>
  async (hand) => {
    const { truth, worker, must } = hand;
    if (worker.posts.length >= MAX_POSTS) return false;
    const body = { photos: await photosBy(hand), ...audienceFor(hand, visibility) };
    const { postId } = await must(worker.name, 'POST', '/v1/posts', body);
    worker.posts.push(
      notePost(truth, String(postId), worker.name, { visibility, isFixed: false, credit: undefined }),
    );
    return true;
  };

const changing =
  (
    isWanted: (post: HammerPost) => boolean,
    method: string,
    verb: string,
    change: (post: HammerPost, hand: Hand) => void,
    bodyOf: (hand: Hand) => unknown = () => undefined,
  ): Act =>
  async (hand) => {
    const post = ownPost(hand, isWanted);
    if (post === undefined) return false;
    const done = await hand.send(hand.worker.name, method, path(post, verb), bodyOf(hand));
    if (done !== undefined) change(post, hand);
    return true;
  };

const toVisibility = (visibility: Visibility): Act =>
  changing(
    // A post that names somebody stays public: who is asked to be an author sees it whatever it is.
    (post) => isLive(post) && post.credit === undefined,
    'PATCH',
    '',
    (post) => {
      post.visibility = visibility;
    },
    (hand) => audienceFor(hand, visibility),
  );

const credited =
  (
    isWanted: (post: HammerPost) => boolean,
    method: string,
    verb: string,
    change: (post: HammerPost) => void,
  ): Act =>
  async (hand) => {
    const post = ownPost(hand, (each) => isLive(each) && each.credit !== undefined && isWanted(each));
    if (post === undefined) return false;
    if ((await hand.send(hand.worker.guest, method, path(post, verb))) !== undefined) change(post);
    return true;
  };

const anyCollection = ({ worker, oneOf }: Hand) => oneOf([...worker.collections.entries()]);
const anyDraft = ({ worker, oneOf }: Hand, isScheduled: boolean) =>
  oneOf([...worker.drafts.entries()].filter(([, draft]) => draft.isScheduled === isScheduled));

export const actsOnPosts: Acts = {
  'post to everyone': posting('public'),
  'post to followers': posting('followers'),
  'post unlisted': posting('unlisted'),
  'post privately': posting('private'),
  'post to an audience': posting('audience'),
  'post and name somebody': async (hand) => {
    const { truth, worker, system, must } = hand;
    if (worker.posts.length >= MAX_POSTS) return false;
    const { username } = system.personOf(worker.guest);
    const photos = await photosBy(hand, { tags: [{ username, x: 0.5, y: 0.5 }] });
    const { postId } = await must(worker.name, 'POST', '/v1/posts', { photos, coAuthors: [username] });
    const facts = {
      visibility: 'public',
      isFixed: false,
      credit: { tag: 'shown', coAuthor: 'invited' },
    } as const;
    worker.posts.push(
      notePost(truth, String(postId), worker.name, { ...facts, credit: { ...facts.credit } }),
    );
    return true;
  },
  'edit a caption': async (hand) => {
    const post = ownPost(hand, isLive);
    if (post === undefined) return false;
    const caption = `Said ${hand.below(1_000_000)}`;
    if ((await hand.send(hand.worker.name, 'PATCH', path(post), { caption })) !== undefined)
      post.caption = caption;
    return true;
  },
  'make public': toVisibility('public'),
  'make private': toVisibility('private'),
  'limit to followers': toVisibility('followers'),
  'limit to an audience': toVisibility('audience'),
  'delete a post': changing(isLive, 'DELETE', '', (post) => {
    post.isDeleted = true;
  }),
  'restore a post': changing(
    ({ isDeleted }) => isDeleted,
    'POST',
    '/restore',
    (post) => {
      post.isDeleted = false;
    },
  ),
  'archive a post': changing(isLive, 'PUT', '/archive', (post) => {
    post.isArchived = true;
  }),
  'take out of the archive': changing(
    (post) => Boolean(post.isArchived) && !post.isDeleted,
    'DELETE',
    '/archive',
    (post) => {
      post.isArchived = false;
    },
  ),
  'pin a post': async ({ worker, must }) => {
    await must(worker.name, 'PUT', path(worker.fixed, '/pin'));
    worker.isPinned = true;
  },
  'unpin a post': async ({ worker, must }) => {
    await must(worker.name, 'DELETE', path(worker.fixed, '/pin'));
    worker.isPinned = false;
  },
  'accept to be an author': credited(
    ({ credit }) => credit?.coAuthor === 'invited',
    'PUT',
    '/co-authorship',
    ({ credit }) => {
      if (credit) credit.coAuthor = 'accepted';
    },
  ),
  'decline to be an author': credited(
    ({ credit }) => credit?.coAuthor !== 'declined',
    'DELETE',
    '/co-authorship',
    ({ credit }) => {
      if (credit) credit.coAuthor = 'declined';
    },
  ),
  'take a tag off': credited(
    ({ credit }) => credit?.tag === 'shown',
    'DELETE',
    '/tags/me',
    ({ credit }) => {
      if (credit) credit.tag = 'removed';
    },
  ),
  'make a share link': async ({ worker, must }) => {
    if (worker.fixed.links.size >= 5) return false;
    const link = await must(worker.name, 'POST', path(worker.fixed, '/share-links'), {});
    worker.fixed.links.set(String(link['linkId']), String(link['token']));
    return true;
  },
  'end a share link': async ({ worker, oneOf, must }) => {
    const found = oneOf([...worker.fixed.links]);
    if (found === undefined) return false;
    const [linkId, token] = found;
    await must(worker.name, 'DELETE', path(worker.fixed, `/share-links/${linkId}`));
    worker.fixed.links.delete(linkId);
    worker.fixed.endedLinks.add(token);
    return true;
  },
  'announce a photo': async ({ worker, must }) => {
    if (worker.photos.size >= 3) return false;
    const { photoId } = await must(worker.name, 'POST', '/v1/photos', {
      contentType: 'image/jpeg',
      bytes: 1_000,
    });
    worker.photos.add(String(photoId));
    return true;
  },
  'delete a photo': async ({ worker, oneOf, must }) => {
    const photoId = oneOf([...worker.photos]);
    if (photoId === undefined) return false;
    await must(worker.name, 'DELETE', `/v1/photos/${photoId}`);
    worker.photos.delete(photoId);
    return true;
  },

  'make a draft': async (hand) => {
    const { worker, must } = hand;
    if (worker.drafts.size >= MAX_DRAFTS) return false;
    const { draftId } = await must(worker.name, 'POST', '/v1/drafts', { photos: await photosBy(hand) });
    worker.drafts.set(String(draftId), { title: '', isScheduled: false });
    return true;
  },
  'change a draft': async (hand) => {
    const found = anyDraft(hand, false);
    if (found === undefined) return false;
    const title = `Title ${hand.below(1_000)}`;
    await hand.must(hand.worker.name, 'PATCH', `/v1/drafts/${found[0]}`, { title });
    found[1].title = title;
    return true;
  },
  'schedule a draft': async (hand) => {
    const found = anyDraft(hand, false);
    if (found === undefined) return false;
    const publishAt = new Date(Date.now() + MONTH_MS).toISOString();
    await hand.must(hand.worker.name, 'PUT', `/v1/drafts/${found[0]}/schedule`, { publishAt });
    found[1].isScheduled = true;
    return true;
  },
  'cancel a schedule': async (hand) => {
    const found = anyDraft(hand, true);
    if (found === undefined) return false;
    await hand.must(hand.worker.name, 'DELETE', `/v1/drafts/${found[0]}/schedule`);
    found[1].isScheduled = false;
    return true;
  },
  'delete a draft': async (hand) => {
    const found = anyDraft(hand, false);
    if (found === undefined) return false;
    await hand.must(hand.worker.name, 'DELETE', `/v1/drafts/${found[0]}`);
    hand.worker.drafts.delete(found[0]);
    return true;
  },
  'publish a draft': async (hand) => {
    const { truth, worker, must } = hand;
    const found = anyDraft(hand, false);
    if (found === undefined || worker.posts.length >= MAX_POSTS) return false;
    const { postId } = await must(worker.name, 'POST', `/v1/drafts/${found[0]}/publish`);
    worker.drafts.delete(found[0]);
    const facts = { visibility: 'public', isFixed: false, credit: undefined } as const;
    worker.posts.push(notePost(truth, String(postId), worker.name, facts));
    return true;
  },

  'make a collection': async ({ worker, must }) => {
    if (worker.collections.size >= MAX_COLLECTIONS) return false;
    const body = { name: 'Harbours', visibility: 'public' };
    const { collectionId } = await must(worker.name, 'POST', '/v1/me/collections', body);
    worker.collections.set(String(collectionId), { name: body.name, postIds: [] });
    return true;
  },
  'rename a collection': async (hand) => {
    const found = anyCollection(hand);
    if (found === undefined) return false;
    const name = `Harbours ${hand.below(1_000)}`;
    await hand.must(hand.worker.name, 'PATCH', `/v1/collections/${found[0]}`, { name });
    found[1].name = name;
    return true;
  },
  'delete a collection': async (hand) => {
    const found = anyCollection(hand);
    if (found === undefined || hand.below(3) > 0) return false;
    await hand.must(hand.worker.name, 'DELETE', `/v1/collections/${found[0]}`);
    hand.worker.collections.delete(found[0]);
    return true;
  },
  'collect a post': async (hand) => {
    const found = anyCollection(hand);
    const post = hand.oneOf(hand.truth.workers)?.fixed;
    if (found === undefined || post === undefined) return false;
    const [collectionId, { postIds }] = found;
    await hand.must(hand.worker.name, 'PUT', `/v1/collections/${collectionId}/posts/${post.postId}`);
    if (!postIds.includes(post.postId)) postIds.unshift(post.postId);
    post.saves.add(hand.worker.name); // what is collected is saved
    return true;
  },
  'take out of a collection': async (hand) => {
    const found = anyCollection(hand);
    const postId = hand.oneOf(found?.[1].postIds ?? []);
    if (found === undefined || postId === undefined) return false;
    await hand.must(hand.worker.name, 'DELETE', `/v1/collections/${found[0]}/posts/${postId}`);
    found[1].postIds = found[1].postIds.filter((each) => each !== postId);
    return true;
  },
  'move to the front': async (hand) => {
    const found = anyCollection(hand);
    const postId = hand.oneOf(found?.[1].postIds ?? []);
    if (found === undefined || postId === undefined) return false;
    await hand.must(hand.worker.name, 'PUT', `/v1/collections/${found[0]}/order`, { postIds: [postId] });
    found[1].postIds = [postId, ...found[1].postIds.filter((each) => each !== postId)];
    return true;
  },
};
