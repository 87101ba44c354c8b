/** What reviewers decide: about accounts and content, and about appeals. The routes of the review queue call these. */
import type { AccountId } from '../kernel/ids.ts';
import { DecisionId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { invalid, notFound, problem } from '../kernel/problems.ts';
import type { Subject } from '../kernel/subject.ts';
import { DAY_MS } from '../platform/durations.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Action } from './action.ts';
import { endOf, specOfAction } from './action.ts';
import type { Appeal, Decision, Statement } from './decision.ts';
import { allRedress, strikeUntilOf } from './decision.ts';
import type { AlsoWritten, DecisionWriter, TakeBackOptions } from './decision-writer.ts';
import { refusedPhotoOf } from './kept-photo.ts';
import type { PlanUndoDeps } from './plan-change.ts';
import { planChange, planUndo } from './plan-change.ts';
import type { ReadSubjectDeps } from './planned.ts';

const CONFLICTS = {
  attempts: 5, // acts of the person and of others that may come between reading and writing
  error: () => problem('conflict'),
};

export interface DecideDeps extends ReadSubjectDeps {
  readonly decisions: DecisionWriter;
}

/** A decision as a reviewer makes it. What the service says of itself in a statement of reasons is added. */
export interface NewDecision {
  readonly subject: Subject;
  readonly action: Action;
  readonly statement: Omit<Statement, 'automated' | 'redress' | 'policy'> & {
    /** Whether software found it. @default false */
    readonly detectedBySoftware?: boolean;
  };
  readonly reviewer: AccountId;
  /** Whether it counts against the person. @default as the action says */
  readonly strikes?: boolean;
  /** The version of the subject that the reviewer looked at. @default whatever it is now */
  readonly seen?: string;
  /** Since when the subject has waited for a person, in milliseconds. */
  readonly waitingSince?: number;
  /** What is written in the same transaction. */
  readonly also?: AlsoWritten;
}

/**
 * Throws `action_not_applicable` for what cannot be done to such a subject, and `invalid_request` for an end that has passed, or is too far off: what
 * can be told before anything is read. `now` in milliseconds.
 */
export const checkAction = (subject: Subject, action: Action, now: number): void => {
  if (!specOfAction(action.kind).to.includes(subject.kind)) throw problem('action_not_applicable');
  const end = endOf(action);
  if (end === undefined || (end > now && end <= now + limits.restrictionMaxDays * DAY_MS)) return;
  throw invalid('body.action.endsAt', {
    en: `The end has to lie in the next ${limits.restrictionMaxDays} days`,
    ar: `يجب أن تقع النهاية خلال ${limits.restrictionMaxDays} يومًا`,
  });
};

/** Throws what {@link decide} would throw of a subject as it is now, and writes nothing. */
export const checkDecision = async (
  deps: ReadSubjectDeps,
  { subject, action, seen }: Pick<NewDecision, 'subject' | 'action' | 'seen'>,
  seed: string,
  now: number,
): Promise<void> => {
  await planChange(deps, subject, { decisionId: DecisionId.parse(seed), action, seen, now });
};

/**
 * Decides about an account or content: writes the decision, what it does, and what `also` says, all or nothing. Throws `not_found` for what is gone,
 * `subject_changed`, `action_not_applicable`, `invalid_request` and `conflict`. `seed` is a ULID, of which the same decision comes again; `now` in
 * milliseconds.
 */
export const decide = async (
  deps: DecideDeps,
  { subject, action, statement, reviewer, strikes, seen, waitingSince, also }: NewDecision,
  seed: string,
  now: number,
): Promise<Decision> => {
  checkAction(subject, action, now);
  const decisionId = DecisionId.parse(seed);
  const { detectedBySoftware = false, ...reasons } = statement;
  return retryOnConflict<Decision>(CONFLICTS, async () => {
    const { accountId, change, former, language, endsId } = await planChange(deps, subject, {
      decisionId,
      action,
      seen,
      now,
    });
    const decision: Decision = {
      accountId,
      decisionId,
      subject,
      action,
      statement: {
        ...reasons,
        automated: { detection: detectedBySoftware, decision: false },
        redress: [...allRedress],
      },
      state: 'in_force',
      reviewer,
      ...((strikes ?? specOfAction(action.kind).strikes) && { strikeUntil: strikeUntilOf(now) }),
      ...(former && { former }),
    };
    const ended = endsId && (await deps.decisions.get(accountId, endsId));
    const isEnded = ended?.state === 'in_force';
    const written = await deps.decisions.decide(decision, change, {
      language,
      waitingSince,
      ...(isEnded && { ended }),
      ...(also && { also }),
    });
    return written && decision;
  });
};

export type TakeBackDeps = PlanUndoDeps & { readonly decisions: DecisionWriter };

interface TakingBack {
  readonly accountId: AccountId;
  readonly decisionId: DecisionId;
  /** Milliseconds. */
  readonly now: number;
}

/** Takes back what a decision does, so that everything is as it was. One that is not in force stays as it is. */
const takeBack = async (deps: TakeBackDeps, decision: Decision, options: TakeBackOptions): Promise<boolean> =>
  deps.decisions.takeBack(decision, await planUndo(deps, decision, options.at), options);

/** Reverses a decision of one's own accord. Throws `not_found` and `conflict`. `now` in milliseconds. */
export const reverseDecision = (
  deps: TakeBackDeps,
  {
    accountId,
    decisionId,
    reviewer,
    now,
    also,
  }: TakingBack & { readonly reviewer: AccountId; readonly also?: AlsoWritten },
): Promise<Decision> =>
  retryOnConflict<Decision>(CONFLICTS, async () => {
    const decision = await deps.decisions.get(accountId, decisionId);
    if (decision === undefined) throw notFound();
    if (decision.state === 'reversed') return decision;
    const options = { to: 'reversed', at: now, by: reviewer, ...(also && { also }) } as const;
    return (await takeBack(deps, decision, options)) && { ...decision, state: 'reversed' };
  });

/** The answer to an appeal. */
export interface AppealAnswer {
  readonly outcome: 'upheld' | 'reversed';
  readonly answer: NonNullable<Appeal['answer']>;
  readonly reviewer: AccountId;
  /** What is written in the same transaction, by the decision as it is. */
  readonly also?: (decision: Decision) => AlsoWritten;
}

/**
 * Decides an appeal that waits. Throws `not_found` where none does, `same_reviewer` for whoever made the decision, and `conflict`. `now` in
 * milliseconds.
 */
export const decideAppeal = (
  deps: TakeBackDeps,
  { accountId, decisionId, now }: TakingBack,
  { outcome, answer, reviewer, also }: AppealAnswer,
): Promise<Decision> =>
  retryOnConflict<Decision>(CONFLICTS, async () => {
    const decision = await deps.decisions.get(accountId, decisionId);
    const waiting = decision?.appeal;
    if (decision === undefined || waiting?.state !== 'pending') throw notFound();
    if (decision.reviewer === reviewer) throw problem('same_reviewer');
    if (accountId === reviewer) throw problem('forbidden_by_policy');
    const written = also && { also: also(decision) };
    const appeal: Appeal = { ...waiting, state: outcome, answer, answeredAt: now, reviewer };
    if (outcome === 'upheld') {
      return (
        (await deps.decisions.appeal(decision, appeal, { at: now, ...written })) && {
          ...decision,
          appeal,
        }
      );
    }
    const options = { to: 'reversed', at: now, by: reviewer, appeal, ...written } as const;
    return (await takeBack(deps, decision, options)) && { ...decision, state: 'reversed', appeal };
  });

/** Has the pictures go that were kept for an appeal; those that one waits for stay until it is answered, which says so anew. */
const endKeeping = async (deps: TakeBackDeps, decision: Decision, now: number): Promise<void> => {
  const photoId = decision.appeal?.state === 'pending' ? undefined : refusedPhotoOf(decision);
  const photo = photoId && (await deps.photos.get(photoId, now, { consistent: true }));
  if (photo) await deps.decisions.giveUpPhoto(photo, decision.decisionId);
};

/** Ends what decisions do whose time is over, and the keeping of what they refused. Answers how many restrictions ended. `now` in milliseconds. */
export const endDueDecisions = async (deps: TakeBackDeps, now: number): Promise<number> => {
  let ended = 0;
  for (const end of await deps.decisions.due(now)) {
    const decision = await deps.decisions.get(end.accountId, end.decisionId);
    if (decision === undefined || decision.state !== 'in_force') {
      await deps.decisions.forgetEnd(end);
      continue;
    }
    if (endOf(decision.action) === undefined) {
      await endKeeping(deps, decision, now);
      await deps.decisions.forgetEnd(end);
    } else if (await takeBack(deps, decision, { to: 'ended', at: now })) ended += 1;
  }
  return ended;
};
