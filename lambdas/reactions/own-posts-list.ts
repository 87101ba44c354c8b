import type { AccountId, ActId, PostId } from '../kernel/ids.ts';
import type { Slice } from '../platform/fill-page.ts';
import type { Reaction, ViewerState } from '../posts/viewer-state.ts';
import type { ReactionStore } from './reaction-store.ts';
import type { StoredStates, ViewerStateStore } from './viewer-state-store.ts';

interface Entry {
  readonly postId: PostId;
  readonly position: ActId;
}

export interface ReactionListDeps {
  readonly reactions: Pick<ReactionStore, 'doneBy'>;
  readonly viewerStates: Pick<ViewerStateStore, 'stored' | 'shown'>;
}

/** Posts that an account did something with, the latest first, as others read the list. */
export const postsDoneBy =
  ({ reactions }: Pick<ReactionListDeps, 'reactions'>, reaction: Reaction, account: AccountId) =>
  async (limit: number, after: ActId | undefined): Promise<Slice<Entry, ActId>> => {
    const { items, next } = await reactions.doneBy(reaction, account, { limit, after });
    return {
      items: items.map(({ postId, act }) => ({ postId, position: act })),
      ...(next !== undefined && { next }),
    };
  };

/**
 * The same for the account itself, which sees at once what it did and took back: only what its state names is in the list, for a read
 * unit a post. The states are kept for showing the posts. `now` in milliseconds.
 */
export const ownPostsList = (
  { reactions, viewerStates }: ReactionListDeps,
  reaction: Reaction,
  viewer: AccountId,
  now: number,
): {
  readonly read: (limit: number, after: ActId | undefined) => Promise<Slice<Entry, ActId>>;
  readonly states: () => Promise<ReadonlyMap<PostId, ViewerState>>;
} => {
  let known: StoredStates = new Map();
  return {
    read: async (limit, after) => {
      const { items, next } = await reactions.doneBy(reaction, viewer, { limit, after, consistent: true });
      const postIds = items.map(({ postId }) => postId);
      const found = await viewerStates.stored(viewer, postIds, { consistent: true });
      known = new Map([...known, ...found]);
      const standing = items.filter(({ postId, act }) => found.get(postId)?.[reaction] === act);
      return {
        items: standing.map(({ postId, act }) => ({ postId, position: act })),
        ...(next !== undefined && { next }),
      };
    },
    states: () => viewerStates.shown(viewer, known, now),
  };
};
