/** A service and a store as uploads meet them, in memory, with a clock that waits move on, and faults at every step. */
import { createHash } from 'node:crypto';
import { findSurroundings } from '../../src/find-surroundings.ts';
import { at, parsed, textAt } from '../../src/json.ts';
import { makeApi } from '../../src/make-api.ts';
import type { Problem } from '../../src/problem.ts';
import type { Answer, Request, Xhr } from '../../src/surroundings.ts';
import { makeUploads } from '../../src/upload/make-uploads.ts';

export type UploadStep = 'config' | 'announce' | 'describe' | 'send' | 'ask';
/** Answers instead of the service; what throws is a connection that broke. */
type Fault = () => Response | Promise<Response>;

/** What only browsers set. */
const FORBIDDEN = ['content-length', 'host', 'connection'];

export interface UploadWorldOptions {
  /** Whether there is an `XMLHttpRequest`. @default true */
  readonly xhr?: boolean;
  /** Bytes. @default 1,000,000 */
  readonly photoBytes?: number;
  /** How often a photo is asked for before it is ready. @default 1 */
  readonly asks?: number;
  /** Headers of tickets besides those of the service. */
  readonly headers?: Readonly<Record<string, string>>;
  /** That the app asks for. @default none */
  readonly language?: string;
}

/** A picture for all that its first bytes say. */
export const jpeg = (bytes: number, seed = 1): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: bytes }, (_, at) => [0xff, 0xd8, 0xff][at] ?? (at * seed) % 251);

const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status });
export const refusal = (code: string, status = 400): Response => json({ code, detail: code }, status);
export const storeSays = (status: number, code: string) => (): Response =>
  new Response(`<Error><Code>${code}</Code><Message>${code} it is</Message></Error>`, { status });
export const broken = (): never => {
  throw new TypeError('fetch failed');
};
/** Never answers. */
export const silent = (): Promise<Response> => new Promise(() => {});

const sendable = (body: Blob | Uint8Array): Blob | Uint8Array<ArrayBuffer> =>
  body instanceof Blob ? body : new Uint8Array(body);

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

const bytesOf = async (body: unknown): Promise<Uint8Array> => {
  if (body instanceof Blob) return new Uint8Array(await body.arrayBuffer());
  if (body instanceof Uint8Array) return body;
  throw new TypeError('no body');
};

