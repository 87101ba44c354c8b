/**
 * The one thing that restricts accounts and content: whatever lowers who sees something, or what somebody may do, is written here, in the transaction that
 * writes the decision with its statement of reasons. A decision that lacks any of it is not written, and neither is what it does.
 */
import type { AccountId, DecisionId } from '../kernel/ids.ts';
import type { Photo } from '../photos/photo.ts';
import { unlessRefused } from '../platform/condition.ts';
import { fastParse } from '../platform/fast-parse.ts';
import type { Table, Write } from '../platform/table.ts';
import { always, isNew } from '../platform/table.ts';
import type { PostPlan } from '../posts/plan-edit.ts';
import type { CreditedLivePost } from '../posts/post.ts';
import { makePostWriter } from '../posts/post-writer.ts';
import { makeAppealStore } from './appeal-store.ts';
import type { Appeal, Decision } from './decision.ts';
import { decidedAtOf, StoredDecision } from './decision.ts';
import { decisionEndRow, decisionRow } from './decision-rows.ts';
import type { DecisionEnd } from './decision-store.ts';
import { makeDecisionStore } from './decision-store.ts';
import { giveUpPhoto } from './restrict-photo.ts';
import type { RecordedBeside } from './statement-writes.ts';
import {
  decisionChange,
  endKey,
  eventWrite,
  recordChange,
  recordWrite,
  standingWrite,
  withDecision,
  withoutDecision,
} from './statement-writes.ts';

/** What somebody else than a decision writes in its transaction: an item of a queue that is closed by it, say. */
export type AlsoWritten = readonly Write[];

/** What a decision changes: rows by themselves, or a post whose content is packed anew together with rows. */
export interface Change {
  readonly writes: readonly Write[];
  readonly post?: { readonly post: CreditedLivePost; readonly plan: PostPlan };
}

/** What becomes of a decision that is taken back. */
export interface TakeBackOptions {
  readonly to: 'ended' | 'reversed';
  readonly at: number;
  readonly by?: AccountId | undefined;
  readonly appeal?: Appeal | undefined;
  readonly also?: AlsoWritten;
}

export type DecisionWriter = ReturnType<typeof makeDecisionWriter>;

export const makeDecisionWriter = (table: Table) => {
  const decisions = makeDecisionStore(table);
  const posts = makePostWriter(table);

  /** All or nothing. */
  const write = async ({ writes, post }: Change, statement: readonly Write[]): Promise<boolean> => {
    if (post === undefined) return unlessRefused(table.transact([...writes, ...statement]));
    return (await posts.write(post.post, post.plan, [...writes, ...statement])) !== undefined;
  };

  return {
    ...decisions,
    ...makeAppealStore(table),

    /**
     * Writes a decision with what it does. Answers false where what it was decided on has changed, and then nothing is written. Throws for a decision
     * without all of its statement of reasons. `ended` is the decision that this one puts an end to.
     */
    decide: async (
      decision: Decision,
      change: Change,
      {
        ended,
        also = [],
        ...beside
      }: RecordedBeside & {
        readonly ended?: Decision | undefined;
        readonly also?: AlsoWritten;
      } = {},
    ): Promise<boolean> => {
      const { accountId, decisionId, ...fields } = decision;
      const stored = fastParse(StoredDecision, fields);
      const at = decidedAtOf(decision);
      const before = await decisions.standing(accountId);
      const first = withDecision(before, decision, at);
      const next =
        ended === undefined ? first : { ...withoutDecision(first, ended, 'ended'), version: first.version };
      return write(change, [
        { put: { ...decisionRow.key({ accountId, decisionId }), ...stored }, condition: isNew },
        standingWrite(accountId, before, next),
        recordWrite(decision, next.person, beside),
        eventWrite(decision, 'decided', at, decision.reviewer),
        ...endKey(decision).map((key): Write => ({ put: { ...key }, condition: always })),
        ...(ended === undefined
          ? []
          : [
              decisionChange(ended, { state: 'ended' }),
              recordChange(ended, { state: 'ended' }),
              eventWrite(ended, 'ended', at, undefined),
            ]),
        ...also,
      ]);
    },

    /** Takes back what a decision does: it was reversed, or its time is over. False where something has changed since it was read. `at` in milliseconds. */
    takeBack: async (
      decision: Decision,
      change: Change,
      { to, at, by, appeal, also = [] }: TakeBackOptions,
    ): Promise<boolean> => {
      const { accountId } = decision;
      const before = await decisions.standing(accountId);
      return write(change, [
        decisionChange(decision, { state: to, ...(appeal && { appeal }) }),
        ...(before === undefined
          ? []
          : [standingWrite(accountId, before, withoutDecision(before, decision, to))]),
        recordChange(decision, { state: to, appeal }),
        eventWrite(decision, to, at, by),
        ...endKey(decision).map((key): Write => ({ delete: key, condition: always })),
        ...also,
      ]);
    },

    /** Has the pictures of a photo go that a decision refused. One that has another verdict by now stays. */
    giveUpPhoto: (photo: Photo, decisionId: DecisionId): Promise<boolean> =>
      unlessRefused(table.transact([giveUpPhoto(photo, decisionId)])),

    /** Takes the end of a decision off the list, where there is nothing to end. */
    forgetEnd: (end: DecisionEnd): Promise<void> => table.writeManyUnordered([], [decisionEndRow.key(end)]),
  };
};
