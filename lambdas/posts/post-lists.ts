/** Lists of posts in the table: an author's own, what lies in bin and archive, what a post said before. */
import type { AccountId, PostId } from '../kernel/ids.ts';
import { keys, sortPrefix } from '../kernel/table-keys.ts';
import type { Key, Row, Table } from '../platform/table.ts';
import type { Post } from './post.ts';
import type { PostEdit } from './post-edit.ts';
import { keyOfEdit, postEditOf } from './post-edit.ts';
import { idIn, postOf } from './post-row.ts';

/** A page of an author's posts. `next` is the post behind which the list goes on, undefined at its end. */
export interface PostPage {
  readonly posts: readonly Post[];
  readonly next?: PostId;
}

/** States of rows among an author's posts that are not posts to list. */
const notListed: readonly string[] = ['deleted', 'archived', 'reference'];

/** The part of the post store that reads lists. `getMany` reads posts by their ids, at a moment in milliseconds. */
export const makePostLists = (
  table: Table,
  getMany: (postIds: readonly PostId[], now: number) => Promise<readonly Post[]>,
) => {
  /** The posts that rows of another kind name, in the order of those rows. */
  const listNamed = async (
    author: AccountId,
    kind: 'bin' | 'archive',
    page: { readonly limit: number; readonly after: PostId | undefined; readonly now: number },
  ): Promise<PostPage> => {
    const [keyOf, state] = kind === 'bin' ? [keys.bin, 'deleted'] : [keys.archived, 'archived'];
    const { rows, next } = await listRows(author, sortPrefix[kind], { ...page, keyOf });
    const posts = await getMany(
      rows.map((row) => idIn(row, sortPrefix[kind])),
      page.now,
    );
    return {
      posts: posts.filter((post) => post.state === state),
      ...(next !== undefined && { next }),
    };
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
    /**
     * An author's posts outside bin and archive, newest first, behind the post `after`, and those posts of others among them that
     * the author is a co-author of.
     */
    listByAuthor: async (
      author: AccountId,
      limit: number,
      after: PostId | undefined,
    ): Promise<PostPage & { readonly coAuthored: readonly PostId[] }> => {
      const keyOf = (postId: PostId) => keys.postReference(author, postId);
      const { rows, next } = await listRows(author, sortPrefix.post, { limit, after, keyOf });
      const posts = rows.filter(({ state }) => !notListed.includes(String(state))).map(postOf);
      const references = rows.filter(({ state }) => state === 'reference');
      const coAuthored = references.map((row) => idIn(row, sortPrefix.post));
      return { posts, coAuthored, ...(next !== undefined && { next }) };
    },

    /** The posts in an author's bin at `now` (milliseconds), newest first, behind the post `after`. */
    listBin: async (
      author: AccountId,
      limit: number,
      after: PostId | undefined,
      now: number,
    ): Promise<PostPage> => listNamed(author, 'bin', { limit, after, now }),

    /** The posts in an author's archive at `now` (milliseconds), newest first, behind the post `after`. */
    listArchive: async (
      author: AccountId,
      limit: number,
      after: PostId | undefined,
      now: number,
    ): Promise<PostPage> => listNamed(author, 'archive', { limit, after, now }),

    /** What a post said before each of its edits, newest first, older than the text of version `after`. */
    listEdits: async (
      postId: PostId,
      limit: number,
      after: number | undefined,
    ): Promise<{ readonly edits: readonly PostEdit[]; readonly next?: number }> => {
      const found = await table.query({
        where: {
          expression: 'pk = :partition AND begins_with(sk, :prefix)',
          values: { ':partition': keys.editPartition(postId), ':prefix': sortPrefix.edit },
        },
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