export const makeUploadWorld = ({
  xhr = true,
  photoBytes = 1_000_000,
  asks = 1,
  headers = {},
  language,
}: UploadWorldOptions = {}) => {
  let clock = Date.UTC(2026, 2, 1);
  let tickets = 0;
  let signedIn: string | undefined = 'alice';
  let due: { readonly at: number; readonly run: () => void }[] = [];
  const faults = new Map<UploadStep, Fault[]>();
  const steps: string[] = [];
  const waits: number[] = [];
  const endListeners = new Set<(problem: Problem) => void>();
  const photoOfKey = new Map<string, string>();
  const announced = new Map<string, { readonly body: unknown; asks: number; end?: object }>();
  const store = new Map<string, Uint8Array>();
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let onClock: (() => void) | undefined;
  let endOf: (photoId: string) => object = () => ({ state: 'ready' });

  const fault = (step: UploadStep): Fault | undefined => {
    steps.push(step);
    return faults.get(step)?.shift();
  };

  const announce = (key: string, body: unknown): Response => {
    const photoId = photoOfKey.get(key) ?? `photo${photoOfKey.size + 1}`;
    photoOfKey.set(key, photoId);
    if (!announced.has(photoId)) announced.set(photoId, { body, asks: 0 });
    tickets += 1;
    return json(
      {
        photoId,
        upload: {
          method: 'PUT',
          url: `https://store.example/${photoId}?ticket=${tickets}`,
          headers: { 'content-type': String(textAt(body, 'contentType')), 'if-none-match': '*', ...headers },
        },
        expiresAt: '2026-03-01T00:15:00.000Z',
      },
      201,
    );
  };

  const show = (photoId: string): Response => {
    const photo = announced.get(photoId);
    if (photo === undefined) return refusal('not_found', 404);
    if (!store.has(photoId)) return json({ photoId, state: 'awaiting', renditions: [] });
    photo.asks += 1;
    return json({
      photoId,
      renditions: [],
      ...(photo.asks > asks ? endOf(photoId) : { state: 'processing' }),
    });
  };

  const put = async (url: string, body: unknown): Promise<Response> => {
    const photoId = new URL(url).pathname.slice(1);
    const bytes = await bytesOf(body);
    if (store.has(photoId)) return storeSays(412, 'PreconditionFailed')();
    if (textAt(announced.get(photoId)?.body, 'sha256') !== digestOf(bytes))
      return storeSays(400, 'BadDigest')();
    store.set(photoId, bytes);
    return new Response('');
  };

  const stepOf = (method: string, path: string): UploadStep => {
    if (method === 'PUT') return 'send';
    if (path === '/v1/config') return 'config';
    if (method === 'POST') return 'announce';
    return method === 'PATCH' ? 'describe' : 'ask';
  };

  const answer = async (url: string, request: Request & { readonly key?: string }): Promise<Response> => {
    const { pathname } = new URL(url);
    const step = stepOf(request.method, pathname);
    const instead = fault(step);
    if (instead !== undefined) return await instead();
    if (step === 'send') return await put(url, request.body);
    if (step === 'config')
      return json({ limits: { photoBytes, photoContentTypes: ['image/jpeg', 'image/png'] } });
    if (step === 'announce')
      return announce(request.headers['idempotency-key'] ?? '', parsed(String(request.body)));
    if (step === 'describe') return json({});
    return show(pathname.split('/').at(-1) ?? '');
  };

  /** As browsers have it: forbidden headers throw here rather than being left out. */
  const makeXhr = (): Xhr => {
    const sent: Record<string, string> = {};
    let [method, url] = ['', ''];
    let isOver = false;
    const request: Xhr & { status: number; responseText: string; response: unknown } = {
      status: 0,
      responseText: '',
      response: undefined,
      responseType: '',
      upload: { onprogress: null },
      onload: null,
      onerror: null,
      onabort: null,
      ontimeout: null,
      open: (itsMethod, itsUrl) => {
        [method, url] = [itsMethod, itsUrl];
      },
      setRequestHeader: (name, value) => {
        if (FORBIDDEN.includes(name.toLowerCase())) throw new Error(`Refused to set ${name}`);
        sent[name] = value;
      },
      send: async (body) => {
        if (method === 'GET') {
          request.response = files.get(url)?.buffer ?? null;
          if (request.response === null) request.onerror?.();
          else request.onload?.();
          return;
        }
        try {
          const size = body instanceof Blob ? body.size : Number(at(body, 'length'));
          request.upload?.onprogress?.({ loaded: Math.floor(size / 2) });
          const found = await answer(url, {
            method,
            headers: sent,
            body: body instanceof Blob || body instanceof Uint8Array ? sendable(body) : '',
          });
          if (isOver) return;
          request.status = found.status;
          request.responseText = await found.text();
          request.onload?.();
        } catch {
          if (!isOver) request.onerror?.();
        }
      },
      abort: () => {
        isOver = true;
        steps.push('abort');
        request.onabort?.();
      },
    };
    return request;
  };

  const surroundings = findSurroundings({
    now: () => {
      const run = onClock;
      onClock = undefined;
      run?.();
      return clock;
    },
    wait: async (milliseconds, signal) => {
      if (signal?.aborted) throw new Error('waits of what has ended');
      waits.push(milliseconds);
      clock += milliseconds;
    },
    after: (milliseconds, run) => {
      const entry = { at: clock + milliseconds, run };
      due.push(entry);
      return () => {
        due = due.filter((one) => one !== entry);
      };
    },
    fetch: (url, request): Promise<Answer> => answer(url, request),
    language,
    ...(xhr && { xhr: makeXhr }),
  });
  const api = makeApi({ origin: 'https://api.example', surroundings, lease: async () => undefined });
  const uploads = makeUploads({
    surroundings: { ...surroundings, xhr: xhr ? makeXhr : undefined },
    config: () => api.get('/v1/config'),
    uploader: () => ({ id: signedIn, api }),
    onEnd: (_id, listener) => {
      endListeners.add(listener);
      return () => void endListeners.delete(listener);
    },
  });

  return {
    ...uploads,
    steps,
    waits,
    store,
    /** Files of the device, by their addresses. */
    files,
    /** Runs something when the clock is read next, as it is after a file is opened. */
    onClock: (run: () => void) => {
      onClock = run;
    },
    announced,
    endListeners,
    /** What happens at the next times of a step; after that all goes well. */
    fail: (step: UploadStep, ...those: readonly Fault[]) =>
      faults.set(step, [...(faults.get(step) ?? []), ...those]),
    /** What becomes of photos. */
    become: (end: (photoId: string) => object) => {
      endOf = end;
    },
    /** Lets time pass in which nothing happens. */
    pass: (milliseconds: number) => {
      clock += milliseconds;
      for (const { run } of due.filter((one) => one.at <= clock)) run();
    },
    signOut: (problem: Problem) => {
      signedIn = undefined;
      for (const listener of [...endListeners]) listener(problem);
    },
    switchTo: (id: string) => {
      signedIn = id;
    },
  };
};
