import { handlePushes, type PushWorkerOptions, type PushWorkerScope } from '@suwar/client/push-worker';
import { describe, expect, it } from 'vitest';
import { payloadOf } from '../../../lambdas/push/push-payload.ts';

const payload = payloadOf({
  ...JSON.parse('{}'),
  notificationId: '01K7',
  about: 'like#01K7Z3R2C07ZK3N9QW2M5RX8TB',
});

/** A service worker's scope. What it does is written down. */
const begin = (options: Partial<PushWorkerOptions> = {}, language = 'en-GB') => {
  const handlers = new Map<string, (event: object) => void>();
  const done: unknown[] = [];
  const pages: { url: string; canNavigate: boolean }[] = [];
  const clientOf = ({ url, canNavigate }: { url: string; canNavigate: boolean }) => ({
    url,
    focus: async () => done.push(`focus ${url}`),
    navigate: async (to: string) => {
      if (!canNavigate) throw new TypeError('not controlled');
      done.push(`navigate ${url} to ${to}`);
    },
    postMessage: (message: unknown) => done.push(`tell ${url} ${message}`),
  });
  const scope: PushWorkerScope = {
    navigator: { language },
    location: { href: 'https://app.example/worker.js' },
    registration: {
      showNotification: async (title, shown) => done.push({ title, ...shown }),
      pushManager: {
        subscribe: async (how) => {
          done.push({ subscribe: how });
          return { options: how };
        },
      },
    },
    clients: {
      matchAll: async () => pages.map(clientOf),
      openWindow: async (url) => done.push(`open ${url}`),
    },
    addEventListener: (type, listener) =>
      handlers.set(type, (event) => listener({ waitUntil: () => {}, ...event })),
  };
  handlePushes({
    title: 'Suwar',
    addressOf: ({ postId, type }) => (postId === undefined ? '/' : `/posts/${postId}?from=${type}`),
    scope,
    ...options,
  });
  const fire = async (type: string, event: object): Promise<void> => {
    let work: Promise<unknown> = Promise.resolve();
    handlers.get(type)?.({
      ...event,
      waitUntil: (given: Promise<unknown>) => {
        work = given;
      },
    });
    await work;
  };
  return {
    done,
    pages,
    fire,
    push: (text: string) => fire('push', { data: { json: () => JSON.parse(text) } }),
  };
};

describe('a push', () => {
  it('is shown in the language of the browser, and leads to what it is about', async () => {
    const { done, push } = begin({ icon: '/icon.png', badge: '/badge.png' });
    await push(payload);
    expect(done).toEqual([
      {
        title: 'Suwar',
        body: JSON.parse(payload).text.en,
        lang: 'en',
        dir: 'ltr',
        tag: JSON.parse(payload).tag,
        data: 'https://app.example/posts/01K7Z3R2C07ZK3N9QW2M5RX8TB?from=like',
        icon: '/icon.png',
        badge: '/badge.png',
      },
    ]);
  });

  it.each<[string, Partial<PushWorkerOptions>, string, string, string]>([
    ['the browser’s', {}, 'ar-SA', 'ar', 'rtl'],
    ['the person’s', { language: async () => 'ar' }, 'en', 'ar', 'rtl'],
    ['English for one that is not there', {}, 'fr', 'en', 'ltr'],
  ])('is shown in %s', async (_name, options, language, lang, dir) => {
    const { done, push } = begin(options, language);
    await push(payload);
    expect(done).toMatchObject([{ lang, dir, body: JSON.parse(payload).text[lang] }]);
  });

  it('that cannot be read is shown all the same, as browsers demand', async () => {
    const { done, fire } = begin();
    const json = () => JSON.parse('<');
    await fire('push', { data: { json } });
    await fire('push', { data: null });
    const bare = { title: 'Suwar', body: '', data: 'https://app.example/' };
    expect(done).toMatchObject([bare, bare]);
  });
});

describe('a tap', () => {
  const tap = { notification: { data: 'https://app.example/posts/1', close: () => {} } };

  it('goes to the page that is open there', async () => {
    const { done, pages, fire } = begin();
    pages.push(
      { url: 'https://app.example/', canNavigate: true },
      { url: 'https://app.example/posts/1', canNavigate: true },
    );
    await fire('notificationclick', tap);
    expect(done).toEqual(['focus https://app.example/posts/1']);
  });

  it('leads an open page there', async () => {
    const { done, pages, fire } = begin();
    pages.push({ url: 'https://app.example/', canNavigate: true });
    await fire('notificationclick', tap);
    expect(done).toEqual([
      'focus https://app.example/',
      'navigate https://app.example/ to https://app.example/posts/1',
    ]);
  });

  it('opens a page where none is, or none can be led', async () => {
    const { done, pages, fire } = begin();
    await fire('notificationclick', tap);
    pages.push({ url: 'https://app.example/', canNavigate: false });
    await fire('notificationclick', tap);
    expect(done.filter((one) => String(one).startsWith('open'))).toHaveLength(2);
  });
});

describe('a subscription that the browser changed', () => {
  const oldSubscription = { options: { userVisibleOnly: true } };

  it('is made again as it was, and told to open pages', async () => {
    const given: unknown[] = [];
    const { done, pages, fire } = begin({ onSubscription: async (subscription) => given.push(subscription) });
    pages.push({ url: 'https://app.example/', canNavigate: true });
    await fire('pushsubscriptionchange', { oldSubscription, newSubscription: null });
    expect(done).toEqual([
      { subscribe: oldSubscription.options },
      'tell https://app.example/ suwar:push-changed',
    ]);
    expect(given).toEqual([oldSubscription]);
  });

  it('is the one that the browser gives, where it gives one', async () => {
    const { done, pages, fire } = begin();
    pages.push({ url: 'https://app.example/', canNavigate: true });
    await fire('pushsubscriptionchange', { oldSubscription, newSubscription: oldSubscription });
    await fire('pushsubscriptionchange', { oldSubscription: null });
    expect(done).toEqual(['tell https://app.example/ suwar:push-changed']);
  });
});
