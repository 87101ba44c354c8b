import { makeCommentStore } from '../comments/comment-store.ts';
import { makeDraftStore } from '../drafts/draft-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import type { Table } from '../platform/table.ts';
import { makePostStore } from '../posts/post-store.ts';
import type { Source } from './sections/section.ts';

const nobodyTells: Source['emailOf'] = async () => undefined;

/** Where the data of an account are read from at `now` (milliseconds). `emailOf` asks the user pool, if there is one. */
export const makeSource = (
  table: Table,
  accountId: AccountId,
  now: number,
  emailOf: Source['emailOf'] = nobodyTells,
): Source => ({
  accountId,
  table,
  posts: makePostStore(table),
  drafts: makeDraftStore(table),
  comments: makeCommentStore(table),
  emailOf,
  now,
});
