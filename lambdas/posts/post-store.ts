/** Posts in the table. Every write states the state and version it was decided on. */
import type { PhotoId, PostId } from '../kernel/ids.ts';
import { photoRow } from '../photos/photo-rows.ts';
import { changeTo } from '../platform/change-to.ts';
import { unlessChanged } from '../platform/condition.ts';
import { isExpired } from '../platform/expired-row.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Expression, Row, Table, Write } from '../platform/table.ts';
import { ConditionFailed, exists, isNew } from '../platform/table.ts';
import type {
  ArchivedPost,
  DeletedPost,
  LivePost,
  Post,
  PostHold,
  PostSetup,
  PostText,
  ProcessingPost,
  PublishedPost,
  ShownPhoto,
  StoredLocation,
} from './post.ts';
import { postEditRow } from './post-edit-row.ts';
import { makePostLists } from './post-lists.ts';
import { postOf } from './post-row.ts';
import { archivedRow, binRow, editRow, postRow } from './post-rows.ts';
import { restorableUntil } from './restorable-until.ts';

/** The post is still the one that was read. */
const isAsRead = (post: Post): Expression => ({
  expression: '#readState = :readState AND #readVersion = :readVersion',
  names: { '#readState': 'state', '#readVersion': 'version' },
  values: { ':readState': post.state, ':readVersion': post.version },
});

const intoArchive = ({ postId }: Post): Write => ({
  put: { ...archivedRow.key({ postId }) },
  condition: isNew,
});
const outOfArchive = ({ postId }: Post): Write => ({
  delete: archivedRow.key({ postId }),
  condition: exists,
});

export type PostStore = ReturnType<typeof makePostStore>;

export const makePostStore = (table: Table) => {
  const change = (post: Post, fields: Row): Promise<Post | undefined> =>
    unlessChanged(
      table.update(postRow.key({ postId: post.postId }), changeTo(fields), isAsRead(post)).then(postOf),
    );

  /** Changes a post together with other rows, all or none. */
  const changeWith = (post: Post, fields: Row, ...others: readonly Write[]): Promise<Post | undefined> =>
    unlessChanged(
      table
        .transact([
          {
            update: postRow.key({ postId: post.postId }),
            change: changeTo(fields),
            condition: isAsRead(post),
          },
          ...others,
        ])
        .then(() => postOf({ ...post, ...fields, ...postRow.key({ postId: post.postId }) })),
    );

  const getMany = async (postIds: readonly PostId[], now: number): Promise<readonly Post[]> => {
    const rows = await table.getMany(postIds.map((postId) => postRow.key({ postId })));
    const posts = rows.filter((row) => !isExpired(row, now)).map(postOf);
    const byId = new Map(posts.map((post) => [post.postId, post]));
    return postIds.map((postId) => byId.get(postId)).filter((post) => post !== undefined);
  };

  return {
    ...makePostLists(table, getMany),

    /** A post that is there at `now` (milliseconds), also one in the bin. */
    get: async (
      postId: PostId,
      now: number,
      options: { readonly consistent?: boolean } = {},
    ): Promise<Post | undefined> => {
      const row = await table.get(postRow.key({ postId }), options);
      return row === undefined || isExpired(row, now) ? undefined : postOf(row);
    },

    /** The posts that are there at `now` (milliseconds), in the order of the ids. */
    getMany,

    /** Adds a post. Answers undefined, or the post that has this id already. */
    create: async ({ postId, ...stored }: ProcessingPost): Promise<Post | undefined> => {
      try {
        await table.put({ ...postRow.key({ postId }), ...stored }, isNew);
        return undefined;
      } catch (error) {
        if (error instanceof ConditionFailed && error.row !== undefined) return postOf(error.row);
        throw error;
      }
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

    /** Publishes a post with what it takes to show its photos. `publishedAt` in milliseconds. */
    publish: (
      post: ProcessingPost,
      photos: readonly ShownPhoto[],
      publishedAt: number,
      location: StoredLocation | undefined = undefined,
    ): Promise<Post | undefined> =>
      change(post, { state: 'published', photos, publishedAt, ...(post.location && { location }) }),

    /** Holds a post back. */
    hold: (post: ProcessingPost, hold: PostHold): Promise<Post | undefined> =>
      change(post, { state: 'held', hold }),

    /** Writes a new text and keeps the old one. `photos` are the post's with the text's order and alt texts. `at` in milliseconds. */
    edit: (
      post: LivePost,
      text: PostText,
      { annotations: _, ...setup }: PostSetup,
      photos: LivePost['photos'],
      at: number,
    ): Promise<Post | undefined> => {
      const version = post.version + 1;
      return changeWith(
        post,
        { ...text, ...setup, photos, version, editedAt: at },
        { put: postEditRow(post, version, at), condition: isNew },
      );
    },

    /** Writes another set-up; what the post says and its history stay. `photos` are the post's with the annotations of the set-up. */
    adjust: (
      post: LivePost,
      { annotations: _, ...setup }: PostSetup,
      photos: LivePost['photos'],
    ): Promise<Post | undefined> => change(post, { ...setup, photos, version: post.version + 1 }),

    /** Writes other people of a post: co-authors, tags on its photos, and the accounts that took theirs off. */
    changePeople: (
      post: Post,
      people: Pick<Post, 'coAuthors' | 'untagged' | 'photos'>,
    ): Promise<Post | undefined> => {
      const { coAuthors, untagged, photos } = people;
      return change(post, { coAuthors, untagged, photos, version: post.version + 1 });
    },

    /** Puts a post into the bin. `at` in milliseconds. */
    moveToBin: (post: LivePost, at: number): Promise<Post | undefined> => {
      const expiresAt = restorableUntil(at);
      return changeWith(
        post,
        { state: 'deleted', was: post.state, deletedAt: at, expiresAt },
        { put: { ...binRow.key({ postId: post.postId }), expiresAt }, condition: isNew },
        ...(post.state === 'archived' ? [outOfArchive(post)] : []),
      );
    },

    /** Takes a post out of the bin: it is again what it was. */
    restore: (post: DeletedPost): Promise<Post | undefined> =>
      changeWith(
        post,
        { state: post.was, was: undefined, deletedAt: undefined, expiresAt: undefined },
        { delete: binRow.key({ postId: post.postId }), condition: exists },
        ...(post.was === 'archived' ? [intoArchive(post)] : []),
      ),

    /** Takes a published post out of everybody's sight but its author's. */
    archive: (post: PublishedPost): Promise<Post | undefined> =>
      changeWith(post, { state: 'archived' }, intoArchive(post)),

    /** Publishes an archived post again. */
    unarchive: (post: ArchivedPost): Promise<Post | undefined> =>
      changeWith(post, { state: 'published' }, outOfArchive(post)),

    /** Deletes what the edits of a post that is gone left behind. */
    deleteEdits: async (postId: PostId): Promise<void> => {
      const pages = table.queryAll({
        where: {
          expression: 'pk = :partition AND begins_with(sk, :prefix)',
          values: { ':partition': editRow.partition({ postId }), ':prefix': editRow.sortPrefix },
        },
        projection: { expression: 'pk, sk' },
        consistent: true,
      });
      for await (const { rows } of pages) {
        const found = rows.map(keyOfRow);
        await table.writeManyUnordered([], found);
      }
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
