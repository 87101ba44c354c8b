/** Decisions as reviewers make them, past all routes. */
import type { Action } from '../../lambdas/decisions/action.ts';
import type { NewDecision } from '../../lambdas/decisions/decide.ts';
import { decide } from '../../lambdas/decisions/decide.ts';
import type { Decision } from '../../lambdas/decisions/decision.ts';
import { makeDecideDeps } from '../../lambdas/decisions/make-decide-deps.ts';
import { newUlid, placeOf } from '../../lambdas/kernel/ids.ts';
import type { Subject } from '../../lambdas/kernel/subject.ts';
import type { Table } from '../../lambdas/platform/table.ts';

export const reviewer = placeOf('a reviewer');
export const otherReviewer = placeOf('another reviewer');

export const reasons: NewDecision['statement'] = {
  facts: { en: 'A plate can be read.', ar: 'لوحة السيارة مقروءة.' },
  rule: 'privacy',
  ground: 'terms',
  origin: 'report',
};

/** Decides as a reviewer does, with reasons. `now` in milliseconds. */
export const decideAs = (
  table: Table,
  subject: Subject,
  action: Action,
  now: number,
  more: Partial<NewDecision> = {},
): Promise<Decision> =>
  decide(
    makeDecideDeps(table),
    { subject, action, statement: reasons, reviewer, ...more },
    newUlid(now),
    now,
  );
