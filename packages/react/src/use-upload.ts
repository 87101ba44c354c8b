/** Uploading photos from a component. */
import type { Schemas, UploadFile } from '@suwar/client';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { SessionCache } from './session-cache.ts';
import { useSessionCache } from './suwar-provider.ts';
import { isOver, makeUploadQueue, type UploadItem, type UploadQueue } from './upload-queue.ts';

/** What {@link useUpload} can be given. */
export interface UseUploadOptions {
  /** Uploads at once; by default 3. Read when the component is drawn for the first time. */
  readonly concurrency?: number | undefined;
}

/** What {@link useUpload} answers. */
export interface UseUpload extends Pick<UploadQueue, 'retry' | 'cancel' | 'remove' | 'move' | 'clear'> {
  /** The chosen files, in their order. */
  readonly items: readonly UploadItem[];
  /** Photos that are ready, in the order of their files, for `suwar.post('/v1/posts', …)`. */
  readonly photos: readonly Schemas['Photo'][];
  /** Whether something waits or is under way. */
  readonly isUploading: boolean;
  /** Bytes that are on their way or there, of all files: the mean of their `progress`, from 0 to 1; 0 without files. */
  readonly progress: number;
  /**
   * Adds files and begins to upload them: `add(event.target.files)`. A file that is there already is not added again; where it had failed it is
   * tried again. Answers the ids of their items, in order.
   */
  readonly add: (
    files: Iterable<UploadFile> | null | undefined,
    details?: Parameters<UploadQueue['add']>[1],
  ) => readonly string[];
}

const queueOf = (cache: SessionCache, concurrency: number): UploadQueue =>
  makeUploadQueue({
    upload: (file, options) => cache.ask(() => cache.suwar.upload(file, options)),
    concurrency,
  });

/**
 * Uploads files with progress, each by itself: one that fails stops no other. Uploads end when the component goes, and when the session does, with
 * which the list is emptied.
 */
export const useUpload = ({ concurrency = 3 }: UseUploadOptions = {}): UseUpload => {
  const { cache } = useSessionCache();
  const make = () => ({ cache, queue: queueOf(cache, concurrency) });
  const [held, hold] = useState(make);
  if (held.cache !== cache) hold(make());
  const { queue } = held;
  useEffect(() => {
    queue.resume();
    return queue.pause;
  }, [queue]);
  const items = useSyncExternalStore(queue.subscribe, queue.items, queue.items);
  return useMemo(
    () => ({
      items,
      photos: items.flatMap(({ photo }) => photo ?? []),
      isUploading: items.some((item) => !isOver(item)),
      progress:
        items.length === 0 ? 0 : items.reduce((sum, { progress }) => sum + progress, 0) / items.length,
      add: (files, details) => queue.add(files ?? [], details),
      retry: queue.retry,
      cancel: queue.cancel,
      remove: queue.remove,
      move: queue.move,
      clear: queue.clear,
    }),
    [items, queue],
  );
};
