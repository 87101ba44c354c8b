/**
 * Counts what people did with things. The viewer's state is the truth: a mark exists exactly when the state names the act, and the
 * transaction that makes or deletes it adds to the numbers. So does the row in the viewer's own list, which is written before the mark;
 * each insert of one comes by here again. Likes of posts are in their list before they are done; what a row of one like in it
 * says is taken out when it is no longer so. Where a block parts the viewer from an owner of the thing, the state is made to name the act no
 * more: edges are read behind the row in the list, which the block goes through, so that one of the two finds the other.
 */

import type { AccountId } from '../kernel/ids.ts';
import { inParallel } from '../platform/chunks.ts';
import { unlessRefused } from '../platform/condition.ts';
import { causedAs, causeOf, correlated } from '../platform/correlation.ts';
import type { Counter, Delta } from '../platform/exact-counter.ts';
import { makeExactCounter } from '../platform/exact-counter.ts';
import { keyOfRow } from '../platform/row.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Expression, Key, Row, Table } from '../platform/table.ts';
import { exists, isNew, nameOfKey } from '../platform/table.ts';
import { StoredViewerState } from '../posts/viewer-state.ts';
import type { Act } from './reaction.ts';
import { markKeyOf, markOf, ownKeyOf, stateKeyOf } from './reaction-keys.ts';
import { expiryOfEmpty, saysNothing } from './state-write.ts';
import { edgesTo, takenBackAmong } from './taken-back.ts';

const WRITES_IN_PARALLEL = 25;

/** Of what acts are about, and what they count in. */
export interface Counting {
  /** The row of the thing, without which nothing is done with it. */
  readonly thing: (act: Act) => Key;
  /** Whether nobody does anything with it any more, by its row. */
  readonly isGone: (row: Row | undefined) => boolean;
  /** Whose block takes the act back, by the row of the thing. */
  readonly owners: (act: Act, row: Row | undefined) => readonly AccountId[];
  readonly counters: (act: Act) => readonly Counter[];
}

/**
 * Takes an act out of the state. A state that says nothing more goes where the thing is gone, whose marks lead here again. Otherwise it
 * expires: the change names the act, when the row in the own list, by which it was found, may be gone and the mark still be there.
 */
const forget = async (table: Table, act: Act, isGone: boolean, now: number): Promise<void> => {
  const { reaction } = act;
  const key = stateKeyOf(act.viewer, act);
  const isNamed = { expression: `${reaction} = :act`, values: { ':act': act.act } };
  const only = { ...isNamed, expression: `${isNamed.expression} AND ${saysNothing(reaction)}` };
  const expiring = {
    expression: `SET expiresAt = :until REMOVE ${reaction}`,
    values: { ':until': expiryOfEmpty(now) },
  };
  const end = (condition: Expression) =>
    unlessRefused(isGone ? table.delete(key, condition) : table.update(key, expiring, condition));
  if (await end(only)) return;
  if (!(await unlessRefused(table.update(key, { expression: `REMOVE ${reaction}` }, isNamed)))) return;
  // What else it said may have gone meanwhile.
  await end({ expression: `attribute_exists(pk) AND ${saysNothing()}` });
};

/** Brings marks, numbers and own lists in line with the states that name acts, or do not. Each act is there once. `now` in milliseconds. */
export const reconcileActs = (
  table: Table,
  counting: Counting,
  acts: readonly Act[],
  now = Date.now(),
): Promise<void> =>
  makeExactCounter(table).reconcile(acts, async (pending) => {
    const keys = pending.flatMap((act) => [
      stateKeyOf(act.viewer, act),
      markKeyOf(act),
      ownKeyOf(act) ?? [],
      counting.thing(act),
    ]);
    const found = await table.getMany(keys.flat(), { consistent: true });
    const rows = new Map(found.map((row) => [nameOfKey(keyOfRow(row)), row]));
    const at = (key: Key | undefined): Row | undefined => key && rows.get(nameOfKey(key));
    const isNamed = (act: Act): boolean => {
      const state = at(stateKeyOf(act.viewer, act));
      return state !== undefined && parseRow(StoredViewerState, state)[act.reaction] === act.act;
    };
    const isGone = (act: Act): boolean => counting.isGone(at(counting.thing(act)));
    const isThere = (act: Act): boolean => isNamed(act) && !isGone(act);
    const edgesOf = (act: Act): readonly Key[] =>
      edgesTo(counting.owners(act, at(counting.thing(act))), act.viewer);
    const takenBack = await takenBackAmong(
      table,
      new Map(pending.filter(isThere).map((act) => [act, edgesOf(act)])),
    );
    const isDone = (act: Act): boolean => isThere(act) && !takenBack.has(act);

    const lost = pending.filter((act) => isNamed(act) && !isDone(act));
    await inParallel(lost, WRITES_IN_PARALLEL, (act) =>
      correlated(causeOf(act), () => forget(table, act, isGone(act), now)),
    );
    const [puts, deletes]: [(Row & Key)[], Key[]] = [[], []];
    for (const act of pending) {
      const own = ownKeyOf(act);
      if (own === undefined || isDone(act) === (at(own) !== undefined)) continue;
      if (!isDone(act)) deletes.push(causedAs(act, { ...own }));
      else if (act.reaction !== 'liked') puts.push(causedAs(act, { ...own }));
    }
    await table.writeManyUnordered(puts, deletes);
    return new Map(
      pending.flatMap((act): (readonly [Act, Delta])[] => {
        const key = markKeyOf(act);
        if (isDone(act) === (at(key) !== undefined)) return [];
        const by = isDone(act) ? 1 : -1;
        const marker =
          by > 0 ? { put: causedAs(act, markOf(act)), condition: isNew } : { delete: key, condition: exists };
        const counters = at(counting.thing(act)) === undefined ? [] : counting.counters(act);
        return [[act, { marker, adds: counters.map((counter) => ({ counter, by })) }]];
      }),
    );
  });
