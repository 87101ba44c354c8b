/** What people do who are on their way out, or whom an erasure is under way for. */
import { beforeAll, describe, expect, it } from 'vitest';
import { profileRow } from '../../../lambdas/accounts/account-rows.ts';
import { AccountId } from '../../../lambdas/kernel/ids.ts';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import { dataOf, join, type Member, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { objectsOf } from '../exports/take-out.ts';
import { sendErasure } from './erase-now.ts';
import { settleErasures } from './settle-erasures.ts';

const DAY_SECONDS = 86_400;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await sharedCloud();
});

const picture = async (of: Member): Promise<string> =>
  uploadPhoto(of, Uint8Array.from(await jpegOf(landscape(11, 160, 120))));

/** Has the status of an account say that it is being erased, and no more. */
const beginErasing = ({ accountId }: Member): Promise<void> =>
  cloud.changeRow(profileRow.key({ accountId: AccountId.parse(accountId) }), { status: 'erasing' });

describe('an account that is being erased', () => {
  it('takes no sign-in back: nothing is read, exported or made anew', async () => {
    const leaver = await join(cloud.apiUrl, 'gone');
    await beginErasing(leaver);
    const { client } = await leaver.signInAgain();
    const refused = { status: 403, code: 'account_erasing' };
    expect((await client.GET('/v1/me')).error).toMatchObject(refused);
    expect((await client.POST('/v1/me/export')).error).toMatchObject(refused);
    expect((await client.DELETE('/v1/me/deactivation')).error).toMatchObject(refused);
    expect((await client.DELETE('/v1/me')).error).toMatchObject(refused);
    const body = { username: `${leaver.username.slice(0, 20)}2` };
    expect((await client.PUT('/v1/me', { body })).error).toMatchObject(refused);
  });

  it('leaves nothing of an export that was being made, nor of one that is ready', async () => {
    for (const isReady of [false, true]) {
      const leaver = await join(cloud.apiUrl, 'taker');
      await picture(leaver);
      await cloud.settle();
      dataOf(await leaver.client.POST('/v1/me/export'));
      if (isReady) await cloud.settle();
      await beginErasing(leaver);
      await sendErasure(cloud, AccountId.parse(leaver.accountId));
      await settleErasures(cloud, 20);
      expect(await objectsOf(cloud, leaver)).toEqual([]);
    }
  }, 200_000);
});

describe('a post that is scheduled for after its author asked to leave', () => {
  it('is not published, and is still there as a draft where the author comes back', async () => {
    const leaver = await join(cloud.apiUrl, 'planner');
    const photoId = await picture(leaver);
    await cloud.settle();
    const now = Date.parse((await cloud.state()).now);
    const publishAt = new Date(now + 10 * DAY_SECONDS * 1_000).toISOString();
    const { draftId } = dataOf(
      await leaver.client.POST('/v1/drafts', {
        body: { photos: [{ photoId }], caption: 'later', publishAt },
      }),
    );
    await cloud.settle();
    dataOf(await leaver.client.DELETE('/v1/me'));
    await cloud.advance(11 * DAY_SECONDS);
    await cloud.settle();
    const { client } = await leaver.signInAgain();
    expect((await client.DELETE('/v1/me/deactivation')).response.status).toBe(204);
    const draft = dataOf(await client.GET('/v1/drafts/{draftId}', { params: { path: { draftId } } }));
    expect(draft).toMatchObject({
      state: 'failed',
      content: { caption: 'later' },
      problem: { code: 'account_deactivated' },
    });
    const path = { username: leaver.username };
    const posts = await client.GET('/v1/accounts/{username}/posts', { params: { path } });
    expect(dataOf(posts).items).toEqual([]);
  });
});
