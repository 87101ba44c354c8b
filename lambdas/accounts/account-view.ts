/** From accounts to what apps see. */
import type { MediaAddresses } from '../photos/media-address.ts';
import { presentReadyPhoto } from '../photos/photo-view.ts';
import type { Account } from './account.ts';
import type { AccountCard, AccountView } from './account-contract.ts';

type CardFields = Pick<Account, 'accountId' | 'username' | 'displayName' | 'avatar'>;

/** What stands beside a post or in a list of people. `now` in milliseconds dates the avatar's addresses. */
export const presentCard = async (
  account: CardFields,
  media: MediaAddresses,
  now: number,
): Promise<AccountCard> => ({
  accountId: account.accountId,
  username: account.username,
  displayName: account.displayName === '' ? account.username : account.displayName,
  avatar:
    account.avatar === undefined
      ? null
      : presentReadyPhoto(account.avatar, await media(account.avatar.photoId, now)),
});

/** An account with its counts and, for a viewer who is somebody else, how the two stand to each other. */
export const presentAccount = async (
  account: Account,
  shown: Pick<AccountView, 'counts' | 'relationship'>,
  media: MediaAddresses,
  now: number,
): Promise<AccountView> => ({
  ...(await presentCard(account, media, now)),
  bio: account.bio,
  links: account.links,
  isPrivate: account.isPrivate,
  counts: shown.counts,
  ...(shown.relationship && { relationship: shown.relationship }),
  createdAt: account.createdAt,
});

/** An account that the viewer blocks: who it is and how the two stand to each other, no more. */
export const presentBlocked = async (
  account: Account,
  shown: Pick<AccountView, 'relationship'>,
  media: MediaAddresses,
  now: number,
): Promise<AccountView> =>
  presentAccount(
    { ...account, bio: '', links: [] },
    { ...shown, counts: { posts: 0, followers: 0, following: 0 } },
    media,
    now,
  );
