import { describe, expect, it } from 'vitest';
import { noRelation } from '../../../lambdas/graph/edge.ts';
import { couldCount, countsAsView, dayOfView } from '../../../lambdas/insights/counts-as-view.ts';
import { AccountId, postIdOf } from '../../../lambdas/kernel/ids.ts';

const author = AccountId.parse('A'.repeat(16));
const viewer = AccountId.parse('B'.repeat(16));
const active = { status: 'active', isPrivate: false } as const;
const post = {
  postId: postIdOf(1_790_000_000_000, author),
  state: 'published',
  visibility: 'public',
} as const;

describe('a view', () => {
  it('counts when somebody else looked at a published post', () => {
    expect(countsAsView(viewer, post, active, noRelation)).toBe(true);
  });

  it("does not count when it is the author's own", () => {
    expect(countsAsView(author, post, active, noRelation)).toBe(false);
    expect(couldCount(author, post)).toBe(false);
  });

  it.each(['processing', 'held', 'archived', 'deleted'] as const)('does not count for a %s post', (state) => {
    expect(countsAsView(viewer, { ...post, state }, active, noRelation)).toBe(false);
    expect(couldCount(viewer, { ...post, state })).toBe(false);
  });

  it('does not count for a post that the viewer may not see', () => {
    const blocked = { ...noRelation, isBlocked: true };
    expect(countsAsView(viewer, post, active, blocked)).toBe(false);
    expect(countsAsView(viewer, post, { ...active, status: 'suspended' }, noRelation)).toBe(false);
    expect(countsAsView(viewer, { ...post, visibility: 'followers' }, active, noRelation)).toBe(false);
  });

  it('is of a day in UTC', () => {
    const midnight = Date.parse('2026-10-02T00:00:00Z');
    expect(dayOfView(midnight)).toBe(dayOfView(midnight - 1) + 1);
    expect(dayOfView(midnight)).toBe(dayOfView(midnight + 86_399_999));
  });
});
