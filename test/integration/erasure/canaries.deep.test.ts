/**
 * What canaries on every way tell, of somebody and of thirty people around: an export has all of theirs and no other's; an erasure leaves exactly
 * what may remain; and so it is again where an older copy of the table is restored.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profileRow } from '../../../lambdas/accounts/account-rows.ts';
import { EXPORTS_FOLDER } from '../../../lambdas/accounts/user-export.ts';
import { makeDueStore } from '../../../lambdas/erasure/due-store.ts';
import { dueErasureRow } from '../../../lambdas/erasure/erasure-rows.ts';
import { digestOf, LEDGER_FOLDER } from '../../../lambdas/erasure/ledger.ts';
import { AccountId } from '../../../lambdas/kernel/ids.ts';
import { makeTable } from '../../../lambdas/platform/make-table.ts';
import { always } from '../../../lambdas/platform/table.ts';
import { eraseAgain } from '../../../lib/restore/erase-again.ts';
import { readLedger } from '../../../lib/restore/erasures-step.ts';
import { prepareTable, restoreTable } from '../../../lib/restore/restore-table.ts';
import { makeScan } from '../../../lib/restore/scan.ts';
import { type Bystanders, standBy } from '../../support/bystanders.ts';
import { type FullLife, liveFully } from '../../support/full-life.ts';
import { operatorTable } from '../../support/operator-table.ts';
import { makeOwnClouds, type OwnCloud } from '../../support/own-cloud.ts';
import { join } from '../../support/people.ts';
import { allMessages } from '../../support/queues.ts';
import { allMediaObjects, mediaObjectsOf, textOfObject, uploadsOf } from '../../support/stored-objects.ts';
import { download } from '../exports/take-out.ts';
import { deleteSignIn, leavingOf } from './delete-sign-in.ts';
import { settleErasures } from './settle-erasures.ts';
import { allRows, textOf, tracesOf } from './traces.ts';

const OLDER = 'Suwar-older';
/** Taken back by its author. */
const UNSAID = ['comment'];

const clouds = makeOwnClouds();
let cloud: OwnCloud;
let life: FullLife;
let others: Bystanders;
let streamArn = '';

const database = () => {
  const { endpoint, region, credentials } = cloud.operator;
  return new DynamoDBClient({ endpoint, region, credentials });
};

beforeAll(async () => {
  cloud = await clouds.start('first', { deletedSignIns: 'own-trail' });
  life = await liveFully(cloud);
  others = await standBy(life);
  await cloud.settle();
}, 400_000);
afterAll(async () => {
  await cloud.stop();
  await clouds.remove();
});

/** Whatever there is beside rows and objects, by where it lies. */
const elsewhere = async (): Promise<ReadonlyMap<string, string>> => {
  const pools = path(cloud.dataDirectory, 'cognito', 'pools');
  const files = readdirSync(pools);
  return new Map([
    ['queues', (await allMessages(cloud)).join('\n')],
    ['logs', await (await fetch(`${cloud.apiUrl}/_local/logs`)).text()],
    ['schedules', readFileSync(path(cloud.dataDirectory, 'schedules.json'), 'utf8')],
    ['sign-ins', files.map((name) => readFileSync(path(pools, name), 'utf8')).join('\n')],
  ]);
};

/** Whether a text names the leaver, or says what they said. */
const isOfLeaver = (text: string, place: string): boolean => {
  const { leaver, canary } = life;
  const names = [canary, leaver.email, String(decodeJwt(leaver.token).sub)];
  // Lines of logs keep the id, a random number that leads nowhere then, for as long as logs are kept.
  if (place !== 'logs') names.push(leaver.accountId);
  return names.some((name) => text.includes(name));
};

const placesWith = (texts: Iterable<readonly [string, string]>): readonly string[] =>
  [...texts].filter(([place, text]) => isOfLeaver(text, place)).map(([place]) => place);

/** Keys of objects that name the leaver or, in the ledger, their digest. */
const objectsWith = async (): Promise<readonly string[]> => {
  const objects = await allMediaObjects(cloud);
  const ledger = `${LEDGER_FOLDER}${digestOf(AccountId.parse(life.leaver.accountId))}`;
  const named = placesWith(objects.map((object) => [object.key, textOfObject(object)]));
  return [...named, ...objects.map(({ key }) => key).filter((key) => key === ledger)].toSorted();
};

