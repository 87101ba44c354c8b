/**
 * What follows from views, shares, and follows that a post led to: they are counted, and cleared away when the post is gone. What a post's
 * days count is copied for its author.
 */
import { edgeRow } from '../graph/graph-rows.ts';
import { authorOf } from '../kernel/ids.ts';
import { streamPart } from '../kernel/stream-part.ts';
import type { FollowedChange, Work } from '../platform/changes.ts';
import { dayOf } from '../platform/durations.ts';
import { gather, workOf } from '../platform/gather.ts';
import { postRow } from '../posts/post-rows.ts';
import { insightRow } from '../reactions/reaction-rows.ts';
import type { PostDay } from './account-day-store.ts';
import { makeAccountDayStore } from './account-day-store.ts';
import { shareRow, viewRow } from './insight-rows.ts';
import type { Uncounted } from './view-event-store.ts';
import { followEvent, makeViewEventStore } from './view-event-store.ts';

const follows = [
  { row: viewRow, on: ['INSERT'] },
  { row: shareRow, on: ['INSERT'] },
  { row: edgeRow },
  { row: postRow, on: ['REMOVE'] },
  { row: insightRow, on: ['INSERT', 'MODIFY'] },
] as const;

/** What a change says that may not be counted yet. */
const uncountedIn = (change: FollowedChange<typeof follows>): Uncounted | undefined => {
  if (change.after === undefined) return undefined;
  if (change.entity === 'post' || change.entity === 'what happened around a post on a day') return undefined;
  if (change.entity === 'edge') {
    const { since, via, owner, other } = change.after;
    if (since === undefined || via === undefined || authorOf(via) !== other) return undefined;
    return followEvent(via, owner, since);
  }
  const { counted, postId, viewer, day } = change.after;
  if (counted === true) return undefined;
  const kind = change.entity === 'view of a post' ? 'views' : 'shares';
  return { kind, postId, viewer, day: dayOf(Date.parse(day)) };
};

export const insightProjections = streamPart({
  topic: 'insights',
  follows,
  access: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'],
  deps: ({ shared, clock }) => ({
    accountDays: makeAccountDayStore(shared),
    viewEvents: makeViewEventStore(shared),
    clock,
  }),
  plan: ({ accountDays, viewEvents, clock }, changes) => {
    const days = gather<PostDay>();
    const uncounted = gather<Uncounted>();
    const gone: Work[] = [];
    for (const change of changes) {
      if (change.entity === 'post') {
        gone.push(workOf(change.position, () => viewEvents.clear(change.ids.postId)));
      }
      if (change.entity === 'what happened around a post on a day') {
        const { postId, day } = change.ids;
        days.add(`${postId} ${day}`, change.position, () => ({ postId, day }));
      }
      const item = uncountedIn(change);
      if (item === undefined) continue;
      // A follow that is undone and done again within a batch has two days and one marker.
      const name = `${item.kind} ${item.postId} ${item.viewer} ${item.kind === 'follows' ? '' : item.day}`;
      uncounted.add(name, change.position, (known) => known ?? item);
    }
    return [
      ...uncounted.together((items) => viewEvents.count(items)),
      ...gone,
      ...days.together((items) => accountDays.copy(items, clock())),
    ];
  },
});
