import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { NotificationId, newUlid } from '../../../lambdas/kernel/ids.ts';
import type { PushJob } from '../../../lambdas/kernel/jobs/push-job.ts';
import { soleNotification } from '../../../lambdas/notify/notification.ts';
import { makeSendCall } from '../../../lambdas/outgoing/send-call.ts';
import { TryLater } from '../../../lambdas/platform/queue-batch.ts';
import type { SendPushDeps } from '../../../lambdas/push/send-push.ts';
import { sendPush } from '../../../lambdas/push/send-push.ts';
import type { PushSubscription } from '../../../lambdas/push/subscription.ts';
import { subscriptionIdOf } from '../../../lambdas/push/subscription.ts';
import { makeAuthorize } from '../../../lambdas/push/vapid.ts';
import type { Session } from '../../../lambdas/sessions/session.ts';
import { sessionIdOf } from '../../../lambdas/sessions/session.ts';
import { kindsOfKeys } from '../../../lambdas/signing-key/key-kinds.ts';
import type { EndpointStandIn } from '../../support/endpoint-stand-in.ts';
import { standInAt, startEndpointStandIn } from '../../support/endpoint-stand-in.ts';
import type { PushDevice } from '../../support/push-device.ts';
import { decryptPush, makeDevice, verifySender } from '../../support/push-device.ts';
import { idOf } from '../../support/some-account.ts';

let started: Awaited<ReturnType<typeof startEndpointStandIn>>;
let standIn: EndpointStandIn;
let privateKey: string;

beforeAll(async () => {
  started = await startEndpointStandIn();
  standIn = standInAt(started.origin);
  privateKey = await kindsOfKeys.push.make();
});
afterAll(() => started.stop());
beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const now = Date.now();
const recipient = idOf('amal');
const notificationId = NotificationId.parse(newUlid(now));
const notification = soleNotification(
  { type: 'follow', other: '2026-11-23' },
  notificationId,
  undefined,
  now,
);
const job: PushJob = { kind: 'push', recipient, notificationId };

const subscriptionOf = ({ subscription: { endpoint, keys } }: PushDevice): PushSubscription => ({
  subscriptionId: subscriptionIdOf(endpoint),
  endpoint,
  ...keys,
  createdAt: now,
});

/** Pushes to devices; answers what was sent to the queue, which subscriptions were dropped, how long to wait. */
const push = async (
  devices: readonly PushDevice[],
  {
    tries = 1,
    wanted = job,
    deps = {},
  }: { tries?: number; wanted?: PushJob; deps?: Partial<SendPushDeps> } = {},
) => {
  const subscriptions = devices.map(subscriptionOf);
  const sent: PushJob[] = [];
  const dropped: string[] = [];
  const work = sendPush(
    {
      notifications: { get: async () => notification },
      subscriptions: {
        list: async () => subscriptions,
        get: async (_, id) => subscriptions.find(({ subscriptionId }) => subscriptionId === id),
        removeDead: async (_, { subscriptionId }) => void dropped.push(subscriptionId),
      },
      sessions: { find: async () => undefined },
      pushes: { send: async (jobs) => void sent.push(...jobs) },
      call: makeSendCall({ allowLoopback: true }),
      authorize: makeAuthorize(async () => privateKey, 'mailto:operator@app.example'),
      ...deps,
    },
    wanted,
    { tries, now },
  );
  const waits = await work.then(
    () => undefined,
    (error: unknown) => (error instanceof TryLater ? error.seconds : Promise.reject(error)),
  );
  return { sent, dropped, waits };
};

