/** Uploads as apps see them: the same one once, many side by side, each cancelled by itself. */
import type { Api, Schemas } from '../api-types.ts';
import { abortedBy } from '../find-surroundings.ts';
import { at, textAt } from '../json.ts';
import { newKey } from '../make-api.ts';
import { asProblem, type Problem } from '../problem.ts';
import { openScope } from '../scope.ts';
import type { Surroundings } from '../surroundings.ts';
import type { UploadFile } from './open-file.ts';
import type { FileLimits } from './read-file.ts';
import { type PhotoOptions, type UploadProgress, type UploadState, uploadPhoto } from './upload-photo.ts';

type Photo = Schemas['Photo'];

/** What is said of an upload, and who is told of it. */
export interface UploadOptions extends PhotoOptions {
  /** Told as bytes go out. Without `XMLHttpRequest`, as in Node, only at the beginning and at the end. */
  readonly onProgress?: ((progress: UploadProgress) => void) | undefined;
  readonly onState?: ((state: UploadState) => void) | undefined;
  /** Ends the upload: it rejects with a `Problem` `aborted`. */
  readonly signal?: AbortSignal | undefined;
}

/** How one of many uploads ended. */
export type UploadResult =
  | { readonly photo: Photo; readonly problem?: undefined }
  | { readonly problem: Problem; readonly photo?: undefined };

/** What is said of all uploads, the same of each, and who is told of them, each by the place of its file. */
export interface UploadAllOptions extends PhotoOptions {
  /** Uploads at once. @default 3 */
  readonly concurrency?: number | undefined;
  /** Told as each upload ends, in the order in which they end. */
  readonly onEach?: ((result: UploadResult, index: number) => void) | undefined;
  readonly onProgress?: ((progress: UploadProgress, index: number) => void) | undefined;
  readonly onState?: ((state: UploadState, index: number) => void) | undefined;
  /** Ends those that have not ended: their result is a `Problem` `aborted`. */
  readonly signal?: AbortSignal | undefined;
}

/** Uploads of photos. */
export interface Uploads {
  /**
   * Uploads a file and answers its photo when it is ready. The same file while it is being uploaded is the same upload; after a failure it
   * goes on with what is there. Rejects with a `Problem`: `file_empty`, `too_large`, `unsupported_type`, `file_changed` and
   * `file_unreadable` before anything is sent; the photo's own reason, such as `rejected_by_policy` or `under_review`, with the photo as
   * `body`; `upload_refused`; `signed_out`; and what every call rejects with.
   */
  upload(file: UploadFile, options?: UploadOptions): Promise<Photo>;
  /**
   * Uploads many files, some at once. Answers how each ended, in the order of the files: one that fails loses no other. Never rejects. All of them
   * stay with the account that began it; when that signs out, the rest end with `signed_out`.
   */
  uploadAll(files: Iterable<UploadFile>, options?: UploadAllOptions): Promise<readonly UploadResult[]>;
}

/** Whose upload one is. */
export interface Uploader {
  /** Id of the account; undefined for a guest. */
  readonly id: string | undefined;
  readonly api: Api;
}

export interface UploadsDeps {
  readonly surroundings: Surroundings;
  readonly config: () => Promise<Schemas['Config']>;
  /** Whoever is signed in now. */
  readonly uploader: () => Uploader;
  /** Tells when somebody signs out. Answers how to listen no more. */
  readonly onEnd: (id: string, listener: (problem: Problem) => void) => () => void;
}

type Listener = Pick<UploadOptions, 'onProgress' | 'onState'>;

interface Running {
  readonly photo: Promise<Photo>;
  /** Tells a listener from now on, of where it is first. Answers how to leave: the last one to leave ends it. */
  join(listener: Listener): () => void;
}

/** The key of an upload: the same as before, another one, or no more. */
type WhichKey = 'same' | 'new' | 'done';

/** By what a file is known again: itself, or its address. */
const identityOf = (file: UploadFile): unknown =>
  typeof file === 'string' ? file : (textAt(file, 'uri') ?? textAt(file, 'href') ?? file);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const limitsOf = ({ limits }: Schemas['Config']): FileLimits => {
  const { photoBytes, photoContentTypes } = limits;
  return {
    photoBytes: typeof photoBytes === 'number' ? photoBytes : Number.POSITIVE_INFINITY,
    contentTypes: Array.isArray(photoContentTypes) ? photoContentTypes : [],
  };
};

