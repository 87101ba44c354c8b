import type { StoredDecision } from '../../lambdas/decisions/decision.ts';
import type { AccountId } from '../../lambdas/kernel/ids.ts';

/** A warning, as its row holds it. */
export const someDecision = (accountId: AccountId, reviewer: AccountId): StoredDecision => ({
  subject: { kind: 'account', accountId },
  action: { kind: 'warn' },
  statement: {
    facts: { en: 'Facts', ar: 'وقائع' },
    rule: 'spam',
    ground: 'terms',
    origin: 'report',
    automated: { detection: false, decision: false },
    redress: ['appeal'],
  },
  state: 'in_force',
  reviewer,
});
