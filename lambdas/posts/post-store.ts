/**
 * Posts in the table. Every write states the state and version it was decided on. A post's own row is its head; what it says and shows is
 * read by `get` and `complete` alone, which fetch what lies apart.
 */
import { mentionedIn } from '../graph/mention.ts';
import type { AccountId, PhotoId, PostId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import { photoRow } from '../photos/photo-rows.ts';
import { attachWrite, detachWrite } from '../photos/photo-store.ts';
import { unlessChanged } from '../platform/condition.ts';
import { isExpired } from '../platform/expired-row.ts';
import { isDefined } from '../platform/is-defined.ts';
import type { Table, Write } from '../platform/table.ts';
import { always, exists, isNew } from '../platform/table.ts';
import type { AsRead } from './change-post.ts';
import { isAsRead, makeChangePost } from './change-post.ts';
import { makePartClearing } from './part-clearing.ts';
import { makePartStore } from './part-store.ts';
import type { CreditedHead, CreditedPost, LiveHead, Post, PostHead, PostHold, ShownTo } from './post.ts';
import { wasNeverPublished } from './post.ts';
import type { PhotoTag } from './post-content.ts';
import { makePostLists } from './post-lists.ts';
import type { PartId } from './post-parts.ts';
import { headOf, postWith } from './post-row.ts';
import { archivedRow, binRow, postRow, tagPartRow, textPartRow } from './post-rows.ts';
import { restorableUntil } from './restorable-until.ts';

const intoArchive = ({ postId }: AsRead): Write => ({
  put: { ...archivedRow.key({ postId }) },
  condition: isNew,
});
const outOfArchive = ({ postId }: AsRead): Write => ({
  delete: archivedRow.key({ postId }),
  condition: exists,
});

const isComplete = (post: PostHead | Post): post is Post => 'parts' in post;

export type PostStore = ReturnType<typeof makePostStore>;

export const makePostStore = (table: Table) => {
  const parts = makePartStore(table);
  const { change, changeWith } = makeChangePost(table);

  const heads = async (
    postIds: readonly PostId[],
    now: number,
    options: { readonly consistent?: boolean } = {},
  ): Promise<readonly PostHead[]> => {
    const rows = await table.getMany(
      postIds.map((postId) => postRow.key({ postId })),
      options,
    );
    const found = rows.filter((row) => !isExpired(row, now)).map(headOf);
    const byId = new Map(found.map((post) => [post.postId, post]));
    return postIds.map((postId) => byId.get(postId)).filter(isDefined);
  };

  const head = async (
    postId: PostId,
    now: number,
    options: { readonly consistent?: boolean } = {},
  ): Promise<PostHead | undefined> => {
    const row = await table.get(postRow.key({ postId }), options);
    return row === undefined || isExpired(row, now) ? undefined : headOf(row);
  };

  const complete = async (
    found: readonly (PostHead | Post)[],
    options: { readonly consistent?: boolean } = {},
  ): Promise<readonly Post[]> => {
    const wanting = found.filter((each) => !isComplete(each));
    const contents = await parts.contents(wanting, options);
    const contentByPost = new Map(wanting.map(({ postId }, place) => [postId, contents[place]]));
    return found.flatMap((each) => {
      if (isComplete(each)) return [each];
      const content = contentByPost.get(each.postId);
      return content === undefined ? [] : [postWith(each, content)];
    });
  };

  const credited = async <Head extends PostHead>(
    found: readonly Head[],
    options: { readonly consistent?: boolean } = {},
  ) => {
    const tags = await parts.tags(found, options);
    return found.flatMap((each, place) => {
      const own = tags[place];
      return own === undefined ? [] : [{ ...each, ...own }];
    });
  };

  const completeCredited = async (
    found: readonly PostHead[],
    options: { readonly consistent?: boolean } = {},
  ): Promise<readonly CreditedPost[]> => credited(await complete(found, options), options);

  const get = async (
    postId: PostId,
    now: number,
    options: { readonly consistent?: boolean } = {},
  ): Promise<Post | undefined> => {
    const found = await head(postId, now, options);
    return found && (await complete([found], options))[0];
  };

  /** Makes another version of a post together with a write about each of some photos. */
  const withPhotos = (post: PostHead, photoIds: readonly PhotoId[], write: (photoId: PhotoId) => Write) =>
    changeWith(post, { version: post.version + 1 }, ...photoIds.map(write));

  return {
    ...makePostLists(table, heads, parts),

    /** The own row of a post that is there at `now` (milliseconds), also of one in the bin. */
    head,

    /** The own rows of the posts that are there at `now` (milliseconds), in the order of the ids. */
    heads,

    /** A post that is there at `now` (milliseconds), also one in the bin, with all that it says and shows. */
    get,

    /** Posts with all that they say and show; without those that have gone since their rows were read. */
    complete,

    /** Adds who is tagged on posts, to their heads or to all of them. */
    credited,

    /** Posts with all that they say and show, and who is tagged on them. */
    completeCredited,

    /** A post as {@link get} has it, and who is tagged on it. */
    getCredited: async (
      postId: PostId,
      now: number,
      options: { readonly consistent?: boolean } = {},
    ): Promise<CreditedPost | undefined> => {
      const found = await head(postId, now, options);
      return found && (await completeCredited([found], options))[0];
    },

    /** The own row of a post, and who is tagged on it. */
    getCreditedHead: async (
      postId: PostId,
      now: number,
      options: { readonly consistent?: boolean } = {},
    ): Promise<CreditedHead | undefined> => {
      const found = await head(postId, now, options);
      return found && (await credited([found], options))[0];
    },

    /** Takes back a post that never came to be, because a photo could not be attached to it. */
    withdraw: async (postId: PostId): Promise<void> => {
      const isUnpublished = {
        expression: '#state = :state',
        names: { '#state': 'state' },
        values: { ':state': 'processing' },
      };
      await unlessChanged(table.delete(postRow.key({ postId }), isUnpublished));
    },

    /** Holds a post back; for another reason than before, as another version. */
    hold: (post: PostHead, hold: PostHold) =>
      change(post, { state: 'held', hold, version: post.version + (post.state === 'held' ? 1 : 0) }),

    /** Puts a post into the bin. `at` in milliseconds. */
    moveToBin: (post: LiveHead, at: number): Promise<PostHead | undefined> => {
      const expiresAt = restorableUntil(at);
      return changeWith(
        post,
        { state: 'deleted', was: post.state, deletedAt: at, expiresAt },
        { put: { ...binRow.key({ postId: post.postId }), expiresAt }, condition: isNew },
        ...(post.state === 'archived' ? [outOfArchive(post)] : []),
      );
    },

    /** Has a held post wait for its photos again. */
    resume: (post: PostHead & { readonly state: 'held' }): Promise<PostHead | undefined> =>
      change(post, { state: 'processing', hold: undefined }),

    /**
     * Takes a post out of the bin: it is again what it was. One that never was published has given its photos back, so that it
     * is looked at anew, as a version that is not withdrawn when it cannot have them.
     */
    restore: (
      post: Extract<PostHead, { readonly state: 'deleted' }>,
      photos: readonly Write[] = [],
    ): Promise<PostHead | undefined> =>
      changeWith(
        post,
        {
          ...(wasNeverPublished(post)
            ? { state: 'processing', hold: undefined, version: post.version + 1 }
            : { state: post.was }),
          was: undefined,
          deletedAt: undefined,
          expiresAt: undefined,
        },
        { delete: binRow.key({ postId: post.postId }), condition: exists },
        ...(post.was === 'archived' ? [intoArchive(post)] : []),
        ...photos,
      ),

    /** Deletes a post in the bin before its time. What belongs to it follows by the stream, as when the table removes it. */
    purge: (post: Extract<PostHead, { readonly state: 'deleted' }>): Promise<true | undefined> =>
      unlessChanged(
        table
          .transact([
            { delete: postRow.key({ postId: post.postId }), condition: isAsRead(post) },
            { delete: binRow.key({ postId: post.postId }), condition: always },
          ])
          .then(() => true as const),
      ),

    /** Gives photos of a post that nobody sees back to its author, until `expiresAt` (epoch seconds). */
    giveBack: (post: PostHead, photoIds: readonly PhotoId[], expiresAt: number) =>
      withPhotos(post, photoIds, (photoId) => detachWrite(photoId, post, expiresAt)),

    /** Gives a post photos again that were given back, if it is as that left it. `now` in milliseconds. */
    takeAgain: (post: PostHead, photoIds: readonly PhotoId[], now: number) =>
      withPhotos(post, photoIds, (photoId) => attachWrite(photoId, authorOf(post.postId), post, now)),

    /** Takes a published post out of everybody's sight but its author's. */
    archive: (post: PostHead & { readonly state: 'published' }): Promise<PostHead | undefined> =>
      changeWith(post, { state: 'archived' }, intoArchive(post)),

    /** Publishes an archived post again, to be seen by some. */
    unarchive: (
      post: PostHead & { readonly state: 'archived' },
      shownTo: ShownTo,
    ): Promise<PostHead | undefined> => changeWith(post, { state: 'published', shownTo }, outOfArchive(post)),

    ...makePartClearing(table),

    /** Who is tagged in parts, also in those that the post names no more. */
    taggedIn: async (postId: PostId, tagParts: readonly PartId[]): Promise<readonly PhotoTag[]> => {
      const rows = await table.getMany(
        tagParts.map((part) => tagPartRow.key({ postId, part })),
        { consistent: true },
      );
      return rows.flatMap((row) => tagPartRow.parse(row).tags);
    },

    /** Whom captions in parts name, by part, also in those that the post names no more. */
    mentionedIn: async (
      postId: PostId,
      parts: readonly PartId[],
    ): Promise<ReadonlyMap<PartId, readonly AccountId[]>> => {
      const rows = await table.getMany(
        parts.map((part) => textPartRow.key({ postId, part })),
        { consistent: true },
      );
      return new Map(rows.map(textPartRow.parse).map(({ part, mentions }) => [part, mentionedIn(mentions)]));
    },

    /** Deletes the photos of a post that is gone. Their objects follow by the stream. */
    deletePhotos: async (postId: PostId, photoIds: readonly PhotoId[]): Promise<void> => {
      const isOfPost = { expression: 'postId = :post', values: { ':post': postId } };
      await Promise.all(
        photoIds.map((photoId) => unlessChanged(table.delete(photoRow.key({ photoId }), isOfPost))),
      );
    },
  };
};
