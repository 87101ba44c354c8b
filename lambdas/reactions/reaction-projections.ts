/** What follows from likes, saves and reposts that come and go: they are counted. Those of a post that is gone are cleared away. */
import type { AccountId } from '../kernel/ids.ts';
import { CommentId, PostId } from '../kernel/ids.ts';
import { idsOf, keys } from '../kernel/table-keys.ts';
import type { RowChange, Work } from '../platform/stream-batch.ts';
import type { Reaction, TouchedReactions } from './reaction.ts';
import type { ViewerStateStore } from './viewer-state-store.ts';

/** Whose reaction a change is about, undefined for other rows. */
const touchedBy = ({
  key,
  before,
  after,
}: RowChange): (Omit<TouchedReactions, 'reactions'> & { reaction: Reaction }) | undefined => {
  const like = idsOf.like(key);
  if (like !== undefined) {
    // A comment's id may look like a post's: likes of comments name the post.
    const postId = after?.['postId'] ?? before?.['postId'];
    const reader = like.account;
    return postId === undefined
      ? { reader, postId: PostId.parse(like.target), reaction: 'liked' }
      : { reader, postId: PostId.parse(postId), commentId: CommentId.parse(like.target), reaction: 'liked' };
  }
  const saved = idsOf.saved(key);
  if (saved !== undefined) return { reader: saved.account, postId: saved.postId, reaction: 'saved' };
  const reposted = idsOf.repost(key);
  if (reposted !== undefined)
    return { reader: reposted.account, postId: reposted.postId, reaction: 'reposted' };
  return undefined;
};

/** The post that may be gone with likes left: its own row went, or one of its likes. */
const losingLikes = ({ key, before, after }: RowChange): PostId | undefined => {
  if (after !== undefined) return undefined;
  const post = idsOf.post(key);
  // Co-authors have rows of the same kind.
  if (post !== undefined && keys.post(post).pk === key.pk) return post;
  const like = idsOf.like(key);
  return like === undefined || before?.['postId'] !== undefined ? undefined : PostId.parse(like.target);
};

interface Gathered {
  readonly reader: AccountId;
  readonly postId: PostId;
  readonly commentId?: CommentId;
  readonly reactions: Set<Reaction>;
}

/** The work that a batch of changes asks for. A change that cannot be read stops the batch in front of it. */
export const planReactions = (
  { done }: { readonly done: Pick<ViewerStateStore, 'count' | 'clearLikes'> },
  changes: readonly RowChange[],
): readonly Work[] => {
  const touched = new Map<string, Gathered>();
  const positions: number[] = [];
  const lessLiked = new Map<PostId, number[]>();
  const unreadable: Work[] = [];
  for (const [position, change] of changes.entries()) {
    try {
      const losing = losingLikes(change);
      if (losing !== undefined) lessLiked.set(losing, [...(lessLiked.get(losing) ?? []), position]);
      const found = touchedBy(change);
      if (found === undefined) continue;
      const { reaction, ...thing } = found;
      const name = `${thing.reader} ${thing.postId} ${thing.commentId ?? ''}`;
      const known = touched.get(name) ?? { ...thing, reactions: new Set() };
      known.reactions.add(reaction);
      touched.set(name, known);
      positions.push(position);
    } catch (error) {
      unreadable.push({ positions: [position], run: () => Promise.reject(error) });
      break;
    }
  }
  const counted: readonly Work[] =
    positions.length === 0 ? [] : [{ positions, run: () => done.count([...touched.values()]) }];
  const cleared = [...lessLiked].map(
    ([postId, ofPost]): Work => ({ positions: ofPost, run: () => done.clearLikes(postId) }),
  );
  return [...counted, ...cleared, ...unreadable];
};