describe('a push', () => {
  it('is read by the device alone, and the push service knows who sends it', async () => {
    const device = makeDevice(standIn.origin);
    expect(await push([device])).toEqual({ sent: [], dropped: [], waits: undefined });
    const [received] = await standIn.received(device.path);
    expect(received?.headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      ttl: '86400',
      urgency: 'normal',
      topic: expect.stringMatching(/^[\w-]{32}$/),
    });
    const key = kindsOfKeys.push.publicHalf(privateKey) ?? '';
    expect(await verifySender(received!, key)).toEqual({
      aud: standIn.origin,
      sub: 'mailto:operator@app.example',
      exp: expect.toSatisfy((exp: number) => exp > now / 1_000 && exp <= now / 1_000 + 86_400),
    });
    expect(JSON.parse(decryptPush(device, received!.body))).toEqual({
      notificationId,
      type: 'follow',
      tag: received?.headers['topic'],
      text: { en: 'You have a new follower', ar: 'لديك متابع جديد' },
    });
  });

  it('to several devices becomes a job for each', async () => {
    const devices = [makeDevice(standIn.origin), makeDevice(standIn.origin)];
    const ids = devices.map((device) => subscriptionOf(device).subscriptionId);
    const { sent } = await push(devices);
    expect(sent).toEqual(ids.map((subscriptionId) => ({ ...job, subscriptionId })));
    expect(await standIn.received(devices[0]!.path)).toEqual([]);
    await push(devices, { wanted: sent[1]! });
    expect(await Promise.all(devices.map(async ({ path }) => (await standIn.received(path)).length))).toEqual(
      [0, 1],
    );
  });

  it('reaches a device as long as its session has not been ended, and drops it then', async () => {
    const device = makeDevice(standIn.origin);
    const sessionId = sessionIdOf({ issuer: 'https://issuer.test', subject: 'amal', origin: 'phone' });
    const session = { accountId: recipient, lastSeenOn: '2026-11-23' };
    const pushIn = (found: Session) =>
      push([device], {
        deps: {
          sessions: { find: async () => found },
          subscriptions: {
            list: async () => [{ ...subscriptionOf(device), sessionId }],
            get: async () => undefined,
            removeDead: async (_, { subscriptionId }) => void removed.push(subscriptionId),
          },
        },
      });
    const removed: string[] = [];
    await pushIn(session);
    expect([(await standIn.received(device.path)).length, removed.length]).toEqual([1, 0]);
    await pushIn({ ...session, endedAt: now });
    expect(await standIn.received(device.path)).toHaveLength(1);
    expect(removed).toEqual([subscriptionOf(device).subscriptionId]);
  });

  it('of a notification that is gone is not sent', async () => {
    const device = makeDevice(standIn.origin);
    await push([device], { deps: { notifications: { get: async () => undefined } } });
    expect(await standIn.received(device.path)).toEqual([]);
  });

  it.each([404, 410])('answered %i drops the subscription', async (status) => {
    const device = makeDevice(standIn.origin);
    await standIn.answer(device.path, { status });
    expect(await push([device])).toEqual({
      sent: [],
      dropped: [subscriptionIdOf(device.subscription.endpoint)],
      waits: undefined,
    });
  });

  it.each([
    [{ status: 429, headers: { 'retry-after': '300' } }, 1, 300],
    [{ status: 429, headers: { 'retry-after': '5' } }, 1, 30],
    [{ status: 500 }, 1, 30],
    [{ status: 503 }, 4, 1_800],
    [{ status: 503 }, 5, undefined],
    [{ status: 429, headers: { 'retry-after': '86400' } }, 1, undefined],
    [{ status: 400 }, 1, undefined],
    [{ status: 307, headers: { location: '/elsewhere' } }, 1, undefined],
  ])(
    'answered %j on try %i is tried again after %s seconds and keeps the subscription',
    async (answer, tries, waits) => {
      const device = makeDevice(standIn.origin);
      await standIn.answer(device.path, answer);
      expect(await push([device], { tries })).toEqual({ sent: [], dropped: [], waits });
      expect(await standIn.received(device.path)).toHaveLength(1);
    },
  );

  it('to a device whose address may not be called goes nowhere and drops it', async () => {
    const device = makeDevice(standIn.origin);
    const { dropped } = await push([device], { deps: { call: makeSendCall({ allowLoopback: false }) } });
    expect(dropped).toHaveLength(1);
    expect(await standIn.received(device.path)).toEqual([]);
  });
});
