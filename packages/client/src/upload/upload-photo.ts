/** One photo's way from a file to a photo that is ready. */
import type { Api, Schemas } from '../api-types.ts';
import { languageOf } from '../make-api.ts';
import { isProblem, Problem } from '../problem.ts';
import type { Surroundings } from '../surroundings.ts';
import { changedFile } from './file-problems.ts';
import type { UploadFile } from './open-file.ts';
import { checkUnchanged, type FileLimits, type ReadFile, readFile } from './read-file.ts';
import { sendFile } from './send-file.ts';

type Photo = Schemas['Photo'];

/** What an upload is doing, in this order; it can go back when something has to be done again. */
export type UploadState = 'reading' | 'announcing' | 'sending' | 'processing' | 'ready';

/** How far a file has gone. */
export interface UploadProgress {
  /** Bytes that are on their way or there. */
  readonly sent: number;
  /** Bytes of the file. */
  readonly total: number;
}

/** What is said of a photo when it is uploaded. */
export interface PhotoOptions {
  /** What the photo shows, for people who cannot see it. */
  readonly altText?: string | undefined;
  /** What should stay in view when the photo is cropped: shares of width and height, from 0 to 1, from the left and the top. */
  readonly focalPoint?: { readonly x: number; readonly y: number } | undefined;
  /** Which of the camera's data to keep. @default none */
  readonly keep?: Schemas['NewPhoto']['keep'];
  /** What the app takes the file for, such as `image/jpeg`. @default what the file says, or its first bytes */
  readonly contentType?: string | undefined;
  /** `sent` answers as soon as the file is there: a post takes photos that are still processing. @default 'ready' */
  readonly until?: 'ready' | 'sent' | undefined;
}

export interface UploadSteps {
  readonly surroundings: Surroundings;
  readonly api: Api;
  readonly limits: () => Promise<FileLimits>;
  /** The key under which the photo is announced: the same for the same photo. */
  readonly keyOf: (which: 'same' | 'new') => string;
  readonly signal: AbortSignal;
  /** Answers what runs, or rejects when the upload has to end. */
  readonly within: <Value>(run: () => Promise<Value>) => Promise<Value>;
  readonly onState: (state: UploadState) => void;
  readonly onProgress: (progress: UploadProgress) => void;
}

const MAX_TRIES = 6;
const FIRST_PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 16_000;
/** Addresses that an upload is given at most: another where one has expired. */
const MAX_TICKETS = 3;
const FIRST_ASK_MS = 400;
const MAX_ASK_MS = 5_000;
/** Processing takes seconds; by then something is wrong. */
const MAX_PROCESSING_MS = 600_000;

const ALREADY_THERE = 412; // a file is taken once: an answer was lost
const EXPIRED = 403;

const codeIn = (xml: string): string | undefined => /<Code>(\w+)<\/Code>/.exec(xml)?.[1];
const messageIn = (xml: string): string => /<Message>([^<]+)/.exec(xml)?.[1] ?? '';

const refused = (status: number, text: string): Problem =>
  new Problem({
    code: 'upload_refused',
    status,
    detail: `The store answered ${status} to the file: ${codeIn(text) ?? ''} ${messageIn(text)}`,
  });

/** Answers of the store that another try may change. */
const isOfMoment = (status: number, text: string): boolean =>
  status >= 500 || status === 429 || status === 408 || status === 409 || codeIn(text) === 'RequestTimeout';

const pauseAfter = (tries: number): number => Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1));

/** Sends a file until it is there; false where its address has expired. */
const put = async (steps: UploadSteps, file: ReadFile, ticket: Schemas['UploadTicket']): Promise<boolean> => {
  const { surroundings, signal, onProgress } = steps;
  const { method, url, headers } = ticket.upload;
  const onSent = (sent: number) => onProgress({ sent, total: file.bytes });
  for (let tries = 1; ; tries += 1) {
    let problem: Problem;
    onSent(0);
    try {
      const { status, text } = await sendFile(surroundings, {
        ...file,
        method,
        url,
        headers,
        signal,
        onSent,
      });
      if (status < 300 || status === ALREADY_THERE) {
        onSent(file.bytes);
        return true;
      }
      if (status === EXPIRED) return false;
      if (/^(?:BadDigest|IncompleteBody)$/.test(codeIn(text) ?? '')) throw changedFile();
      problem = refused(status, text);
      if (!isOfMoment(status, text)) throw problem;
    } catch (caught) {
      if (!isProblem(caught, 'offline', 'timeout')) throw caught;
      await steps.within(() => checkUnchanged(file));
      problem = caught;
    }
    if (tries >= MAX_TRIES) throw problem;
    await surroundings.wait(pauseAfter(tries), signal);
  }
};

