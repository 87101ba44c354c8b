import { describe, expect, it } from 'vitest';
import type { Api, Schemas } from '../../src/api-types.ts';
import { Problem } from '../../src/problem.ts';
import { makePush } from '../../src/push.ts';
import { PUSH_CHANGED } from '../../src/push-changed.ts';

const KEY = new Uint8Array([4, 1, 2, 3]);
const OLD_KEY = new Uint8Array([4, 9, 9, 9]);

interface Said {
  readonly permission?: string;
  readonly answer?: string;
  readonly subscribedWith?: Uint8Array<ArrayBuffer> | undefined;
  readonly hasWorker?: boolean;
  readonly hasPush?: boolean;
}

/** A browser with a service worker and push service, and the API's routes of devices. */
const begin = (said: Said = {}) => {
  const { answer = 'granted', subscribedWith, hasWorker = true, hasPush = true } = said;
  let { permission = 'default' } = said;
  const done: string[] = [];
  let listeners: ((event: { readonly data?: unknown }) => void)[] = [];
  let offline = false;
  let count = 0;
  const make = (key: Uint8Array<ArrayBuffer>) => {
    count += 1;
    const endpoint = `https://push.example/${count}`;
    return {
      options: { applicationServerKey: key.buffer },
      unsubscribe: async () => {
        done.push(`unsubscribe ${endpoint}`);
        subscription = null;
        return true;
      },
      toJSON: () => ({ endpoint, expirationTime: null, keys: { p256dh: 'p', auth: 'a', other: 'x' } }),
    };
  };
  let subscription: ReturnType<typeof make> | null = subscribedWith ? make(subscribedWith) : null;
  const registration = {
    pushManager: {
      getSubscription: async () => subscription,
      subscribe: async ({ applicationServerKey }: { applicationServerKey: Uint8Array<ArrayBuffer> }) => {
        subscription = make(applicationServerKey);
        done.push(`subscribe ${[...applicationServerKey].join(' ')}`);
        return subscription;
      },
    },
  };
  const call = (what: string) => {
    if (offline) throw new Problem({ code: 'offline' });
    done.push(what);
  };
  const api = {
    post: async (path: string, { body }: { readonly body: { readonly endpoint: string } }) => {
      call(`POST ${path} ${JSON.stringify(body)}`);
      return { subscriptionId: `id of ${body.endpoint}`, service: 'push.example', createdAt: '' };
    },
    delete: async (
      path: string,
      { path: { subscriptionId } }: { readonly path: { readonly subscriptionId: string } },
    ) => call(`DELETE ${path} ${subscriptionId}`),
  };
  // biome-ignore lint/suspicious/noExplicitAny: the two routes stand for all of the API
  const narrow = api as any as Pick<Api, 'post' | 'delete'>;
  const config = { push: { vapidPublicKey: Buffer.from(KEY).toString('base64url') } };
  const push = makePush({
    api: narrow,
    config: async () => config as Schemas['Config'],
    surroundings: {
      notification: {
        get permission() {
          return permission;
        },
        requestPermission: async () => {
          done.push('ask');
          permission = answer;
          return answer;
        },
      },
      serviceWorker: {
        ready: Promise.resolve(hasPush ? registration : JSON.parse('{}')),
        getRegistration: async () => (hasWorker ? {} : undefined),
        addEventListener: (_type, listener) => listeners.push(listener),
        removeEventListener: (_type, listener) => {
          listeners = listeners.filter((one) => one !== listener);
        },
      },
    },
  });
  return {
    push,
    done,
    tell: (data: unknown) => {
      for (const listener of listeners) listener({ data });
    },
    goOffline: () => {
      offline = true;
    },
    isSubscribed: () => subscription !== null,
  };
};

const posted = (at: number) =>
  `POST /v1/me/push-subscriptions {"endpoint":"https://push.example/${at}","keys":{"p256dh":"p","auth":"a"}}`;

