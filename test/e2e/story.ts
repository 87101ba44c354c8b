/** The steps that the stories are told in: given, when, see, all over HTTP as an app would. */
import { expect, inject } from 'vitest';
import { controlsOf } from '../support/cloud.ts';
import { dataOf, follow, join, type Person, uploadPhoto } from '../support/people.ts';
import { jpegOf, landscape } from '../support/pictures.ts';
import { createPostOf, deletePost, homeFeedOf } from '../support/posting.ts';
import type { Schemas } from '../support/raw-client/client.ts';

export type Post = Schemas['Post'];
type Visibility = Schemas['Visibility'];

export const apiUrl = inject('apiUrl');

/** Drains all background work: stories never sleep. */
export const settle = (): Promise<void> => controlsOf(apiUrl).settle();

let picturesMade = 0;

/** A picture that nobody has posted yet. */
export const picture = async (): Promise<Uint8Array<ArrayBuffer>> => {
  picturesMade += 1;
  return Uint8Array.from(await jpegOf(landscape(picturesMade)));
};

const optionsOf = (postId: string) => ({ params: { path: { postId } } });

export const given = {
  somebody: (name: string): Promise<Person> => join(apiUrl, name),
  /** Two people, the second following the first. */
  bobFollowsAlice: async (): Promise<{ readonly alice: Person; readonly bob: Person }> => {
    const [alice, bob] = await Promise.all([join(apiUrl, 'alice'), join(apiUrl, 'bob')]);
    await follow(bob, alice);
    await settle();
    return { alice, bob };
  },
};

export const when = {
  follows: follow,
  unfollows: async (viewer: Person, { username }: Person): Promise<void> => {
    dataOf(await viewer.client.DELETE('/v1/accounts/{username}/follow', { params: { path: { username } } }));
  },
  uploads: async (author: Person): Promise<string> => uploadPhoto(author, await picture()),
  /** Posts a new picture and waits until all that follows from it is done. */
  posts: async (
    author: Person,
    more: { caption?: string; visibility?: Visibility } = {},
  ): Promise<string> => {
    const postId = await createPostOf(author, [await uploadPhoto(author, await picture())], more);
    await settle();
    return postId;
  },
  edits: async (author: Person, postId: string, body: Schemas['PostChange']): Promise<Post> =>
    dataOf(await author.client.PATCH('/v1/posts/{postId}', { ...optionsOf(postId), body })),
  deletes: deletePost,
  restores: async (author: Person, postId: string): Promise<Post> =>
    dataOf(await author.client.POST('/v1/posts/{postId}/restore', optionsOf(postId))),
};

export const see = {
  /** What somebody sees of a post: the post, or undefined when it does not exist for them. */
  postSeenBy: async ({ client }: Pick<Person, 'client'>, postId: string): Promise<Post | undefined> => {
    const answer = await client.GET('/v1/posts/{postId}', optionsOf(postId));
    return answer.response.status === 404 ? undefined : dataOf(answer);
  },
  homeOf: async (viewer: Person): Promise<readonly string[]> =>
    (await homeFeedOf(viewer)).map(({ postId }) => postId),
  gridOf: async ({ username }: Person, seenBy: Pick<Person, 'client'>): Promise<readonly string[]> =>
    dataOf(
      await seenBy.client.GET('/v1/accounts/{username}/posts', { params: { path: { username } } }),
    ).items.map(({ postId }) => postId),
  countsOf: async ({ username, client }: Person): Promise<Schemas['Account']['counts']> =>
    dataOf(await client.GET('/v1/accounts/{username}', { params: { path: { username } } })).counts,
  /** Everybody who is named sees it in their feed, and nobody else who is named does. */
  isInHomeOf: async (
    postId: string,
    { of, notOf = [] }: { of: Person[]; notOf?: Person[] },
  ): Promise<void> => {
    for (const viewer of of) expect(await see.homeOf(viewer)).toContain(postId);
    for (const viewer of notOf) expect(await see.homeOf(viewer)).not.toContain(postId);
  },
};
