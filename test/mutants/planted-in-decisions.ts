/** Bugs in what decisions do, and in who sees what they restrict. */
import type { Planted } from './planted.ts';

const decisions = 'test/integration/decisions/decisions.test.ts';
const verdicts = 'test/integration/decisions/verdicts.test.ts';

export const plantedInDecisions: readonly Planted[] = [
  {
    name: 'a decision is written without all of its statement',
    file: 'lambdas/decisions/decision-writer.ts',
    find: 'const stored = fastParse(StoredDecision, fields);',
    replace: 'const stored = StoredDecision === undefined ? fastParse(StoredDecision, fields) : fields;',
    tests: [decisions, verdicts],
  },
  {
    name: 'who decided also decides the appeal',
    file: 'lambdas/decisions/decide.ts',
    find: "    if (decision.reviewer === reviewer) throw problem('same_reviewer');\n",
    replace: '',
    tests: [decisions],
  },
  {
    name: 'a decision is appealed twice',
    file: 'lambdas/decisions/own-decisions.ts',
    find: "    if (decision.appeal !== undefined) throw problem('appeal_exists');\n",
    replace: '',
    tests: [decisions],
  },
  {
    name: 'a reversed decision goes on counting',
    file: 'lambdas/decisions/statement-writes.ts',
    find: "state === 'reversed' ? before.strikes.filter(isOther) : before.strikes",
    replace: 'state === undefined ? before.strikes.filter(isOther) : before.strikes',
    tests: [decisions],
  },
  {
    name: 'a photo that was let pass is still said to wait',
    file: 'lambdas/decisions/plan-photo.ts',
    find: "photo.life.state === 'review' ? moderation?.decisionId : undefined",
    replace: "photo.life.state === 'failed' ? moderation?.decisionId : undefined",
    tests: [verdicts],
  },
];
