/** The client's pushes: from a browser that subscribes to the line that its service worker shows. The push service and the browser are stand-ins. */
import { createSuwar } from '@suwar/client';
import { handlePushes, type PushWorkerScope } from '@suwar/client/push-worker';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import { standInAt } from '../../support/endpoint-stand-in.ts';
import { dataOf, join } from '../../support/people.ts';
import { decryptPush, makeDevice, verifySender } from '../../support/push-device.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await sharedCloud();
});
afterAll(() => vi.unstubAllGlobals());

/** A browser whose subscriptions are devices of the stand-in. */
const makeBrowser = (origin: string) => {
  const device = makeDevice(origin);
  let subscribedBy: Uint8Array<ArrayBuffer> | undefined;
  const subscription = {
    unsubscribe: async () => {
      subscribedBy = undefined;
      return true;
    },
    toJSON: () => device.subscription,
  };
  const registration = {
    pushManager: {
      getSubscription: async () =>
        subscribedBy === undefined
          ? null
          : { ...subscription, options: { applicationServerKey: subscribedBy.buffer } },
      subscribe: async (how: { readonly applicationServerKey: Uint8Array<ArrayBuffer> }) => {
        subscribedBy = how.applicationServerKey;
        return subscription;
      },
    },
  };
  vi.stubGlobal('Notification', { permission: 'granted', requestPermission: async () => 'granted' });
  vi.stubGlobal('navigator', {
    serviceWorker: {
      ready: Promise.resolve(registration),
      getRegistration: async () => registration,
      addEventListener: () => {},
      removeEventListener: () => {},
    },
  });
  return { device, key: () => Buffer.from(subscribedBy ?? []).toString('base64url') };
};

/** What a service worker shows of a push. */
const shownBy = async (payload: string): Promise<unknown> => {
  let shown: unknown;
  let work: Promise<unknown> = Promise.resolve();
  const scope: PushWorkerScope = {
    location: { href: 'https://app.example/worker.js' },
    registration: {
      showNotification: async (title, options) => {
        shown = { title, ...options };
      },
      pushManager: { subscribe: () => Promise.reject() },
    },
    clients: { matchAll: async () => [], openWindow: async () => undefined },
    addEventListener: (type, listener) => {
      if (type !== 'push') return;
      listener({
        data: { json: () => JSON.parse(payload) },
        waitUntil: (given) => {
          work = given;
        },
      });
    },
  };
  handlePushes({
    title: 'Suwar',
    language: () => 'ar',
    addressOf: ({ type }) => `/notifications/${type}`,
    scope,
  });
  await work;
  return shown;
};

describe('a browser', () => {
  it('that subscribes is told, shows it in the language of the person, and is told no more when it unsubscribes', async () => {
    const standIn = standInAt(cloud.receiver);
    const [alice, bob, dana] = await Promise.all(
      ['alice', 'bob', 'dana'].map((name) => join(cloud.apiUrl, name)),
    );
    if (!alice || !bob || !dana) throw new Error('Somebody is missing.');
    const { device, key } = makeBrowser(standIn.origin);
    const suwar = createSuwar({ api: cloud.apiUrl });
    await suwar.auth.signIn({ email: alice.email, password: alice.password });

    const { subscriptionId } = await suwar.push.subscribe();
    expect(await suwar.push.refresh()).toMatchObject({ subscriptionId });
    const follow = async ({ client }: typeof bob) =>
      dataOf(
        await client.PUT('/v1/accounts/{username}/follow', {
          params: { path: { username: alice.username } },
        }),
      );
    await follow(bob);
    await cloud.settle();
    const [told] = await standIn.received(device.path);
    if (told === undefined) throw new Error('The browser was not told.');
    expect(await verifySender(told, key())).toMatchObject({ aud: standIn.origin });
    expect(await shownBy(decryptPush(device, told.body))).toMatchObject({
      title: 'Suwar',
      body: 'لديك متابع جديد',
      lang: 'ar',
      dir: 'rtl',
      data: 'https://app.example/notifications/follow',
    });

    await suwar.push.unsubscribe();
    expect(key()).toBe('');
    expect((await suwar.get('/v1/me/push-subscriptions')).items).toEqual([]);
    await follow(dana);
    await cloud.settle();
    expect(await standIn.received(device.path)).toHaveLength(1);
    suwar.close();
  });
});
