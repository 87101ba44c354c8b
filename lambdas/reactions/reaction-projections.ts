/** What follows from likes, saves and reposts that come and go: they are counted. Likes of a post that is gone are cleared away. */
import { PostId } from '../kernel/ids.ts';
import { streamPart } from '../kernel/stream-part.ts';
import type { FollowedChange } from '../platform/changes.ts';
import { gather } from '../platform/gather.ts';
import { postRow } from '../posts/post-rows.ts';
import type { Reaction, TouchedReactions } from './reaction.ts';
import { likeRow, repostRow, savedRow } from './reaction-rows.ts';
import { makeViewerStateStore } from './viewer-state-store.ts';

const follows = [
  { row: likeRow },
  { row: savedRow },
  { row: repostRow },
  { row: postRow, on: ['REMOVE'] },
] as const;
type Followed = FollowedChange<typeof follows>;

/** The post of a like, undefined for the like of a comment, which names its post. */
const likedPost = (change: Extract<Followed, { entity: 'like' }>): PostId | undefined =>
  (change.after ?? change.before)?.postId === undefined ? PostId.parse(change.ids.target) : undefined;

const touchedBy = (
  change: Followed,
): { reaction: Reaction; thing: Omit<TouchedReactions, 'reactions'> } | undefined => {
  switch (change.entity) {
    case 'post':
      return undefined;
    case 'like': {
      const postId = likedPost(change);
      return postId && { reaction: 'liked', thing: { reader: change.ids.account, postId } };
    }
    case 'saved post':
      return { reaction: 'saved', thing: { reader: change.ids.account, postId: change.ids.postId } };
    case 'repost':
      return { reaction: 'reposted', thing: { reader: change.ids.account, postId: change.ids.postId } };
  }
};

/** The post that may be gone with likes left: its own row went, or one of its likes. */
const losingLikes = (change: Followed): PostId | undefined => {
  if (change.after !== undefined) return undefined;
  if (change.entity === 'post') return change.ids.postId;
  return change.entity === 'like' ? likedPost(change) : undefined;
};

export const reactionProjections = streamPart({
  topic: 'reactions',
  follows,
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'],
  deps: ({ shared }) => ({ viewerStates: makeViewerStateStore(shared) }),
  plan: ({ viewerStates }, changes) => {
    const touched = gather<TouchedReactions>();
    const lessLiked = gather<PostId>();
    for (const change of changes) {
      const losing = losingLikes(change);
      if (losing !== undefined) lessLiked.add(losing, change.position, () => losing);
      const found = touchedBy(change);
      if (found === undefined) continue;
      const { reaction, thing } = found;
      touched.add(`${thing.reader} ${thing.postId}`, change.position, (known) => ({
        ...thing,
        reactions: new Set(known?.reactions).add(reaction),
      }));
    }
    return [
      ...touched.together((all) => viewerStates.count(all)),
      ...lessLiked.each((postId) => viewerStates.clearLikes(postId)),
    ];
  },
});
