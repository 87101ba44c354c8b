import type { AccountStore } from '../../accounts/account-store.ts';
import { makeAccountStore } from '../../accounts/account-store.ts';
import { AccountsApiEnv } from '../../environments.ts';
import type { PhotoStore } from '../../photos/photo-store.ts';
import { makePhotoStore } from '../../photos/photo-store.ts';
import { readEnvironment } from '../../platform/environment.ts';
import type { ProfileSnapshotStore } from '../../profiles/profile-snapshot-store.ts';
import { makeProfileSnapshotStore } from '../../profiles/profile-snapshot-store.ts';
import type { ReadingDeps } from '../reading-deps.ts';
import { makeReadingDeps } from '../reading-deps.ts';

export interface AccountsDeps extends ReadingDeps {
  readonly accounts: AccountStore;
  readonly snapshots: ProfileSnapshotStore;
  readonly photos: PhotoStore;
}

export const makeAccountsDeps = (): AccountsDeps => {
  const shared = makeReadingDeps(readEnvironment(AccountsApiEnv));
  return {
    ...shared,
    accounts: makeAccountStore(shared.table),
    snapshots: makeProfileSnapshotStore(shared.table),
    photos: makePhotoStore(shared.table),
  };
};
