/** The review queue as staff see it. */
import * as z from 'zod/mini';
import { DecisionView } from '../decisions/decision-contract.ts';
import { AccountStatus } from '../kernel/account-status.ts';
import { AccountId, DecisionId, MacroId, NoticeId, ReportId, ReviewItemId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { PageQuery } from '../kernel/paging.ts';
import { LocatedSubject, SubjectKind } from '../kernel/subject.ts';
import { userText } from '../kernel/text/user-text.ts';
import { Visibility } from '../kernel/visibility.ts';
import { HashKind } from '../photos/matching/hash-kind.ts';
import { ModerationReason, Verdict } from '../photos/moderation/verdict.ts';
import { MarkedPhotoView } from '../photos/photo-contract.ts';
import { ReportReason } from '../reports/reasons.ts';
import { StoredItemEvent } from '../review/item-event.ts';
import { Priority, ReviewOutcome, ReviewSource } from '../review/review-item.ts';

export const ItemParams = z.strictObject({ itemId: ReviewItemId });

/** `GET /v1/staff/review/items` */
export const QueueQuery = z.strictObject({
  ...PageQuery.shape,
  about: z.optional(SubjectKind),
  source: z.optional(ReviewSource),
  escalated: z.optional(z.enum(['yes', 'no'])),
  claimed: z.optional(z.enum(['mine', 'nobody'])),
});
export type QueueQuery = z.infer<typeof QueueQuery>;

const item = {
  itemId: ReviewItemId,
  subject: LocatedSubject,
  accountId: AccountId,
  state: z.enum(['open', 'closed']),
  sources: z.array(ReviewSource),
  priority: Priority,
  openedAt: z.iso.datetime(),
  reports: z.int(),
  escalated: z.boolean(),
  claim: z.nullable(z.object({ accountId: AccountId, until: z.iso.datetime() })),
  outcome: z.nullable(ReviewOutcome),
};
export const ItemView = z.object(item);
export type ItemView = z.infer<typeof ItemView>;

const Note = userText({ en: 'note', ar: 'الملاحظة' }, limits.reviewNoteGraphemes, {
  lines: 'many',
  shows: 'something',
});

/** What is there of the subject now. */
const ContentView = z.object({
  version: z.string(),
  name: z.optional(z.string()),
  text: z.optional(z.string()),
  state: z.optional(z.string()),
  visibility: z.optional(Visibility),
  isPublic: z.boolean(),
  photos: z.array(MarkedPhotoView),
  /** What the model said of photos. */
  verdicts: z.array(
    z.object({
      photoId: z.string(),
      verdict: Verdict,
      reasons: z.array(ModerationReason),
      policy: z.optional(z.string()),
      rule: z.optional(z.string()),
    }),
  ),
});
export type ContentView = z.infer<typeof ContentView>;

const OwnerView = z.object({
  accountId: AccountId,
  username: z.string(),
  displayName: z.string(),
  bio: z.string(),
  status: AccountStatus,
  isPrivate: z.boolean(),
  createdAt: z.iso.datetime(),
});

const ReportOfItem = z.object({
  reportId: ReportId,
  accountId: AccountId,
  reason: ReportReason,
  text: z.optional(z.string()),
  trusted: z.boolean(),
  at: z.iso.datetime(),
  was: z.object({
    name: z.optional(z.string()),
    text: z.optional(z.string()),
    photoIds: z.optional(z.array(z.string())),
  }),
});

const EventView = z.object({
  at: z.iso.datetime(),
  ...StoredItemEvent.shape,
});

export const ItemDetail = z.object({
  ...item,
  owner: z.nullable(OwnerView),
  content: z.nullable(ContentView),
  recentReports: z.array(ReportOfItem),
  notices: z.array(
    z.object({
      noticeId: NoticeId,
      at: z.iso.datetime(),
      address: z.optional(z.string()),
      reason: ReportReason,
      explanation: z.string(),
      name: z.optional(z.string()),
      email: z.optional(z.string()),
    }),
  ),
  events: z.array(EventView),
  /** Of the account, newest first. */
  decisions: z.array(DecisionView),
  /** Of those, what matched a list of known pictures. */
  matches: z.array(
    z.object({
      decisionId: DecisionId,
      listId: z.string(),
      kind: HashKind,
      hash: z.string(),
      distance: z.int(),
    }),
  ),
});
export type ItemDetail = z.infer<typeof ItemDetail>;

/** `POST /v1/staff/review/items/{itemId}/notes` */
export const NewNote = z.strictObject({ text: Note });

/** `PUT /v1/staff/review/items/{itemId}/escalation` */
export const Escalation = z.strictObject({ note: Note });

/** `POST /v1/staff/review/closings` */
export const Closings = z.strictObject({
  itemIds: z.array(ReviewItemId).check(z.minLength(1), z.maxLength(limits.idsAtOnce)),
  note: z.optional(Note),
});

export const ClosingsAnswer = z.object({
  closed: z.array(ReviewItemId),
  left: z.array(ReviewItemId),
});

const MacroText = userText({ en: 'text', ar: 'النص' }, limits.reviewNoteGraphemes, {
  lines: 'many',
  shows: 'something',
});
const macro = {
  name: userText({ en: 'name', ar: 'الاسم' }, limits.reviewMacroNameGraphemes, {
    lines: 'one',
    shows: 'something',
  }),
  en: MacroText,
  ar: MacroText,
};

/** `POST /v1/staff/review/macros` */
export const NewMacro = z.strictObject(macro);
export type NewMacro = z.infer<typeof NewMacro>;

export const MacroParams = z.strictObject({ macroId: MacroId });
export const MacroView = z.object({ macroId: MacroId, name: z.string(), en: z.string(), ar: z.string() });
export const MacroList = z.object({ items: z.array(MacroView) });

export const ReporterParams = z.strictObject({ accountId: AccountId });
/** `PUT /v1/staff/reporters/{accountId}/mute` */
export const ReporterMute = z.strictObject({
  days: z.int().check(z.minimum(1), z.maximum(limits.muteMaxDays)),
});
export const ReporterView = z.object({
  accountId: AccountId,
  decided: z.int(),
  upheld: z.int(),
  trusted: z.boolean(),
  mutedUntil: z.nullable(z.iso.datetime()),
});
export type ReporterView = z.infer<typeof ReporterView>;
