/** What viewers did with posts, to be shown to them, and numbers in which it is seen. */
import type { AccountId, PostId } from '../kernel/ids.ts';
import { keyOfRow } from '../platform/row.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Key, Table } from '../platform/table.ts';
import type { PostHead } from '../posts/post.ts';
import { postRow } from '../posts/post-rows.ts';
import type { Reaction, ReactionCounts, ViewerState } from '../posts/viewer-state.ts';
import { countOf, StoredViewerState } from '../posts/viewer-state.ts';
import type { Target } from './reaction.ts';
import { viewerStateRow } from './reaction-rows.ts';
import type { Reacted } from './reaction-store.ts';
import { settle, unsettledIn } from './settle-numbers.ts';

/** A number of a post or comment, as its row had it. */
export interface Numbered {
  readonly target: Target;
  readonly thing: Key;
  readonly reaction: Reaction;
  readonly stands: number;
}

/** States by post, as rows hold them. */
export type StoredStates = ReadonlyMap<PostId, StoredViewerState>;

const shownOf = (
  state: StoredViewerState | undefined,
  counts: Partial<ReactionCounts> = {},
): ViewerState => ({
  liked: state?.liked !== undefined,
  saved: state?.saved !== undefined,
  reposted: state?.reposted !== undefined,
  muted: state?.muted === true,
  ...(state?.reported && { reported: true }),
  counts,
});

export type ViewerStateStore = ReturnType<typeof makeViewerStateStore>;

export const makeViewerStateStore = (table: Pick<Table, 'getMany'>) => {
  /** What a viewer did with posts, by post, as rows hold it. */
  const stored = async (
    viewer: AccountId,
    postIds: readonly PostId[],
    { consistent }: { readonly consistent: boolean },
  ): Promise<StoredStates> => {
    const rows = await table.getMany(
      postIds.map((postId) => viewerStateRow.key({ reader: viewer, postId })),
      { consistent },
    );
    return new Map(
      rows.flatMap((row) => {
        const ids = viewerStateRow.idsOf(keyOfRow(row));
        return ids === undefined ? [] : [[ids.postId, parseRow(StoredViewerState, row)] as const];
      }),
    );
  };

  /**
   * What is shown of states. Costs nothing where nothing of it is of the last minute; otherwise two consistent reads of each mark and one
   * of the post. `now` in milliseconds.
   */
  const shown = async (
    viewer: AccountId,
    states: StoredStates,
    now: number,
  ): Promise<ReadonlyMap<PostId, ViewerState>> => {
    const unsettled = [...states].flatMap(([postId, state]) =>
      unsettledIn({ postId }, postRow.key({ postId }), state, now),
    );
    const numbers = await settle(table, viewer, unsettled);
    const countsOf = (postId: PostId): Partial<ReactionCounts> =>
      Object.fromEntries(
        unsettled
          .filter((each) => each.postId === postId)
          .map((each) => [countOf[each.reaction], numbers.get(each)]),
      );
    return new Map([...states].map(([postId, state]) => [postId, shownOf(state, countsOf(postId))]));
  };

  return {
    stored,
    shown,

    /** What a viewer did with posts. Costs half a read unit a post, one with strong consistency. `now` in milliseconds. */
    read: async (
      viewer: AccountId,
      posts: readonly Pick<PostHead, 'postId'>[],
      { consistent, now }: { readonly consistent: boolean; readonly now: number },
    ): Promise<ReadonlyMap<PostId, ViewerState>> => {
      const postIds = posts.map(({ postId }) => postId);
      return shown(viewer, await stored(viewer, postIds, { consistent }), now);
    },

    /**
     * A number of a post or comment after the viewer did something with it or took it back. `stands` was read, consistently, before the
     * act: what was done first in a while cannot be in it. `now` in milliseconds.
     */
    countAfter: async (
      viewer: AccountId,
      { target, thing, reaction, stands }: Numbered,
      { state, isChanged }: Pick<Reacted, 'state' | 'isChanged'>,
      now: number,
    ): Promise<number> => {
      const unsettled = state === undefined ? [] : unsettledIn(target, thing, state, now);
      const own = unsettled.find((each) => each.reaction === reaction);
      if (own === undefined) return stands;
      if (isChanged && own.isDone && own.acts.length === 1) return stands + 1;
      return (await settle(table, viewer, [own])).get(own) ?? stands;
    },
  };
};
