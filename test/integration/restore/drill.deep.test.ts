/**
 * The drill: table and user pool are lost while work is pending, and come back. Three runs of the local cloud on one data folder: the
 * one that loses both, the one that is restored with its API closed, and the one that serves people again.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import {
  DeleteTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { listExports, readExport } from '../../../lambdas/accounts/finished-export-store.ts';
import { makeIdentityStore } from '../../../lambdas/accounts/identity-store.ts';
import type { ExportedUser } from '../../../lambdas/accounts/user-export.ts';
import { makeTable } from '../../../lambdas/platform/make-table.ts';
import { startSuwar } from '../../../lib/local/start-suwar.ts';
import { synthesizeSuwar } from '../../../lib/local/synthesize-suwar.ts';
import { makeDeliver } from '../../../lib/restore/deliver.ts';
import { importUsers } from '../../../lib/restore/import-users.ts';
import { type Progress, reconcile } from '../../../lib/restore/reconcile.ts';
import { prepareTable, restoreTable } from '../../../lib/restore/restore-table.ts';
import { makeScan } from '../../../lib/restore/scan.ts';
import { makeRestoredPool } from '../../../lib/restore/user-pool.ts';
import { type CloudControls, controlsOf } from '../../support/cloud.ts';
import { dataOf, follow, type Person, signUp, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { createPostOf, deletePost, homeFeedOf } from '../../support/posting.ts';
import { type makeClient, makeClient as newClient } from '../../support/raw-client/client.ts';
import { makeIdentity } from '../../support/raw-client/identity.ts';

const CODE = '123456';
const NEW_PASSWORD = 'Lighthouse-2027';
const SOON_S = 400; // the least time ahead of a schedule is five minutes
const HOURS_24 = 24 * 3_600_000;
const consumers = { projections: 'Projections', effects: 'Effects' } as const;

type Client = ReturnType<typeof makeClient>;
type Running = Awaited<ReturnType<typeof startSuwar>>;

const folder = mkdtempSync(join(tmpdir(), 'suwar-drill-'));
let running: { readonly cloud: Running; readonly controls: CloudControls };

/** @param identityPort that of an earlier run, whose pool is to keep its issuer; any by default */
const start = async (
  run: string,
  settings: Readonly<Record<string, string>>,
  identityPort = 0,
): Promise<void> => {
  const assemblyDirectory = join(folder, run);
  await synthesizeSuwar(assemblyDirectory, settings);
  const cloud = await startSuwar({
    assemblyDirectory,
    dataDirectory: join(folder, 'data'),
    impatient: true,
    ports: { identity: identityPort },
    log: () => undefined,
  });
  running = { cloud, controls: controlsOf(cloud.apiUrl) };
};

const settingsOf = (service: string) => ({
  endpoint: running.cloud.cloud.gateway.endpointOf(service),
  region: running.cloud.cloud.region,
  credentials: running.cloud.cloud.identities.operator,
});
const dynamodb = () => new DynamoDBClient(settingsOf('dynamodb'));

interface Member extends Person {
  readonly email: string;
}

const join_ = async (name: string): Promise<Member> => {
  const { client, tokens, email } = await signUp(running.cloud.apiUrl, name);
  const { accountId } = dataOf(await client.PUT('/v1/me', { body: { username: name } }));
  return { username: name, accountId, tokens, client, email };
};

/** Whoever comes back: with a new password, by the address alone. */
const comeBack = async ({ email, username, accountId }: Member): Promise<Member> => {
  const { apiUrl } = running.cloud;
  const { identity } = dataOf(await newClient({ baseUrl: apiUrl }).GET('/v1/config'));
  const cognito = makeIdentity(identity);
  await cognito.forgotPassword(email);
  await cognito.resetPassword(email, CODE, NEW_PASSWORD);
  const tokens = await cognito.signIn(email, NEW_PASSWORD);
  const client = newClient({ baseUrl: apiUrl, accessToken: () => tokens.accessToken });
  return { email, username, accountId, tokens, client };
};

const like = (by: { readonly client: Client }, postId: string) =>
  by.client.PUT('/v1/posts/{postId}/like', { params: { path: { postId } } });
