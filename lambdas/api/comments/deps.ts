import type { AccountStore } from '../../accounts/account-store.ts';
import { makeAccountStore } from '../../accounts/account-store.ts';
import type { CommentStore } from '../../comments/comment-store.ts';
import { makeCommentStore } from '../../comments/comment-store.ts';
import { CommentsApiEnv } from '../../environments.ts';
import type { EdgeStore } from '../../graph/edge-store.ts';
import { makeEdgeStore } from '../../graph/edge-store.ts';
import type { IdempotencyStore } from '../../idempotency/idempotency-store.ts';
import { makeIdempotencyStore } from '../../idempotency/idempotency-store.ts';
import { readEnvironment } from '../../platform/environment.ts';
import type { PostStore } from '../../posts/post-store.ts';
import { makePostStore } from '../../posts/post-store.ts';
import type { ReadingDeps } from '../reading-deps.ts';
import { makeReadingDeps } from '../reading-deps.ts';

export interface CommentsDeps extends ReadingDeps {
  readonly accounts: AccountStore;
  readonly comments: CommentStore;
  readonly edges: EdgeStore;
  readonly idempotency: IdempotencyStore;
  readonly posts: PostStore;
}

export const makeCommentsDeps = (): CommentsDeps => {
  const reading = makeReadingDeps(readEnvironment(CommentsApiEnv));
  return {
    ...reading,
    accounts: makeAccountStore(reading.table),
    comments: makeCommentStore(reading.table),
    edges: makeEdgeStore(reading.table),
    idempotency: makeIdempotencyStore(reading.table),
    posts: makePostStore(reading.table),
  };
};
