/** Making a post. */
import type { Problem, Schemas } from '@suwar/client';
import { useCallback, useRef, useState } from 'react';
import { makePost } from './new-posts.ts';
import { type SessionCache, uniqueKey } from './session-cache.ts';
import { useSessionCache } from './suwar-provider.ts';

/** What {@link usePublish} answers. */
export interface UsePublish {
  /**
   * Makes a post of photos that were uploaded. It is in the home at once, as `processing` until its photos have been looked at. The same post
   * pressed twice, or tried again after there was no answer, is made once. Answers why it was refused; undefined where it was made. Never rejects.
   */
  readonly publish: (post: Schemas['NewPost']) => Promise<Problem | undefined>;
  readonly isPublishing: boolean;
  /** Why the last one was refused; undefined where it was made. */
  readonly problem: Problem | undefined;
}

interface Making {
  readonly cache: SessionCache;
  readonly body: string;
  readonly key: string;
  /** Undefined once it has been answered. */
  done: Promise<Problem | undefined> | undefined;
}

/** Makes posts. */
export const usePublish = (): UsePublish => {
  const { cache } = useSessionCache();
  const last = useRef<Making>(undefined);
  const [state, setState] = useState<{
    readonly isPublishing: boolean;
    readonly problem?: Problem | undefined;
  }>({
    isPublishing: false,
  });
  const publish = useCallback(
    async (post: Schemas['NewPost']): Promise<Problem | undefined> => {
      const body = JSON.stringify(post);
      const before = last.current;
      const isSame = before?.cache === cache && before.body === body;
      if (isSame && before.done !== undefined) return before.done;
      const making: Making = {
        cache,
        body,
        key: isSame ? before.key : uniqueKey(cache, 'post'),
        done: undefined,
      };
      last.current = making;
      setState({ isPublishing: true });
      making.done = makePost(cache, post, making.key);
      const problem = await making.done;
      making.done = undefined;
      if (last.current === making) {
        // What was made is made: the same words again are another post.
        if (problem === undefined) last.current = undefined;
        setState({ isPublishing: false, problem });
      }
      return problem;
    },
    [cache],
  );
  return { publish, isPublishing: state.isPublishing, problem: state.problem };
};
