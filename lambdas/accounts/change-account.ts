import type { AccountId, PhotoId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import { BEGINNING_BYTES, beginningOf } from '../kernel/text/beginning-of.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import type { PhotoViewData } from '../photos/photo-view.ts';
import { viewDataOf } from '../photos/photo-view.ts';
import type { Translated } from '../platform/problem.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Account } from './account.ts';
import type { AccountChange } from './account-contract.ts';
import type { AccountStore } from './account-store.ts';
import { refuseReserved, usernameTaken } from './claim-account.ts';
import type { ProfileChange } from './profile-change.ts';
import { checkMayRename } from './rename.ts';
import { ownAccount } from './require-account.ts';

const CONFLICTS = {
  attempts: 3, // changes from other devices that may come between reading and writing
  error: () => problem('conflict'),
};

export interface ChangeAccountDeps {
  readonly accounts: AccountStore;
  readonly photos: Pick<PhotoStore, 'get'>;
}

const unusable = (detail: Translated) => problem('photo_unusable', detail);

/** What it takes to show a photo as an avatar. Throws for photos that may not be one. */
const avatarOf = async (
  { photos }: ChangeAccountDeps,
  account: AccountId,
  photoId: PhotoId,
  now: number,
): Promise<PhotoViewData> => {
  const photo = await photos.get(photoId, now, { consistent: true });
  if (photo === undefined || photo.ownerId !== account) {
    throw unusable({
      en: `You have no photo with the id ${photoId}`,
      ar: `ليست لديك صورة بالمعرّف ${photoId}`,
    });
  }
  if (photo.postId !== undefined) throw problem('photo_in_use');
  const data = viewDataOf(photo);
  if (data === undefined) {
    throw unusable({
      en: `The photo ${photoId} is ${photo.life.state}; only a ready photo can be your avatar`,
      ar: `حالة الصورة ${photoId} هي ${photo.life.state}؛ يجب أن تكون الصورة الشخصية جاهزة`,
    });
  }
  if (data.sensitive) {
    throw unusable({
      en: `The photo ${photoId} is sensitive and cannot be your avatar`,
      ar: `الصورة ${photoId} حساسة ولا تصلح صورةً شخصية`,
    });
  }
  // Every card of the account reads its row: a long alt text must not make the lists of others dear.
  const { altText, ...picture } = data;
  const beginning = altText === undefined ? undefined : beginningOf(altText, BEGINNING_BYTES);
  return { ...picture, ...(beginning !== undefined && { altText: beginning }) };
};

const profileChangeOf = async (
  deps: ChangeAccountDeps,
  account: Account,
  change: AccountChange,
  now: number,
): Promise<ProfileChange> => {
  const { avatarPhotoId, ...texts } = change;
  const input = Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined));
  if (avatarPhotoId === undefined || avatarPhotoId === (account.avatar?.photoId ?? null)) return input;
  if (avatarPhotoId === null) return { ...input, avatar: null };
  return { ...input, avatar: await avatarOf(deps, account.accountId, avatarPhotoId, now) };
};

/** Changes one's own account, seen just now: what is left out stays. `now` in milliseconds. */
export const changeAccount = async (
  deps: ChangeAccountDeps,
  seen: Account,
  change: AccountChange,
  now: number,
): Promise<Account> => {
  return retryOnConflict(CONFLICTS, async (retries) => {
    const account = retries === 0 ? seen : await ownAccount(deps.accounts, seen.accountId);
    if (change.username !== undefined && change.username !== account.username) {
      refuseReserved(change.username);
      checkMayRename(account, now);
    }
    const wanted = await profileChangeOf(deps, account, change, now);
    if (Object.keys(wanted).length === 0) return account;
    const changed = await deps.accounts.change(account, wanted, now);
    switch (changed.outcome) {
      case 'changed':
        return changed.account;
      case 'taken':
        throw usernameTaken(change.username ?? '');
      case 'photo_refused':
      case 'conflict':
        return undefined; // the next attempt says what is wrong, if anything still is
    }
  });
};
