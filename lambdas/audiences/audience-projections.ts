/** What follows for audiences from changes of edges, and of audiences themselves. */
import * as z from 'zod/mini';
import { AudienceId } from '../kernel/ids.ts';
import { idsOf } from '../kernel/table-keys.ts';
import type { RowChange, Work } from '../platform/stream-batch.ts';
import type { Row } from '../platform/table.ts';
import type { Membership } from './audience.ts';
import type { MemberStore } from './member-store.ts';

export interface PlanAudiencesDeps {
  readonly members: Pick<MemberStore, 'dropOrphans' | 'clear'>;
}

const EdgeAudiences = z.object({ audiences: z.optional(z.set(AudienceId)) });

const audiencesIn = (row: Row | undefined): ReadonlySet<AudienceId> =>
  (row && z.parse(EdgeAudiences, row).audiences) ?? new Set();

/** The audiences that somebody left, as the row of an edge tells. */
const leftBy = ({ key, before, after }: RowChange): readonly Membership[] => {
  const edge = idsOf.edge(key);
  if (edge === undefined) return [];
  const left = audiencesIn(before).difference(audiencesIn(after));
  return [...left].map((audienceId) => ({ owner: edge.other, audienceId, member: edge.owner }));
};

const workOf = ({ members }: PlanAudiencesDeps, change: RowChange, position: number): readonly Work[] => {
  const positions = [position];
  const removed = change.after === undefined ? idsOf.audience(change.key) : undefined;
  if (removed !== undefined) {
    return [{ positions, run: () => members.clear(removed.owner, removed.audienceId) }];
  }
  const left = leftBy(change);
  return left.length === 0 ? [] : [{ positions, run: () => members.dropOrphans(left) }];
};

/** The work that a batch of changes asks for, in order. A change that cannot be read stops the batch in front of it. */
export const planAudiences = (deps: PlanAudiencesDeps, changes: readonly RowChange[]): readonly Work[] => {
  const work: Work[] = [];
  for (const [position, change] of changes.entries()) {
    try {
      work.push(...workOf(deps, change, position));
    } catch (error) {
      return [...work, { positions: [position], run: () => Promise.reject(error) }];
    }
  }
  return work;
};
