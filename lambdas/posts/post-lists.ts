/** Lists of posts in the table: an author's own, what lies in bin and archive, what a post said before. */
import type { AccountId, PostId } from '../kernel/ids.ts';
import type { Key, Row, Table } from '../platform/table.ts';
import type { makePartStore } from './part-store.ts';
import type { PostHead } from './post.ts';
import type { PostEdit, PostEditHead } from './post-edit.ts';
import { editHeadOf, keyOfEdit } from './post-edit-row.ts';
import { headOf, idIn } from './post-row.ts';
import { archivedRow, binRow, editRow, postReferenceRow, postRow } from './post-rows.ts';

/** A page of an author's posts. `next` is the post behind which the list goes on, undefined at its end. */
export interface PostPage {
  readonly posts: readonly PostHead[];
  readonly next?: PostId;
}

/** States of rows among an author's posts that are not posts to list. */
const notListed: readonly string[] = ['deleted', 'archived', 'removed', 'reference'];

/** The part of the post store that reads lists. `heads` reads the own rows of posts, at a time in milliseconds. */
export const makePostLists = (
  table: Table,
  heads: (postIds: readonly PostId[], now: number) => Promise<readonly PostHead[]>,
  parts: Pick<ReturnType<typeof makePartStore>, 'contents'>,
) => {
  /** The posts that rows of another kind name, in the order of those rows. */
  const listNamed = async (
    author: AccountId,
    kind: 'bin' | 'archive',
    page: { readonly limit: number; readonly after: PostId | undefined; readonly now: number },
  ): Promise<PostPage> => {
    const { row, state } = {
      bin: { row: binRow, state: 'deleted' },
      archive: { row: archivedRow, state: 'archived' },
    }[kind];
    const keyOf = (postId: PostId) => row.key({ postId });
    const { rows, next } = await listRows(author, row.sortPrefix, { ...page, keyOf });
    const posts = await heads(
      rows.map((each) => idIn(each, row.sortPrefix)),
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
        values: { ':partition': postRow.partition({ author }), ':prefix': prefix },
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
      const keyOf = (postId: PostId) => postReferenceRow.key({ coAuthor: author, postId });
      const { rows, next } = await listRows(author, postRow.sortPrefix, { limit, after, keyOf });
      const posts = rows.filter(({ state }) => !notListed.includes(String(state))).map(headOf);
      const references = rows.filter(({ state }) => state === 'reference');
      const coAuthored = references.map((row) => idIn(row, postRow.sortPrefix));
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

    /** The entries of a post's history, newest first, older than the text of version `after`, without their texts. */
    listEdits: async (
      postId: PostId,
      limit: number,
      after: number | undefined,
    ): Promise<{ readonly edits: readonly PostEditHead[]; readonly next?: number }> => {
      const found = await table.query({
        where: {
          expression: 'pk = :partition AND begins_with(sk, :prefix)',
          values: { ':partition': editRow.partition({ postId }), ':prefix': editRow.sortPrefix },
        },
        newestFirst: true,
        limit,
        ...(after !== undefined && { after: { ...keyOfEdit(postId, after) } }),
      });
      const edits = found.rows.map(editHeadOf);
      const last = edits.at(-1);
      return { edits, ...(found.next && last && { next: last.version }) };
    },

    /** Entries of a post's history with all that they say; without those that have gone since they were read. */
    completeEdits: async (postId: PostId, edits: readonly PostEditHead[]): Promise<readonly PostEdit[]> => {
      const contents = await parts.contents(edits.map(({ packed }) => ({ postId, packed })));
      return edits.flatMap((edit, place) => {
        const content = contents[place];
        return content === undefined ? [] : [{ ...edit, ...content }];
      });
    },
  };
};
