/** What follows for the counts of accounts from changes of edges and posts. */
import { edgeRow } from '../graph/graph-rows.ts';
import type { AccountId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import { streamPart } from '../kernel/stream-part.ts';
import type { ChangeOf } from '../platform/changes.ts';
import { inParallel } from '../platform/chunks.ts';
import { gather } from '../platform/gather.ts';
import type { PostHead } from '../posts/post.ts';
import { postRow } from '../posts/post-rows.ts';
import { makeCountStore } from './count-store.ts';
import type { TouchedBuckets } from './counts.ts';
import { edgeBucket, postBucket } from './counts.ts';

const ACCOUNTS_AT_ONCE = 10; // counted in parallel

type CountedPost = Pick<PostHead, 'state' | 'visibility' | 'audienceId'>;

/** A post that counts, or nothing. */
const counted = (post: CountedPost | undefined): Partial<CountedPost> =>
  post?.state === 'published' ? post : {};

interface Touched {
  readonly accountId: AccountId;
  readonly buckets: { readonly [Kind in keyof TouchedBuckets]: Set<string> };
}

/** The buckets that a change touches, by account. */
const touchedBy = (
  change: ChangeOf<typeof edgeRow> | ChangeOf<typeof postRow>,
): readonly (readonly [AccountId, keyof TouchedBuckets, string])[] => {
  if (change.entity === 'post') {
    const { postId } = change.ids;
    const [author, bucket] = [authorOf(postId), postBucket(postId)];
    const [before, after] = [counted(change.before), counted(change.after)];
    return [
      ...(before.visibility === after.visibility ? [] : [[author, 'posts', bucket] as const]),
      ...(before.audienceId === after.audienceId ? [] : [[author, 'audiencePosts', bucket] as const]),
    ];
  }
  const { owner, other } = change.ids;
  if (change.before?.since === change.after?.since) return [];
  return [
    [owner, 'following', edgeBucket(other)],
    [other, 'followers', edgeBucket(owner)],
  ];
};

export const countProjections = streamPart({
  topic: 'profiles',
  follows: [{ row: edgeRow }, { row: postRow }],
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
  deps: ({ shared }) => ({ counts: makeCountStore(shared) }),
  plan: ({ counts }, changes) => {
    const accounts = gather<Touched>();
    for (const change of changes) {
      for (const [accountId, kind, bucket] of touchedBy(change)) {
        const none: Touched = {
          accountId,
          buckets: { followers: new Set(), following: new Set(), posts: new Set(), audiencePosts: new Set() },
        };
        accounts.add(accountId, change.position, (known = none) => {
          known.buckets[kind].add(bucket);
          return known;
        });
      }
    }
    return accounts.together((touched) =>
      inParallel(touched, ACCOUNTS_AT_ONCE, ({ accountId, buckets }) => counts.recount(accountId, buckets)),
    );
  },
});
