/** What writes of a viewer's state have in common that go by what it says. */
import { expiryOf } from '../platform/expired-row.ts';
import type { Expression } from '../platform/table.ts';
import { reactions, type StoredViewerState } from '../posts/viewer-state.ts';

const EMPTY_SECONDS = 3_600; // that a state without anything done is kept
const decisive = [...reactions, 'muted', 'reported'] as const;

export const stateConflicts = {
  attempts: 20, // changes of one viewer's state of one thing that others of the same viewer may come between
  firstPauseMs: 5,
  maxPauseMs: 100,
  error: () => new Error('The state of a viewer keeps changing'),
};

/** What is done is still what was read. */
export const isAsRead = (seen: StoredViewerState): Expression => ({
  expression: decisive
    .map((each) => (seen[each] === undefined ? `attribute_not_exists(${each})` : `${each} = :seen_${each}`))
    .join(' AND '),
  values: Object.fromEntries(
    decisive.flatMap((each) => (seen[each] === undefined ? [] : [[`:seen_${each}`, seen[each]] as const])),
  ),
});

/** A state says nothing, or nothing but one thing. */
export const saysNothing = (but?: (typeof decisive)[number]): string =>
  decisive
    .filter((each) => each !== but)
    .map((each) => `attribute_not_exists(${each})`)
    .join(' AND ');

/** When a state expires that says nothing since `at` (milliseconds), in epoch seconds. */
export const expiryOfEmpty = (at: number): number => expiryOf(at, EMPTY_SECONDS);

/** When a state expires of which this is taken back at `at` (milliseconds), in epoch seconds; undefined where it says something more. */
export const expiryWithout = (
  field: (typeof decisive)[number],
  seen: StoredViewerState,
  at: number,
): number | undefined =>
  decisive.every((each) => each === field || seen[each] === undefined) ? expiryOfEmpty(at) : undefined;
