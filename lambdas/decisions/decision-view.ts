/** From decisions to what the person whom they concern sees: never who decided. */

import { ruleOf } from '../kernel/rules.ts';
import type { Language, Translated } from '../platform/problem.ts';
import { endOf, specOfAction } from './action.ts';
import type { Decision, Redress } from './decision.ts';
import { appealUntilOf, decidedAtOf } from './decision.ts';
import type { DecisionView } from './decision-contract.ts';

const redressTexts = {
  appeal: {
    en: 'You can appeal here, free of charge. Another person than the one who decided will decide and answer you.',
    ar: 'يمكنك الاعتراض هنا مجانًا، ويبت في اعتراضك ويجيبك شخص غير الذي اتخذ القرار.',
  },
  dispute_settlement: {
    en: 'You can turn to a certified out-of-court dispute settlement body.',
    ar: 'يمكنك اللجوء إلى هيئة معتمدة لتسوية النزاعات خارج المحاكم.',
  },
  court: { en: 'You can go to court.', ar: 'يمكنك اللجوء إلى القضاء.' },
} as const satisfies Readonly<Record<Redress, Translated>>;

const iso = (at: number): string => new Date(at).toISOString();
const isoOrNull = (at: number | undefined): string | null => (at === undefined ? null : iso(at));

/** Whether the person can still appeal a decision. A decision that does nothing against anybody is not appealed. `now` in milliseconds. */
export const canBeAppealed = (decision: Decision, now: number): boolean =>
  decision.appeal === undefined &&
  decision.state !== 'reversed' &&
  decision.action.kind !== 'release' &&
  now <= appealUntilOf(decision);

/** A decision as the person sees it whom it concerns. `now` in milliseconds. */
export const presentDecision = (decision: Decision, language: Language, now: number): DecisionView => {
  const { action, statement, appeal } = decision;
  const rule = ruleOf(statement.rule);
  return {
    decisionId: decision.decisionId,
    state: decision.state,
    subject: decision.subject,
    action: {
      kind: action.kind,
      ...(action.kind === 'clear' && { field: action.field }),
      ...(action.kind === 'screen' && { reasons: action.reasons }),
      ...(action.kind === 'withhold' && { territory: action.territory.split(' ') }),
      effect: specOfAction(action.kind).effect[language],
    },
    rule: { id: statement.rule, title: rule.title[language], text: rule.text[language] },
    facts: statement.facts[language],
    ground: statement.ground,
    origin: statement.origin,
    automated: statement.automated,
    decidedAt: iso(decidedAtOf(decision)),
    endsAt: isoOrNull(endOf(action)),
    countsUntil: isoOrNull(decision.strikeUntil),
    redress: statement.redress.map((kind) => ({ kind, text: redressTexts[kind][language] })),
    appealUntil: iso(appealUntilOf(decision)),
    canAppeal: canBeAppealed(decision, now),
    appeal:
      appeal === undefined
        ? null
        : {
            text: appeal.text,
            at: iso(appeal.at),
            state: appeal.state,
            answer: appeal.answer?.[language] ?? null,
            answeredAt: isoOrNull(appeal.answeredAt),
          },
  };
};
