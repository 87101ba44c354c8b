import type { AccountStore } from '../../accounts/account-store.ts';
import { makeAccountStore } from '../../accounts/account-store.ts';
import { FeedsApiEnv } from '../../environments.ts';
import type { FeedStore } from '../../feeds/feed-store.ts';
import { makeFeedStore } from '../../feeds/feed-store.ts';
import { readEnvironment } from '../../platform/environment.ts';
import type { ReadingDeps } from '../reading-deps.ts';
import { makeReadingDeps } from '../reading-deps.ts';

export interface FeedsDeps extends ReadingDeps {
  readonly accounts: AccountStore;
  readonly feeds: FeedStore;
}

export const makeFeedsDeps = (): FeedsDeps => {
  const shared = makeReadingDeps(readEnvironment(FeedsApiEnv));
  return { ...shared, accounts: makeAccountStore(shared.table), feeds: makeFeedStore(shared.table) };
};
