/** What planning a decision reads, and what it comes to. */
import type { AccountStore } from '../accounts/account-store.ts';
import type { CollectionStore } from '../collections/collection-store.ts';
import type { CommentStore } from '../comments/comment-store.ts';
import type { AccountId, DecisionId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import type { PostStore } from '../posts/post-store.ts';
import type { Action } from './action.ts';
import type { Former } from './decision.ts';
import type { Change } from './decision-writer.ts';

export interface ReadSubjectDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly posts: Pick<PostStore, 'head' | 'getCredited'>;
  readonly photos: Pick<PhotoStore, 'get'>;
  readonly comments: Pick<CommentStore, 'get'>;
  readonly collections: Pick<CollectionStore, 'get'>;
}

/** What an action comes to. */
export interface Planned {
  /** Whom it concerns. */
  readonly accountId: AccountId;
  readonly change: Change;
  readonly former?: Former | undefined;
  /** The language of what it is about, where that says it. */
  readonly language?: string | undefined;
  /** The decision that it puts an end to: that a photo waits for a person. */
  readonly endsId?: DecisionId | undefined;
}

export interface Deciding {
  readonly decisionId: DecisionId;
  readonly action: Action;
  /** The version of the subject that was looked at, of version-of-subject.ts; undefined for whatever it is now. */
  readonly seen: string | undefined;
  /** Milliseconds. */
  readonly now: number;
}

export const notApplicable = () => problem('action_not_applicable');

/** What an action writes; throws `action_not_applicable` where it can write nothing. */
export const sure = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw notApplicable();
  return value;
};

/** Nothing of what a decision did is left. */
export const nothing: Change = { writes: [] };
