/** Who meets which post: all rows that decide whether somebody may do something with it, in one read. */
import type { Account } from '../accounts/account.ts';
import { accountOf } from '../accounts/account-store.ts';
import type { Relation } from '../graph/edge.ts';
import { edgeOf, noRelation, relationOf } from '../graph/edge.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import { keys } from '../kernel/table-keys.ts';
import type { Key, Table } from '../platform/table.ts';
import type { Post } from './post.ts';
import { isGone, postOf } from './post-row.ts';

export interface AccessSnapshot {
  /** The viewer's own account; undefined for who has not claimed a username yet. */
  readonly own: Account | undefined;
  readonly post: Post | undefined;
  readonly author: Account | undefined;
  readonly relation: Relation;
}

export type AccessSnapshotStore = ReturnType<typeof makeAccessSnapshotStore>;

export const makeAccessSnapshotStore = (table: Pick<Table, 'getMany'>) => ({
  /** As it is at `now` (milliseconds), with strong consistency. A post's id names its author, so one call asks for all: 4 read units. */
  read: async (viewer: AccountId, postId: PostId, now: number): Promise<AccessSnapshot> => {
    const authorId = authorOf(postId);
    const wanted = {
      own: keys.profile(viewer),
      post: keys.post(postId),
      author: keys.profile(authorId),
      edge: keys.edge(viewer, authorId),
    };
    const rows = await table.getMany(Object.values(wanted), { consistent: true });
    const at = ({ pk, sk }: Key) => rows.find((row) => row['pk'] === pk && row['sk'] === sk);
    const [own, post, author, edge] = [at(wanted.own), at(wanted.post), at(wanted.author), at(wanted.edge)];
    return {
      own: own && accountOf(own),
      post: post === undefined || isGone(post, now) ? undefined : postOf(post),
      author: author && accountOf(author),
      relation: edge === undefined || viewer === authorId ? noRelation : relationOf(edgeOf(edge)),
    };
  },
});