describe('somebody with a canary on every way, among thirty people with secrets', () => {
  it('has thirty canaries, and each is somewhere', async () => {
    expect(life.said.size).toBeGreaterThanOrEqual(30);
    expect(others.secrets.length).toBeGreaterThanOrEqual(30 * 5);
    const texts = (await allRows(cloud)).map(textOf).join('\n');
    const missing = [...life.said].filter(([, word]) => !texts.includes(word)).map(([way]) => way);
    expect(missing).toEqual(UNSAID);
    expect(others.secrets.filter((secret) => !texts.includes(secret))).toEqual([]);
    expect([...placesWith(await elsewhere())]).toEqual(['schedules', 'sign-ins']);
  });

  it('sees a sign-in that is deleted at Cognito alone lead out at once, where a trail tells of it', async () => {
    const leaver = await join(cloud.apiUrl, 'signless');
    await deleteSignIn(leaver);
    await cloud.settle();
    expect(await leavingOf(cloud, leaver)).toEqual({
      status: 'deactivated',
      erasureDueAt: expect.any(Number),
    });
  });

  it('takes all of theirs along, and no secret of another', async () => {
    const { crowd, leaver } = life;
    await crowd.act(leaver, 'POST', '/v1/me/export');
    await cloud.settle();
    const { files } = await download(cloud, leaver);
    const all = Buffer.concat([...files.values()]);
    const missing = [...life.said].filter(([, word]) => !all.includes(word)).map(([way]) => way);
    expect(missing).toEqual(UNSAID);
    expect(all.includes(others.mark)).toBe(false);
    for (const { accountId: quiet } of others.quiet) expect(all.includes(quiet)).toBe(false);
  });

  it('leaves nothing but a line of the ledger, and exports of users from before', async () => {
    await cloud.invoke('ReconcileUploads', { exportUsers: true });
    const former = (await objectsWith()).filter((key) => key.startsWith(EXPORTS_FOLDER));
    expect(former).not.toEqual([]);
    const client = database();
    await restoreTable(client, { from: cloud.operator.tableName, to: OLDER });
    streamArn = await prepareTable(client, OLDER);

    const accountId = AccountId.parse(life.leaver.accountId);
    await cloud.changeRow(profileRow.key({ accountId }), { status: 'deactivated', erasureDueAt: 0 });
    await operatorTable(cloud).put({ ...dueErasureRow.key({ at: '2020-01-01', accountId }) }, always);
    await settleErasures(cloud, 25);
    await cloud.invoke('ReconcileUploads', { exportUsers: true });
    expect(await tracesOf(cloud, life)).toEqual([]);
    expect(await objectsWith()).toEqual([`${LEDGER_FOLDER}${digestOf(accountId)}`, ...former].toSorted());
    expect(await mediaObjectsOf(cloud, life.photoIds)).toEqual([]);
    expect(await uploadsOf(cloud, life.photoIds)).toEqual([]);
    expect(placesWith(await elsewhere())).toEqual([]);
    const texts = (await allRows(cloud)).map(textOf).join('\n');
    expect(others.words.filter((word) => !texts.includes(word))).toEqual([]);
  }, 300_000);

  it('is erased again from an older copy of the table', async () => {
    await cloud.stop();
    cloud = await clouds.start('second', { restoredTable: streamArn });
    expect((await tracesOf(cloud, life)).length).toBeGreaterThan(100);
    const client = database();
    const { storageEndpoint: endpoint, region, credentials, mediaBucket } = cloud.operator;
    const again = await eraseAgain({
      scan: makeScan(client, OLDER),
      due: makeDueStore(makeTable(OLDER, client)),
      ledger: await readLedger(
        new S3Client({ endpoint, region, credentials, forcePathStyle: true }),
        mediaBucket,
      ),
      clock: Date.now,
    });
    expect(again).toBe(1);
    await settleErasures(cloud, 25);
    expect(await tracesOf(cloud, life)).toEqual([]);
    expect(placesWith(await elsewhere())).toEqual([]);
    const texts = (await allRows(cloud)).map(textOf).join('\n');
    expect(others.words.filter((word) => !texts.includes(word))).toEqual([]);
  }, 300_000);
});