/** Whether a photo came to nothing: the same file again is another photo. */
const isLost = (problem: unknown): boolean =>
  /^(?:rejected|failed)$/.test(textAt(at(problem, 'body'), 'state') ?? '');

export const makeUploads = ({ surroundings, config, uploader, onEnd }: UploadsDeps): Uploads => {
  /** Uploads that are under way, by whose they are, what is said of them, and their file. */
  const running = new Map<string, Map<unknown, Running>>();
  /** Keys of uploads that failed: by them the same file goes on as the photo that it has begun. */
  const keys = new WeakMap<object, Map<string, string>>();

  const keyFor = (identity: unknown, about: string) => {
    const known = (isObject(identity) && keys.get(identity)) || new Map<string, string>();
    if (isObject(identity)) keys.set(identity, known);
    return (which: WhichKey): string => {
      if (which !== 'same') known.delete(about);
      const key = known.get(about) ?? newKey(surroundings);
      if (which !== 'done') known.set(about, key);
      return key;
    };
  };

  const listen = (id: string | undefined, listener: (problem: Problem) => void): (() => void) =>
    id === undefined ? () => {} : onEnd(id, listener);

  const begin = (
    file: UploadFile,
    options: PhotoOptions,
    { id, api }: Uploader,
    keyOf: (which: WhichKey) => string,
  ): Running => {
    const controller = new AbortController();
    const scope = openScope(controller.signal);
    const listeners = new Set<Listener>();
    const stopListening = listen(id, scope.end);
    let state: UploadState = 'reading';
    let progress: UploadProgress | undefined;
    const photo = uploadPhoto(
      {
        surroundings,
        api,
        keyOf,
        limits: async () => limitsOf(await config()),
        signal: scope.signal,
        within: (run) => scope.within(run),
        onState: (next) => {
          state = next;
          for (const { onState } of listeners) onState?.(next);
        },
        onProgress: (next) => {
          progress = next;
          for (const { onProgress } of listeners) onProgress?.(next);
        },
      },
      file,
      options,
    ).finally(() => {
      stopListening();
      scope.release();
    });
    return {
      photo: scope.within(() => photo),
      join: (listener) => {
        listeners.add(listener);
        listener.onState?.(state);
        if (progress !== undefined) listener.onProgress?.(progress);
        return () => {
          listeners.delete(listener);
          if (listeners.size === 0) controller.abort();
        };
      },
    };
  };

  const uploadFor = async (
    who: Uploader,
    file: UploadFile,
    { onProgress, onState, signal, ...said }: UploadOptions,
  ): Promise<Photo> => {
    if (signal?.aborted === true) throw abortedBy(signal);
    const about = JSON.stringify([who.id, said]);
    const identity = identityOf(file);
    const those = running.get(about) ?? new Map<unknown, Running>();
    running.set(about, those);
    let one = those.get(identity);
    if (one === undefined) {
      const keyOf = keyFor(identity, about);
      one = begin(file, said, who, keyOf);
      those.set(identity, one);
      const end = (isOver: boolean) => {
        if (isOver) keyOf('done');
        those.delete(identity);
      };
      one.photo.then(
        () => end(true),
        (problem) => end(isLost(problem)),
      );
    }
    const leave = one.join({ onProgress, onState });
    const scope = openScope(signal);
    const { photo } = one;
    try {
      return await scope.within(() => photo);
    } finally {
      scope.release();
      leave();
    }
  };

  return {
    upload: async (file, options = {}) => await uploadFor(uploader(), file, options),
    uploadAll: async (files, { concurrency = 3, onEach, onProgress, onState, ...options } = {}) => {
      const left = [...files].entries();
      const results: UploadResult[] = [];
      const who = uploader();
      let ended: Problem | undefined;
      const stopListening = listen(who.id, (problem) => {
        ended = problem;
      });
      const work = async (): Promise<void> => {
        for (const [index, file] of left) {
          const result: UploadResult = ended
            ? { problem: ended }
            : await uploadFor(who, file, {
                ...options,
                onProgress: (progress) => onProgress?.(progress, index),
                onState: (state) => onState?.(state, index),
              }).then(
                (photo) => ({ photo }),
                (error: unknown) => ({ problem: asProblem(error) }),
              );
          results[index] = result;
          onEach?.(result, index);
        }
      };
      await Promise.all(Array.from({ length: Math.max(1, concurrency) }, work)).finally(stopListening);
      return results;
    },
  };
};
