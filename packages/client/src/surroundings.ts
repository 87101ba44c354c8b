/** All that this package needs of where it runs. Tests give their own clock, waits and network. */

/** As much of a `Response` as is read. */
export interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
  /** Needed for files by their address alone, where there is no `XMLHttpRequest`. */
  arrayBuffer?(): Promise<ArrayBuffer>;
}

/** What is sent. Files go this way where there is no `XMLHttpRequest`. */
export interface Request {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Blob | Uint8Array<ArrayBuffer>;
  readonly signal?: AbortSignal;
}

/** As much of `fetch` as is used. */
export type Fetch = (url: string, request: Request) => Promise<Answer>;

/** As much of `navigator.locks` as is used. */
export interface Locks {
  request<Value>(name: string, run: () => Promise<Value>): Promise<Value>;
}

/** Where a session is kept: `localStorage`, React Native's `AsyncStorage`, or three functions of the app's own. */
export interface Storage {
  getItem(key: string): string | null | undefined | Promise<string | null | undefined>;
  setItem(key: string, value: string): unknown;
  removeItem(key: string): unknown;
}

/** As much of `XMLHttpRequest` as uploads use. */
export interface Xhr {
  readonly status: number;
  readonly responseText: string;
  readonly response: unknown;
  responseType: string;
  readonly upload: { onprogress: ((event: { readonly loaded: number }) => void) | null } | null;
  onload: (() => void) | null;
  onerror: (() => void) | null;
  onabort: (() => void) | null;
  ontimeout: (() => void) | null;
  open(method: string, url: string): void;
  setRequestHeader(name: string, value: string): void;
  send(body: unknown): void;
  abort(): void;
}

/** The surroundings, complete. */
export interface Surroundings {
  readonly fetch: Fetch;
  /** Makes an `XMLHttpRequest`; undefined where there is none. */
  readonly xhr: (() => Xhr) | undefined;
  /** Locks that all tabs of an origin share; undefined where there are none. */
  readonly locks: Locks | undefined;
  /** Where sessions are kept; undefined where they live as long as the page. */
  readonly storage: Storage | undefined;
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after some milliseconds; rejects with a `Problem` `aborted` when the signal ends it before. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Runs something after some milliseconds, unless what it answers is called before. */
  after(milliseconds: number, run: () => void): () => void;
  /** Bytes that nobody can guess. */
  randomBytes(count: number): Uint8Array;
  /** The language of texts and mails, such as `en` or `ar`; undefined leaves it to the service. */
  language(): string | undefined;
}

/** What an app can replace. Everything is optional. */
export interface SurroundingsOptions {
  /** Where sessions are kept. By default `localStorage` where it works, otherwise memory. */
  readonly storage?: Storage | undefined;
  /** Language of messages and mails, `en` or `ar`, or how to find it at each call. By default the service goes by what the browser sends. */
  readonly language?: string | (() => string | undefined) | undefined;
  /** By default the `fetch` of the platform. */
  readonly fetch?: Fetch | undefined;
  /** Makes an `XMLHttpRequest`. By default that of the platform, where it has one. */
  readonly xhr?: (() => Xhr) | undefined;
  /** By default `navigator.locks`, where the platform has it; `false` for none. */
  readonly locks?: Locks | false | undefined;
  /** Milliseconds since 1970. By default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Waits before a call is repeated. By default by `setTimeout`. */
  readonly wait?: ((milliseconds: number, signal?: AbortSignal) => Promise<void>) | undefined;
  /** Runs something later, for time limits. By default by `setTimeout`. */
  readonly after?: ((milliseconds: number, run: () => void) => () => void) | undefined;
  /** By default `crypto.getRandomValues`. React Native has none: give one, such as that of `expo-crypto`. */
  readonly randomBytes?: ((count: number) => Uint8Array) | undefined;
}
