/** Sends a file where its ticket says: by `XMLHttpRequest`, which tells how far it is, or by `fetch`. */
import { abortedBy } from '../find-surroundings.ts';
import { Problem } from '../problem.ts';
import type { Surroundings } from '../surroundings.ts';
import type { ReadFile } from './read-file.ts';

export interface FileToSend extends Pick<ReadFile, 'body' | 'bytes'> {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Tells how many bytes are on their way or there. */
  readonly onSent: (bytes: number) => void;
}

export interface Stored {
  readonly status: number;
  /** What the store says, in XML. */
  readonly text: string;
}

/** A connection that has moved nothing for as long is dead. */
const STALLED_MS = 60_000;
/** Where nothing tells whether it moves: as long as the address of an upload is good for. */
const PATIENCE_MS = 900_000;

/** What browsers set themselves and refuse to have set, as far as a store has it signed. */
const FORBIDDEN = /^(?:content-length|host|connection|expect)$/i;

const settable = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !FORBIDDEN.test(name)));

const offline = (cause?: unknown) =>
  new Problem({ code: 'offline', detail: 'The connection broke while the file was sent.', cause });
const stalled = () => new Problem({ code: 'timeout', detail: 'Nothing of the file was taken for a while.' });

/** Sends the file once. Rejects with `offline`, `timeout` or `aborted`. */
export const sendFile = (
  surroundings: Surroundings,
  { method, url, headers, body, bytes, signal, onSent }: FileToSend,
): Promise<Stored> =>
  new Promise((resolve, reject) => {
    const request = surroundings.xhr?.();
    const controller = new AbortController();
    let stopWaiting = () => {};
    let isOver = false;
    const settle = (run: () => void) => {
      if (isOver) return;
      isOver = true;
      stopWaiting();
      signal.removeEventListener('abort', onAbort);
      run();
    };
    const give = (problem: Problem) =>
      settle(() => {
        reject(problem); // before the request says that it broke
        request?.abort();
        controller.abort();
      });
    const onAbort = () => give(abortedBy(signal));
    const expectMore = (milliseconds: number) => {
      stopWaiting();
      stopWaiting = surroundings.after(milliseconds, () => give(stalled()));
    };
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort);

    const toSet = settable(headers);
    if (request === undefined) {
      expectMore(PATIENCE_MS);
      surroundings
        .fetch(url, { method, headers: toSet, body, signal: controller.signal })
        .then(async (answer) => ({ status: answer.status, text: await answer.text() }))
        .then(
          (stored) => settle(() => resolve(stored)),
          (cause) => give(offline(cause)),
        );
      return;
    }
    request.onload = () => settle(() => resolve({ status: request.status, text: request.responseText }));
    request.onerror = request.onabort = request.ontimeout = () => give(offline());
    if (request.upload !== null) {
      request.upload.onprogress = ({ loaded }) => {
        expectMore(STALLED_MS);
        onSent(Math.min(loaded, bytes));
      };
    }
    expectMore(request.upload === null ? PATIENCE_MS : STALLED_MS);
    request.open(method, url);
    for (const [name, value] of Object.entries(toSet)) request.setRequestHeader(name, value);
    request.send(body);
  });
