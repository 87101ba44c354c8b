/** What leaves the stack: pushes to devices and webhooks to operators, all the way to a stand-in on loopback. */
import { createHmac } from 'node:crypto';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import type { EndpointStandIn } from '../../support/endpoint-stand-in.ts';
import { standInAt } from '../../support/endpoint-stand-in.ts';
import type { Person } from '../../support/people.ts';
import { dataOf, follow, join, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { createPostOf, deletePost } from '../../support/posting.ts';
import type { PushDevice } from '../../support/push-device.ts';
import { decryptPush, makeDevice, verifySender } from '../../support/push-device.ts';

let cloud: TestCloud;
let standIn: EndpointStandIn;

beforeAll(async () => {
  cloud = await sharedCloud();
  standIn = standInAt(cloud.receiver);
});

const subscribe = async ({ client }: Person, { subscription }: PushDevice) =>
  dataOf(await client.POST('/v1/me/push-subscriptions', { body: subscription }));
const devicesOf = async ({ client }: Person) => dataOf(await client.GET('/v1/me/push-subscriptions')).items;

describe('a push subscription', () => {
  it('is shown without what is secret about it, and can be taken back', async () => {
    const amal = await join(cloud.apiUrl, 'amal');
    const device = makeDevice(standIn.origin);
    const view = await subscribe(amal, device);
    expect(await subscribe(amal, device)).toMatchObject({ subscriptionId: view.subscriptionId });
    expect(await devicesOf(amal)).toEqual([
      {
        subscriptionId: view.subscriptionId,
        service: new URL(standIn.origin).host,
        createdAt: expect.any(String),
      },
    ]);
    const path = { subscriptionId: view.subscriptionId };
    const remove = () =>
      amal.client.DELETE('/v1/me/push-subscriptions/{subscriptionId}', { params: { path } });
    expect([(await remove()).response.status, (await remove()).response.status]).toEqual([204, 404]);
    expect(await devicesOf(amal)).toEqual([]);
  });

  it('is refused where it does not make sense or leads where nobody may be called', async () => {
    const amal = await join(cloud.apiUrl, 'amal');
    const { subscription } = makeDevice('https://push.example');
    const refusalOf = async (more: { endpoint?: string; keys?: Partial<typeof subscription.keys> }) => {
      const body = { ...subscription, ...more, keys: { ...subscription.keys, ...more.keys } };
      return (await amal.client.POST('/v1/me/push-subscriptions', { body })).error;
    };
    const addresses = [
      'http://push.example/x',
      'https://10.0.0.1/x',
      'https://3232235777/x',
      'https://[::ffff:a00:1]/x',
    ];
    for (const endpoint of [...addresses, 'https://push.example:8443/x', 'https://intranet/x']) {
      expect(await refusalOf({ endpoint }), endpoint).toMatchObject({ code: 'address_refused' });
    }
    const offTheCurve = Buffer.from(subscription.keys.p256dh, 'base64url').fill(7, 40).toString('base64url');
    for (const keys of [
      { p256dh: offTheCurve },
      { p256dh: 'B'.repeat(87) },
      { auth: 'A'.repeat(21) },
      { auth: 'A'.repeat(24) },
    ]) {
      expect(await refusalOf({ keys }), JSON.stringify(keys)).toMatchObject({ code: 'invalid_request' });
    }
    expect(await refusalOf({ endpoint: 'push.example' })).toMatchObject({ code: 'invalid_request' });
    expect(await devicesOf(amal)).toEqual([]);
  });
});

describe('a notification', () => {
  it('reaches every device once, read by nobody between, and drops the devices that are gone', async () => {
    const [amal, badr] = await Promise.all([join(cloud.apiUrl, 'amal'), join(cloud.apiUrl, 'badr')]);
    const [phone, tablet, gone, moody] = [1, 2, 3, 4].map(() => makeDevice(standIn.origin)) as [
      PushDevice,
      PushDevice,
      PushDevice,
      PushDevice,
    ];
    for (const device of [phone, tablet, gone, moody]) await subscribe(amal, device);
    await standIn.answer(gone.path, { status: 410 });
    await standIn.answer(
      moody.path,
      { status: 500 },
      { status: 429, headers: { 'retry-after': '1' } },
      { status: 201 },
    );
    await follow(badr, amal);
    await cloud.settle();

    const received = await Promise.all(
      [phone, tablet, gone, moody].map(({ path }) => standIn.received(path)),
    );
    expect(received.map((requests) => requests.length)).toEqual([1, 1, 1, 3]);
    const { push } = dataOf(await amal.client.GET('/v1/config'));
    for (const [at, device] of [phone, tablet].entries()) {
      const request = received[at]![0]!;
      expect(await verifySender(request, push.vapidPublicKey)).toMatchObject({ aud: standIn.origin });
      expect(JSON.parse(decryptPush(device, request.body))).toMatchObject({ type: 'follow' });
    }
    expect(await devicesOf(amal)).toHaveLength(3);
  });
});

describe('a webhook', () => {
  const secret = async () => {
    const { endpoint, region, credentials } = cloud.operator;
    const client = new SSMClient({ endpoint, region, credentials });
    const Name = '/Suwar/webhook-secret-1';
    return (
      (await client.send(new GetParameterCommand({ Name, WithDecryption: true }))).Parameter?.Value ?? ''
    );
  };
  const waitingIn = async (queue: string) => {
    const [depth] = (await cloud.state()).sections[`Queue ${queue}`] ?? [];
    return Number(depth?.['waiting']);
  };
  const eventsOf = async (type: string, postId: string) =>
    (await standIn.received('/webhooks'))
      .map((request) => ({ ...request, event: JSON.parse(request.body.toString()) }))
      .filter(({ event }) => event.type === type && event.data.postId === postId);

  it('tells of a deletion, signed; what is not taken ends as a dead letter and can be sent again', async () => {
    const amal = await join(cloud.apiUrl, 'amal');
    const picture = Uint8Array.from(await jpegOf(landscape(3, 160, 120)));
    const postId = await createPostOf(amal, [await uploadPhoto(amal, picture)]);
    await cloud.settle();
    await deletePost(amal, postId);
    await cloud.settle();
    const [received, ...more] = await eventsOf('post.deleted', postId);
    expect(more).toEqual([]);
    expect(received?.event.data).toEqual({
      postId,
      accountId: amal.accountId,
      state: 'deleted',
      visibility: 'public',
    });
    const {
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signature,
    } = received!.headers;
    const mac = createHmac('sha256', Buffer.from((await secret()).slice('whsec_'.length), 'base64'));
    expect(signature).toBe(`v1,${mac.update(`${id}.${timestamp}.${received!.body}`).digest('base64')}`);

    const before = await waitingIn('JobDeadLetters');
    await cloud.clearCalls();
    await standIn.answer('/webhooks', { status: 307, headers: { location: `${standIn.origin}/elsewhere` } });
    dataOf(await amal.client.POST('/v1/posts/{postId}/restore', { params: { path: { postId } } }));
    for (const hours of [0, 0.5, 2, 5, 10]) {
      await cloud.advance(hours * 3_600);
      await cloud.settle(); // lets minutes pass by itself
    }
    const refused = await eventsOf('post.restored', postId);
    expect(refused).toHaveLength(8);
    const pauses = (await cloud.calls()).filter(
      ({ functionId, operation }) => functionId === 'SendWebhooks' && operation === 'ChangeMessageVisibility',
    );
    expect(pauses.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    expect(await standIn.received('/elsewhere')).toEqual([]);
    expect(await waitingIn('JobDeadLetters')).toBe(before + 1);

    await standIn.answer('/webhooks', { status: 204 });
    const { createdAt } = refused[0]!.event;
    const replay = { from: createdAt, to: createdAt, types: ['post.restored'] };
    expect(await cloud.invoke('ReplayWebhooks', replay)).toMatchObject({ ok: true });
    await cloud.settle();
    const ids = (await eventsOf('post.restored', postId)).map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size]).toEqual([9, 1]);
  });
});
