/**
 * Entity tags of an account's own lists, for a read unit instead of the whole page. A tag covers the rows that say what is in the list, in
 * their order, and the period of picture addresses. What is read beside these rows (texts, names, numbers, what others block) may be a
 * minute older than it would be in a full answer, so a tag holds for a minute from when that was made, and names the second.
 */
import { hash } from 'node:crypto';
import { viewerPlace } from '../kernel/viewer-place.ts';
import { addressExpiry } from '../photos/media-address.ts';
import { SECOND_MS } from '../platform/durations.ts';
import type { AnyCall, Reply } from './route.ts';

/** The most that an answer of 304 is behind, in seconds. */
export const MAX_BEHIND_SECONDS = 60;

const TAG = /W\/"([0-9a-z]{1,9})\.([\w-]{22})"/g;

/** Whoever stores the answer asks before it is shown again. */
const headersOf = (etag: string) => ({ 'cache-control': 'private, no-cache', etag });

export interface Revalidation {
  /** The answer for a caller whose tag still holds. */
  readonly unchanged: Reply | undefined;
  /** A full answer with its tag. */
  readonly tagged: (reply: Reply) => Reply;
}

/**
 * Compares the tag of a call with what a list is now.
 * @param content all that the tag covers beside reader, place, language and addresses, as text
 */
export const revalidate = (
  {
    viewer,
    query,
    language,
    now,
    ifNoneMatch = '',
  }: Pick<AnyCall, 'viewer' | 'query' | 'language' | 'now' | 'ifNoneMatch'>,
  content: string,
): Revalidation => {
  const covered = JSON.stringify([viewer, viewerPlace(), query, language, addressExpiry(now), content]);
  const digest = hash('sha256', covered, 'base64url').slice(0, 22);
  const second = Math.floor(now / SECOND_MS);
  const current = [...ifNoneMatch.matchAll(TAG)].find(([, made = '', of]) => {
    const behind = second - Number.parseInt(made, 36);
    return of === digest && behind >= 0 && behind < MAX_BEHIND_SECONDS;
  });
  return {
    unchanged: current && { isUnchanged: true, headers: headersOf(current[0]) },
    tagged: (reply) => ({
      ...reply,
      headers: { ...reply.headers, ...headersOf(`W/"${second.toString(36)}.${digest}"`) },
    }),
  };
};
