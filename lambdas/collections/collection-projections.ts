/**
 * What follows from collections that are gone: the rows of their posts go too. From posts that come to be published or cease to be:
 * collections count them or do not. From posts that are gone for good: they are taken out.
 */
import type { AccountId, PostId } from '../kernel/ids.ts';
import { streamPart } from '../kernel/stream-part.ts';
import type { Work } from '../platform/changes.ts';
import { gather, workOf } from '../platform/gather.ts';
import { postRow } from '../posts/post-rows.ts';
import { savedPostRow, saveRow } from '../reactions/reaction-rows.ts';
import { collectedPostSweepRow, collectionRow, placeInCollectionRow } from './collection-rows.ts';
import { makeHiddenPostStore } from './hidden-post-store.ts';
import { makeMembershipStore } from './membership-store.ts';

const follows = [
  { row: collectionRow, on: ['REMOVE'] },
  { row: placeInCollectionRow, on: ['INSERT'] },
  { row: saveRow, on: ['INSERT'] },
  { row: savedPostRow, on: ['REMOVE'] },
  { row: postRow, on: ['MODIFY'] },
  { row: collectedPostSweepRow, on: ['INSERT', 'MODIFY'] },
] as const;

export const collectionProjections = streamPart({
  topic: 'collections',
  follows,
  access: [
    'GetItem',
    'BatchGetItem',
    'Query',
    'PutItem',
    'UpdateItem',
    'DeleteItem',
    'BatchWriteItem',
    'ConditionCheckItem',
  ],
  deps: ({ shared }) => ({
    memberships: makeMembershipStore(shared),
    hiddenPosts: makeHiddenPostStore(shared),
  }),
  plan: ({ memberships, hiddenPosts }, changes) => {
    const works: Work[] = [];
    const savers = gather<{ readonly account: AccountId; readonly postId: PostId }>();
    const swept = gather<{ readonly postId: PostId; readonly after: string | undefined }>();
    for (const change of changes) {
      const { position } = change;
      switch (change.entity) {
        case 'collection':
          works.push(workOf(position, () => memberships.clear(change.ids.collectionId)));
          break;
        case 'place of a post in a collection': {
          const { collectionId, postId } = change.ids;
          works.push(workOf(position, () => hiddenPosts.recount(collectionId, postId)));
          break;
        }
        case 'save':
        case 'saved post': {
          const { account, postId } = change.ids;
          savers.add(`${account} ${postId}`, position, () => ({ account, postId }));
          break;
        }
        case 'post': {
          const { before, after, ids } = change;
          if ((before?.state === 'published') === (after?.state === 'published')) break;
          swept.add(ids.postId, position, () => ({ ...ids, after: undefined }));
          break;
        }
        case 'sweep of a collected post': {
          const { ids, after } = change;
          if (after !== undefined) {
            swept.add(`${ids.postId} ${after.after}`, position, () => ({ ...ids, after: after.after }));
          }
        }
      }
    }
    return [
      ...works,
      ...savers.each(({ account, postId }) => hiddenPosts.recountOf(account, postId)),
      ...swept.each(({ postId, after }) => hiddenPosts.sweep(postId, after)),
    ];
  },
});
