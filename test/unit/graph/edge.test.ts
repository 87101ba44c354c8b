import { describe, expect, it } from 'vitest';
import { isMuted, noRelation, relationOf, StoredEdge } from '../../../lambdas/graph/edge.ts';
import { relationshipOf } from '../../../lambdas/graph/relationship.ts';
import { AudienceId, newUlid } from '../../../lambdas/kernel/ids.ts';
import { T0 } from '../../support/some-account.ts';

const at = newUlid(T0);
const audienceId = AudienceId.parse(newUlid(T0));

describe('what a viewer is to an author', () => {
  it.each([
    ['no edge', undefined, noRelation],
    ['an edge that says nothing', {}, noRelation],
    ['a request', { requested: at }, noRelation],
    ['a mute', { mutedUntil: T0 + 1 }, noRelation],
    ['a follow', { since: at }, { ...noRelation, followsAuthor: true, since: at }],
    ['a block', { blocks: at }, { ...noRelation, isBlocked: true }],
    ['a block by the author', { blockedBy: at }, { ...noRelation, isBlocked: true }],
    [
      'a follow with an audience',
      { since: at, audiences: [audienceId] },
      { followsAuthor: true, isBlocked: false, audiences: [audienceId], since: at },
    ],
  ])('%s', (_, edge, relation) => {
    expect(relationOf(edge)).toEqual(relation);
  });

  it('is nothing for guests', () => {
    expect(noRelation).toEqual({ followsAuthor: false, isBlocked: false, audiences: [] });
  });

  it('lists the audiences of a stored set', () => {
    expect(StoredEdge.parse({ audiences: new Set([audienceId]) }).audiences).toEqual([audienceId]);
  });
});

describe('a mute', () => {
  it.each([
    [undefined, false],
    [{}, false],
    [{ mutedUntil: T0 - 1 }, false],
    [{ mutedUntil: T0 }, false],
    [{ mutedUntil: T0 + 1 }, true],
  ])('%j is on: %s', (edge, isOn) => {
    expect(isMuted(edge, T0)).toBe(isOn);
  });

  it('that has ended is no longer told with its end', () => {
    const told = relationshipOf({ edge: { mutedUntil: T0 }, reverse: undefined }, T0);
    expect(told.muting).toBe(false);
    expect(told).not.toHaveProperty('mutedUntil');
  });

  it('is not there where there is no edge', () => {
    expect(Object.values(relationshipOf({ edge: undefined, reverse: undefined }, T0))).not.toContain(true);
  });
});