/** Announces a photo and sends its file. The same key gives the same photo, with another address. */
const announceAndSend = async (
  steps: UploadSteps,
  file: ReadFile,
  key: string,
  { altText, focalPoint, keep }: PhotoOptions,
): Promise<string> => {
  const { contentType, bytes, sha256 } = file;
  const body: Schemas['NewPhoto'] = {
    contentType,
    bytes,
    sha256,
    ...(altText !== undefined && { altText }),
    ...(keep !== undefined && { keep }),
  };
  for (let tickets = 1; ; tickets += 1) {
    steps.onState('announcing');
    const ticket = await steps.api.post('/v1/photos', { body, idempotencyKey: key, signal: steps.signal });
    const { photoId } = ticket;
    if (focalPoint !== undefined && tickets === 1) {
      // With a key it is repeated: saying it twice is the same as saying it once.
      const said = { path: { photoId }, body: { focalPoint }, idempotencyKey: key, signal: steps.signal };
      await steps.api.patch('/v1/photos/{photoId}', said);
    }
    steps.onState('sending');
    if (await put(steps, file, ticket)) return photoId;
    if (tickets >= MAX_TICKETS) throw refused(EXPIRED, '<Code>AccessDenied</Code>');
  }
};

/** Why a photo is not ready, and will not be soon. */
const reasonOf = (photo: Photo, { now, language: asked }: Surroundings): Problem | undefined => {
  const { problem, waiting, state } = photo;
  const said = problem ?? waiting;
  if (said !== undefined) {
    const { code, message: detail } = said;
    const language = languageOf(photo) ?? asked();
    const until = problem === undefined ? waiting?.until : undefined;
    const retryAfter =
      until === undefined ? undefined : Math.max(0, Math.ceil((Date.parse(until) - now()) / 1000));
    return new Problem({ code, detail, language, retryAfter, body: photo });
  }
  const isLost = state === 'rejected' || state === 'failed';
  return isLost
    ? new Problem({ code: 'processing_failed', detail: `The photo is ${state}.`, body: photo })
    : undefined;
};

/** Waits until a photo is ready. Rejects with the reason where it will not be. */
const untilReady = async (
  { api, surroundings, signal }: UploadSteps,
  photoId: string,
  until: PhotoOptions['until'],
): Promise<Photo> => {
  let waited = 0;
  for (let pause = FIRST_ASK_MS; ; pause = Math.min(MAX_ASK_MS, pause * 1.5)) {
    const photo = await api.get('/v1/photos/{photoId}', { path: { photoId }, signal });
    if (photo.state === 'ready' || until === 'sent') return photo;
    const reason = reasonOf(photo, surroundings);
    if (reason !== undefined) throw reason;
    if (waited > MAX_PROCESSING_MS) {
      throw new Problem({ code: 'timeout', detail: 'The photo is still being processed.', body: photo });
    }
    await surroundings.wait(pause, signal);
    waited += pause;
  }
};

/** Of a photo that was announced so long ago that nothing is left of it, or for a file that has other bytes since. */
const isGone = (problem: unknown): boolean =>
  isProblem(problem, 'upload_missing', 'no_longer_there', 'not_found', 'idempotency_key_reused');

/** Uploads one file. Rejects with a `Problem`. */
export const uploadPhoto = async (
  steps: UploadSteps,
  source: UploadFile,
  options: PhotoOptions,
): Promise<Photo> => {
  const { surroundings, within, onState } = steps;
  onState('reading');
  const limits = await within(steps.limits);
  const file = await readFile(surroundings, source, options.contentType, limits, within);
  for (let begun = 1; ; begun += 1) {
    try {
      const photoId = await announceAndSend(steps, file, steps.keyOf(begun === 1 ? 'same' : 'new'), options);
      onState('processing');
      const photo = await untilReady(steps, photoId, options.until);
      if (photo.state === 'ready') onState('ready');
      return photo;
    } catch (problem) {
      if (begun > 1 || !isGone(problem)) throw problem;
    }
  }
};
