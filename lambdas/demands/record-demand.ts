/** What staff do for an authority that demands something: withhold it where the authority has a say, and show it again. */
import * as z from 'zod/mini';
import { staffLogWrite } from '../accesses/note-access.ts';
import type { DecideDeps, TakeBackDeps } from '../decisions/decide.ts';
import { decide, reverseDecision } from '../decisions/decide.ts';
import type { AccountId } from '../kernel/ids.ts';
import { authorOf, DecisionId, DemandId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { invalid, notFound, problem } from '../kernel/problems.ts';
import type { StaffRole } from '../kernel/staff-role.ts';
import type { SubjectOf } from '../kernel/subject.ts';
import { idsOfKind, nameOfSubject, Subject } from '../kernel/subject.ts';
import { DAY_MS } from '../platform/durations.ts';
import type { Write } from '../platform/table.ts';
import type { ItemStore } from '../review/item-store.ts';
import { closingWrites } from '../review/item-store.ts';
import type { DemandedKind } from './demand.ts';
import type { NewDemand } from './demand-contract.ts';
import type { Demand, DemandSubject } from './demand-rows.ts';
import type { DemandStore } from './demand-store.ts';
import { demandWrites } from './demand-store.ts';

export interface RecordDemandDeps {
  readonly deciding: DecideDeps & TakeBackDeps;
  readonly demands: DemandStore;
  readonly items: Pick<ItemStore, 'get'>;
}

/** Who acts, and when. */
interface Acting {
  readonly by: AccountId;
  readonly role: StaffRole;
  /** Milliseconds. */
  readonly now: number;
}

/** A demand with what it is about. */
export interface KnownDemand {
  readonly demand: Demand;
  readonly about: DemandSubject | undefined;
}

/** What is withheld, as decisions have it. */
type Demanded = SubjectOf<DemandedKind>;

/** Throws `invalid_request` for a photo, which is withheld with its post, and where ids of the kind are missing. */
const subjectOf = (sent: NewDemand['subject']): Demanded => {
  const wanted = idsOfKind[sent.kind];
  const ids = Object.fromEntries(wanted.map((name) => [name, sent[name]]));
  const { data } = z.safeParse(Subject, { kind: sent.kind, ...ids });
  if (data !== undefined && data.kind !== 'photo') return data;
  throw invalid('body.subject', {
    en: `A subject of the kind ${sent.kind} is named by ${wanted.join(' and ')}; a photo is withheld with its post`,
    ar: `يُحدَّد ما نوعه ${sent.kind} بالمعرّف ${wanted.join(' و')}؛ وتُحجب الصورة مع منشورها`,
  });
};

/** Throws `invalid_request` for an end that has passed, or is too far off. */
const endOf = (endsAt: string | undefined, now: number): number | undefined => {
  if (endsAt === undefined) return undefined;
  const end = Date.parse(endsAt);
  if (end > now && end <= now + limits.restrictionMaxDays * DAY_MS) return end;
  throw invalid('body.endsAt', {
    en: `The end ${endsAt} does not lie in the next ${limits.restrictionMaxDays} days; leave it out where the demand has none`,
    ar: `لا تقع النهاية ${endsAt} خلال ${limits.restrictionMaxDays} يومًا المقبلة؛ لا تذكرها إن لم يكن للطلب نهاية`,
  });
};

/** Whose a subject is, undefined where only its row says so. */
const ownerOf = async ({ deciding }: RecordDemandDeps, subject: Demanded): Promise<AccountId | undefined> => {
  switch (subject.kind) {
    case 'account':
      return subject.accountId;
    case 'post':
      return authorOf(subject.postId);
    case 'collection':
      return authorOf(subject.collectionId);
    case 'comment':
      return (await deciding.comments.get(subject.postId, subject.commentId, { consistent: true }))?.by;
  }
};

/** The writes that close the item of the queue which a demand answers. Throws `not_found`, `already_closed` and `claimed_by_another`. */
const closingOf = async (
  { items }: RecordDemandDeps,
  { itemId, subject }: NewDemand,
  decisionId: string,
  { by, now }: Acting,
): Promise<readonly Write[]> => {
  if (itemId === undefined) return [];
  const item = await items.get(itemId);
  if (item === undefined || nameOfSubject(item.subject) !== nameOfSubject(subject)) throw notFound();
  if (item.state === 'closed') throw problem('already_closed');
  const isTaken = item.claimedBy !== undefined && item.claimedBy !== by && (item.claimedUntil ?? 0) > now;
  if (isTaken) throw problem('claimed_by_another');
  return closingWrites(item, { by, at: now, outcome: 'action_taken', decisionIds: [decisionId] });
};

/**
 * Records a demand: a decision with its reasons, which withholds the thing in the territory, and the public record, all in one transaction. Throws as
 * `decide` does, and `forbidden_by_policy` for what is one's own. `seed` is a ULID, of which the same demand comes again; `repeated`:
 * whether it may be there already.
 */
export const recordDemand = async (
  deps: RecordDemandDeps,
  body: NewDemand,
  acting: Acting,
  { seed, repeated }: { readonly seed: string; readonly repeated: boolean },
): Promise<KnownDemand> => {
  const demandId = DemandId.parse(seed);
  const [known] = repeated ? [await deps.demands.get(demandId)] : [];
  if (known !== undefined) return loadDemand(deps.demands, demandId);
  const { by, role, now } = acting;
  const { authority, ground, reference, facts, rule } = body;
  const subject = subjectOf(body.subject);
  const endsAt = endOf(body.endsAt, now);
  const accountId = await ownerOf(deps, subject);
  if (accountId === undefined) throw notFound();
  if (accountId === by) throw problem('forbidden_by_policy');
  const territory = [...new Set(body.territory)].toSorted().join(' ');
  const ends = endsAt !== undefined && { endsAt };
  const demand: Demand = { demandId, kind: subject.kind, authority, ground, territory, ...ends };
  const about: DemandSubject = { demandId, subject, accountId, reference, by };
  await decide(
    deps.deciding,
    {
      subject,
      action: { kind: 'withhold', territory, ...ends },
      statement: { facts, rule, ground: 'law', origin: 'authority' },
      reviewer: by,
      also: [
        ...demandWrites(demand, about),
        staffLogWrite({ done: 'demanded', role, by, about: accountId, detail: demandId }, now),
        ...(await closingOf(deps, body, seed, acting)),
      ],
    },
    seed,
    now,
  );
  return { demand, about };
};

/** A demand with what it is about. Throws `not_found`. */
export const loadDemand = async (demands: DemandStore, demandId: DemandId): Promise<KnownDemand> => {
  const [demand, about] = await Promise.all([demands.get(demandId), demands.subjects([demandId])]);
  if (demand === undefined) throw notFound();
  return { demand, about: about.get(demandId) };
};

/** Lifts a demand before its time; one that is over stays as it is. Throws `not_found` and `conflict`. */
export const liftDemand = async (
  deps: RecordDemandDeps,
  demandId: DemandId,
  { by, role, now }: Acting,
): Promise<void> => {
  const { about } = await loadDemand(deps.demands, demandId);
  if (about === undefined) return;
  const { accountId } = about;
  const decisionId = DecisionId.parse(demandId);
  const decision = await deps.deciding.decisions.get(accountId, decisionId);
  if (decision?.state !== 'in_force') return;
  const also = [staffLogWrite({ done: 'lifted', role, by, about: accountId, detail: demandId }, now)];
  await reverseDecision(deps.deciding, { accountId, decisionId, reviewer: by, now, also });
};
