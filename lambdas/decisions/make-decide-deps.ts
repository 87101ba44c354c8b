import { makeAccountStore } from '../accounts/account-store.ts';
import { makeCollectionStore } from '../collections/collection-store.ts';
import { makeCommentStore } from '../comments/comment-store.ts';
import { makePhotoStore } from '../photos/photo-store.ts';
import type { Table } from '../platform/table.ts';
import { makePostStore } from '../posts/post-store.ts';
import type { DecideDeps, TakeBackDeps } from './decide.ts';
import { makeDecisionWriter } from './decision-writer.ts';

/** What deciding takes, and taking decisions back. */
export const makeDecideDeps = (table: Table): DecideDeps & TakeBackDeps => ({
  accounts: makeAccountStore(table),
  posts: makePostStore(table),
  photos: makePhotoStore(table),
  comments: makeCommentStore(table),
  collections: makeCollectionStore(table),
  decisions: makeDecisionWriter(table),
});
