/** Uploads in the order in which they were chosen, a few at a time. Knows nothing of React. */
import {
  isProblem,
  Problem,
  type Schemas,
  type UploadFile,
  type UploadOptions,
  type UploadState,
} from '@suwar/client';

type Photo = Schemas['Photo'];

/** What is said of a photo when it is chosen. */
export type UploadDetails = Pick<UploadOptions, 'altText' | 'focalPoint' | 'keep' | 'contentType'>;

/** One chosen file on its way to a photo. */
export interface UploadItem {
  /** Names it here, as a key of lists does. */
  readonly id: string;
  readonly file: UploadFile;
  /**
   * `waiting` for its turn; `reading`, `announcing`, `sending`, `processing` under way; `ready` with its photo; `failed` with its problem;
   * `cancelled`.
   */
  readonly state: 'waiting' | UploadState | 'failed' | 'cancelled';
  /** Bytes that are on their way or there, of all bytes, from 0 to 1. */
  readonly progress: number;
  /** The photo, once it is ready; undefined before. */
  readonly photo: Photo | undefined;
  /** Why it failed; undefined otherwise. */
  readonly problem: Problem | undefined;
}

export interface UploadQueueDeps {
  upload(file: UploadFile, options: UploadOptions): Promise<Photo>;
  /** Uploads at once. */
  readonly concurrency: number;
}

export interface UploadQueue {
  /** The same array as long as nothing changes. */
  items(): readonly UploadItem[];
  subscribe(listener: () => void): () => void;
  /** Answers the ids, in the order of the files: that of before for a file that is there already, which is tried again where it had failed. */
  add(files: Iterable<UploadFile>, details?: UploadDetails): readonly string[];
  /** Begins anew what failed or was cancelled: what had come through already is not sent twice. */
  retry(id: string): void;
  cancel(id: string): void;
  /** Cancels it and takes it out of the list. */
  remove(id: string): void;
  /** Puts it elsewhere in the list: 0 is the first place. */
  move(id: string, place: number): void;
  clear(): void;
  /** Ends what is under way, which goes on with {@link UploadQueue.resume}. */
  pause(): void;
  resume(): void;
}

interface Entry {
  item: UploadItem;
  readonly details: UploadDetails;
  /** Ends the upload that is under way; undefined where none is. */
  running: AbortController | undefined;
}

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** Whether two files are the same, as far as can be told without reading them: choosing a file twice gives two objects. */
const isSameFile = (one: UploadFile, other: UploadFile): boolean => {
  if (one === other) return true;
  const uri = property(one, 'uri');
  if (uri !== undefined) return uri === property(other, 'uri');
  const names = ['name', 'size', 'lastModified', 'type'];
  return (
    typeof property(one, 'lastModified') === 'number' &&
    names.every((name) => property(one, name) === property(other, name))
  );
};

const OVER: ReadonlySet<UploadItem['state']> = new Set(['ready', 'failed', 'cancelled']);

/** Whether nothing happens to it any more by itself. */
export const isOver = ({ state }: UploadItem): boolean => OVER.has(state);

export const makeUploadQueue = ({ upload, concurrency }: UploadQueueDeps): UploadQueue => {
  let entries: readonly Entry[] = [];
  let items: readonly UploadItem[] = [];
  let isPaused = false;
  let count = 0;
  const listeners = new Set<() => void>();

  const tell = () => {
    items = entries.map(({ item }) => item);
    for (const listener of [...listeners]) listener();
  };
  const change = (entry: Entry, parts: Partial<UploadItem>) => {
    entry.item = { ...entry.item, ...parts };
    if (entries.includes(entry)) tell();
  };
  const entryOf = (id: string) => entries.find(({ item }) => item.id === id);

  const run = async (entry: Entry): Promise<void> => {
    const controller = new AbortController();
    entry.running = controller;
    const isCurrent = () => entry.running === controller;
    change(entry, { state: 'reading' });
    const ended = await upload(entry.item.file, {
      ...entry.details,
      signal: controller.signal,
      onState: (state) => {
        if (isCurrent() && state !== 'ready') change(entry, { state });
      },
      onProgress: ({ sent, total }) => {
        if (isCurrent()) change(entry, { progress: total > 0 ? Math.min(1, sent / total) : 0 });
      },
    }).then(
      (photo): Partial<UploadItem> => ({ state: 'ready', progress: 1, photo }),
      (error: unknown): Partial<UploadItem> => ({
        state: 'failed',
        problem: isProblem(error)
          ? error
          : new Problem({ code: 'internal_error', detail: String(error), cause: error }),
      }),
    );
    if (!isCurrent()) return;
    entry.running = undefined;
    change(entry, ended);
    pump();
  };

  const pump = (): void => {
    for (const entry of entries) {
      if (isPaused || entries.filter(({ running }) => running !== undefined).length >= concurrency) return;
      if (entry.item.state === 'waiting') void run(entry);
    }
  };

  const stop = (entry: Entry) => {
    const { running } = entry;
    entry.running = undefined;
    running?.abort();
  };

  const begin = (entry: Entry) => {
    if (entry.item.state !== 'failed' && entry.item.state !== 'cancelled') return;
    change(entry, { state: 'waiting', progress: 0, problem: undefined });
    pump();
  };

  const addOne = (file: UploadFile, details: UploadDetails): string => {
    const same = entries.find(({ item }) => isSameFile(item.file, file));
    if (same !== undefined) {
      begin(same);
      return same.item.id;
    }
    count += 1;
    const id = `upload-${count}`;
    const item: UploadItem = {
      id,
      file,
      state: 'waiting',
      progress: 0,
      photo: undefined,
      problem: undefined,
    };
    entries = [...entries, { item, details, running: undefined }];
    return id;
  };

  return {
    items: () => items,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (files, details = {}) => {
      // The address of a file is a text, and texts can be gone through as well.
      const chosen: readonly UploadFile[] = typeof files === 'string' ? [files] : [...files];
      const ids = chosen.map((file) => addOne(file, details));
      tell();
      pump();
      return ids;
    },
    retry: (id) => {
      const entry = entryOf(id);
      if (entry !== undefined) begin(entry);
    },
    cancel: (id) => {
      const entry = entryOf(id);
      if (entry === undefined || isOver(entry.item)) return;
      stop(entry);
      change(entry, { state: 'cancelled' });
      pump();
    },
    remove: (id) => {
      const entry = entryOf(id);
      if (entry === undefined) return;
      entries = entries.filter((other) => other !== entry);
      stop(entry);
      tell();
      pump();
    },
    move: (id, place) => {
      const entry = entryOf(id);
      if (entry === undefined) return;
      const others = entries.filter((other) => other !== entry);
      entries = [...others.slice(0, Math.max(0, place)), entry, ...others.slice(Math.max(0, place))];
      tell();
    },
    clear: () => {
      const all = entries;
      entries = [];
      for (const entry of all) stop(entry);
      tell();
    },
    pause: () => {
      isPaused = true;
      for (const entry of entries) {
        if (entry.running === undefined) continue;
        stop(entry);
        change(entry, { state: 'waiting', progress: 0 });
      }
    },
    resume: () => {
      isPaused = false;
      pump();
    },
  };
};
