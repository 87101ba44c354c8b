import { describe, expect, it } from 'vitest';
import { AccountView } from '../../../lambdas/accounts/account-contract.ts';
import { presentAccount, presentCard } from '../../../lambdas/accounts/account-view.ts';
import { newUlid, PhotoId } from '../../../lambdas/kernel/ids.ts';
import { someAccount, T0 } from '../../support/some-account.ts';

const media = async (photoId: PhotoId) => (name: string) => `https://media.test/r/${photoId}/${name}`;
const counts = { posts: 1, followers: 2, following: 3 };

const photoId = PhotoId.parse(newUlid(T0));
const avatar = {
  photoId,
  width: 320,
  height: 320,
  thumbHash: '1QcSHQRnh493V4dIh4eXh1h4kJUI',
  dominantColor: '#5b6e84',
  plan: 'a',
  renditionBytes: [1, 2],
};

describe('an account as apps see it', () => {
  it('is called by its username until it has a display name', async () => {
    expect((await presentCard(someAccount('layla'), media, T0)).displayName).toBe('layla');
    const named = someAccount('layla', { displayName: 'ليلى' });
    expect((await presentCard(named, media, T0)).displayName).toBe('ليلى');
  });

  it('shows its avatar with addresses, or none', async () => {
    expect((await presentCard(someAccount('layla'), media, T0)).avatar).toBeNull();
    const shown = await presentCard(someAccount('layla', { avatar }), media, T0);
    expect(shown.avatar?.renditions[0]?.url).toMatch(`https://media.test/r/${photoId}/`);
  });

  it('says nothing but what the contract names', async () => {
    const account = someAccount('layla', { avatar, bio: 'Lighthouses' });
    const view = await presentAccount(account, { counts }, media, T0);
    expect(AccountView.parse(view)).toEqual(view);
    expect(view).not.toHaveProperty('status');
    expect(view).not.toHaveProperty('version');
    expect(view).not.toHaveProperty('relationship');
  });
});
