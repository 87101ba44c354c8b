/**
 * A decision about an account or content, as its row holds it: what was done, to what, for how long, and the statement of reasons. No decision is
 * written without all of it. It is `in_force` until its end comes or it is reversed, by its appeal or otherwise.
 */
import * as z from 'zod/mini';
import { AccountId, DecisionId, PostId, timeOf } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { RuleId } from '../kernel/rules.ts';
import { Subject } from '../kernel/subject.ts';
import { ListMatch, ModerationFact } from '../photos/photo-life.ts';
import { PhotoViewData } from '../photos/photo-view.ts';
import { DAY_MS } from '../platform/durations.ts';
import { ChosenPhoto, PhotoTag } from '../posts/post-content.ts';
import { Action, ActionKind } from './action.ts';

const Sentence = z.string().check(z.minLength(1));

/** A text in both languages, neither of them empty. */
export const BothLanguages = z.strictObject({ en: Sentence, ar: Sentence });

/** Whether it rests on the law or on the terms of the service. */
export const Ground = z.enum(['law', 'terms']);

/** What had somebody look. */
export const Origin = z.enum(['own_initiative', 'report', 'notice', 'authority']);

/** How the person can contest it. */
export const Redress = z.enum(['appeal', 'dispute_settlement', 'court']);
export type Redress = z.infer<typeof Redress>;

/** The statement of reasons. */
export const Statement = z.strictObject({
  facts: BothLanguages,
  rule: RuleId,
  ground: Ground,
  origin: Origin,
  /** Whether software found it, and whether software decided. */
  automated: z.strictObject({ detection: z.boolean(), decision: z.boolean() }),
  redress: z.array(Redress).check(z.minLength(1)),
  /** The rule of the policy by which software decided. */
  policy: z.optional(z.strictObject({ version: z.string(), rule: z.string() })),
});
export type Statement = z.infer<typeof Statement>;

/** What it takes to have everything as it was. */
export const Former = z.object({
  text: z.optional(z.string()),
  links: z.optional(z.array(z.string())),
  avatar: z.optional(PhotoViewData),
  moderation: z.optional(ModerationFact),
  /** Where a photo stood in its post, what was said of it there, and who was tagged on it. */
  place: z.optional(
    z.object({
      postId: PostId,
      /** From 0. */
      position: z.int(),
      chosen: ChosenPhoto,
      tags: z.array(PhotoTag),
    }),
  ),
});
export type Former = z.infer<typeof Former>;

export const Appeal = z.object({
  text: z.string(),
  /** Milliseconds. */
  at: z.int(),
  state: z.enum(['pending', 'upheld', 'reversed']),
  answer: z.optional(BothLanguages),
  answeredAt: z.optional(z.int()),
  /** Who decided it: never shown. */
  reviewer: z.optional(AccountId),
});
export type Appeal = z.infer<typeof Appeal>;

export const StoredDecision = z.object({
  subject: Subject,
  action: Action,
  statement: Statement,
  state: z.enum(['in_force', 'ended', 'reversed']),
  /** Who decided, where a person did: never shown. */
  reviewer: z.optional(AccountId),
  /** Until when it counts against the person, in milliseconds. */
  strikeUntil: z.optional(z.int()),
  former: z.optional(Former),
  /** Of a photo that a list of known pictures has: for the staff alone. */
  match: z.optional(ListMatch),
  appeal: z.optional(Appeal),
});
export type StoredDecision = z.infer<typeof StoredDecision>;

/** How an account stands, as its row holds it. */
export const StoredStanding = z.object({
  /** Drawn for the person: what tells their decisions from those of others once the account is erased. It follows from nothing. */
  person: z.string(),
  version: z.int(),
  /** Decisions that count against the person, until when in milliseconds. */
  strikes: z.array(z.object({ decisionId: DecisionId, until: z.int() })),
  /** Decisions by which something is restricted now: what they do, and when that ends in milliseconds. */
  limits: z.array(z.object({ decisionId: DecisionId, kind: ActionKind, endsAt: z.optional(z.int()) })),
});
export type StoredStanding = z.infer<typeof StoredStanding>;

/** A decision with the person whom it concerns. */
export interface Decision extends StoredDecision {
  readonly accountId: AccountId;
  readonly decisionId: DecisionId;
}

/** The redress that there is against every decision of this service. */
export const allRedress = ['appeal', 'dispute_settlement', 'court'] as const;

/** When it was decided, in milliseconds. */
export const decidedAtOf = ({ decisionId }: Pick<Decision, 'decisionId'>): number => timeOf(decisionId);

/** Until when it can be appealed, in milliseconds. */
export const appealUntilOf = (decision: Pick<Decision, 'decisionId'>): number =>
  decidedAtOf(decision) + limits.appealDays * DAY_MS;

/** Until when a decision of a time (milliseconds) counts against the person. */
export const strikeUntilOf = (at: number): number => at + limits.strikeDays * DAY_MS;
