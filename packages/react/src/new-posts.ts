/** Posts that the viewer has just made: in the home at once, though it is written there a moment later. */
import { isProblem, Problem, type Schemas } from '@suwar/client';
import type { PostListData, PostListEntry } from './post-list.ts';
import type { SessionCache } from './session-cache.ts';
import type { Stamp } from './stamps.ts';

/** A post that was made here. */
export interface NewlyMade {
  readonly postId: string;
  readonly at: Stamp;
}

/** How long a home may lack a post that was made here: its photos are looked at, and feeds are written. */
const SETTLING_HOME_MS = 60_000;

/**
 * The home with what was made here on top, as long as lists need not have it.
 * @param stateOf undefined for a post that is not there any more
 */
export const withNewPosts = (
  stateOf: (postId: string) => Schemas['PostState'] | undefined,
  { entries, asked }: PostListData,
  made: readonly NewlyMade[],
): readonly PostListEntry[] => {
  const listed = new Set(entries.map(({ postId }) => postId));
  const isMissing = ({ postId, at }: NewlyMade): boolean => {
    const state = stateOf(postId);
    if (listed.has(postId) || (state !== 'processing' && state !== 'published')) return false;
    return state === 'processing' || asked < at + SETTLING_HOME_MS;
  };
  const missing = made.filter(isMissing).map(({ postId }) => ({ postId, repostedBy: null }));
  return missing.length === 0 ? entries : [...missing.reverse(), ...entries];
};

/** Makes a post. @param key under which it is made once, however often it is tried */
export const makePost = async (
  { api, ask, posts, stamp, newPosts }: SessionCache,
  body: Schemas['NewPost'],
  key: string,
): Promise<Problem | undefined> => {
  try {
    const asked = stamp();
    const post = await ask(() => api.post('/v1/posts', { body, idempotencyKey: key }));
    posts.take(post, { asked, isExact: true });
    newPosts.set('all', (made) => [
      ...made.filter(({ postId }) => postId !== post.postId),
      { postId: post.postId, at: stamp() },
    ]);
    return undefined;
  } catch (error) {
    return isProblem(error) ? error : new Problem({ code: 'unknown', detail: String(error), cause: error });
  }
};
