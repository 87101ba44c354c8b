/** A viewer and a post: all rows that decide whether somebody may do something with it, in one read. */
import type { Account } from '../accounts/account.ts';
import { profileRow } from '../accounts/account-rows.ts';
import { accountOf } from '../accounts/account-store.ts';
import type { Relation } from '../graph/edge.ts';
import { noRelation, relationOf } from '../graph/edge.ts';
import { edgeRow } from '../graph/graph-rows.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import { isExpired } from '../platform/expired-row.ts';
import type { Key, Table } from '../platform/table.ts';
import type { PostHead } from './post.ts';
import { headOf } from './post-row.ts';
import { postRow } from './post-rows.ts';

export interface AccessSnapshot {
  readonly post: PostHead | undefined;
  readonly author: Account | undefined;
  readonly relation: Relation;
}

export type AccessSnapshotStore = ReturnType<typeof makeAccessSnapshotStore>;

export const makeAccessSnapshotStore = (table: Pick<Table, 'getMany'>) => ({
  /** As it is at `now` (milliseconds), with strong consistency. A post's id names its author, so one call asks for all: 3 read units. */
  read: async (viewer: AccountId, postId: PostId, now: number): Promise<AccessSnapshot> => {
    const authorId = authorOf(postId);
    const wanted = {
      post: postRow.key({ postId }),
      author: profileRow.key({ accountId: authorId }),
      edge: edgeRow.key({ owner: viewer, other: authorId }),
    };
    const rows = await table.getMany(Object.values(wanted), { consistent: true });
    const at = ({ pk, sk }: Key) => rows.find((row) => row['pk'] === pk && row['sk'] === sk);
    const [post, author, edge] = [at(wanted.post), at(wanted.author), at(wanted.edge)];
    return {
      post: post === undefined || isExpired(post, now) ? undefined : headOf(post),
      author: author && accountOf(author),
      relation: edge === undefined || viewer === authorId ? noRelation : relationOf(edgeRow.parse(edge)),
    };
  },
});
