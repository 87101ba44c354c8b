import { describe, expect, it } from 'vitest';
import { Relationship } from '../../../lambdas/accounts/account-contract.ts';
import { permits, settingsOf } from '../../../lambdas/accounts/account-settings.ts';
import { NO_END } from '../../../lambdas/graph/block-mute-restrict-store.ts';
import { relationshipOf } from '../../../lambdas/graph/relationship.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { T0 } from '../../support/some-account.ts';

const at = newUlid(T0);
const nothing = {
  following: false,
  followedBy: false,
  requested: false,
  requestedBy: false,
  blocking: false,
  muting: false,
  bell: false,
  mutingReposts: false,
  restricting: false,
};

describe('how two accounts stand to each other', () => {
  it.each([
    { edge: {}, reverse: undefined, shown: {} },
    { edge: { since: at }, reverse: { since: at }, shown: { following: true, followedBy: true } },
    { edge: { requested: at }, reverse: { requested: at }, shown: { requested: true, requestedBy: true } },
    { edge: { blocks: at }, reverse: { blockedBy: at }, shown: { blocking: true } },
    { edge: { mutesReposts: true as const }, reverse: undefined, shown: { mutingReposts: true } },
    { edge: { restricts: at }, reverse: undefined, shown: { restricting: true } },
    { edge: { mutedUntil: NO_END }, reverse: undefined, shown: { muting: true } },
    {
      edge: { mutedUntil: T0 + 1 },
      reverse: undefined,
      shown: { muting: true, mutedUntil: '2026-01-01T00:00:00.001Z' },
    },
    { edge: { mutedUntil: T0 }, reverse: undefined, shown: {} },
  ])('is told by both edges: $shown', ({ edge, reverse, shown }) => {
    const relationship = relationshipOf({ edge, reverse }, T0);
    expect(relationship).toEqual({ ...nothing, ...shown });
    expect(Relationship.parse(relationship)).toEqual(relationship);
  });

  it('never tells what the other side does to be left alone', () => {
    const reverse = { blocks: at, mutedUntil: NO_END, restricts: at };
    expect(relationshipOf({ edge: { blockedBy: at }, reverse }, T0)).toEqual(nothing);
  });
});

describe('settings', () => {
  it('are the defaults until something is chosen', () => {
    const chosen = settingsOf({ settings: { tagging: 'nobody', hidesFollowLists: true } });
    expect(chosen).toEqual({ ...settingsOf({}), tagging: 'nobody', hidesFollowLists: true });
    expect(settingsOf({})).toMatchObject({ mentions: 'everyone', seesLikeCounts: true, tagApproval: false });
  });

  it.each([
    { permission: 'everyone', isFollowed: false, may: true },
    { permission: 'following', isFollowed: false, may: false },
    { permission: 'following', isFollowed: true, may: true },
    { permission: 'nobody', isFollowed: true, may: false },
  ] as const)('permit as they say: $permission', ({ permission, isFollowed, may }) => {
    expect(permits(permission, isFollowed)).toBe(may);
  });
});
