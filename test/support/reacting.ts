/** Likes, saves and reposts put straight into a table, as they stand when all has come to rest. */
import { entryOf } from '../../lambdas/callers/listed-likes.ts';
import type { WriteLimits } from '../../lambdas/callers/write-limits.ts';
import { makeWriteLimits } from '../../lambdas/callers/write-limits.ts';
import { type AccountId, type ActId, newActId, type PostId } from '../../lambdas/kernel/ids.ts';
import type { Key, Row, Table } from '../../lambdas/platform/table.ts';
import type { Known, Reaction, ViewerState } from '../../lambdas/posts/viewer-state.ts';
import type { Act, Target } from '../../lambdas/reactions/reaction.ts';
import { markOf, ownKeyOf, stateKeyOf } from '../../lambdas/reactions/reaction-keys.ts';
import type { Reacted } from '../../lambdas/reactions/reaction-store.ts';
import { makeReactionStore } from '../../lambdas/reactions/reaction-store.ts';
import { putRows, T0 } from './some-account.ts';

export const someAct = (
  reaction: Reaction,
  viewer: AccountId,
  { postId, commentId }: Target,
  at = T0,
): Act => ({ reaction, viewer, postId, ...(commentId && { commentId }), act: newActId(at) });

/** The row of a state that names an act. */
export const stateItem = (act: Act, at = T0): Row & Key => ({
  ...stateKeyOf(act.viewer, act),
  [act.reaction]: act.act,
  at,
});

/** All rows of an act. */
export const actItems = (act: Act, at = T0): (Row & Key)[] => {
  const own = ownKeyOf(act);
  return [stateItem(act, at), markOf(act), ...(own === undefined ? [] : [{ ...own }])];
};

/** Has somebody like a post or comment; answers the act. */
export const putLike = async (table: Table, viewer: AccountId, target: Target, at = T0): Promise<Act> => {
  const act = someAct('liked', viewer, target, at);
  await putRows(table, actItems(act, at));
  return act;
};

/** Enters a like into the list of an account, as the limit of its request does. */
export const enterLike = async (
  limits: WriteLimits,
  account: AccountId,
  postId: PostId,
  at = T0,
): Promise<ActId> => {
  const act = newActId(at);
  const quota = { quota: 60_000, windowSeconds: 60 };
  await limits.take({ account, limit: 'writes', quota, entry: entryOf({ act, postId }) }, at);
  return act;
};

/** Likes posts as requests do, with their limit. */
export const makeLiker = (table: Table, limits = makeWriteLimits(table)) => ({
  like: async (viewer: AccountId, postId: PostId, at = T0): Promise<Reacted> =>
    makeReactionStore(table).do('liked', { postId }, viewer, at, await enterLike(limits, viewer, postId, at)),
});

/** Somebody who did nothing with a post, or what is given. */
export const knownAs = (
  accountId: AccountId,
  { followsAuthor = false, ...state }: Partial<ViewerState> & { readonly followsAuthor?: boolean } = {},
): Known => ({
  accountId,
  followsAuthor,
  state: { liked: false, saved: false, reposted: false, muted: false, counts: {}, ...state },
});
