/** The rows of a decision as they are written: the decision, how its account stands with it, the log of its subject, and its record. */
import { isDeepStrictEqual } from 'node:util';
import type { AccountId } from '../kernel/ids.ts';
import { newNonce, newUlid, timeOf } from '../kernel/ids.ts';
import { nameOfSubject } from '../kernel/subject.ts';
import type { Expression, Write } from '../platform/table.ts';
import { always, exists, isNew } from '../platform/table.ts';
import { endOf, specOfAction } from './action.ts';
import type { Appeal, Decision, StoredStanding } from './decision.ts';
import {
  decisionEndRow,
  decisionEventRow,
  decisionRecordRow,
  decisionRow,
  standingRow,
} from './decision-rows.ts';
import { dueAtOf, refusedPhotoOf } from './kept-photo.ts';

type EventKind = 'decided' | 'appealed' | 'upheld' | 'reversed' | 'ended';

export const eventWrite = (
  { accountId, decisionId, subject, action }: Decision,
  what: EventKind,
  at: number,
  by: AccountId | undefined,
): Write => ({
  put: {
    ...decisionEventRow.key({ subject: nameOfSubject(subject), eventId: newUlid(at) }),
    what,
    accountId,
    decisionId,
    action: action.kind,
    ...(by !== undefined && { by }),
  },
  condition: isNew,
});

const endKeyAt = ({ accountId, decisionId }: Decision, at: number) =>
  decisionEndRow.key({ at: new Date(at).toISOString(), accountId, decisionId });

export const endKey = (decision: Decision) => {
  const at = dueAtOf(decision);
  return at === undefined ? [] : [endKeyAt(decision, at)];
};

/** An appeal that is not followed ends what was kept for it at once. */
export const endOfKeeping = (decision: Decision, { state, answeredAt }: Appeal): readonly Write[] => {
  if (refusedPhotoOf(decision) === undefined || state !== 'upheld' || answeredAt === undefined) return [];
  const now = endKeyAt(decision, answeredAt);
  return [
    ...endKey(decision)
      .filter(({ sk }) => sk !== now.sk)
      .map((key): Write => ({ delete: key, condition: always })),
    { put: { ...now }, condition: always },
  ];
};

/** What a record says that the decision itself does not. */
export interface RecordedBeside {
  /** The language of what it is about, where that says it. */
  readonly language?: string | undefined;
  /** Since when its subject had waited for a person, in milliseconds. */
  readonly waitingSince?: number | undefined;
}

export const recordWrite = (
  { decisionId, subject, action, statement, state }: Decision,
  person: string,
  { language, waitingSince }: RecordedBeside,
): Write => ({
  put: {
    ...decisionRecordRow.key({ decisionId }),
    person,
    subject: subject.kind,
    action: action.kind,
    rule: statement.rule,
    ground: statement.ground,
    origin: statement.origin,
    ...statement.automated,
    ...(language !== undefined && { language }),
    ...(waitingSince !== undefined && { waitedMs: Math.max(0, timeOf(decisionId) - waitingSince) }),
    state,
  },
  condition: isNew,
});

export const recordChange = (
  { decisionId }: Decision,
  { state, appeal }: { readonly state?: string; readonly appeal?: Appeal | undefined },
): Write => {
  const fields = {
    ...(state !== undefined && { state }),
    ...(appeal && { appeal: appeal.state }),
    ...(appeal?.answeredAt !== undefined && { appealWaitedMs: appeal.answeredAt - appeal.at }),
  };
  const set = Object.keys(fields).map((name) => `#${name} = :${name}`);
  return {
    update: decisionRecordRow.key({ decisionId }),
    change: {
      expression: `SET ${set.join(', ')}`,
      names: Object.fromEntries(Object.keys(fields).map((name) => [`#${name}`, name])),
      values: Object.fromEntries(Object.entries(fields).map(([name, value]) => [`:${name}`, value])),
    },
    condition: exists,
  };
};

/** How an account stands from now on; where nothing of that changes it is looked at alone, so that verdicts on many photos of one person meet no conflict. */
export const standingWrite = (
  accountId: AccountId,
  before: StoredStanding | undefined,
  next: StoredStanding,
): Write => {
  const key = standingRow.key({ accountId });
  if (before === undefined) return { put: { ...key, ...next }, condition: isNew };
  if (isDeepStrictEqual({ ...before, version: 0 }, { ...next, version: 0 })) {
    return {
      check: key,
      condition: { expression: 'person = :person', values: { ':person': before.person } },
    };
  }
  return {
    put: { ...key, ...next },
    condition: { expression: 'version = :readVersion', values: { ':readVersion': before.version } },
  };
};

/** How an account stands with a decision; what counts no more at `now` (milliseconds) is left out. */
export const withDecision = (
  before: StoredStanding | undefined,
  { decisionId, subject, action, strikeUntil }: Decision,
  now: number,
): StoredStanding => {
  const endsAt = endOf(action);
  const isLimit = subject.kind === 'account' && specOfAction(action.kind).lasts;
  return {
    person: before?.person ?? newNonce(),
    version: (before?.version ?? 0) + 1,
    strikes: [
      ...(before?.strikes ?? []).filter(({ until }) => until > now),
      ...(strikeUntil === undefined ? [] : [{ decisionId, until: strikeUntil }]),
    ],
    limits: [
      ...(before?.limits ?? []),
      ...(isLimit ? [{ decisionId, kind: action.kind, ...(endsAt !== undefined && { endsAt }) }] : []),
    ],
  };
};

/** How an account stands without a decision: one that was reversed counts no more either. */
export const withoutDecision = (
  before: StoredStanding,
  { decisionId }: Decision,
  state: 'ended' | 'reversed',
): StoredStanding => {
  const isOther = (each: { readonly decisionId: Decision['decisionId'] }) => each.decisionId !== decisionId;
  return {
    ...before,
    version: before.version + 1,
    strikes: state === 'reversed' ? before.strikes.filter(isOther) : before.strikes,
    limits: before.limits.filter(isOther),
  };
};

/** A decision that still is as it was read. */
const isAsRead = ({ state, appeal }: Decision): Expression => ({
  expression: `#state = :readState AND ${appeal === undefined ? 'attribute_not_exists(appeal)' : 'appeal.#state = :readAppeal'}`,
  names: { '#state': 'state' },
  values: { ':readState': state, ...(appeal && { ':readAppeal': appeal.state }) },
});

export const decisionChange = (
  decision: Decision,
  fields: { readonly state?: Decision['state']; readonly appeal?: Appeal },
): Write => ({
  update: decisionRow.key(decision),
  change: {
    expression: `SET ${[
      ...(fields.state === undefined ? [] : ['#state = :state']),
      ...(fields.appeal === undefined ? [] : ['appeal = :appeal']),
    ].join(', ')}`,
    names: { '#state': 'state' },
    values: {
      ...(fields.state !== undefined && { ':state': fields.state }),
      ...(fields.appeal !== undefined && { ':appeal': fields.appeal }),
    },
  },
  condition: isAsRead(decision),
});
