/** Web Push: has the browser told of notifications. What arrives is shown by the service worker, see `push-worker.ts`. */
import type { Api, Schemas } from './api-types.ts';
import { fromBase64 } from './bytes.ts';
import { at } from './json.ts';
import { Problem } from './problem.ts';
import { PUSH_CHANGED } from './push-changed.ts';

type Device = Schemas['PushSubscription'];

/** As much of a browser's `PushSubscription` as is used. */
interface BrowserSubscription {
  readonly options?: { readonly applicationServerKey?: ArrayBuffer | null };
  unsubscribe(): Promise<boolean>;
  toJSON(): {
    readonly endpoint?: string;
    readonly expirationTime?: number | null;
    readonly keys?: Readonly<Record<string, string>>;
  };
}

/** As much of a `ServiceWorkerRegistration` as is used. */
export interface PushRegistration {
  readonly pushManager: {
    getSubscription(): Promise<BrowserSubscription | null>;
    subscribe(options: {
      readonly userVisibleOnly: boolean;
      readonly applicationServerKey: Uint8Array<ArrayBuffer>;
    }): Promise<BrowserSubscription>;
  };
}

/** As much of `navigator.serviceWorker` as is used. */
interface ServiceWorkers {
  readonly ready: Promise<PushRegistration>;
  getRegistration(): Promise<object | undefined>;
  addEventListener(type: 'message', listener: (event: { readonly data?: unknown }) => void): void;
  removeEventListener(type: 'message', listener: (event: { readonly data?: unknown }) => void): void;
}

/** As much of `Notification` as is used. */
interface Permission {
  readonly permission: string;
  requestPermission(): Promise<string>;
}

/** Where pushes come from; found in the page where it is left out. */
export interface PushSurroundings {
  readonly serviceWorker: ServiceWorkers | undefined;
  readonly notification: Permission | undefined;
}