describe('subscribing to pushes', () => {
  it('asks, subscribes by the key of the deployment, and registers the device', async () => {
    const { push, done } = begin();
    expect(push.permission).toBe('default');
    expect(await push.subscribe()).toMatchObject({ subscriptionId: 'id of https://push.example/1' });
    expect(done).toEqual(['ask', 'subscribe 4 1 2 3', posted(1)]);
    expect(push.permission).toBe('granted');
  });

  it('registers again what is subscribed by the same key', async () => {
    const { push, done } = begin({ subscribedWith: KEY });
    await push.subscribe();
    expect(done).toEqual(['ask', posted(1)]);
  });

  it('ends what is subscribed by a former key', async () => {
    const { push, done } = begin({ subscribedWith: OLD_KEY, permission: 'granted' });
    await push.refresh();
    expect(done).toEqual(['unsubscribe https://push.example/1', 'subscribe 4 1 2 3', posted(2)]);
  });

  it.each([
    ['the person says no', { answer: 'denied' }, 'push_denied'],
    ['the person says nothing', { answer: 'default' }, 'push_denied'],
    ['the page has no service worker', { hasWorker: false }, 'push_unsupported'],
    ['the browser has no Web Push', { hasPush: false }, 'push_unsupported'],
  ])('is refused where %s', async (_name, said, code) => {
    const { push, done } = begin(said);
    await expect(push.subscribe()).rejects.toMatchObject({ code });
    expect(done).toEqual(['ask']);
  });

  it('is refused outside browsers', async () => {
    const push = makePush({ api: JSON.parse('{}'), config: () => Promise.reject() });
    expect(push.permission).toBe('unsupported');
    await expect(push.subscribe()).rejects.toMatchObject({ code: 'push_unsupported' });
    expect(await push.refresh()).toBeUndefined();
    push.close();
  });
});

describe('at every start', () => {
  it.each<[string, Said]>([
    ['nobody was asked', {}],
    ['somebody said no', { permission: 'denied', subscribedWith: KEY }],
    ['nothing is subscribed', { permission: 'granted' }],
  ])('nothing is done where %s', async (_name, said) => {
    const { push, done } = begin(said);
    expect(await push.refresh()).toBeUndefined();
    expect(done).toEqual([]);
  });

  it('a device that is subscribed is registered for whoever is signed in', async () => {
    const { push, done } = begin({ permission: 'granted', subscribedWith: KEY });
    expect(await push.refresh()).toMatchObject({ service: 'push.example' });
    expect(done).toEqual([posted(1)]);
  });
});

describe('when the browser changes the subscription', () => {
  it('an open page registers the new one, until the client is closed', async () => {
    const { push, done, tell } = begin({ permission: 'granted', subscribedWith: KEY });
    await push.refresh();
    tell('something else');
    tell(PUSH_CHANGED);
    await expect.poll(() => done).toEqual([posted(1), posted(1)]);
    push.close();
    tell(PUSH_CHANGED);
    await new Promise(setImmediate);
    expect(done).toHaveLength(2);
  });
});

describe('unsubscribing', () => {
  it('unregisters the device by its id, after a start too', async () => {
    const { push, done, isSubscribed } = begin({ subscribedWith: KEY });
    await push.unsubscribe();
    expect(done).toEqual([
      posted(1),
      'DELETE /v1/me/push-subscriptions/{subscriptionId} id of https://push.example/1',
      'unsubscribe https://push.example/1',
    ]);
    expect(isSubscribed()).toBe(false);
    await push.unsubscribe();
    expect(done).toHaveLength(3);
  });

  it('ends pushes also where the service cannot be reached', async () => {
    const { push, goOffline, isSubscribed } = begin();
    await push.subscribe();
    goOffline();
    await expect(push.unsubscribe()).rejects.toMatchObject({ code: 'offline' });
    expect(isSubscribed()).toBe(false);
  });
});
