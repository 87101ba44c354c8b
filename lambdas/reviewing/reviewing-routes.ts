/** The routes of reviewing. The one table of all routes is in ../routes.ts. */
import { limits } from '../kernel/limits.ts';
import { pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { AppealAnswer, DecidedItem, ItemDecision } from './decision-contract.ts';
import {
  Closings,
  ClosingsAnswer,
  Escalation,
  ItemDetail,
  ItemParams,
  ItemView,
  MacroList,
  MacroParams,
  MacroView,
  NewMacro,
  NewNote,
  QueueQuery,
  ReporterMute,
  ReporterParams,
  ReporterView,
} from './reviewing-contract.ts';

/** A senior acts as one where they are reviewers too. */
const reviewers = ['senior', 'reviewer'] as const;
const readers = [...reviewers, 'auditor'] as const;
const ownIsHidden = 'What is about yourself is not there for you.';

export const listReviewItems = defineRoute({
  method: 'GET',
  path: '/v1/staff/review/items',
  access: 'token',
  staff: readers,
  summary: 'List what waits for a decision',
  description: `The most urgent first, among these what has waited longest. ${ownIsHidden}`,
  query: QueueQuery,
  reply: { status: 200, schema: pageOf(ItemView) },
  problems: ['invalid_cursor'],
});

export const getReviewItem = defineRoute({
  method: 'GET',
  path: '/v1/staff/review/items/{itemId}',
  access: 'token',
  staff: readers,
  summary: 'Get a review item with all it takes to decide',
  description: `The thing as it is now, reports of it with what it was, what the model said, and what happened before. The person is shown that you looked (\`GET /v1/me/accesses\`). Blocks between you and the person do not matter. ${ownIsHidden}`,
  params: ItemParams,
  reply: { status: 200, schema: ItemDetail },
  problems: ['not_found'],
});

export const claimReviewItem = defineRoute({
  method: 'PUT',
  path: '/v1/staff/review/items/{itemId}/claim',
  access: 'token',
  staff: reviewers,
  summary: 'Claim a review item',
  description: `It is yours alone for ${limits.reviewLeaseMinutes} minutes; claim it again for more time. What was escalated is for seniors.`,
  params: ItemParams,
  reply: { status: 200, schema: ItemView },
  problems: ['not_found', 'claimed_by_another', 'already_closed', 'forbidden_by_policy'],
});

export const releaseReviewItem = defineRoute({
  method: 'DELETE',
  path: '/v1/staff/review/items/{itemId}/claim',
  access: 'token',
  staff: reviewers,
  summary: 'Give a review item back',
  description: 'Where it is not yours nothing changes.',
  params: ItemParams,
  reply: { status: 204 },
  problems: ['not_found'],
});

export const addReviewNote = defineRoute({
  method: 'POST',
  path: '/v1/staff/review/items/{itemId}/notes',
  access: 'token',
  staff: reviewers,
  summary: 'Add a note to a review item',
  description: 'For the staff alone. A note stays.',
  params: ItemParams,
  body: NewNote,
  reply: { status: 204 },
  problems: ['not_found'],
});

export const escalateReviewItem = defineRoute({
  method: 'PUT',
  path: '/v1/staff/review/items/{itemId}/escalation',
  access: 'token',
  staff: reviewers,
  summary: 'Escalate a review item to seniors',
  description: 'From then on only seniors can claim it and decide.',
  params: ItemParams,
  body: Escalation,
  reply: { status: 204 },
  problems: ['not_found', 'already_closed'],
});

export const decideReviewItem = defineRoute({
  method: 'POST',
  path: '/v1/staff/review/items/{itemId}/decision',
  access: 'token',
  staff: reviewers,
  idempotent: true,
  summary: 'Decide about a review item',
  description:
    `Does up to ${limits.reviewActions} things for one statement of reasons, which the person reads in their language, and closes the item by it, unless it is left open. Without any action it is closed as no violation. ` +
    'You must have claimed the item. Whoever reported it is told the outcome. `terminate` is for a senior, where another of the staff escalated the item.',
  params: ItemParams,
  body: ItemDecision,
  reply: { status: 200, schema: DecidedItem },
  problems: [
    'not_found',
    'claim_required',
    'claimed_by_another',
    'already_closed',
    'forbidden_by_policy',
    'subject_changed',
    'action_not_applicable',
    'conflict',
  ],
});

export const answerAppeal = defineRoute({
  method: 'POST',
  path: '/v1/staff/review/items/{itemId}/appeal-answer',
  access: 'token',
  staff: reviewers,
  idempotent: true,
  summary: 'Answer the appeal of a review item',
  description:
    'Upholds the decision that is appealed, or reverses it, so that everything is as it was, and closes the item. The person reads your answer. Whoever made the decision cannot answer its appeal. The reversal of a match with a list of known pictures has the picture pass from then on, unless `clearHash` says otherwise.',
  params: ItemParams,
  body: AppealAnswer,
  reply: { status: 200, schema: DecidedItem },
  problems: [
    'not_found',
    'claim_required',
    'claimed_by_another',
    'already_closed',
    'forbidden_by_policy',
    'same_reviewer',
    'conflict',
  ],
});

export const closeReviewItems = defineRoute({
  method: 'POST',
  path: '/v1/staff/review/closings',
  access: 'token',
  staff: reviewers,
  summary: 'Close several review items as no violation',
  description:
    'For what was reported only, and is nothing. Those that somebody else has claimed, photos that wait, appeals, and what changed meanwhile, are left as they are.',
  body: Closings,
  reply: { status: 200, schema: ClosingsAnswer },
});

export const listReviewMacros = defineRoute({
  method: 'GET',
  path: '/v1/staff/review/macros',
  access: 'token',
  staff: readers,
  summary: 'List texts for answers',
  reply: { status: 200, schema: MacroList },
});

export const createReviewMacro = defineRoute({
  method: 'POST',
  path: '/v1/staff/review/macros',
  access: 'token',
  staff: ['senior'],
  idempotent: true,
  summary: 'Create a text for answers',
  description: `At most ${limits.reviewMacros}. A text is never changed: decisions keep the words that were chosen.`,
  body: NewMacro,
  reply: { status: 201, schema: MacroView },
  problems: ['limit_reached'],
});

export const deleteReviewMacro = defineRoute({
  method: 'DELETE',
  path: '/v1/staff/review/macros/{macroId}',
  access: 'token',
  staff: ['senior'],
  summary: 'Delete a text for answers',
  description: 'Decisions in which it was chosen keep its words.',
  params: MacroParams,
  reply: { status: 204 },
});

export const muteReporter = defineRoute({
  method: 'PUT',
  path: '/v1/staff/reporters/{accountId}/mute',
  access: 'token',
  staff: reviewers,
  summary: 'Mute a reporter',
  description: 'For a time nobody looks at what the account reports. It is answered as before, and not told.',
  params: ReporterParams,
  body: ReporterMute,
  reply: { status: 200, schema: ReporterView },
});

export const unmuteReporter = defineRoute({
  method: 'DELETE',
  path: '/v1/staff/reporters/{accountId}/mute',
  access: 'token',
  staff: reviewers,
  summary: 'Unmute a reporter',
  params: ReporterParams,
  reply: { status: 200, schema: ReporterView },
});
