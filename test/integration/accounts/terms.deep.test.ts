/** Terms of service over HTTP: what is asked of people when they come, and again when the terms have changed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profileRow } from '../../../lambdas/accounts/account-rows.ts';
import { AccountId } from '../../../lambdas/kernel/ids.ts';
import { makeOwnClouds, type OwnCloud } from '../../support/own-cloud.ts';
import { dataOf, signUp } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { acceptanceOf, makeClient } from '../../support/raw-client/client.ts';
import { download } from '../exports/take-out.ts';

const published = {
  contactEmail: 'help@app.example',
  contactUrl: 'https://app.example/contact',
  termsUrl: '{"en":"https://app.example/terms","ar":"https://app.example/ar/terms"}',
  guidelinesUrl: 'https://app.example/guidelines',
};
const url = { en: 'https://app.example/terms', ar: 'https://app.example/ar/terms' };
const clouds = makeOwnClouds();
let cloud: OwnCloud;
let mona: Awaited<ReturnType<typeof signUp>>;
let photoId = '';
let accountId: AccountId;

beforeAll(async () => {
  cloud = await clouds.start('first', { ...published, termsVersion: '1' });
  mona = await signUp(cloud.apiUrl, 'mona');
}, 600_000);
afterAll(async () => {
  await cloud.stop();
  await clouds.remove();
});

const client = () => makeClient({ baseUrl: cloud.apiUrl, accessToken: () => mona.tokens.accessToken });
const announce = async () =>
  client().POST('/v1/photos', {
    body: { contentType: 'image/jpeg', bytes: (await jpegOf(landscape(1))).byteLength },
  });
const notAccepted = (version: string) => ({
  code: 'terms_not_accepted',
  status: 403,
  terms: { version, url },
});

describe('terms of service', () => {
  it('are told with how to reach the operator, and accepted with a claim', async () => {
    const config = dataOf(await client().GET('/v1/config'));
    expect(config).toMatchObject({
      contact: {
        email: 'help@app.example',
        url: { en: 'https://app.example/contact', ar: 'https://app.example/contact' },
      },
      terms: { version: '1', url },
      guidelines: { url: { en: 'https://app.example/guidelines', ar: 'https://app.example/guidelines' } },
    });
    const body = { username: 'mona.terms' };
    expect((await client().PUT('/v1/me', { body })).error).toMatchObject(notAccepted('1'));
    const claimed = dataOf(
      await client().PUT('/v1/me', { body: { ...body, ...acceptanceOf(config.terms) } }),
    );
    accountId = AccountId.parse(claimed.accountId);
    expect(dataOf(await client().GET('/v1/me')).terms).toMatchObject({
      accepted: { version: '1' },
      isDue: false,
    });
    photoId = dataOf(await announce()).photoId;
  });

  it('are asked for again when they change: until then nothing new is uploaded or posted, and all that is hers is in her hands', async () => {
    // As it is where the deployment has named another version since.
    await cloud.changeRow(profileRow.key({ accountId }), { terms: { version: '0', at: 0 } });
    expect((await announce()).error).toMatchObject(notAccepted('1'));
    const post = await client().POST('/v1/posts', { body: { photos: [{ photoId }], visibility: 'public' } });
    expect(post.error).toMatchObject(notAccepted('1'));
    const arabic = await client().POST('/v1/me/audiences', {
      body: { name: 'أصدقاء' },
      headers: { 'accept-language': 'ar' },
    });
    expect(arabic.error).toMatchObject({ detail: expect.stringContaining(url.ar) });

    expect(dataOf(await client().GET('/v1/me')).terms).toMatchObject({ isDue: true });
    expect((await client().GET('/v1/feeds/home')).response.status).toBe(200);
    const params = { path: { photoId } };
    expect((await client().DELETE('/v1/photos/{photoId}', { params })).response.status).toBe(204);
    expect((await client().POST('/v1/me/export')).response.ok).toBe(true);
    await cloud.settle();

    const stale = await client().PUT('/v1/me/terms', { body: { version: '0' } });
    expect(stale.error).toMatchObject({ code: 'terms_changed', status: 409, terms: { version: '1', url } });
    const accepted = dataOf(await client().PUT('/v1/me/terms', { body: { version: '1' } }));
    expect(accepted).toMatchObject({ accepted: { version: '1' }, isDue: false });
    expect((await announce()).response.status).toBe(201);
  });

  it('are in an export, each version that was accepted with its time', async () => {
    const { files } = await download(cloud, {
      signInAgain: async () => ({ tokens: mona.tokens, client: client() }),
    });
    const { items } = JSON.parse(String(files.get('accepted-terms.json')));
    expect(items).toEqual([{ version: '1', acceptedAt: expect.stringMatching(/Z$/) }]);
  });
});
