/**
 * Why something can be reported: a rule, or a part of one that is looked at sooner or that people know by a name of its own. The areas and the rules are those
 * that decisions name. What is most urgent is looked at first.
 */
import * as z from 'zod/mini';
import type { RuleAreaId, RuleId } from '../kernel/rules.ts';
import { areaOfRule, ruleAreaIds, ruleAreas, ruleOf } from '../kernel/rules.ts';
import type { Translated } from '../platform/problem.ts';

interface Reason {
  readonly rule: RuleId;
  /** 1 before all others, 5 behind them. */
  readonly priority: number;
  /** @default the title of the rule */
  readonly title?: Translated;
}

const part = (rule: RuleId, priority: number, en: string, ar: string): Reason => ({
  rule,
  priority,
  title: { en, ar },
});

/** Rules by themselves, with how urgent each is. */
const wholeRules = {
  child_abuse: 1,
  underage: 4,
  explicit: 3,
  nudity: 3,
  intimate_without_consent: 1,
  solicitation: 3,
  threats: 1,
  terrorism: 1,
  graphic_violence: 3,
  cruelty_to_animals: 3,
  weapons: 3,
  hate_speech: 2,
  harassment: 3,
  privacy: 2,
  self_harm: 2,
  dangerous_acts: 3,
  drugs: 3,
  illegal_goods: 4,
  scam: 3,
  impersonation: 3,
  false_information: 4,
  spam: 5,
  copyright: 4,
  trademark: 4,
  defamation: 3,
  illegal: 3,
  other: 5,
} as const satisfies Readonly<Partial<Record<RuleId, number>>>;

/** Parts of rules. */
const partsOfRules = {
  child_at_risk: part('child_abuse', 1, 'A child who is in danger', 'طفل معرّض للخطر'),
  hate_symbols: part('hate_speech', 3, 'Symbols of hate', 'رموز كراهية'),
  bullying: part('harassment', 3, 'Bullying or insults', 'تنمّر أو إهانات'),
  sexual_harassment: part('harassment', 2, 'Sexual harassment', 'تحرش جنسي'),
  likeness: part('privacy', 3, 'A picture of me', 'صورة تُظهرني'),
  suicide: part('self_harm', 1, 'Somebody who may harm themselves', 'شخص قد يؤذي نفسه'),
} as const satisfies Readonly<Record<string, Reason>>;

export type ReportReason = keyof typeof wholeRules | keyof typeof partsOfRules;

const isPart = (name: string): name is keyof typeof partsOfRules => name in partsOfRules;
const isReason = (name: string): name is ReportReason => isPart(name) || name in wholeRules;

/** The reasons by name. */
export const ReportReason = z.enum(
  [...Object.keys(wholeRules), ...Object.keys(partsOfRules)].filter(isReason),
);

const reasonOf = (name: ReportReason): Reason =>
  isPart(name) ? partsOfRules[name] : { rule: name, priority: wholeRules[name] };

/** The rule that a reason is, or is a part of. */
export const ruleOfReason = (name: ReportReason): RuleId => reasonOf(name).rule;

/** How urgent a reason is: 1 before all others. */
export const priorityOf = (name: ReportReason): number => reasonOf(name).priority;

export const titleOfReason = (name: ReportReason): Translated => {
  const { title, rule } = reasonOf(name);
  return title ?? ruleOf(rule).title;
};

/** The reasons in two levels: the areas of the rules, and in each its rules with their parts. */
export const reasonsByArea = (): readonly {
  readonly area: RuleAreaId;
  readonly title: Translated;
  readonly reasons: readonly ReportReason[];
}[] =>
  ruleAreaIds.map((area) => ({
    area,
    title: ruleAreas[area].title,
    reasons: ReportReason.options.filter((name) => areaOfRule(ruleOfReason(name)) === area),
  }));

/** The one reason for which nobody who sends a notice need give a name. */
export const NAMELESS_REASON: ReportReason = 'child_abuse';
