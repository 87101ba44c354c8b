import { describe, expect, it } from 'vitest';
import { minConfidence, Policy, policy, verdictOn } from '../../../lambdas/photos/moderation/policy.ts';
import { strictest } from '../../../lambdas/photos/moderation/verdict.ts';
import type { ImageLabel } from '../../../lambdas/platform/image-labels.ts';

/** A label with those above it, from the top, as Rekognition answers. */
const path = (confidence: number, ...names: string[]): ImageLabel[] =>
  names.map((name, level) => ({ name, parent: level === 0 ? undefined : names[level - 1], confidence }));

const small: Policy = {
  version: 'test',
  model: 'test',
  rules: [
    { id: 'top-out', label: 'Top', threshold: 80, verdict: 'rejected', rule: 'explicit' },
    { id: 'top-asked', label: 'Top', threshold: 60, verdict: 'review', rule: 'explicit' },
    { id: 'mild', label: 'Mild', threshold: 50, verdict: 'sensitive', reason: 'drugs', rule: 'weapons' },
    { id: 'harmless', label: 'Harmless', threshold: 100, verdict: 'approved' },
  ],
  unknownLabels: { id: 'unknown', threshold: 75, verdict: 'review', rule: 'unclear' },
};

describe('the verdict on labels', () => {
  it('approves what has no labels', () => {
    expect(verdictOn([], small).verdict).toBe('approved');
  });

  it('counts a label from its threshold on', () => {
    expect(verdictOn(path(59.9, 'Top'), small).verdict).toBe('approved');
    expect(verdictOn(path(60, 'Top'), small).verdict).toBe('review');
    expect(verdictOn(path(80, 'Top'), small).verdict).toBe('rejected');
  });

  it('takes the strictest of several', () => {
    expect(verdictOn([...path(99, 'Mild'), ...path(70, 'Top')], small).verdict).toBe('review');
    expect(strictest(['sensitive', 'rejected', 'review'])).toBe('rejected');
    expect(strictest([])).toBe('approved');
  });

  it('gives each reason why a picture is sensitive once, the surest first, and none for another verdict', () => {
    const more: Policy = {
      ...small,
      rules: [
        ...small.rules,
        {
          id: 'guns',
          label: 'Guns',
          threshold: 50,
          verdict: 'sensitive',
          reason: 'weapons',
          rule: 'weapons',
        },
      ],
    };
    const mild = [...path(60, 'Mild'), ...path(55, 'Mild', 'Leaf'), ...path(90, 'Guns')];
    expect(verdictOn(mild, more)).toMatchObject({ verdict: 'sensitive', reasons: ['weapons', 'drugs'] });
    expect(verdictOn([...mild, ...path(70, 'Top')], more)).not.toHaveProperty('reasons');
  });

  it('names the rule that gave it, the surest of several, and what that rule is about', () => {
    const both = [...path(99, 'Mild'), ...path(70, 'Top')];
    expect(verdictOn(both, small)).toEqual({ verdict: 'review', policyRule: 'top-asked', rule: 'explicit' });
    expect(verdictOn(path(55, 'Mild'), small)).toMatchObject({ policyRule: 'mild', rule: 'weapons' });
    expect(verdictOn(path(99, 'Harmless'), small)).toEqual({ verdict: 'approved' });
    expect(verdictOn(path(99, 'Novelty'), small)).toMatchObject({ policyRule: 'unknown', rule: 'unclear' });
  });

  it('judges a label without rules by the nearest one above', () => {
    expect(verdictOn(path(90, 'Top', 'Middle', 'New leaf'), small).verdict).toBe('rejected');
  });

  it('lets the rules of a label replace those of the labels above', () => {
    expect(verdictOn(path(99, 'Top', 'Mild'), small).verdict).toBe('sensitive');
    expect(verdictOn(path(99, 'Top', 'Harmless'), small).verdict).toBe('approved');
  });

  it('sends labels that nobody knows to a person', () => {
    expect(verdictOn(path(74, 'Novelty', 'Leaf'), small).verdict).toBe('approved');
    expect(verdictOn(path(75, 'Novelty', 'Leaf'), small).verdict).toBe('review');
  });

  it('ends on labels that name each other as parents', () => {
    const circle = [
      { name: 'One', parent: 'Other', confidence: 90 },
      { name: 'Other', parent: 'One', confidence: 90 },
      { name: 'Leaf', parent: 'One', confidence: 90 },
    ];
    expect(verdictOn(circle, small).verdict).toBe('review');
  });
});

describe('the policy in force', () => {
  it.each([
    ['rejected', ['Explicit', 'Explicit Sexual Activity']],
    ['rejected', ['Explicit', 'Explicit Nudity', 'Exposed Male Genitalia']],
    ['rejected', ['Violence', 'Graphic Violence', 'Blood & Gore']],
    ['rejected', ['Violence', 'Graphic Violence', 'Self-Harm']],
    ['review', ['Hate Symbols', 'Nazi Party']],
    ['review', ['Visually Disturbing', 'Death and Emaciation', 'Corpses']],
    [
      'sensitive',
      ['Non-Explicit Nudity of Intimate parts and Kissing', 'Non-Explicit Nudity', 'Implied Nudity'],
    ],
    ['sensitive', ['Explicit', 'Explicit Nudity', 'Exposed Female Nipple']],
    ['sensitive', ['Swimwear or Underwear', 'Female Swimwear or Underwear']],
    ['sensitive', ['Violence', 'Weapons']],
    ['sensitive', ['Drugs & Tobacco', 'Products', 'Pills']],
    ['approved', ['Non-Explicit Nudity of Intimate parts and Kissing', 'Kissing on the Lips']],
    ['approved', ['Alcohol', 'Alcoholic Beverages']],
    ['approved', ['Gambling']],
  ] as const)('answers %s to %j', (verdict, names) => {
    expect(verdictOn(path(95, ...names)).verdict).toBe(verdict);
  });

  it('is less strict with less confidence', () => {
    const blood = ['Violence', 'Graphic Violence', 'Blood & Gore'];
    expect(verdictOn(path(70, ...blood)).verdict).toBe('sensitive');
    expect(verdictOn(path(55, ...blood)).verdict).toBe('approved');
    expect(verdictOn(path(70, 'Explicit', 'Explicit Sexual Activity')).verdict).toBe('review');
  });

  it('names a rule of the guidelines wherever it restricts', () => {
    const restricting = policy.rules.filter(({ verdict }) => verdict !== 'approved');
    expect(restricting.filter((rule) => !('rule' in rule))).toEqual([]);
    expect(Policy.safeParse({ ...policy, rules: [...policy.rules, policy.rules[0]] }).success).toBe(false);
  });

  it('fetches every label that a rule could count', () => {
    expect(minConfidence(policy)).toBe(Math.min(...policy.rules.map(({ threshold }) => threshold)));
  });
});
