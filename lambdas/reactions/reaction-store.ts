/**
 * Likes, saves and reposts in the table, as requests write and lists read them. The viewer's state of a post or comment is the truth, one
 * row; numbers and the lists of who did it follow by the stream.
 */
import type { AccountId, ActId, PostId } from '../kernel/ids.ts';
import { newActId, timeOf } from '../kernel/ids.ts';
import { orRefusal, unlessRefused } from '../platform/condition.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Expression, Row, Table, Write } from '../platform/table.ts';
import { always, ConditionFailed, isNew } from '../platform/table.ts';
import type { Reaction } from '../posts/viewer-state.ts';
import { StoredViewerState } from '../posts/viewer-state.ts';
import type { ActPage, PagePart } from './act-page.ts';
import { ownLikes } from './own-likes.ts';
import type { Act, Target } from './reaction.ts';
import { ownKeyOf, rowsOf, stateKeyOf } from './reaction-keys.ts';
import { viewerStateRow } from './reaction-rows.ts';
import { COUNTED_WITHIN_MS } from './settle-numbers.ts';
import { expiryWithout, isAsRead, stateConflicts } from './state-write.ts';
import { edgesTo, ownersOf, takenBackAmong } from './taken-back.ts';

const UNDONE_KEPT = 6; // acts taken back within a minute: who goes on faster sees a number that is late

/** What is reacted to, with who wrote a comment. */
interface Thing extends Target {
  readonly writer?: AccountId;
}

/** What became of a request to do something, or to take it back. */
export interface Reacted {
  /** False: it was so before. */
  readonly isChanged: boolean;
  /** As it is now, undefined where nothing was ever done. */
  readonly state: StoredViewerState | undefined;
  /** What was done or taken back. */
  readonly act: ActId | undefined;
}

const doing = (reaction: Reaction, act: ActId, at: number): Expression => ({
  expression: `SET ${reaction} = if_not_exists(${reaction}, :act), #at = :at REMOVE expiresAt`,
  names: { '#at': 'at' },
  values: { ':act': act, ':at': at },
});

/** The write of a save, for a transaction that keeps a post elsewhere too; a post that is saved stays as it was. */
export const saveWrite = ({ postId, viewer, act }: Act, at: number): Write => ({
  update: viewerStateRow.key({ reader: viewer, postId }),
  change: doing('saved', act, at),
  condition: always,
});

/** Acts that were taken back lately, with one more. */
const undoneWith = (reaction: Reaction, act: ActId, seen: StoredViewerState, at: number) => {
  const recent = at - seen.at < COUNTED_WITHIN_MS ? (seen.undone ?? []) : [];
  return [...recent, { of: reaction, act }].slice(-UNDONE_KEPT);
};

/** Takes an act back, and remembers for a while that it was done. A state that says nothing more expires. */
const takingBack = (reaction: Reaction, act: ActId, seen: StoredViewerState, at: number): Expression => {
  const until = expiryWithout(reaction, seen, at);
  return {
    expression: `SET undone = :undone, #at = :at${until === undefined ? '' : ', expiresAt = :until'} REMOVE ${reaction}`,
    names: { '#at': 'at' },
    values: {
      ':undone': undoneWith(reaction, act, seen, at),
      ':at': at,
      ...(until !== undefined && { ':until': until }),
    },
  };
};

/** Does anew what a block takes back. */
const doingAnew = (
  reaction: Reaction,
  { act, former }: { readonly act: ActId; readonly former: ActId },
  seen: StoredViewerState,
  at: number,
): Expression => ({
  expression: `SET undone = :undone, #at = :at, ${reaction} = :act`,
  names: { '#at': 'at' },
  values: { ':undone': undoneWith(reaction, former, seen, at), ':at': at, ':act': act },
});

export type ReactionStore = ReturnType<typeof makeReactionStore>;

