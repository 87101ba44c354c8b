/** Refuses a photo that is shown and that a list knows: by a decision of software, as a new one would be. */

import type { DecideDeps } from '../decisions/decide.ts';
import { allRedress } from '../decisions/decision.ts';
import { makeDecideDeps } from '../decisions/make-decide-deps.ts';
import { planChange } from '../decisions/plan-change.ts';
import { statementOf } from '../decisions/record-verdict.ts';
import { DecisionId, newUlid } from '../kernel/ids.ts';
import type { KnownMatch } from '../photos/matching/known-pictures.ts';
import type { Photo } from '../photos/photo.ts';
import { Problem } from '../platform/problem.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Table } from '../platform/table.ts';

const CONFLICTS = {
  attempts: 8, // acts of the person, and decisions on other photos of theirs
  firstPauseMs: 20,
  maxPauseMs: 500,
  error: () => new Error('A photo that a list knows met other writes again and again'),
};

export type RefuseShown = (photo: Photo, match: KnownMatch, now: number) => Promise<void>;

/** Makes what refuses photos; one that is gone, or refused already, is left. */
export const makeRefuseShown =
  (table: Table, deps: DecideDeps = makeDecideDeps(table)): RefuseShown =>
  async ({ photoId, moderation }, { rule, turn: _, preserve: __, ...match }, now) => {
    const decisionId = DecisionId.parse(newUlid(now));
    const statement = statementOf({
      verdict: 'rejected',
      policyRule: `known-${match.listId}`,
      rule,
      known: match,
      ...(moderation?.policy !== undefined && { policy: moderation.policy }),
    });
    const subject = { kind: 'photo', photoId } as const;
    const action = { kind: 'remove' } as const;
    const decideOnce = async (): Promise<boolean> => {
      const { accountId, change, former, language } = await planChange(deps, subject, {
        decisionId,
        action,
        seen: undefined,
        now,
      });
      return deps.decisions.decide(
        {
          accountId,
          decisionId,
          subject,
          action,
          statement: { ...statement, redress: [...allRedress] },
          state: 'in_force',
          match,
          ...(former && { former }),
        },
        change,
        { language },
      );
    };
    try {
      await retryOnConflict(CONFLICTS, decideOnce);
    } catch (error) {
      const isOver =
        error instanceof Problem && ['not_found', 'action_not_applicable'].includes(error.definition.code);
      if (!isOver) throw error;
    }
  };
