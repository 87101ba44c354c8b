/** Posts in the table. Every write states the state and version it was decided on. */
import type { AccountId, PhotoId, PostId } from '../ids.ts';
import { PostId as PostIdSchema } from '../ids.ts';
import { limits } from '../limits.ts';
import type { PhotoViewData } from '../photos/photo-view.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Expression, Key, Row, Table, Write } from '../platform/table.ts';
import { ConditionFailed, isNew } from '../platform/table.ts';
import { keys, sortPrefix } from '../table-keys.ts';
import type { DeletedPost, LivePost, Post, PostHold, PostText, ProcessingPost } from './post.ts';
import { StoredPost } from './post.ts';
import type { PostEdit } from './post-edit.ts';
import { keyOfEdit, postEditOf, postEditRow } from './post-edit.ts';

const DAY_SECONDS = 86_400;

/** A page of an author's posts. `next` is the post behind which the list goes on, undefined at its end. */
export interface PostPage {
  readonly posts: readonly Post[];
  readonly next?: PostId;
}

const idIn = (row: Row, prefix: string): PostId => PostIdSchema.parse(String(row['sk']).slice(prefix.length));

/** A post from its row. */
export const postOf = (row: Row): Post => ({
  ...parseRow(StoredPost, row),
  postId: idIn(row, sortPrefix.post),
});

/** An expired row is gone, whether or not the table has removed it yet. */
const isGone = (row: Row, now: number): boolean =>
  typeof row['expiresAt'] === 'number' && row['expiresAt'] * 1_000 <= now;

/** Sets the fields that have a value and removes the others. */
const changeTo = (fields: Row): Expression => {
  const names = Object.keys(fields);
  const set = names.filter((name) => fields[name] !== undefined);
  const removed = names.filter((name) => fields[name] === undefined);
  return {
    expression: [
      set.length > 0 ? `SET ${set.map((name) => `#${name} = :${name}`).join(', ')}` : '',
      removed.length > 0 ? `REMOVE ${removed.map((name) => `#${name}`).join(', ')}` : '',
    ].join(' '),
    names: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    values: Object.fromEntries(set.map((name) => [`:${name}`, fields[name]])),
  };
};

/** The post is still the one that was read. */
const isAsRead = (post: Post): Expression => ({
  expression: '#readState = :readState AND #readVersion = :readVersion',
  names: { '#readState': 'state', '#readVersion': 'version' },
  values: { ':readState': post.state, ':readVersion': post.version },
});

/** The post as a write leaves it, undefined when it was no longer the one that was decided on. */
const unlessChanged = async <Result>(write: Promise<Result>): Promise<Result | undefined> => {
  try {
    return await write;
  } catch (error) {
    if (error instanceof ConditionFailed) return undefined;
    throw error;
  }
};

export type PostStore = ReturnType<typeof makePostStore>;

