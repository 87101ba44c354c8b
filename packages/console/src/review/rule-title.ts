/** Rules of the guidelines in words. */
import { RuleId, ruleOf } from '../../../../lambdas/kernel/rules.ts';
import type { Language } from '../language/language.ts';

/** The title of a rule; its id where nobody knows it any more. */
export const ruleTitle = (language: Language, id: string): string => {
  const rule = RuleId.safeParse(id);
  return rule.success ? ruleOf(rule.data).title[language] : id;
};
