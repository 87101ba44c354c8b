/**
 * What the reversal of a match with a list of known pictures has count no more. Unless the reviewer says otherwise it is the picture's own hash: the picture
 * passes from then on, and whatever else the entry is about is still found. An entry that is wrong is taken out for everybody by a senior.
 */
import type { Decision } from '../decisions/decision.ts';
import type { AccountId } from '../kernel/ids.ts';
import { invalid, problem } from '../kernel/problems.ts';
import type { StaffRole } from '../kernel/staff-role.ts';
import type { HashKind } from '../photos/matching/hash-kind.ts';
import type { Write } from '../platform/table.ts';
import type { AppealAnswer, HashToClear } from './decision-contract.ts';
import type { Reviewer } from './review-items.ts';

/** The writes that clear a hash, in hexadecimal. */
export type ClearHash = (
  cleared: { readonly kind: HashKind; readonly hash: string; readonly reason: string },
  deed: { readonly by: { readonly accountId: AccountId; readonly role: StaffRole }; readonly now: number },
) => readonly Write[];

/** Throws `invalid_request` where there is nothing to clear, and `forbidden_by_policy` for an entry that a reviewer would clear. */
export const clearedByReversal = (
  clear: ClearHash,
  { decisionId, match }: Pick<Decision, 'decisionId' | 'match'>,
  { outcome, clearHash }: Pick<AppealAnswer, 'outcome' | 'clearHash'>,
  { accountId, roles, now }: Reviewer,
): readonly Write[] => {
  if (match === undefined || outcome !== 'reversed') {
    if (clearHash === undefined) return [];
    throw invalid('body.clearHash', {
      en: 'Only the reversal of a match with a list of known pictures clears a hash',
      ar: 'لا تُستثنى بصمة إلا عند إلغاء قرار استند إلى مطابقة مع قائمة صور معروفة',
    });
  }
  const wanted: HashToClear = clearHash ?? 'picture';
  if (wanted === 'nothing') return [];
  const isSenior = roles.includes('senior');
  if (wanted === 'entry' && !isSenior) {
    throw problem('forbidden_by_policy', {
      en: 'The entry of a list is cleared by a senior',
      ar: 'لا يستثني مدخلًا من القائمة إلا مراجع أول',
    });
  }
  const { kind, hash, own = hash } = match;
  return clear(
    { kind, hash: wanted === 'entry' ? hash : own, reason: `Appeal against the decision ${decisionId}` },
    { by: { accountId, role: isSenior ? 'senior' : 'reviewer' }, now },
  );
};
