/**
 * What a post is to the people it names, in their own partitions: hints for lists, made of the post's row. Whoever reads one reads
 * the post too.
 */
import type { AccountId, PostId } from '../kernel/ids.ts';
import { authorOf, PostId as PostIdSchema } from '../kernel/ids.ts';
import type { Key, Row, Table } from '../platform/table.ts';
import type { Credit, CreditsOfPost } from '../posts/credits-of-post.ts';
import { postReferenceRow } from '../posts/post-rows.ts';
import { coAuthoredRow, partneredRow, taggedRow } from './credit-rows.ts';

/** A list of posts that name somebody. */
export type PartList = 'tagged' | 'coAuthored' | 'partnered';

/** Whose credits may have changed, and which of them. */
export type TouchedCredits = ReadonlyMap<AccountId, ReadonlySet<keyof Credit>>;

interface PostIdPage {
  readonly items: readonly PostId[];
  /** Behind which post the list goes on, undefined at its end. */
  readonly next?: PostId;
}

const rowOf = {
  tagged: taggedRow,
  coAuthored: coAuthoredRow,
  partnered: partneredRow,
} as const satisfies Record<PartList, unknown>;
const partLists = ['tagged', 'coAuthored', 'partnered'] as const satisfies readonly PartList[];

export type CreditStore = ReturnType<typeof makeCreditStore>;

export const makeCreditStore = (table: Table) => {
  const idIn = (list: PartList, sk: unknown): PostId =>
    PostIdSchema.parse(String(sk).slice(rowOf[list].sortPrefix.length));

  const rangeOf = (list: PartList, account: AccountId) => ({
    where: {
      expression: 'pk = :pk AND begins_with(sk, :prefix)',
      values: { ':pk': rowOf[list].partition({ account }), ':prefix': rowOf[list].sortPrefix },
    },
  });

  /** The posts by an author in a list of somebody. */
  const listedBy = async (
    author: AccountId,
    list: PartList,
    account: AccountId,
  ): Promise<readonly PostId[]> => {
    const found: PostId[] = [];
    const pages = table.queryAll({
      ...rangeOf(list, account),
      projection: { expression: 'sk' },
      consistent: true,
    });
    for await (const { rows } of pages) {
      found.push(...rows.map(({ sk }) => idIn(list, sk)).filter((postId) => authorOf(postId) === author));
    }
    return found;
  };

  return {
    /** Makes the rows of some people equal to what a post is to them, as far as that may have changed. */
    write: async (postId: PostId, touched: TouchedCredits, people: CreditsOfPost): Promise<void> => {
      const puts: (Row & Key)[] = [];
      const deletes: Key[] = [];
      const set = (key: Key, state: string | undefined) => {
        if (state === undefined) deletes.push(key);
        else puts.push({ ...key, state });
      };
      for (const [account, credits] of touched) {
        const { tag, coAuthor, partner } = people.get(account) ?? {};
        if (credits.has('tag')) set(taggedRow.key({ account, postId }), tag);
        if (credits.has('partner')) set(partneredRow.key({ account, postId }), partner);
        // Authors may tag themselves: their own posts are in their own partition anyway.
        if (account === authorOf(postId) || !credits.has('coAuthor')) continue;
        set(coAuthoredRow.key({ account, postId }), coAuthor);
        set(
          postReferenceRow.key({ coAuthor: account, postId }),
          coAuthor === 'accepted' ? 'reference' : undefined,
        );
      }
      await table.writeManyUnordered(puts, deletes);
    },

    /** The posts of a list, newest first, behind the post `after`. */
    list: async (
      list: PartList,
      account: AccountId,
      limit: number,
      after: PostId | undefined,
    ): Promise<PostIdPage> => {
      const found = await table.query({
        ...rangeOf(list, account),
        newestFirst: true,
        limit,
        ...(after !== undefined && { after: { ...rowOf[list].key({ account, postId: after }) } }),
      });
      const items = found.rows.map(({ sk }) => idIn(list, sk));
      return { items, ...(found.next && { next: idIn(list, found.next['sk']) }) };
    },

    /** All posts by an author that name somebody. Reads all lists of that person to their ends: for rare occasions. */
    allBy: async (author: AccountId, account: AccountId): Promise<readonly PostId[]> => {
      const found = await Promise.all(partLists.map((list) => listedBy(author, list, account)));
      return [...new Set(found.flat())];
    },

    /** All posts by an author on which somebody is asked to be an author too or its paid partner, or has agreed. Reads those lists to their ends. */
    invitingBy: async (author: AccountId, account: AccountId): Promise<readonly PostId[]> => {
      const lists = ['coAuthored', 'partnered'] as const;
      const found = await Promise.all(lists.map((list) => listedBy(author, list, account)));
      return [...new Set(found.flat())];
    },
  };
};
