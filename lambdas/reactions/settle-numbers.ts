/**
 * Numbers in which a viewer's own acts are seen. A number follows an act within moments; until it does, the mark of the act says that it is
 * not counted, or is so still, and the viewer is shown what the number comes to.
 */
import type { AccountId, ActId } from '../kernel/ids.ts';
import { timeOf } from '../kernel/ids.ts';
import { MINUTE_MS } from '../platform/durations.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Key, Row, Table } from '../platform/table.ts';
import { nameOfKey } from '../platform/table.ts';
import type { Reaction, StoredViewerState } from '../posts/viewer-state.ts';
import { countOf, reactions } from '../posts/viewer-state.ts';
import type { Target } from './reaction.ts';
import { markKeyOf } from './reaction-keys.ts';

/** Acts of the last minute may not be counted yet, or be counted still. */
export const COUNTED_WITHIN_MS = MINUTE_MS;
const ROUNDS = 4; // in which the consumer may come between two looks at the marks

/** Acts of one kind of one viewer on one thing, of which one is so recent that it may not be counted, or be counted still. */
export interface Unsettled extends Target {
  /** The row with the number. */
  readonly thing: Key;
  readonly reaction: Reaction;
  readonly acts: readonly ActId[];
  readonly isDone: boolean;
}

/** What of a state may be counted otherwise than it stands, at `now` (milliseconds). */
export const unsettledIn = (
  { postId, commentId }: Target,
  thing: Key,
  state: StoredViewerState,
  now: number,
): readonly Unsettled[] =>
  reactions.flatMap((reaction) => {
    const done = state[reaction];
    const isRecent = done !== undefined && now - timeOf(done) < COUNTED_WITHIN_MS;
    const undone =
      now - state.at < COUNTED_WITHIN_MS ? (state.undone ?? []).filter(({ of }) => of === reaction) : [];
    if (!isRecent && undone.length === 0) return [];
    const acts = [...(done === undefined ? [] : [done]), ...undone.map(({ act }) => act)];
    return [{ postId, commentId, thing, reaction, acts, isDone: done !== undefined }];
  });

/**
 * The numbers with the viewer's own acts in them. A number equals its marks at any time; marks that are the same before and after it is
 * read are those that it counts. Costs two read units a mark and one a number; nothing where nothing is unsettled.
 */
export const settle = async (
  table: Pick<Table, 'getMany'>,
  viewer: AccountId,
  unsettled: readonly Unsettled[],
): Promise<ReadonlyMap<Unsettled, number>> => {
  const namesOf = ({ acts, ...each }: Unsettled): readonly Key[] =>
    acts.map((act) => markKeyOf({ ...each, act, viewer }));
  const read = async (keys: readonly Key[]): Promise<ReadonlyMap<string, Row>> => {
    const rows = keys.length === 0 ? [] : await table.getMany(keys, { consistent: true });
    return new Map(rows.map((row) => [nameOfKey(keyOfRow(row)), row]));
  };
  const marksOf = (some: readonly Unsettled[]) => read(some.flatMap(namesOf));

  const numbers = new Map<Unsettled, number>();
  let pending = unsettled;
  let before = await marksOf(pending);
  for (let round = 1; pending.length > 0; round += 1) {
    const things = await read(pending.map(({ thing }) => thing));
    const after = await marksOf(pending);
    const moved: Unsettled[] = [];
    for (const each of pending) {
      const names = namesOf(each).map(nameOfKey);
      if (round < ROUNDS && names.some((name) => before.has(name) !== after.has(name))) moved.push(each);
      const stored = Number(things.get(nameOfKey(each.thing))?.[countOf[each.reaction]] ?? 0);
      const counted = names.filter((name) => after.has(name)).length;
      numbers.set(each, Math.max(0, stored - counted + (each.isDone ? 1 : 0)));
    }
    pending = moved;
    before = after;
  }
  return numbers;
};