const unlike = (by: { readonly client: Client }, postId: string) =>
  by.client.DELETE('/v1/posts/{postId}/like', { params: { path: { postId } } });
const unfollow = (by: { readonly client: Client }, username: string) =>
  by.client.DELETE('/v1/accounts/{username}/follow', { params: { path: { username } } });
const approve = async (by: { readonly client: Client }, username: string) =>
  dataOf(await by.client.PUT('/v1/me/follow-requests/{username}', { params: { path: { username } } }));
const notificationsOf = async (by: { readonly client: Client }) =>
  dataOf(await by.client.GET('/v1/me/notifications')).items.map(({ type }) => type);
const comment = async (by: { readonly client: Client }, postId: string, text: string) =>
  dataOf(
    await by.client.POST('/v1/posts/{postId}/comments', { params: { path: { postId } }, body: { text } }),
  );
const postOf = async (by: { readonly client: Client }, postId: string) =>
  dataOf(await by.client.GET('/v1/posts/{postId}', { params: { path: { postId } } }));
const draftOf = async (by: { readonly client: Client }, draftId: string) =>
  dataOf(await by.client.GET('/v1/drafts/{draftId}', { params: { path: { draftId } } }));
const countsOf = async (by: { readonly client: Client }, username: string) =>
  dataOf(await by.client.GET('/v1/accounts/{username}', { params: { path: { username } } })).counts;
const followersOf = async (by: { readonly client: Client }, username: string) =>
  dataOf(
    await by.client.GET('/v1/accounts/{username}/followers', { params: { path: { username } } }),
  ).items.map((person) => person.username);

let alice: Member;
let bob: Member;
let carol: Member;
/** Private; follows nobody. */
let dana: Member;
let late: Member;
const posts: Record<string, string> = {};
let failedDraft = '';
let picture: Uint8Array<ArrayBuffer>;

const post = async (author: Person): Promise<string> =>
  createPostOf(author, [await uploadPhoto(author, picture)]);

beforeAll(async () => {
  picture = Uint8Array.from(await jpegOf(landscape(7, 160, 120)));
  await start('first', {});
  [alice, bob, carol] = [await join_('alice.d'), await join_('bob.d'), await join_('carol.d')];
  dana = await join_('dana.d');
  dataOf(await dana.client.PATCH('/v1/me/settings', { body: { isPrivate: true } }));
  await follow(alice, dana);
  await approve(dana, alice.username);
  await follow(bob, alice);
  await follow(carol, alice);
  posts['kept'] = await post(alice);
  posts['binned'] = await post(alice);
  await running.controls.settle();
  await like(bob, posts['kept']);
  await like(carol, posts['kept']);
  await comment(carol, posts['kept'], 'First');
  // A post that is scheduled, of a photo that will not be there.
  const photoId = await uploadPhoto(bob, picture);
  const publishAt = new Date(Date.now() + SOON_S * 1_000).toISOString();
  const draft = dataOf(await bob.client.POST('/v1/drafts', { body: { photos: [{ photoId }], publishAt } }));
  failedDraft = draft.draftId;
  await running.controls.settle();
  const lost = { pk: `PHOTO#${photoId}`, sk: 'PHOTO' };
  await running.controls.changeRow(lost, { failure: { code: 'processing_failed' } });
  await running.controls.settle();
}, 300_000);

afterAll(async () => {
  await running.cloud.stop();
  rmSync(folder, { recursive: true, force: true });
});

let streamArn = '';
let users: readonly ExportedUser[] = [];
let identityPort = 0;

