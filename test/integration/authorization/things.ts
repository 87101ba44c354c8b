/** What the owner of the authorization matrix owns, and the one post of the recluse. */
import { AccountId } from '../../../lambdas/kernel/ids.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { decideAs } from '../../support/deciding.ts';
import { operatorTable } from '../../support/operator-table.ts';
import { dataOf, join, type Person, sessionOf, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { createPostOf, deletePost } from '../../support/posting.ts';
import type { Callers } from './callers.ts';

export interface Things {
  readonly photos: { readonly loose: string; readonly toDelete: string; readonly posted: string };
  readonly posts: {
    readonly public: string;
    readonly followers: string;
    readonly private: string;
    readonly binned: string;
    readonly toDelete: string;
    readonly toRestore: string;
    readonly toPurge: string;
    readonly waiting: string;
    readonly toArchive: string;
    /** Public, with one entry in its history. */
    readonly edited: string;
    /** Asks the follower to be a co-author and its paid partner, and tags them. */
    readonly naming: string;
    /** Private, with the follower as a co-author who accepted; the recluse commented on it while it was public. */
    readonly shared: string;
    /** Public, of the private account. */
    readonly ofRecluse: string;
  };
  readonly audiences: { readonly kept: string; readonly toDelete: string };
  readonly collections: { readonly public: string; readonly private: string; readonly toDelete: string };
  /** The owner's own. */
  readonly comments: {
    readonly onPublic: string;
    readonly onFollowers: string;
    readonly toDelete: string;
    /** The recluse's own, on the shared post. */
    readonly onShared: string;
    readonly onSharedToDelete: string;
  };
  /** With a photo each. */
  readonly drafts: { readonly kept: string; readonly toDelete: string; readonly toPublish: string };
  /** Two links to the public post, one of them by its id and one by its token. */
  readonly links: { readonly toEnd: string; readonly token: string };
  /** The owner's, on another device. */
  readonly sessions: { readonly toEnd: string };
  /** About the owner: a warning. */
  readonly decisionId: string;
  /** An account that nobody follows at first. */
  readonly bystander: Person;
  /** The cloud's present moment in milliseconds: its clock may be far ahead of this machine's. */
  readonly now: number;
}

/** Asks somebody to be a co-author of a post, who accepts. */
export const shareWith = async (owner: Person, coAuthor: Person, postId: string): Promise<void> => {
  const onPost = { params: { path: { postId } } };
  const body = { coAuthors: [coAuthor.username] };
  dataOf(await owner.client.PATCH('/v1/posts/{postId}', { ...onPost, body }));
  await coAuthor.client.PUT('/v1/posts/{postId}/co-authorship', onPost);
};

/** Lets the owner upload and post one of each kind, and waits until all is published. */
export const makeThings = async (
  cloud: TestCloud,
  { owner, follower, recluse }: Pick<Callers, 'owner' | 'follower' | 'recluse'>,
): Promise<Things> => {
  const bytes = Uint8Array.from(await jpegOf(landscape(1, 160, 120)));
  const photo = () => uploadPhoto(owner, bytes);
  const post = async (visibility?: 'public' | 'followers' | 'private') => {
    const photoId = await photo();
    return { photoId, postId: await createPostOf(owner, [photoId], visibility ? { visibility } : {}) };
  };
  const open = await post('public');
  const binned = await post();
  const toRestore = await post();
  const toPurge = await post();
  const neverSent = dataOf(
    await owner.client.POST('/v1/photos', { body: { contentType: 'image/jpeg', bytes: 1_000 } }),
  ).photoId;
  const audience = async () =>
    dataOf(await owner.client.POST('/v1/me/audiences', { body: { name: 'Close friends' } })).audienceId;
  const followersOnly = await post('followers');
  const comment = async ({ postId }: { readonly postId: string }, by: Person = owner) => {
    const options = { params: { path: { postId } }, body: { text: 'Which lighthouse is this?' } };
    return dataOf(await by.client.POST('/v1/posts/{postId}/comments', options)).commentId;
  };
  const naming = async () => {
    const { username } = follower;
    const photos = [{ photoId: await photo(), tags: [{ username, x: 0.5, y: 0.5 }] }];
    const credits = { coAuthors: [username], paidPartnership: { partner: username } };
    const body = { photos, ...credits, visibility: 'public' as const };
    return dataOf(await owner.client.POST('/v1/posts', { body })).postId;
  };
  const collection = async (visibility: 'public' | 'private') =>
    dataOf(await owner.client.POST('/v1/me/collections', { body: { name: 'Harbours', visibility } }))
      .collectionId;
  const draft = async () =>
    dataOf(await owner.client.POST('/v1/drafts', { body: { photos: [{ photoId: await photo() }] } })).draftId;
  const things: Omit<Things, 'comments' | 'links' | 'sessions' | 'decisionId'> = {
    photos: { loose: await photo(), toDelete: await photo(), posted: open.photoId },
    posts: {
      public: open.postId,
      followers: followersOnly.postId,
      private: (await post('private')).postId,
      binned: binned.postId,
      toDelete: (await post()).postId,
      toRestore: toRestore.postId,
      toPurge: toPurge.postId,
      waiting: await createPostOf(owner, [neverSent]),
      toArchive: (await post()).postId,
      edited: (await post()).postId,
      naming: await naming(),
      shared: (await post('public')).postId,
      ofRecluse: await createPostOf(recluse, [await uploadPhoto(recluse, bytes)]),
    },
    audiences: { kept: await audience(), toDelete: await audience() },
    collections: {
      public: await collection('public'),
      private: await collection('private'),
      toDelete: await collection('private'),
    },
    drafts: { kept: await draft(), toDelete: await draft(), toPublish: await draft() },
    bystander: await join(cloud.apiUrl, 'bystander'),
    now: Date.parse((await cloud.state()).now),
  };
  await cloud.settle();
  const collected = { collectionId: things.collections.public, postId: open.postId };
  await owner.client.PUT('/v1/collections/{collectionId}/posts/{postId}', { params: { path: collected } });
  const onShared = { params: { path: { postId: things.posts.shared } } };
  await shareWith(owner, follower, things.posts.shared);
  const comments = {
    onPublic: await comment(open),
    onFollowers: await comment(followersOnly),
    toDelete: await comment(open),
    onShared: await comment({ postId: things.posts.shared }, recluse),
    onSharedToDelete: await comment({ postId: things.posts.shared }, recluse),
  };
  dataOf(await owner.client.PATCH('/v1/posts/{postId}', { ...onShared, body: { visibility: 'private' } }));
  const edited = { params: { path: { postId: things.posts.edited } }, body: { title: 'Dusk' } };
  dataOf(await owner.client.PATCH('/v1/posts/{postId}', edited));
  // The follower has seen it, whomever they follow later.
  await follower.client.POST('/v1/views', { body: { postIds: [binned.postId] } });
  await deletePost(owner, binned.postId);
  await deletePost(owner, toRestore.postId);
  await deletePost(owner, toPurge.postId);
  await cloud.settle();
  const elsewhere = await owner.signInAgain();
  dataOf(await elsewhere.client.GET('/v1/me'));
  const link = async () => {
    const options = { params: { path: { postId: open.postId } }, body: {} };
    return dataOf(await owner.client.POST('/v1/posts/{postId}/share-links', options));
  };
  const links = { toEnd: (await link()).linkId, token: (await link()).token };
  const subject = { kind: 'account', accountId: AccountId.parse(owner.accountId) } as const;
  const { decisionId } = await decideAs(operatorTable(cloud), subject, { kind: 'warn' }, things.now);
  return { ...things, comments, links, decisionId, sessions: { toEnd: sessionOf(elsewhere) } };
};
