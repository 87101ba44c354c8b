import type { AccountStore } from '../../accounts/account-store.ts';
import { makeAccountStore } from '../../accounts/account-store.ts';
import { AccountsApiEnv } from '../../environments.ts';
import type { StandingStore } from '../../graph/standing-store.ts';
import { makeStandingStore } from '../../graph/standing-store.ts';
import type { PhotoStore } from '../../photos/photo-store.ts';
import { makePhotoStore } from '../../photos/photo-store.ts';
import { readEnvironment } from '../../platform/environment.ts';
import type { ReadingDeps } from '../reading-deps.ts';
import { makeReadingDeps } from '../reading-deps.ts';

export interface AccountsDeps extends ReadingDeps {
  readonly accounts: AccountStore;
  readonly standings: StandingStore;
  readonly photos: PhotoStore;
}

export const makeAccountsDeps = (): AccountsDeps => {
  const shared = makeReadingDeps(readEnvironment(AccountsApiEnv));
  return {
    ...shared,
    accounts: makeAccountStore(shared.table),
    standings: makeStandingStore(shared.table),
    photos: makePhotoStore(shared.table),
  };
};
