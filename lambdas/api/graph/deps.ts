import type { AccountStore } from '../../accounts/account-store.ts';
import { makeAccountStore } from '../../accounts/account-store.ts';
import { GraphApiEnv } from '../../environments.ts';
import type { EdgeStore } from '../../graph/edge-store.ts';
import { makeEdgeStore } from '../../graph/edge-store.ts';
import { readEnvironment } from '../../platform/environment.ts';
import type { ReadingDeps } from '../reading-deps.ts';
import { makeReadingDeps } from '../reading-deps.ts';

export interface GraphDeps extends ReadingDeps {
  readonly accounts: AccountStore;
  readonly edges: EdgeStore;
}

export const makeGraphDeps = (): GraphDeps => {
  const shared = makeReadingDeps(readEnvironment(GraphApiEnv));
  return {
    ...shared,
    accounts: makeAccountStore(shared.table),
    edges: makeEdgeStore(shared.table),
  };
};
