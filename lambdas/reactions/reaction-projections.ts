/**
 * What follows from likes, saves and reposts that come and go: they are counted. Those of a post that is gone are cleared away, those that a
 * block parts from the post's author are taken back.
 */
import { edgeRow } from '../graph/graph-rows.ts';
import type { PostId } from '../kernel/ids.ts';
import { PostId as PostIdSchema } from '../kernel/ids.ts';
import { streamPart } from '../kernel/stream-part.ts';
import type { FollowedChange } from '../platform/changes.ts';
import { gather } from '../platform/gather.ts';
import { postRow } from '../posts/post-rows.ts';
import { makeActStore, postLists } from './act-store.ts';
import { actsIn, nameOfAct } from './acts-in.ts';
import type { Act } from './reaction.ts';
import {
  actWithdrawalRow,
  likedPostRow,
  likeRow,
  repostedPostRow,
  repostRow,
  savedPostRow,
  saveRow,
  viewerStateRow,
} from './reaction-rows.ts';
import { nameOfPiece, withdrawalsIn } from './withdraw-acts.ts';

const follows = [
  // What is done with posts shares a partition with references, of which a fan-out writes one for each follower.
  { row: viewerStateRow, on: ['INSERT', 'MODIFY'], having: 'at' },
  { row: likedPostRow, on: ['INSERT'] },
  { row: savedPostRow, on: ['INSERT'] },
  { row: repostedPostRow, on: ['INSERT'] },
  { row: likeRow, on: ['REMOVE'] },
  { row: saveRow, on: ['REMOVE'] },
  { row: repostRow, on: ['REMOVE'] },
  { row: postRow, on: ['REMOVE'] },
  { row: edgeRow, on: ['INSERT', 'MODIFY'] },
  { row: actWithdrawalRow, on: ['INSERT', 'MODIFY'] },
] as const;
type Followed = FollowedChange<typeof follows>;

const reactionOf = { 'liked post': 'liked', 'saved post': 'saved', 'reposted post': 'reposted' } as const;

/** The acts that a change is about. */
const touchedBy = (change: Followed): readonly Act[] => {
  switch (change.entity) {
    case 'viewer state of a post': {
      const { reader, postId } = change.ids;
      return actsIn(change).map(({ reaction, act }) => ({ reaction, act, viewer: reader, postId }));
    }
    case 'liked post':
    case 'saved post':
    case 'reposted post': {
      const { account, act, postId } = change.ids;
      return [{ reaction: reactionOf[change.entity], act, viewer: account, postId }];
    }
    default:
      return [];
  }
};

/** The post that may be gone with marks left: its own row went, or one of its marks. */
const losingMarks = (change: Followed): PostId | undefined => {
  switch (change.entity) {
    case 'post':
    case 'save':
    case 'repost':
      return change.ids.postId;
    case 'like':
      // The like of a comment names its post.
      return change.before?.postId === undefined ? PostIdSchema.parse(change.ids.target) : undefined;
    default:
      return undefined;
  }
};

export const reactionProjections = streamPart({
  topic: 'reactions',
  follows,
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'],
  deps: ({ shared }) => ({ acts: makeActStore(shared) }),
  plan: ({ acts }, changes) => {
    const touched = gather<Act>();
    const losing = gather<PostId>();
    const withdrawn = gather<Parameters<typeof acts.withdraw>[0]>();
    for (const change of changes) {
      if (change.entity === 'edge' || change.entity === 'withdrawal of acts') {
        for (const piece of withdrawalsIn(change, postLists)) {
          withdrawn.add(nameOfPiece(piece), change.position, () => piece);
        }
        continue;
      }
      for (const act of touchedBy(change)) touched.add(nameOfAct(act), change.position, () => act);
      const postId = losingMarks(change);
      if (postId !== undefined) losing.add(postId, change.position, () => postId);
    }
    return [
      ...touched.together((all) => acts.count(all)),
      ...losing.each((postId) => acts.clear(postId)),
      ...withdrawn.each((piece) => acts.withdraw(piece)),
    ];
  },
});
