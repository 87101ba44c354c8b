import { describe, expect, it } from 'vitest';
import { canSeeAccount, canSeeProfile } from '../../../lambdas/graph/can-see-profile.ts';
import { noRelation } from '../../../lambdas/graph/edge.ts';
import { AccountId } from '../../../lambdas/kernel/ids.ts';

const accountId = AccountId.parse('A'.repeat(16));
const other = AccountId.parse('B'.repeat(16));
const open = { accountId, status: 'active', isPrivate: false } as const;
const shut = { ...open, isPrivate: true };
const suspended = { ...open, status: 'suspended' } as const;
const follower = { ...noRelation, followsAuthor: true };
const blocked = { ...follower, isBlocked: true };

describe('who may look into a profile', () => {
  it.each([
    ['a guest into an open one', undefined, open, noRelation, true, true],
    ['a stranger into an open one', other, open, noRelation, true, true],
    ['a guest into a private one', undefined, shut, noRelation, true, false],
    ['a stranger into a private one', other, shut, noRelation, true, false],
    ['a follower into a private one', other, shut, follower, true, true],
    ['who is blocked into an open one', other, open, blocked, false, false],
    ['a follower into a suspended one', other, suspended, follower, false, false],
    ['its owner', accountId, { ...shut, status: 'suspended' } as const, noRelation, true, true],
  ] as const)('%s', (_, viewer, owner, relation, seesAccount, seesProfile) => {
    expect(canSeeAccount(viewer, owner, relation)).toBe(seesAccount);
    expect(canSeeProfile(viewer, owner, relation)).toBe(seesProfile);
  });
});