export const makePostStore = (table: Table) => {
  const change = (post: Post, fields: Row): Promise<Post | undefined> =>
    unlessChanged(table.update(keys.post(post.postId), changeTo(fields), isAsRead(post)).then(postOf));

  /** Changes a post together with another row, both or none. */
  const changeWith = (post: Post, fields: Row, other: Write): Promise<Post | undefined> =>
    unlessChanged(
      table
        .transact([
          { update: keys.post(post.postId), change: changeTo(fields), condition: isAsRead(post) },
          other,
        ])
        .then(() => postOf({ ...post, ...fields, ...keys.post(post.postId) })),
    );

  const getMany = async (postIds: readonly PostId[], now: number): Promise<readonly Post[]> => {
    const rows = await table.getMany(postIds.map(keys.post));
    const posts = rows.filter((row) => !isGone(row, now)).map(postOf);
    const byId = new Map(posts.map((post) => [post.postId, post]));
    return postIds.map((postId) => byId.get(postId)).filter((post) => post !== undefined);
  };

  const listRows = async (
    author: AccountId,
    prefix: string,
    page: { readonly limit: number; readonly after: PostId | undefined; readonly keyOf: (id: PostId) => Key },
  ): Promise<{ readonly rows: readonly Row[]; readonly next?: PostId }> => {
    const found = await table.query({
      where: {
        expression: 'pk = :partition AND begins_with(sk, :prefix)',
        values: { ':partition': keys.accountPartition(author), ':prefix': prefix },
      },
      newestFirst: true,
      limit: page.limit,
      ...(page.after !== undefined && { after: { ...page.keyOf(page.after) } }),
    });
    return { rows: found.rows, ...(found.next && { next: idIn(found.next, prefix) }) };
  };

  return {
    /** A post that is there at `now` (milliseconds), also one in the bin. */
    get: async (
      postId: PostId,
      now: number,
      options: { readonly consistent?: boolean } = {},
    ): Promise<Post | undefined> => {
      const row = await table.get(keys.post(postId), options);
      return row === undefined || isGone(row, now) ? undefined : postOf(row);
    },

    /** The posts that are there at `now` (milliseconds), in the order of the ids. */
    getMany,

    /** Adds a post. Answers undefined, or the post that has this id already. */
    create: async ({ postId, ...stored }: ProcessingPost): Promise<Post | undefined> => {
      try {
        await table.put({ ...keys.post(postId), ...stored }, isNew);
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
      await unlessChanged(table.delete(keys.post(postId), isUnpublished));
    },

    /** Publishes a post with what it takes to show its photos. `publishedAt` in milliseconds. */
    publish: (
      post: ProcessingPost,
      photos: readonly PhotoViewData[],
      publishedAt: number,
    ): Promise<Post | undefined> => change(post, { state: 'published', photos, publishedAt }),

    /** Holds a post back. */
    hold: (post: ProcessingPost, hold: PostHold): Promise<Post | undefined> =>
      change(post, { state: 'held', hold }),

    /** Writes a new text and keeps the old one. `photos` are the post's with the text's order and alt texts. `at` in milliseconds. */
    edit: (
      post: LivePost,
      text: PostText,
      photos: LivePost['photos'],
      at: number,
    ): Promise<Post | undefined> => {
      const version = post.version + 1;
      return changeWith(
        post,
        { ...text, photos, version, editedAt: at },
        { put: postEditRow(post, version, at), condition: isNew },
      );
    },

    /** Puts a post into the bin. `at` in milliseconds. */
    moveToBin: (post: LivePost, at: number): Promise<Post | undefined> => {
      const expiresAt = Math.floor(at / 1_000) + limits.deletedPostDays * DAY_SECONDS;
      return changeWith(
        post,
        { state: 'deleted', was: post.state, deletedAt: at, expiresAt },
        { put: { ...keys.bin(post.postId), expiresAt }, condition: isNew },
      );
    },

    /** Takes a post out of the bin: it is again what it was. */
    restore: (post: DeletedPost): Promise<Post | undefined> =>
      changeWith(
        post,
        { state: post.was, was: undefined, deletedAt: undefined, expiresAt: undefined },
        { delete: keys.bin(post.postId), condition: { expression: 'attribute_exists(pk)' } },
      ),

    /** Deletes what the edits of a post that is gone left behind. */
    deleteEdits: async (postId: PostId): Promise<void> => {
      const pages = table.queryAll({
        where: { expression: 'pk = :partition', values: { ':partition': keys.editPartition(postId) } },
        projection: { expression: 'pk, sk' },
        consistent: true,
      });
      for await (const { rows } of pages) {
        const found = rows.map((row) => ({ pk: String(row['pk']), sk: String(row['sk']) }));
        await table.writeManyUnordered([], found);
      }
    },

    /** Deletes the photos of a post that is gone. Their objects follow by the stream. */
    deletePhotos: async (postId: PostId, photoIds: readonly PhotoId[]): Promise<void> => {
      const isOfPost = { expression: 'postId = :post', values: { ':post': postId } };
      await Promise.all(
        photoIds.map((photoId) => unlessChanged(table.delete(keys.photo(photoId), isOfPost))),
      );
    },

    /** An author's posts in every state but the bin's, newest first, behind the post `after`. */
    listByAuthor: async (author: AccountId, limit: number, after: PostId | undefined): Promise<PostPage> => {
      const { rows, next } = await listRows(author, sortPrefix.post, { limit, after, keyOf: keys.post });
      const posts = rows.filter((row) => row['state'] !== 'deleted').map(postOf);
      return { posts, ...(next !== undefined && { next }) };
    },

    /** The posts in an author's bin at `now` (milliseconds), newest first, behind the post `after`. */
    listBin: async (
      author: AccountId,
      limit: number,
      after: PostId | undefined,
      now: number,
    ): Promise<PostPage> => {
      const { rows, next } = await listRows(author, sortPrefix.bin, { limit, after, keyOf: keys.bin });
      const posts = await getMany(
        rows.map((row) => idIn(row, sortPrefix.bin)),
        now,
      );
      return {
        posts: posts.filter((post) => post.state === 'deleted'),
        ...(next !== undefined && { next }),
      };
    },

    /** What a post said before each of its edits, newest first, older than the text of version `after`. */
    listEdits: async (
      postId: PostId,
      limit: number,
      after: number | undefined,
    ): Promise<{ readonly edits: readonly PostEdit[]; readonly next?: number }> => {
      const found = await table.query({
        where: { expression: 'pk = :partition', values: { ':partition': keys.editPartition(postId) } },
        newestFirst: true,
        limit,
        ...(after !== undefined && { after: { ...keyOfEdit(postId, after) } }),
      });
      const edits = found.rows.map(postEditOf);
      const last = edits.at(-1);
      return { edits, ...(found.next && last && { next: last.version }) };
    },
  };
};
