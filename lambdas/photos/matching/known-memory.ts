/** The lists in force as a container remembers them: read at the first picture, and asked about again every two minutes. */

import { MINUTE_MS } from '../../platform/durations.ts';
import { log } from '../../platform/log.ts';
import type { KnownLists, KnownMatch, LoadedHashes, PictureHashes } from './known-pictures.ts';
import { matchOf, NO_LISTS } from './known-pictures.ts';
import type { KnownStore } from './known-store.ts';
import type { SortedHashes } from './sorted-hashes.ts';

/** How long a container goes on with the lists that it has. */
export const REFRESHED_EVERY_MS = 2 * MINUTE_MS;

export interface KnownMemory {
  /** Has the lists asked about at the next look, however lately that was done. */
  refresh(): void;
  /** The lists in force at `now` (milliseconds). Throws where they cannot be read: an unknown picture would pass. */
  lists(now: number): Promise<KnownLists>;
  /** The list that knows a picture. */
  match(hashes: PictureHashes, now: number): Promise<KnownMatch | undefined>;
}

export const makeKnownMemory = (store: Pick<KnownStore, 'readLists' | 'readHashes'>): KnownMemory => {
  let lists: KnownLists = NO_LISTS;
  let etag: string | undefined;
  let loaded: LoadedHashes = new Map();
  let readAt = Number.NEGATIVE_INFINITY;

  const load = async (wanted: KnownLists): Promise<void> => {
    const keys = [...wanted.lists.map(({ file }) => file), wanted.cleared.sha256, wanted.cleared.pdq].flatMap(
      (file) => (file === undefined ? [] : [file.key]),
    );
    // What is given up makes room before anything is read. Whoever fails half-way begins anew.
    const kept = new Map<string, SortedHashes>([...loaded].filter(([key]) => keys.includes(key)));
    loaded = kept;
    etag = undefined;
    for (const key of keys) if (!kept.has(key)) kept.set(key, await store.readHashes(key));
  };

  const refresh = async (now: number): Promise<void> => {
    if (now - readAt < REFRESHED_EVERY_MS) return;
    const read = await store.readLists(etag);
    if (read !== undefined) {
      await load(read.lists);
      ({ lists, etag } = read);
      if (lists.version !== '') {
        log.info('Lists of known pictures were read', {
          version: lists.version,
          entries: lists.lists.reduce((sum, { file }) => sum + file.entries, 0),
        });
      }
    }
    readAt = now;
  };

  return {
    refresh: () => {
      readAt = Number.NEGATIVE_INFINITY;
    },
    lists: async (now) => {
      await refresh(now);
      return lists;
    },
    match: async (hashes, now) => {
      await refresh(now);
      return matchOf(hashes, lists, loaded);
    },
  };
};
