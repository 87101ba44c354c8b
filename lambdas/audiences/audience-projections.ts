/** What follows for audiences from changes of edges, and of audiences themselves. */
import { edgeRow } from '../graph/graph-rows.ts';
import { streamPart } from '../kernel/stream-part.ts';
import type { ChangeOf } from '../platform/changes.ts';
import { workOf } from '../platform/gather.ts';
import type { Membership } from './audience.ts';
import { audienceRow } from './audience-rows.ts';
import { makeMemberStore } from './member-store.ts';

/** The audiences that somebody left, by the row of an edge. */
const leftBy = ({ ids, before, after }: ChangeOf<typeof edgeRow>): readonly Membership[] => {
  const left = new Set(before?.audiences).difference(new Set(after?.audiences));
  return [...left].map((audienceId) => ({ owner: ids.other, audienceId, member: ids.owner }));
};

export const audienceProjections = streamPart({
  topic: 'audiences',
  follows: [{ row: edgeRow }, { row: audienceRow, on: ['REMOVE'] }],
  access: [
    'GetItem',
    'BatchGetItem',
    'Query',
    'UpdateItem',
    'DeleteItem',
    'BatchWriteItem',
    'ConditionCheckItem',
  ],
  deps: ({ shared }) => ({ members: makeMemberStore(shared) }),
  plan: ({ members }, changes) =>
    changes.flatMap((change) => {
      if (change.entity === 'audience') {
        const { owner, audienceId } = change.ids;
        return [workOf(change.position, () => members.clear(owner, audienceId))];
      }
      const left = leftBy(change);
      return left.length === 0 ? [] : [workOf(change.position, () => members.dropOrphans(left))];
    }),
});
