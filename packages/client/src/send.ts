/** One request, repeated where that is safe and of use, until there is an answer or no more patience. */
import { abortedBy } from './find-surroundings.ts';
import { parsed, textAt } from './json.ts';
import { Problem } from './problem.ts';
import { problemOf } from './problem-of.ts';
import type { Answer, Surroundings } from './surroundings.ts';

const MAX_TRIES = 5;
/** What all waits of one call come to at most: longer, and a person has gone. */
const MAX_WAITING_MS = 60_000;
const FIRST_BACK_OFF_MS = 500;
const MAX_BACK_OFF_MS = 8_000;
/** Above the 30 seconds in which the gateway answers in any case. */
const TRY_MS = 35_000;

export interface SendInput {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Ends it. */
  readonly signal?: AbortSignal | undefined;
  /** Whether doing it twice is the same as doing it once. */
  readonly repeat: boolean;
  /** Reads problems of a service that words them its own way. By default the API's. */
  readonly problemOf?: ((answer: Answer, body: string, now: number) => Problem) | undefined;
  /** What a success has in it: JSON by default, where only a 204 may be empty. `text` is for pages and tables. */
  readonly expects?: 'json' | 'json or nothing' | 'text' | undefined;
}

/** A whole answer: `value` is its JSON, its text where that is asked for, undefined where it is empty. */
export interface Sent {
  readonly status: number;
  readonly headers: Answer['headers'];
  readonly value: unknown;
}

/** Codes of Node's network errors that come before anything is sent. */
const BEFORE_SENDING: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** A problem, and whether repeating the request is in order although it is not safe to do it twice. */
interface Failure {
  readonly problem: Problem;
  readonly unseen: boolean;
}

const isFailureOfMoment = ({ status, code }: Problem): boolean =>
  status === 0 || status === 429 || status >= 500 || code === 'not_json' || code === 'request_in_progress';

/** Waits for something no longer than a request may take, and not after the signal has ended. */
const inTime = async <Value>(
  surroundings: Surroundings,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> => {
  const controller = new AbortController();
  let stop = () => {};
  const ended = new Promise<never>((_, reject) => {
    const end = (problem: Problem) => {
      controller.abort();
      reject(problem);
    };
    const onAbort = () => end(abortedBy(signal));
    const cancel = surroundings.after(TRY_MS, () =>
      end(new Problem({ code: 'timeout', detail: `There was no answer within ${TRY_MS / 1000} seconds.` })),
    );
    stop = () => {
      cancel();
      signal?.removeEventListener('abort', onAbort);
    };
    if (signal?.aborted === true) onAbort();
    else signal?.addEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([ended, run(controller.signal)]);
  } finally {
    stop();
  }
};

/** One try: the answer and all of its text. */
const ask = async (
  surroundings: Surroundings,
  { method, url, headers, body, signal }: SendInput,
): Promise<readonly [Answer, string] | Failure> => {
  try {
    return await inTime(surroundings, signal, async (trySignal) => {
      const answer = await surroundings.fetch(url, {
        method,
        headers,
        ...(body !== undefined && { body }),
        signal: trySignal,
      });
      return [answer, await answer.text()] as const;
    });
  } catch (cause) {
    if (cause instanceof Problem) return { problem: cause, unseen: false };
    const unseen = cause instanceof Error && BEFORE_SENDING.has(textAt(cause.cause, 'code'));
    return {
      problem: new Problem({ code: 'offline', detail: 'The service gave no answer.', cause }),
      unseen,
    };
  }
};

const sentOf = (
  [{ status, headers }, text]: readonly [Answer, string],
  expects: SendInput['expects'] = 'json',
): Sent | Failure => {
  if (expects === 'text') return { status, headers, value: text };
  if (text === '' && (status === 204 || expects === 'json or nothing')) {
    return { status, headers, value: undefined };
  }
  const value = parsed(text);
  if (value !== undefined) return { status, headers, value };
  const detail = 'The answer is no JSON: something between the app and the service may have given it.';
  return { problem: new Problem({ code: 'not_json', status, detail }), unseen: false };
};

const backOff = (tries: number): number =>
  Math.random() * Math.min(MAX_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** (tries - 1));

/** Sends a request. Rejects with the last {@link Problem} when it was refused, or when repeating it was of no use. */
export const send = async (surroundings: Surroundings, input: SendInput): Promise<Sent> => {
  const { signal, repeat } = input;
  const readProblem = input.problemOf ?? problemOf;
  let waited = 0;
  for (let tries = 1; ; tries += 1) {
    if (signal?.aborted === true) throw abortedBy(signal);
    const asked = await ask(surroundings, input);
    let failure: Failure;
    if ('problem' in asked) failure = asked;
    else if (asked[0].status < 400) {
      const sent = sentOf(asked, input.expects);
      if (!('problem' in sent)) return sent;
      failure = sent;
    } else {
      const problem = readProblem(asked[0], asked[1], surroundings.now());
      failure = { problem, unseen: asked[0].status === 429 };
    }
    const { problem, unseen } = failure;
    if (problem.code === 'aborted' || !(unseen || (repeat && isFailureOfMoment(problem)))) throw problem;
    const pause = problem.retryAfter === undefined ? backOff(tries) : problem.retryAfter * 1000;
    if (tries >= MAX_TRIES || waited + pause > MAX_WAITING_MS) throw problem;
    await surroundings.wait(pause, signal);
    waited += pause;
  }
};