describe('a lost table and a lost user pool', () => {
  it('are lost with work pending', async () => {
    const { controls } = running;
    expect(await controls.invoke('ReconcileUploads', { exportUsers: true })).toMatchObject({ ok: true });
    late = await join_('late.d');
    // Jobs of queues are lost: the fan-out of a post that is published.
    await controls.addFault({ kind: 'deliveries', source: 'FanOutQueue', drop: 1, seed: 1 });
    posts['unsent'] = await post(alice);
    await controls.settle();
    // Nothing of what happens now is followed by anything.
    await controls.addFault({ kind: 'deliveries', source: 'Table', drop: 1, seed: 1 });
    posts['waiting'] = await post(alice);
    await follow(carol, bob);
    await unfollow(carol, alice.username);
    await unlike(carol, posts['kept'] ?? '');
    await like(alice, posts['kept'] ?? '');
    await comment(bob, posts['kept'] ?? '', 'Second');
    await deletePost(alice, posts['binned'] ?? '');
    await controls.advance(SOON_S + 60);
    await controls.settle();
    expect(await draftOf(bob, failedDraft)).toMatchObject({ state: 'failed' });
    expect(await notificationsOf(bob)).not.toContain('scheduled_post_failed');
    expect(await postOf(alice, posts['waiting'])).toMatchObject({ state: 'processing' });
    expect(await countsOf(carol, bob.username)).toMatchObject({ followers: 0 });

    const client = dynamodb();
    const lost = running.cloud.cloud.created('Table').ref;
    await restoreTable(client, { from: lost, to: 'Suwar-restored' });
    const { Table } = await client.send(new DescribeTableCommand({ TableName: 'Suwar-restored' }));
    expect(Table?.StreamSpecification?.StreamEnabled ?? false).toBe(false);
    expect(Table?.DeletionProtectionEnabled ?? false).toBe(false);
    const expiry = await client.send(new DescribeTimeToLiveCommand({ TableName: 'Suwar-restored' }));
    expect(expiry.TimeToLiveDescription?.TimeToLiveStatus).not.toBe('ENABLED');

    streamArn = await prepareTable(client, 'Suwar-restored');
    expect(await prepareTable(client, 'Suwar-restored')).toBe(streamArn);
    await client.send(new DeleteTableCommand({ TableName: lost }));
    const bucket = running.cloud.cloud.created('MediaBucket').ref;
    const s3 = new S3Client({ ...settingsOf('s3'), forcePathStyle: true });
    const [latest = ''] = await listExports(s3, bucket);
    const parts: ExportedUser[][] = [];
    for await (const part of readExport(s3, bucket, latest)) parts.push([...part]);
    users = parts.flat();
    expect(users.map(({ accountId }) => accountId).toSorted()).toEqual(
      [alice, bob, carol, dana].map(({ accountId }) => accountId).toSorted(),
    );
    await controls.clearFaults();
    await running.cloud.stop();
  });

  it('leave nobody served until they are restored', async () => {
    await start('second', { restoredTable: streamArn, userPoolGeneration: '2', traffic: 'closed' });
    const guest = newClient({ baseUrl: running.cloud.apiUrl });
    expect((await guest.GET('/v1/config')).response.status).toBe(200);
    const { response, error } = await guest.GET('/v1/accounts/{username}', {
      params: { path: { username: alice.username } },
    });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('300');
    expect(error).toMatchObject({ code: 'unavailable' });
  });

  it('take everybody back into the new pool by their address, however often', async () => {
    const table = makeTable('Suwar-restored', dynamodb());
    const { Issuer: issuer = '', UserPoolId: pool = '' } = running.cloud.outputs;
    const deps = {
      accounts: makeAccountStore(table),
      identities: makeIdentityStore(table),
      pool: makeRestoredPool(new CognitoIdentityProviderClient(settingsOf('cognito-idp')), pool),
      issuer,
      clock: Date.now,
    };
    const erased = {
      email: 'gone@example.org',
      subject: 'gone',
      accountId: users[0]?.accountId.replace(/./g, 'Z'),
    };
    const all = [...users, erased as ExportedUser];
    expect(await importUsers(deps, all)).toEqual({ linked: 4, withoutAccount: 1, conflicts: [] });
    expect(await importUsers(deps, all)).toEqual({ linked: 4, withoutAccount: 1, conflicts: [] });
    const [first] = users;
    const stolen = { ...first, accountId: users[1]?.accountId } as ExportedUser;
    expect(await importUsers(deps, [stolen])).toMatchObject({ linked: 0, conflicts: [stolen] });
  });

  it('have their pending work done, also by a job that is broken off and begun again', async () => {
    const client = dynamodb();
    const table = makeTable('Suwar-restored', client);
    let saved: Progress | undefined;
    const since = Date.now() - HOURS_24;
    let pages = 0;
    const failing = { after: 2 };
    const run = () =>
      reconcile(
        {
          scan: async (...where) => {
            pages += 1;
            if (pages > failing.after) throw new Error('Broken off');
            return makeScan(client, 'Suwar-restored')(...where);
          },
          getMany: (keys) => table.getMany(keys, { consistent: true }),
          deliver: makeDeliver(async (consumer, event) => {
            const result = await running.controls.invoke(consumers[consumer], event);
            if (!result.ok) throw new Error(`${result.errorType}: ${result.errorMessage}`);
            return result.payload;
          }),
          progress: {
            load: async () => saved,
            save: async (now) => {
              saved = structuredClone(now);
            },
            clear: async () => {
              saved = undefined;
            },
          },
          note: () => undefined,
          pauseMs: 0,
        },
        { since, segments: 4 },
      );
    await expect(run()).rejects.toThrow('Broken off');
    expect(saved?.places).toContain('end');
    expect(saved?.places).toContain('start');
    failing.after = Number.POSITIVE_INFINITY;
    const result = await run();
    expect(result.failed).toEqual([]);
    expect(saved).toBeUndefined();
    expect(result.rows).toBeGreaterThan(20);
    await running.controls.settle();
    identityPort = Number(new URL(running.cloud.identityUrl).port);
    await running.cloud.stop();
  });

  it('come back with the same accounts, posts and counts, and with what was pending', async () => {
    await start('third', { restoredTable: streamArn, userPoolGeneration: '2' }, identityPort);
    const [a, b, c, d] = [
      await comeBack(alice),
      await comeBack(bob),
      await comeBack(carol),
      await comeBack(dana),
    ];
    for (const member of [a, b, c, d]) {
      const { accountId, username } = dataOf(await member.client.GET('/v1/me'));
      expect({ accountId, username }).toEqual({ accountId: member.accountId, username: member.username });
    }
    const { waiting = '', unsent = '', kept = '', binned = '' } = posts;
    expect(await postOf(b, waiting)).toMatchObject({ state: 'published' });
    expect((await homeFeedOf(b)).map(({ postId }) => postId)).toEqual([waiting, unsent, kept]);
    expect(await postOf(b, kept)).toMatchObject({ counts: { likes: 2, comments: 2 } });
    expect(
      (await b.client.GET('/v1/posts/{postId}', { params: { path: { postId: binned } } })).response.status,
    ).toBe(404);
    expect(await countsOf(b, alice.username)).toEqual({ posts: 3, followers: 1, following: 1 });
    expect(await countsOf(b, bob.username)).toMatchObject({ followers: 1, following: 1 });
    expect(await countsOf(c, carol.username)).toMatchObject({ following: 1 });
    expect(await followersOf(a, alice.username)).toEqual([bob.username]);
    expect(await followersOf(a, bob.username)).toEqual([carol.username]);
    expect((await homeFeedOf(c)).map(({ postId }) => postId)).toEqual([]);
    const likers = dataOf(
      await a.client.GET('/v1/posts/{postId}/likes', { params: { path: { postId: kept } } }),
    );
    expect(likers.items.map(({ username }) => username)).toEqual([alice.username, bob.username]);

    // Nobody is told of a follow that they agreed to; of what nobody was told yet they are.
    expect(await notificationsOf(d)).toEqual([]);
    const toldAlice = (await notificationsOf(a)).filter((type) => type !== 'post_published');
    expect(toldAlice.toSorted()).toEqual(['comment', 'comment', 'follow', 'follow_accepted', 'like']);
    expect((await notificationsOf(b)).toSorted()).toEqual(['follow', 'scheduled_post_failed']);

    // Life goes on: the restored table has its stream.
    await like(c, kept);
    await running.controls.settle();
    expect(await postOf(b, kept)).toMatchObject({ counts: { likes: 3 } });
    // Who joined behind the last export has an account that nobody leads to: they are asked to write to the operator.
    const guest = newClient({ baseUrl: running.cloud.apiUrl });
    const { data } = await guest.GET('/v1/accounts/{username}', {
      params: { path: { username: late.username } },
    });
    expect(data).toMatchObject({ accountId: late.accountId });
  });
});