export const makeReactionStore = (table: Table) => {
  const stateOf = async (viewer: AccountId, target: Target): Promise<StoredViewerState | undefined> => {
    const row = await table.get(stateKeyOf(viewer, target), { consistent: true });
    return row && parseRow(StoredViewerState, row);
  };

  /** Changes a state on a condition; where that does not hold, answers the state as it stands. */
  const updated = async (
    viewer: AccountId,
    target: Target,
    change: Expression,
    condition: Expression,
  ): Promise<{ readonly isChanged: boolean; readonly state: StoredViewerState | undefined }> => {
    const written = await orRefusal(table.update(stateKeyOf(viewer, target), change, condition));
    const isChanged = !(written instanceof ConditionFailed);
    const row = isChanged ? written : written.row;
    return { isChanged, state: row && parseRow(StoredViewerState, row) };
  };

  /** Has an act stand in the viewer's list, whatever became of it: the stream's consumer takes out what is not so. */
  const list = async (act: Act): Promise<void> => {
    const own = ownKeyOf(act);
    if (own !== undefined) await unlessRefused(table.put({ ...own }, isNew));
  };

  const pageOf = async (
    where: { readonly partition: string; readonly prefix: string },
    { limit, after, consistent = false }: PagePart,
  ) => {
    const found = await table.query({
      where: {
        expression: 'pk = :pk AND begins_with(sk, :prefix)',
        values: { ':pk': where.partition, ':prefix': where.prefix },
      },
      newestFirst: true,
      limit,
      consistent,
      ...(after !== undefined && { after: { pk: where.partition, sk: `${where.prefix}${after}` } }),
    });
    return { rows: found.rows, hasNext: found.next !== undefined };
  };

  const actPage = <Item extends { readonly act: ActId }>(
    items: readonly Item[],
    hasNext: boolean,
  ): { readonly items: readonly Item[]; readonly next?: ActId } => {
    const last = items.at(-1);
    return { items, ...(hasNext && last && { next: last.act }) };
  };

  return {
    stateOf,

    list,

    /**
     * Does something with a target. Costs one write unit, and one for the viewer's own list; a repeat changes nothing, though within a
     * minute it sees to that list once more. What stands from before a block of the two is done anew. `at` in milliseconds; `listed` is the act,
     * where the list has it already: that costs nothing here then, also where it is not done.
     */
    do: (
      reaction: Reaction,
      { writer, ...target }: Thing,
      viewer: AccountId,
      at: number,
      listed?: ActId,
    ): Promise<Reacted> => {
      const act = listed ?? newActId(at);
      const own = { ...target, reaction, viewer };
      const enter = async (done: Act): Promise<void> => {
        if (listed === undefined) await list(done);
      };
      return retryOnConflict<Reacted>(stateConflicts, async () => {
        const found = await updated(viewer, target, doing(reaction, act, at), {
          expression: `attribute_not_exists(${reaction})`,
        });
        if (found.isChanged) {
          await enter({ ...own, act });
          return { isChanged: true, act, state: found.state };
        }
        const { state } = found;
        const standing = state?.[reaction];
        if (state === undefined || standing === undefined) return undefined;
        const former = { ...own, act: standing };
        const edges = edgesTo(ownersOf(former, writer), viewer);
        if (standing !== act && (await takenBackAmong(table, new Map([[former, edges]]))).size > 0) {
          const change = doingAnew(reaction, { act, former: standing }, state, at);
          const anew = await updated(viewer, target, change, isAsRead(state));
          if (!anew.isChanged) return undefined;
          await enter({ ...own, act });
          return { isChanged: true, act, state: anew.state };
        }
        if (at - timeOf(standing) < COUNTED_WITHIN_MS) await enter(former);
        // It is its own act that stands where the answer to the update was lost and the client of the table repeated it.
        return { isChanged: standing === act, act: standing, state };
      });
    },

    /** Takes back what was done. Costs one write unit; what is not done changes nothing. `at` in milliseconds. */
    undo: (reaction: Reaction, target: Target, viewer: AccountId, at: number): Promise<Reacted> => {
      let tried: ActId | undefined;
      return retryOnConflict<Reacted>(stateConflicts, async () => {
        const seen = await stateOf(viewer, target);
        // The answer to the update was lost, and the client of the table repeated it.
        if (tried !== undefined && seen?.undone?.some((each) => each.act === tried)) {
          return { isChanged: true, act: tried, state: seen };
        }
        const act = seen?.[reaction];
        if (seen === undefined || act === undefined) return { isChanged: false, act, state: seen };
        tried = act;
        const undone = await updated(viewer, target, takingBack(reaction, act, seen, at), isAsRead(seen));
        return undone.isChanged && { isChanged: true, act, state: undone.state };
      });
    },

    /** What an account did with posts, the latest first, from behind `after`. */
    doneBy: async (
      reaction: Reaction,
      account: AccountId,
      part: PagePart,
    ): Promise<ActPage<{ readonly postId: PostId }>> => {
      if (reaction === 'liked') return ownLikes(table, account, part);
      const { own } = rowsOf[reaction];
      const where = { partition: own.partition({ account }), prefix: own.sortPrefix };
      const { rows, hasNext } = await pageOf(where, part);
      return actPage(
        rows.map((row: Row) => own.parse(row)),
        hasNext,
      );
    },

    /** Who likes a post or comment, or reposted a post, the latest first, from behind `after`: as far as it is counted. */
    whoDid: async (
      reaction: 'liked' | 'reposted',
      { postId, commentId }: Target,
      part: PagePart,
    ): Promise<ActPage<{ readonly account: AccountId }>> => {
      const { mark } = rowsOf[reaction];
      const partition = mark.partition({ target: commentId ?? postId, postId });
      const { rows, hasNext } = await pageOf({ partition, prefix: mark.sortPrefix }, part);
      return actPage(
        rows.map((row: Row) => mark.parse(row)),
        hasNext,
      );
    },
  };
};
