/** Answers the routes of reviewing. */
import * as z from 'zod/mini';
import { makeAccountStore } from '../accounts/account-store.ts';
import { makeCollectionStore } from '../collections/collection-store.ts';
import { makeCommentStore } from '../comments/comment-store.ts';
import { makeDecisionStore } from '../decisions/decision-store.ts';
import { makeDecideDeps } from '../decisions/make-decide-deps.ts';
import type { AccountId } from '../kernel/ids.ts';
import type { StaffCaller } from '../kernel/staff-role.ts';
import { makePhotoStore } from '../photos/photo-store.ts';
import { DAY_MS } from '../platform/durations.ts';
import { clearHashWrites } from '../policy/clear-hash.ts';
import { makePostStore } from '../posts/post-store.ts';
import { makeItemStore } from '../review/item-store.ts';
import { answerAppeal, decideItem } from '../reviewing/decide-item.ts';
import { presentReporter } from '../reviewing/present-reporter.ts';
import { makeQueueStore } from '../reviewing/queue-store.ts';
import {
  claimItem,
  closeItems,
  escalateItem,
  listItems,
  loadItem,
  noteOnItem,
  presentItem,
  type Reviewer,
  releaseItem,
} from '../reviewing/review-items.ts';
import { showItem } from '../reviewing/show-item.ts';
import { api, routes } from '../reviewing/topic.ts';
import { answerPage } from './answer-page.ts';
import { topicApi } from './topic-api.ts';

interface StaffCall {
  readonly viewer: AccountId;
  readonly staff: StaffCaller;
  readonly now: number;
}

const reviewerOf = ({ viewer, staff: { roles }, now }: StaffCall): Reviewer => ({
  accountId: viewer,
  roles,
  now,
});

export const reviewingApi = topicApi(
  { api, routes },
  ({ reading }) => ({
    ...reading,
    accounts: makeAccountStore(reading.table),
    collections: makeCollectionStore(reading.table),
    comments: makeCommentStore(reading.table),
    items: makeItemStore(reading.table),
    photos: makePhotoStore(reading.table),
    posts: makePostStore(reading.table),
    queue: makeQueueStore(reading.table),
    deciding: makeDecideDeps(reading.table),
    clearHash: clearHashWrites,
    decisions: makeDecisionStore(reading.table),
  }),
  {
    listReviewItems: (call) => {
      const { deps, now } = call;
      const { limit: _, cursor: __, ...wanted } = call.query;
      return answerPage(
        call,
        {
          list: `review ${JSON.stringify(wanted)}`,
          position: z.string(),
          read: (part) => listItems(deps, wanted, reviewerOf(call), part),
        },
        ({ items }) => items.map((item) => presentItem(item, now)),
      );
    },
    getReviewItem: async ({ params, deps, language, ...call }) => ({
      body: await showItem(deps, params.itemId, { ...reviewerOf(call), role: call.staff.role, language }),
      headers: { 'cache-control': 'no-store' },
    }),
    claimReviewItem: async ({ params, deps, ...call }) => ({
      body: await claimItem(deps, params.itemId, reviewerOf(call)),
    }),
    releaseReviewItem: async ({ params, deps, ...call }) => {
      await releaseItem(deps, params.itemId, reviewerOf(call));
      return {};
    },
    addReviewNote: async ({ params, body, deps, ...call }) => {
      await noteOnItem(deps, params.itemId, body.text, reviewerOf(call));
      return {};
    },
    escalateReviewItem: async ({ params, body, deps, ...call }) => {
      await escalateItem(deps, params.itemId, body.note, reviewerOf(call));
      return {};
    },
    decideReviewItem: async ({ params: { itemId }, body, deps, seed, ...call }) => {
      const reviewer = reviewerOf(call);
      const decisionIds = await decideItem(deps, itemId, body, { ...reviewer, seed });
      return { body: { item: presentItem(await loadItem(deps, itemId, reviewer), call.now), decisionIds } };
    },
    answerAppeal: async ({ params: { itemId }, body, deps, ...call }) => {
      const reviewer = reviewerOf(call);
      await answerAppeal(deps, itemId, body, reviewer);
      const item = presentItem(await loadItem(deps, itemId, reviewer), call.now);
      return { body: { item, decisionIds: [body.decisionId] } };
    },
    closeReviewItems: async ({ body, deps, ...call }) => ({
      body: await closeItems(deps, body.itemIds, body.note, reviewerOf(call)),
    }),
    listReviewMacros: async ({ deps }) => ({ body: { items: await deps.queue.macros() } }),
    createReviewMacro: async ({ body, viewer, deps, seed }) => ({
      body: await deps.queue.addMacro(body, viewer, seed),
    }),
    deleteReviewMacro: async ({ params, deps }) => {
      await deps.queue.removeMacro(params.macroId);
      return {};
    },
    muteReporter: async ({ params: { accountId }, body, deps, now }) => ({
      body: presentReporter(
        accountId,
        await deps.queue.muteReporter(accountId, now + body.days * DAY_MS),
        now,
      ),
    }),
    unmuteReporter: async ({ params: { accountId }, deps, now }) => ({
      body: presentReporter(accountId, await deps.queue.muteReporter(accountId, undefined), now),
    }),
  },
);
