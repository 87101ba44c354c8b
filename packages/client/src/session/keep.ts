/** Keeps a text in a storage that may be full, forbidden, slow or shared with other tabs; in memory where it does not take it. */
import type { Storage } from '../surroundings.ts';

export interface Keep {
  /** The text as it is now, also when another tab wrote it; undefined for none. Never rejects. */
  read(): Promise<string | undefined>;
  /** The same at once, where the storage can answer at once. */
  readNow(): string | undefined;
  /** Writes it; undefined removes it. It counts at once, and never rejects. */
  write(text: string | undefined): Promise<void>;
  /** Where the text is: in memory it ends with the page. */
  readonly persistence: 'storage' | 'memory';
}

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value;

export const makeKeep = (storage: Storage | undefined, key: string): Keep => {
  let text: string | undefined;
  let inStorage = storage !== undefined;
  /** Writes that a slow storage has not done yet, one after the other. */
  let writing: Promise<void> | undefined;
  let writes = 0;

  /** What was written last counts until the storage has it. */
  const found = (value: string | null | undefined, before: number): string | undefined => {
    if (inStorage && writing === undefined && writes === before) text = value ?? undefined;
    return text;
  };

  const failed = () => {
    inStorage = false;
  };

  const put = async (wanted: string | undefined): Promise<void> => {
    try {
      if (wanted === undefined) await storage?.removeItem(key);
      else await storage?.setItem(key, wanted);
      inStorage = storage !== undefined;
    } catch {
      failed(); // what other tabs wrote stays: a full storage must sign nobody out
    }
  };

  return {
    readNow: () => {
      if (!inStorage || storage === undefined) return text;
      try {
        const value = storage.getItem(key);
        if (!isPromise(value)) return found(value, writes);
        value.then(undefined, () => {});
        return text;
      } catch {
        failed();
        return text;
      }
    },
    read: async () => {
      if (!inStorage || storage === undefined) return text;
      try {
        const before = writes;
        return found(await storage.getItem(key), before);
      } catch {
        failed();
        return text;
      }
    },
    write: (wanted) => {
      text = wanted;
      writes += 1;
      if (storage === undefined) return Promise.resolve();
      // At once where nothing waits: the page may go elsewhere in the next moment.
      const putting = writing === undefined ? put(wanted) : writing.then(() => put(wanted));
      const done = putting.catch(failed).then(() => {
        if (writing === done) writing = undefined;
      });
      writing = done;
      return done;
    },
    get persistence() {
      return inStorage ? 'storage' : 'memory';
    },
  };
};