/** What every step can be given. */
export interface PushOptions {
  /** @default the page's own, once it is ready */
  readonly registration?: PushRegistration | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Pushes to this browser. */
export interface Push {
  /**
   * Whether pushes can be had: `unsupported` where the browser has none (on iOS outside installed web apps), else what the person said;
   * `default` is nothing yet.
   */
  readonly permission: 'default' | 'denied' | 'granted' | 'unsupported';
  /**
   * Asks for permission, subscribes, and registers the device. Call it when somebody taps a button: browsers ask only then. Rejects with a
   * `Problem`: `push_unsupported`, `push_denied`, and what `POST /v1/me/push-subscriptions` is refused with.
   */
  subscribe(options?: PushOptions): Promise<Device>;
  /**
   * Registers the device again where it is subscribed, without asking anything: call it at every start and after every sign-in. It brings the
   * device over from whoever used it before, and heals what the browser or a new key of the deployment changed. Answers undefined where the
   * device is not subscribed.
   */
  refresh(options?: PushOptions): Promise<Device | undefined>;
  /** Ends pushes to this device, and unregisters it. Where the service cannot be reached this rejects; there are no pushes all the same. */
  unsubscribe(options?: PushOptions): Promise<void>;
}

export interface PushDeps {
  readonly api: Pick<Api, 'post' | 'delete'>;
  readonly config: () => Promise<Schemas['Config']>;
  readonly surroundings?: PushSurroundings | undefined;
}

const isServiceWorkers = (value: unknown): value is ServiceWorkers =>
  typeof at(value, 'getRegistration') === 'function';
const isPermission = (value: unknown): value is Permission =>
  typeof at(value, 'requestPermission') === 'function';

const findPushSurroundings = (): PushSurroundings => {
  const serviceWorker = at(at(globalThis, 'navigator'), 'serviceWorker');
  const notification = at(globalThis, 'Notification');
  return {
    serviceWorker: isServiceWorkers(serviceWorker) ? serviceWorker : undefined,
    notification: isPermission(notification) ? notification : undefined,
  };
};

const unsupported = (detail: string) => new Problem({ code: 'push_unsupported', detail });

const isSame = (key: ArrayBuffer | null | undefined, wanted: Uint8Array): boolean => {
  if (key === null || key === undefined) return true; // some browsers do not say
  const bytes = new Uint8Array(key);
  return bytes.length === wanted.length && bytes.every((byte, index) => byte === wanted[index]);
};

export const makePush = ({
  api,
  config,
  surroundings = findPushSurroundings(),
}: PushDeps): Push & { close(): void } => {
  const { serviceWorker, notification } = surroundings;
  let device: Device | undefined;
  let stopListening: (() => void) | undefined;

  const managerOf = async ({ registration }: PushOptions): Promise<PushRegistration['pushManager']> => {
    if (registration !== undefined) return registration.pushManager;
    if ((await serviceWorker?.getRegistration()) === undefined) {
      throw unsupported('This page has no service worker: register one first.');
    }
    const ready = await serviceWorker?.ready;
    if (ready === undefined || ready.pushManager === undefined)
      throw unsupported('This browser has no Web Push.');
    return ready.pushManager;
  };

  const register = async (
    subscription: BrowserSubscription,
    signal: AbortSignal | undefined,
  ): Promise<Device> => {
    const { endpoint = '', keys: { p256dh = '', auth = '' } = {} } = subscription.toJSON();
    device = await api.post('/v1/me/push-subscriptions', {
      body: { endpoint, keys: { p256dh, auth } },
      signal,
    });
    if (stopListening === undefined && serviceWorker !== undefined) {
      const onMessage = ({ data }: { readonly data?: unknown }) => {
        if (data === PUSH_CHANGED) push.refresh().catch(() => {}); // the next start tries again
      };
      serviceWorker.addEventListener('message', onMessage);
      stopListening = () => serviceWorker.removeEventListener('message', onMessage);
    }
    return device;
  };

  /** Subscribes by the deployment's present key. What was subscribed by another one can get no pushes any more. */
  const subscribed = async (
    manager: PushRegistration['pushManager'],
    existing: BrowserSubscription | null,
    signal: AbortSignal | undefined,
  ): Promise<Device> => {
    const applicationServerKey = Uint8Array.from(fromBase64((await config()).push.vapidPublicKey));
    const isGood = existing !== null && isSame(existing.options?.applicationServerKey, applicationServerKey);
    if (existing !== null && isGood) return await register(existing, signal);
    await existing?.unsubscribe();
    return await register(await manager.subscribe({ userVisibleOnly: true, applicationServerKey }), signal);
  };

  const push: Push & { close(): void } = {
    get permission() {
      const said = notification?.permission;
      return said === 'granted' || said === 'denied' || said === 'default' ? said : 'unsupported';
    },
    subscribe: async (options = {}) => {
      if (notification === undefined) throw unsupported('This browser has no notifications.');
      if ((await notification.requestPermission()) !== 'granted') {
        throw new Problem({ code: 'push_denied', detail: 'Notifications are not allowed for this page.' });
      }
      const manager = await managerOf(options);
      return await subscribed(manager, await manager.getSubscription(), options.signal);
    },
    refresh: async (options = {}) => {
      if (push.permission !== 'granted') return undefined;
      const manager = await managerOf(options);
      const existing = await manager.getSubscription();
      return existing === null ? undefined : await subscribed(manager, existing, options.signal);
    },
    unsubscribe: async (options = {}) => {
      const manager = await managerOf(options);
      const existing = await manager.getSubscription();
      if (existing === null) return;
      try {
        // The service alone knows the device's id: registering it again tells.
        const { subscriptionId } = device ?? (await register(existing, options.signal));
        device = undefined;
        await api.delete('/v1/me/push-subscriptions/{subscriptionId}', {
          path: { subscriptionId },
          signal: options.signal,
        });
      } finally {
        await existing.unsubscribe();
      }
    },
    close: () => stopListening?.(),
  };
  return push;
};
