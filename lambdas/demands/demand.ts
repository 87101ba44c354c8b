/** An authority's demand that something is withheld in a territory: its public record, and what only the staff see of it. */
import * as z from 'zod/mini';
import { AccountId } from '../kernel/ids.ts';
import { Subject } from '../kernel/subject.ts';

/** What may be withheld. A photo is with its post. */
export const DemandedKind = z.enum(['account', 'post', 'comment', 'collection']);
export type DemandedKind = z.infer<typeof DemandedKind>;

/** The public record: nothing in it leads to anybody, and it stays. */
export const StoredDemand = z.object({
  kind: DemandedKind,
  authority: z.string(),
  ground: z.string(),
  /** Codes of countries, with spaces. */
  territory: z.string(),
  /** When it ends by itself, in milliseconds. */
  endsAt: z.optional(z.int()),
  /** How it ended, and when, in milliseconds: its time was over, it was lifted before, or what it was about is gone. */
  ending: z.optional(z.object({ how: z.enum(['ended', 'lifted', 'gone']), at: z.int() })),
});
export type StoredDemand = z.infer<typeof StoredDemand>;

/** What a demand is about, and where its papers lie. */
export const StoredDemandSubject = z.object({
  subject: Subject,
  /** Whose it is. */
  accountId: AccountId,
  reference: z.string(),
  /** Who of the staff recorded it; absent where that account was erased. */
  by: z.optional(AccountId),
});
export type StoredDemandSubject = z.infer<typeof StoredDemandSubject>;
