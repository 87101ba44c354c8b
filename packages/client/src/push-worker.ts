/** For service workers: shows pushes in the person's language, opens what they are about, and keeps the subscription. */
import { at, textAt } from './json.ts';
import { PUSH_CHANGED } from './push-changed.ts';

/** What a push is about, for choosing where to go. */
export interface PushAbout {
  /** Id of the notification, as in `GET /v1/me/notifications`; undefined for a push that cannot be read. */
  readonly notificationId?: string | undefined;
  /** `like`, `comment`, `follow` and so on. */
  readonly type?: string | undefined;
  readonly postId?: string | undefined;
  readonly commentId?: string | undefined;
  readonly draftId?: string | undefined;
}

/** What `showNotification` takes beside the title, as far as it is set here. */
interface NotificationOptions {
  readonly body: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly data: string;
  readonly tag?: string;
  readonly icon?: string;
  readonly badge?: string;
}

interface WindowClient {
  readonly url: string;
  focus(): Promise<unknown>;
  navigate(url: string): Promise<unknown>;
  postMessage(message: unknown): void;
}

interface Subscription {
  readonly options: object;
}

interface WorkerEvent {
  waitUntil(work: Promise<unknown>): void;
  readonly data?: { json(): unknown } | null;
  readonly notification?: { readonly data?: unknown; close(): void };
  readonly oldSubscription?: Subscription | null;
  readonly newSubscription?: Subscription | null;
}

/** As much of a `ServiceWorkerGlobalScope` as is used. */
export interface PushWorkerScope {
  readonly navigator?: { readonly language?: string };
  readonly location: { readonly href: string };
  readonly registration: {
    showNotification(title: string, options: NotificationOptions): Promise<unknown>;
    readonly pushManager: { subscribe(options: object): Promise<Subscription> };
  };
  readonly clients: {
    matchAll(options: {
      readonly type: 'window';
      readonly includeUncontrolled: true;
    }): Promise<readonly WindowClient[]>;
    openWindow(url: string): Promise<unknown>;
  };
  addEventListener(type: string, listener: (event: WorkerEvent) => void): void;
}

/** How pushes are shown. */
export interface PushWorkerOptions {
  /** The title of every notification: the app's name. A push holds no name of a person. */
  readonly title: string;
  /** Where a tap leads: an address of the app, relative to the worker. */
  readonly addressOf: (about: PushAbout) => string;
  /** The person's language, `en` or `ar`. @default the browser's */
  readonly language?: (() => string | undefined | Promise<string | undefined>) | undefined;
  /** Addresses of pictures. */
  readonly icon?: string | undefined;
  readonly badge?: string | undefined;
  /**
   * Registers a subscription that the browser gave in place of another, for workers that can sign calls. Open pages of the app do it by
   * themselves, others at their next `push.refresh()`.
   */
  readonly onSubscription?: ((subscription: unknown) => Promise<unknown>) | undefined;
  /** @default the worker itself */
  readonly scope?: PushWorkerScope | undefined;
}

const isScope = (value: unknown): value is PushWorkerScope =>
  typeof at(value, 'addEventListener') === 'function' && at(value, 'registration') !== undefined;

const findScope = (): PushWorkerScope => {
  const scope: unknown = globalThis;
  if (isScope(scope)) return scope;
  throw new Error('handlePushes works in service workers alone.');
};

const payloadOf = ({ data }: WorkerEvent): unknown => {
  try {
    return data?.json();
  } catch {
    return undefined; // a browser that is not shown anything shows a line of its own
  }
};

/** Has a service worker handle pushes. Call it while the worker is being evaluated: `handlePushes({ title: 'Suwar', addressOf })`. */
export const handlePushes = (options: PushWorkerOptions): void => {
  const { title, addressOf, icon, badge, onSubscription, scope = findScope() } = options;
  const windows = () => scope.clients.matchAll({ type: 'window', includeUncontrolled: true });

  const show = async (event: WorkerEvent): Promise<void> => {
    const payload = payloadOf(event);
    const language = ((await options.language?.()) ?? scope.navigator?.language ?? 'en').slice(0, 2);
    const texts = at(payload, 'text');
    const lang = textAt(texts, language) === undefined ? 'en' : language;
    const tag = textAt(payload, 'tag');
    const about: PushAbout = {
      notificationId: textAt(payload, 'notificationId'),
      type: textAt(payload, 'type'),
      postId: textAt(payload, 'postId'),
      commentId: textAt(payload, 'commentId'),
      draftId: textAt(payload, 'draftId'),
    };
    await scope.registration.showNotification(title, {
      body: textAt(texts, lang) ?? '',
      lang,
      dir: lang === 'ar' ? 'rtl' : 'ltr',
      data: new URL(addressOf(about), scope.location.href).href,
      ...(tag !== undefined && { tag }),
      ...(icon !== undefined && { icon }),
      ...(badge !== undefined && { badge }),
    });
  };

  const open = async (url: string): Promise<void> => {
    const pages = await windows();
    const there = pages.find((client) => client.url === url);
    if (there !== undefined) return void (await there.focus());
    const [client] = pages;
    try {
      await client?.focus();
      if (client !== undefined) return void (await client.navigate(url));
    } catch {
      // a page that this worker does not control cannot be led anywhere
    }
    await scope.clients.openWindow(url);
  };

  const renew = async ({ oldSubscription, newSubscription }: WorkerEvent): Promise<void> => {
    const subscription =
      newSubscription ??
      (oldSubscription && (await scope.registration.pushManager.subscribe(oldSubscription.options)));
    if (!subscription) return;
    await onSubscription?.(subscription);
    for (const client of await windows()) client.postMessage(PUSH_CHANGED);
  };

  scope.addEventListener('push', (event) => event.waitUntil(show(event)));
  scope.addEventListener('notificationclick', (event) => {
    event.notification?.close();
    const url = event.notification?.data;
    if (typeof url === 'string') event.waitUntil(open(url));
  });
  scope.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renew(event)));
};
