/** What follows from likes, saves and reposts that come and go: they are counted. Those of a post that is gone are cleared away. */
import type { AccountId } from '../ids.ts';
import { CommentId, PostId } from '../ids.ts';
import type { RowChange, Work } from '../platform/stream-batch.ts';
import { idsOf, keys } from '../table-keys.ts';
import type { Deed, Touched } from './deed.ts';
import type { DoneStore } from './done-store.ts';

/** Whose deed a change is about, undefined for other rows. */
const touchedBy = ({
  key,
  before,
  after,
}: RowChange): (Omit<Touched, 'deeds'> & { deed: Deed }) | undefined => {
  const like = idsOf.like(key);
  if (like !== undefined) {
    // A comment's id may look like a post's: likes of comments name the post.
    const postId = after?.['postId'] ?? before?.['postId'];
    const reader = like.account;
    return postId === undefined
      ? { reader, postId: PostId.parse(like.target), deed: 'liked' }
      : { reader, postId: PostId.parse(postId), commentId: CommentId.parse(like.target), deed: 'liked' };
  }
  const saved = idsOf.saved(key);
  if (saved !== undefined) return { reader: saved.account, postId: saved.postId, deed: 'saved' };
  const reposted = idsOf.repost(key);
  if (reposted !== undefined) return { reader: reposted.account, postId: reposted.postId, deed: 'reposted' };
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
  readonly deeds: Set<Deed>;
}

/** The work that a batch of changes asks for. A change that cannot be read stops the batch in front of it. */
export const planCounting = (
  { done }: { readonly done: Pick<DoneStore, 'count' | 'clearLikes'> },
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
      const { deed, ...thing } = found;
      const name = `${thing.reader} ${thing.postId} ${thing.commentId ?? ''}`;
      const known = touched.get(name) ?? { ...thing, deeds: new Set() };
      known.deeds.add(deed);
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
