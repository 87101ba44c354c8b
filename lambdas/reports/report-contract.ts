/** Reports as apps send and see them. */
import * as z from 'zod/mini';
import { AccountId, ReportId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { RuleId, ruleAreaIds } from '../kernel/rules.ts';
import { idsOfKind, LocatedSubject, SentSubject } from '../kernel/subject.ts';
import { translatedCheck } from '../kernel/text/translated-issue.ts';
import { userText } from '../kernel/text/user-text.ts';
import { ReviewOutcome } from '../review/review-item.ts';
import { ReportReason } from './reasons.ts';

const NamedSubject = SentSubject.check(
  translatedCheck<z.infer<typeof SentSubject>>((subject) => {
    const missing = idsOfKind[subject.kind].filter((name) => subject[name] === undefined);
    if (missing.length === 0) return undefined;
    return {
      en: `A subject of the kind ${subject.kind} needs ${missing.join(' and ')}`,
      ar: `الموضوع من النوع ${subject.kind} يحتاج إلى ${missing.join(' و')}`,
    };
  }),
);

/** `POST /v1/reports` */
export const NewReport = z.strictObject({
  accountId: AccountId,
  subjects: z.array(NamedSubject).check(z.minLength(1), z.maxLength(limits.subjectsPerReport)),
  reason: ReportReason,
  text: z.optional(userText({ en: 'report', ar: 'البلاغ' }, limits.reportTextGraphemes, { lines: 'many' })),
});
export type NewReport = z.infer<typeof NewReport>;

export const ReportParams = z.strictObject({ reportId: ReportId });

export const ReportView = z.object({
  reportId: ReportId,
  accountId: AccountId,
  subjects: z.array(LocatedSubject),
  reason: ReportReason,
  text: z.optional(z.string()),
  state: z.enum(['open', 'decided']),
  outcome: z.nullable(ReviewOutcome),
  createdAt: z.iso.datetime(),
  decidedAt: z.nullable(z.iso.datetime()),
});
export type ReportView = z.infer<typeof ReportView>;

/** A report that was just made, or had been made before, and what else can be done. */
export const ReportAnswer = z.object({
  report: ReportView,
  isNew: z.boolean(),
  username: z.string(),
  offers: z.array(z.enum(['block', 'mute', 'restrict'])),
});
export type ReportAnswer = z.infer<typeof ReportAnswer>;

const Translation = z.object({ en: z.string(), ar: z.string() });

export const ReasonsView = z.object({
  categories: z.array(
    z.object({
      category: z.enum(ruleAreaIds),
      title: Translation,
      reasons: z.array(z.object({ reason: ReportReason, rule: RuleId, title: Translation })),
    }),
  ),
});
export type ReasonsView = z.infer<typeof ReasonsView>;
