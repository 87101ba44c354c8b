/** What follows from views, shares, and follows that a post led to: they are counted, and cleared away when the post is gone. */
import { StoredEdge } from '../graph/edge.ts';
import { authorOf } from '../kernel/ids.ts';
import { idsOf } from '../kernel/table-keys.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { RowChange, Work } from '../platform/stream-batch.ts';
import type { Uncounted, ViewEventStore } from './view-event-store.ts';
import { followEvent } from './view-event-store.ts';

const DAY_MS = 86_400_000;

const uncountedIn = ({ key, after }: RowChange): Uncounted | undefined => {
  if (after === undefined) return undefined;
  const viewEvent = idsOf.viewEvent(key);
  if (viewEvent !== undefined) {
    if (after['counted'] === true) return undefined;
    return { ...viewEvent, day: Math.floor(Date.parse(viewEvent.date) / DAY_MS) };
  }
  const edge = idsOf.edge(key);
  if (edge === undefined) return undefined;
  const { since, via } = parseRow(StoredEdge, after);
  if (since === undefined || via === undefined || authorOf(via) !== edge.other) return undefined;
  return followEvent(via, edge.owner, since);
};

/** The work that a batch of changes asks for. A change that cannot be read stops the batch in front of it. */
export const planInsights = (
  { viewEvents }: { readonly viewEvents: Pick<ViewEventStore, 'count' | 'clear'> },
  changes: readonly RowChange[],
): readonly Work[] => {
  const uncounted = new Map<string, Uncounted>();
  const positions: number[] = [];
  const gone: Work[] = [];
  const unreadable: Work[] = [];
  for (const [position, change] of changes.entries()) {
    try {
      const postId = change.after === undefined ? idsOf.post(change.key) : undefined;
      if (postId !== undefined) gone.push({ positions: [position], run: () => viewEvents.clear(postId) });
      const item = uncountedIn(change);
      if (item === undefined) continue;
      // A follow that is undone and done again within a batch has two days and one mark.
      const name = `${item.kind} ${item.postId} ${item.viewer} ${item.kind === 'follows' ? '' : item.day}`;
      if (!uncounted.has(name)) uncounted.set(name, item);
      positions.push(position);
    } catch (error) {
      unreadable.push({ positions: [position], run: () => Promise.reject(error) });
      break;
    }
  }
  const counted: readonly Work[] =
    positions.length === 0 ? [] : [{ positions, run: () => viewEvents.count([...uncounted.values()]) }];
  return [...counted, ...gone, ...unreadable];
};
