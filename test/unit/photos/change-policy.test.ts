import { describe, expect, it } from 'vitest';
import {
  changePolicy,
  policiesOf,
  readPolicyChange,
} from '../../../lambdas/photos/moderation/change-policy.ts';
import { policy, verdictOn } from '../../../lambdas/photos/moderation/policy.ts';
import { differenceOf, differences } from '../../../lambdas/photos/moderation/shadow.ts';
import { verdicts } from '../../../lambdas/photos/moderation/verdict.ts';
import { readConfig } from '../../../lib/config/config.ts';

const weapons = [
  { name: 'Violence', parent: undefined, confidence: 85 },
  { name: 'Weapons', parent: 'Violence', confidence: 85 },
];

describe('a change of the policy', () => {
  it('moves thresholds, and names its version behind that of what it changes', () => {
    const changed = changePolicy(policy, { version: 'a', thresholds: { 'weapons-sensitive': 80 } });
    expect(verdictOn(weapons).verdict).toBe('approved');
    expect(verdictOn(weapons, changed)).toMatchObject({
      verdict: 'sensitive',
      policyRule: 'weapons-sensitive',
      rule: 'weapons',
    });
    expect(changed.version).toBe(`${policy.version}+a`);
    expect(policy.rules.find(({ id }) => id === 'weapons-sensitive')?.threshold).toBe(90);
  });

  it('moves the threshold for labels that nobody knows', () => {
    const unknown = [{ name: 'Novelty', parent: undefined, confidence: 50 }];
    const changed = changePolicy(policy, { version: 'a', thresholds: { 'unknown-labels': 50 } });
    expect([verdictOn(unknown).verdict, verdictOn(unknown, changed).verdict]).toEqual(['approved', 'review']);
  });

  it('leaves rules out and adds some, also one of the same id in place of another', () => {
    const strict = {
      id: 'weapons-sensitive',
      label: 'Weapons',
      threshold: 70,
      verdict: 'rejected',
      rule: 'weapons',
    } as const;
    const without = changePolicy(policy, { version: 'a', without: ['weapons-sensitive'] });
    // The nearest label above has rules.
    expect(verdictOn(weapons, without).policyRule).toBe('violence-sensitive');
    const replaced = changePolicy(policy, { version: 'b', without: ['weapons-sensitive'], added: [strict] });
    expect(verdictOn(weapons, replaced).verdict).toBe('rejected');
  });

  it.each([
    ['an unknown rule', { version: 'a', thresholds: { nothing: 3 } }, 'no rules nothing'],
    [
      'an unknown rule left out',
      { version: 'a', without: ['nothing', 'weapons-sensitive'] },
      'no rules nothing',
    ],
    ['the last resort left out', { version: 'a', without: ['unknown-labels'] }, 'cannot be left out'],
    [
      'a rule twice',
      { version: 'a', added: [{ id: 'explicit-rejected', label: 'X', threshold: 1, verdict: 'approved' }] },
      'already has rules explicit-rejected',
    ],
  ] as const)('is refused by name with %s', (_, { ...change }, message) => {
    const parsed = readPolicyChange(JSON.stringify(change));
    expect(() => changePolicy(policy, parsed ?? { version: 'none' })).toThrow(message);
    expect(() => readConfig('local', { moderationPolicy: change })).toThrow(message);
    expect(() => readConfig('local', { moderationShadow: JSON.stringify(change) })).toThrow(message);
  });

  it.each([
    ['a threshold beyond a hundred', { version: 'a', thresholds: { 'weapons-sensitive': 101 } }],
    ['no version', { thresholds: { 'weapons-sensitive': 10 } }],
    ['a version that is no word', { version: 'a b' }],
    ['a field that there is not', { version: 'a', rules: [] }],
    [
      'a sensitive rule without a reason',
      { version: 'a', added: [{ id: 'x', label: 'X', threshold: 1, verdict: 'sensitive', rule: 'x' }] },
    ],
    [
      'a refusal that names no rule',
      { version: 'a', added: [{ id: 'x', label: 'X', threshold: 1, verdict: 'rejected' }] },
    ],
    ['more than fits', { version: 'a', without: Array.from({ length: 60 }, () => 'weapons-sensitive') }],
  ])('is refused with %s', (_, change) => {
    expect(() => readConfig('local', { moderationPolicy: change })).toThrow('moderationPolicy');
  });

  it('comes from settings as JSON or as an object', () => {
    const change = { version: 'a', thresholds: { 'weapons-sensitive': 80 } };
    expect(readConfig('local', { moderationPolicy: JSON.stringify(change) }).moderationPolicy).toEqual(
      change,
    );
    expect(readConfig('local', { moderationPolicy: change }).moderationPolicy).toEqual(change);
    expect(() => readConfig('local', { moderationPolicy: '{' })).toThrow('in JSON');
  });
});

describe('a policy that is tried', () => {
  it('is a change of the one in force', () => {
    const { policy: inForce, candidate } = policiesOf(policy, {
      inForce: { version: 'a', thresholds: { 'weapons-sensitive': 86 } },
      candidate: { version: 'b', thresholds: { 'explicit-review': 50 } },
    });
    expect(candidate?.version).toBe(`${policy.version}+a+b`);
    expect(candidate?.rules.find(({ id }) => id === 'weapons-sensitive')?.threshold).toBe(86);
    expect(inForce.rules.find(({ id }) => id === 'explicit-review')?.threshold).toBe(60);
    expect(policiesOf(policy, {})).toEqual({ policy });
  });

  it('differs by verdicts, in twelve ways', () => {
    expect(differences).toHaveLength(verdicts.length * (verdicts.length - 1));
    expect(differenceOf({ verdict: 'approved' }, { verdict: 'review' })).toBe('approved_review');
    for (const verdict of verdicts) expect(differenceOf({ verdict }, { verdict })).toBeUndefined();
  });
});
