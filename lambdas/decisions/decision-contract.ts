/** Decisions, appeals and the standing of an account as apps see them. */
import * as z from 'zod/mini';
import { AccountStatus } from '../kernel/account-status.ts';
import { AccountId, CollectionId, CommentId, DecisionId, PhotoId, PostId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { RuleId } from '../kernel/rules.ts';
import { userText } from '../kernel/text/user-text.ts';
import { ModerationReason } from '../photos/moderation/verdict.ts';
import { ActionKind, ProfileField } from './action.ts';
import { Appeal, Ground, Origin, Redress, StoredDecision } from './decision.ts';

export const DecisionParams = z.strictObject({ decisionId: DecisionId });

/** `POST /v1/me/decisions/{decisionId}/appeal`. */
export const NewAppeal = z.strictObject({
  text: userText({ en: 'appeal', ar: 'الاعتراض' }, limits.appealGraphemes, {
    lines: 'many',
    shows: 'something',
  }),
});
export type NewAppeal = z.infer<typeof NewAppeal>;

/** What a decision is about: the ids that there are. */
const SubjectView = z.object({
  kind: z.enum(['account', 'post', 'photo', 'comment', 'collection']),
  accountId: z.optional(AccountId),
  postId: z.optional(PostId),
  photoId: z.optional(PhotoId),
  commentId: z.optional(CommentId),
  collectionId: z.optional(CollectionId),
});

const AppealView = z.object({
  text: z.string(),
  at: z.iso.datetime(),
  state: Appeal.shape.state,
  /** Null until it is decided. */
  answer: z.nullable(z.string()),
  answeredAt: z.nullable(z.iso.datetime()),
});

export const DecisionView = z.object({
  decisionId: DecisionId,
  state: StoredDecision.shape.state,
  subject: SubjectView,
  action: z.object({
    kind: ActionKind,
    field: z.optional(ProfileField),
    reasons: z.optional(z.array(ModerationReason)),
    /** Where something is withheld. */
    territory: z.optional(z.array(z.string())),
    /** What it means, in a sentence. */
    effect: z.string(),
  }),
  rule: z.object({ id: RuleId, title: z.string(), text: z.string() }),
  facts: z.string(),
  ground: Ground,
  origin: Origin,
  automated: z.object({ detection: z.boolean(), decision: z.boolean() }),
  decidedAt: z.iso.datetime(),
  /** Null where it does not end by itself. */
  endsAt: z.nullable(z.iso.datetime()),
  /** Null where it does not count against the person. */
  countsUntil: z.nullable(z.iso.datetime()),
  redress: z.array(z.object({ kind: Redress, text: z.string() })),
  appealUntil: z.iso.datetime(),
  canAppeal: z.boolean(),
  appeal: z.nullable(AppealView),
});
export type DecisionView = z.infer<typeof DecisionView>;

export const StandingView = z.object({
  status: AccountStatus,
  /** Decisions that count against the person now. */
  strikes: z.array(z.object({ decisionId: DecisionId, until: z.iso.datetime() })),
  /** What is limited now for the account as a whole. */
  limits: z.array(
    z.object({ decisionId: DecisionId, kind: ActionKind, endsAt: z.nullable(z.iso.datetime()) }),
  ),
  /** All decisions, newest first. */
  items: z.array(DecisionView),
  cursor: z.optional(z.string()),
});
export type StandingView = z.infer<typeof StandingView>;
