/** What staff decide about items of the review queue. */
import * as z from 'zod/mini';
import { ProfileField, ReviewedActionKind } from '../decisions/action.ts';
import { Ground, Origin } from '../decisions/decision.ts';
import { DecisionId, MacroId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { RuleId } from '../kernel/rules.ts';
import { userText } from '../kernel/text/user-text.ts';
import { Timestamp } from '../kernel/timestamp.ts';
import { ModerationReason, moderationReasons } from '../photos/moderation/verdict.ts';
import { ItemView } from './reviewing-contract.ts';

const Words = userText({ en: 'text', ar: 'النص' }, limits.reviewNoteGraphemes, {
  lines: 'many',
  shows: 'something',
});
const InBothLanguages = z.strictObject({ en: Words, ar: Words });

const Facts = userText({ en: 'facts', ar: 'الوقائع' }, limits.decisionFactsGraphemes, {
  lines: 'many',
  shows: 'something',
});

/** `POST /v1/staff/review/items/{itemId}/decision` */
export const ItemDecision = z.strictObject({
  actions: z
    .array(
      z.strictObject({
        kind: ReviewedActionKind,
        on: z._default(z.enum(['subject', 'account', 'post']), 'subject'),
        reasons: z.optional(z.array(ModerationReason).check(z.maxLength(moderationReasons.length))),
        field: z.optional(ProfileField),
        endsAt: z.optional(Timestamp),
      }),
    )
    .check(z.maxLength(limits.reviewActions)),
  statement: z.optional(
    z.strictObject({
      facts: z.strictObject({ en: Facts, ar: Facts }),
      rule: RuleId,
      ground: Ground,
      origin: z.optional(Origin),
    }),
  ),
  leaveOpen: z.optional(z.boolean()),
  note: z.optional(Words),
  macroId: z.optional(MacroId),
  seen: z.optional(z.string().check(z.maxLength(64))),
});
export type ItemDecision = z.infer<typeof ItemDecision>;

/** What a reversed match with a list of known pictures has count no more: the picture alone, the entry of the list for all, or nothing. */
export const HashToClear = z.enum(['picture', 'entry', 'nothing']);
export type HashToClear = z.infer<typeof HashToClear>;

/** `POST /v1/staff/review/items/{itemId}/appeal-answer` */
export const AppealAnswer = z.strictObject({
  decisionId: DecisionId,
  outcome: z.enum(['upheld', 'reversed']),
  clearHash: z.optional(HashToClear),
  answer: InBothLanguages,
  note: z.optional(Words),
});
export type AppealAnswer = z.infer<typeof AppealAnswer>;

export const DecidedItem = z.object({ item: ItemView, decisionIds: z.array(DecisionId) });
