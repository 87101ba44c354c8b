/** Demands of authorities as everybody sees them, and as staff record them. */
import * as z from 'zod/mini';
import { COUNTRIES, CountryCode } from '../kernel/countries.ts';
import { AccountId, DemandId, ReviewItemId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { RuleId } from '../kernel/rules.ts';
import { LocatedSubject, SentSubject } from '../kernel/subject.ts';
import { userText } from '../kernel/text/user-text.ts';
import { Timestamp } from '../kernel/timestamp.ts';
import { DemandedKind } from './demand.ts';

export const DemandParams = z.strictObject({ demandId: DemandId });

const line = (name: { readonly en: string; readonly ar: string }) =>
  userText(name, limits.referenceGraphemes, { lines: 'one', shows: 'something' });

const Facts = userText({ en: 'facts', ar: 'الوقائع' }, limits.decisionFactsGraphemes, {
  lines: 'many',
  shows: 'something',
});

/** `POST /v1/staff/demands` */
export const NewDemand = z.strictObject({
  subject: SentSubject,
  authority: line({ en: 'authority', ar: 'الجهة' }),
  ground: userText({ en: 'legal ground', ar: 'السند القانوني' }, limits.referenceGraphemes, {
    lines: 'many',
    shows: 'something',
  }),
  reference: line({ en: 'reference', ar: 'المرجع' }),
  territory: z.array(CountryCode).check(z.minLength(1), z.maxLength(COUNTRIES)),
  endsAt: z.optional(Timestamp),
  facts: z.strictObject({ en: Facts, ar: Facts }),
  rule: z._default(RuleId, 'illegal'),
  /** The item of the review queue that the demand answers. */
  itemId: z.optional(ReviewItemId),
});
export type NewDemand = z.infer<typeof NewDemand>;

export const DemandView = z.object({
  demandId: DemandId,
  kind: DemandedKind,
  authority: z.string(),
  ground: z.string(),
  territory: z.array(z.string()),
  demandedAt: z.iso.datetime(),
  /** Null where it does not end by itself. */
  endsAt: z.nullable(z.iso.datetime()),
  state: z.enum(['in_force', 'ended', 'lifted', 'gone']),
  /** Null while it is in force. */
  endedAt: z.nullable(z.iso.datetime()),
});
export type DemandView = z.infer<typeof DemandView>;

export const StaffDemandView = z.extend(DemandView, {
  /** Null where the account was erased, as all below. */
  subject: z.nullable(LocatedSubject),
  accountId: z.nullable(AccountId),
  reference: z.nullable(z.string()),
  by: z.nullable(AccountId),
});
export type StaffDemandView = z.infer<typeof StaffDemandView>;
