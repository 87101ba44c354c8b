import { describe, expect, it } from 'vitest';
import { areaOfRule, RuleId, ruleOf } from '../../../lambdas/kernel/rules.ts';
import { presentReasons } from '../../../lambdas/reports/list-reasons.ts';
import { priorityOf, ReportReason, ruleOfReason } from '../../../lambdas/reports/reasons.ts';

const { categories } = presentReasons();
const offered = categories.flatMap(({ category, reasons }) => reasons.map((each) => ({ category, ...each })));

describe('reasons of reports', () => {
  it('are offered once each, in the area of the rule that decisions would name', () => {
    expect(offered.map(({ reason }) => reason).toSorted()).toEqual(ReportReason.options.toSorted());
    expect(offered.filter(({ category, rule }) => areaOfRule(rule) !== category)).toEqual([]);
    expect(categories.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
  });

  it('have the title of their rule, or one of their own where they are a part of it', () => {
    for (const { reason, rule, title } of offered) {
      const isRule = RuleId.safeParse(reason).success;
      expect(ruleOfReason(reason)).toBe(rule);
      if (isRule) expect([rule, title]).toEqual([reason, ruleOf(rule).title]);
      else expect(title).not.toEqual(ruleOf(rule).title);
      expect(title.en).not.toBe('');
      expect(title.ar).toMatch(/\p{Script=Arabic}/u);
    }
  });

  it('are the more urgent the more somebody is in danger', () => {
    const first = ReportReason.options.filter((reason) => priorityOf(reason) === 1);
    expect(first).toEqual([
      'child_abuse',
      'intimate_without_consent',
      'threats',
      'terrorism',
      'child_at_risk',
      'suicide',
    ]);
    expect(priorityOf('spam')).toBe(5);
  });
});
