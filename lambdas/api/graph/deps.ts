import type { AccountStore } from '../../accounts/account-store.ts';
import { makeAccountStore } from '../../accounts/account-store.ts';
import type { AudienceStore } from '../../audiences/audience-store.ts';
import { makeAudienceStore } from '../../audiences/audience-store.ts';
import type { MemberStore } from '../../audiences/member-store.ts';
import { makeMemberStore } from '../../audiences/member-store.ts';
import { GraphApiEnv } from '../../environments.ts';
import type { BlockMuteRestrictStore } from '../../graph/block-mute-restrict-store.ts';
import { makeBlockMuteRestrictStore } from '../../graph/block-mute-restrict-store.ts';
import type { EdgeStore } from '../../graph/edge-store.ts';
import { makeEdgeStore } from '../../graph/edge-store.ts';
import type { IdempotencyStore } from '../../idempotency/idempotency-store.ts';
import { makeIdempotencyStore } from '../../idempotency/idempotency-store.ts';
import { readEnvironment } from '../../platform/environment.ts';
import type { ReadingDeps } from '../reading-deps.ts';
import { makeReadingDeps } from '../reading-deps.ts';

export interface GraphDeps extends ReadingDeps {
  readonly accounts: AccountStore;
  readonly edges: EdgeStore;
  readonly restrictions: BlockMuteRestrictStore;
  readonly audiences: AudienceStore;
  readonly members: MemberStore;
  readonly idempotency: IdempotencyStore;
}

export const makeGraphDeps = (): GraphDeps => {
  const shared = makeReadingDeps(readEnvironment(GraphApiEnv));
  return {
    ...shared,
    accounts: makeAccountStore(shared.table),
    edges: makeEdgeStore(shared.table),
    restrictions: makeBlockMuteRestrictStore(shared.table),
    audiences: makeAudienceStore(shared.table),
    members: makeMemberStore(shared.table),
    idempotency: makeIdempotencyStore(shared.table),
  };
};
