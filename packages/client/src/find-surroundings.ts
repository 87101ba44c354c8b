/** Finds in the platform what an app does not give. Nothing is taken for granted: browsers, Node, Deno and React Native lack different things. */
import { at } from './json.ts';
import { Problem } from './problem.ts';
import type { Fetch, Locks, Storage, Surroundings, SurroundingsOptions, Xhr } from './surroundings.ts';

/** What a signal that has ended makes of whatever it was given to. */
export const abortedBy = (signal: AbortSignal | undefined): Problem =>
  new Problem({ code: 'aborted', detail: 'The call was cancelled.', cause: at(signal, 'reason') });

const isFunction = (value: unknown): value is (...input: readonly unknown[]) => unknown =>
  typeof value === 'function';

/** Something of the platform; undefined where it is missing, and where looking at it is forbidden. */
const ofPlatform = (...names: readonly string[]): unknown => {
  try {
    return names.reduce<unknown>((from, name) => at(from, name), globalThis);
  } catch {
    return undefined;
  }
};

const hasMethods =
  <Type>(...names: readonly string[]) =>
  (value: unknown): value is Type =>
    names.every((name) => isFunction(at(value, name)));

const isLocks = hasMethods<Locks>('request');
const isStorage = hasMethods<Storage>('getItem', 'setItem', 'removeItem');
const isXhrClass = (value: unknown): value is new () => Xhr => typeof value === 'function';

const after = (milliseconds: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

const wait = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const end = () => {
      cancel();
      reject(abortedBy(signal));
    };
    const cancel = after(milliseconds, () => {
      signal?.removeEventListener('abort', end);
      resolve();
    });
    if (signal?.aborted === true) end();
    else signal?.addEventListener('abort', end, { once: true });
  });

const platformRandom = (count: number): Uint8Array => {
  const bytes = new Uint8Array(count);
  if (!isFunction(ofPlatform('crypto', 'getRandomValues'))) {
    throw new Error('There is no crypto.getRandomValues here: give createSuwar({ randomBytes }).');
  }
  globalThis.crypto.getRandomValues(bytes);
  return bytes;
};

/** The platform's own, found at each call: what instruments it later, as monitoring does, is used too. */
const platformFetch: Fetch = (url, request) => globalThis.fetch(url, request);

const platformXhr = (): (() => Xhr) | undefined => {
  const found = ofPlatform('XMLHttpRequest');
  return isXhrClass(found) ? () => new found() : undefined;
};

/** Fills in what the options leave out. */
export const findSurroundings = (options: SurroundingsOptions): Surroundings => {
  const { language } = options;
  const locks = ofPlatform('navigator', 'locks');
  const storage = ofPlatform('localStorage');
  return {
    fetch: options.fetch ?? platformFetch,
    xhr: options.xhr ?? platformXhr(),
    locks: options.locks === false ? undefined : (options.locks ?? (isLocks(locks) ? locks : undefined)),
    storage: options.storage ?? (isStorage(storage) ? storage : undefined),
    now: options.now ?? (() => Date.now()),
    wait: options.wait ?? wait,
    after: options.after ?? after,
    randomBytes: options.randomBytes ?? platformRandom,
    language: typeof language === 'function' ? language : () => language,
  };
};
