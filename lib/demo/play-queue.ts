/** Fills the queue of the staff, and has them do a part of it, so that every state of an item is there to be looked at. */
import { itemIdOf, SentSubject } from '../../lambdas/kernel/subject.ts';
import { enterStaff, type Staff } from './enter-staff.ts';
import { type DemoCase, type DemoDecision, queueCases, queueMacros } from './queue-cases.ts';
import {
  type DemoSubject,
  type DemoSubjects,
  enterMembers,
  makeSubjects,
  memberOf,
  type QueueMembers,
  report,
  subjectOf,
} from './queue-content.ts';
import { repeatable } from './send-picture.ts';
import type { StaffSecrets } from './staff-people.ts';

const DAY_MS = 86_400_000;

interface Work {
  readonly staff: Staff;
  readonly members: QueueMembers;
  readonly subjects: DemoSubjects;
}

const onItem = (subject: DemoSubject) => ({
  path: { itemId: itemIdOf(SentSubject.parse(subject)) },
});

/** An item as the one of the staff sees it who may see all. */
const itemAbout = async ({ staff }: Work, subject: DemoSubject) =>
  await staff.idris.client.get('/v1/staff/review/items/{itemId}', onItem(subject));

const decide = async ({ staff }: Work, subject: DemoSubject, decision: DemoDecision): Promise<void> => {
  const { client } = staff[decision.by];
  const { days, statement } = decision;
  const endsAt = days === undefined ? undefined : new Date(Date.now() + days * DAY_MS).toISOString();
  const actions = decision.actions.map((action) => ({ ...action, ...(endsAt !== undefined && { endsAt }) }));
  await client.put('/v1/staff/review/items/{itemId}/claim', onItem(subject));
  const body = { actions, statement };
  await client.post('/v1/staff/review/items/{itemId}/decision', { body, ...onItem(subject) });
};

/** Has the staff work on one item, if it is still open. */
const workOn = async (work: Work, each: DemoCase): Promise<void> => {
  const { note, escalated, decision, claimedBy } = each;
  if ((note ?? escalated ?? decision ?? claimedBy) === undefined) return;
  const { staff } = work;
  const subject = subjectOf(work.members, work.subjects, each);
  const item = await itemAbout(work, subject);
  if (item.state === 'closed') return;
  if (note !== undefined) {
    const { client } = staff[note.by];
    await client.post('/v1/staff/review/items/{itemId}/notes', {
      body: { text: note.text },
      ...onItem(subject),
    });
  }
  if (escalated !== undefined && !item.escalated) {
    const { by, ...body } = escalated;
    await staff[by].client.put('/v1/staff/review/items/{itemId}/claim', onItem(subject));
    await staff[by].client.put('/v1/staff/review/items/{itemId}/escalation', { body, ...onItem(subject) });
  }
  if (decision !== undefined) await decide(work, subject, decision);
  if (claimedBy !== undefined)
    await staff[claimedBy].client.put('/v1/staff/review/items/{itemId}/claim', onItem(subject));
};

const closeTogether = async (work: Work): Promise<void> => {
  const closed = queueCases.filter(({ closedBy }) => closedBy === 'yusra');
  const itemIds = closed.map((each) => onItem(subjectOf(work.members, work.subjects, each)).path.itemId);
  const body = { itemIds, note: 'Nothing against the guidelines.' };
  await work.staff.yusra.client.post('/v1/staff/review/closings', { body });
};

/** The latest decision about a person that they can appeal. */
const appealed = async ({ members }: Work, { author, decision }: DemoCase): Promise<string | undefined> => {
  const { client } = memberOf(members, author);
  const { items } = await client.get('/v1/me/standing');
  const facts = decision && Object.values(decision.statement.facts);
  return items.find((item) => item.canAppeal && facts?.includes(item.facts))?.decisionId;
};

const appeal = async (work: Work, settle: () => Promise<void>): Promise<void> => {
  const waiting: { readonly each: DemoCase; readonly decisionId: string }[] = [];
  for (const each of queueCases) {
    const text = each.decision?.appeal;
    const decisionId = text === undefined ? undefined : await appealed(work, each);
    if (text === undefined || decisionId === undefined) continue;
    const { client } = memberOf(work.members, each.author);
    const path = { decisionId };
    await client.post('/v1/me/decisions/{decisionId}/appeal', { body: { text }, path });
    waiting.push({ each, decisionId });
  }
  await settle();
  for (const { each, decisionId } of waiting) {
    const given = each.decision?.answer;
    if (given === undefined) continue;
    const { by, ...answer } = given;
    const { client } = work.staff[by];
    const on = onItem(subjectOf(work.members, work.subjects, each));
    await client.put('/v1/staff/review/items/{itemId}/claim', on);
    const body = { decisionId, ...answer };
    await client.post('/v1/staff/review/items/{itemId}/appeal-answer', { body, ...on });
  }
};

/** What one administrator proposes, and another has to approve. */
const propose = async ({ staff, members }: Work): Promise<void> => {
  const body = {
    accountId: memberOf(members, 'ayman').accountId,
    act: 'export' as const,
    ground: 'He lost his telephone and asked in writing for a copy of his photos.',
    reference: 'Letter of 3 November, file 2026/117',
  };
  await staff.mariam.client.post('/v1/staff/proposals', { body, ...repeatable('demo-queue-proposal') });
};

/** Does everything for which people need what the staff takes from them at the end. */
const playContent = async (
  apiUrl: string,
  { staff, members }: Omit<Work, 'subjects'>,
  settle: () => Promise<void>,
): Promise<void> => {
  const subjects = await makeSubjects(members, settle);
  const work = { staff, members, subjects };
  await report(apiUrl, members, subjects);
  await settle();
  for (const each of queueCases) if (!each.isLast) await workOn(work, each);
  await closeTogether(work);
  await settle();
  await appeal(work, settle);
  await propose(work);
};

/**
 * Plays everything, once for the same data: what an earlier demo played to its end is left as it is, and one that broke off is gone on with.
 * `settle` waits until all background work is done. Answers whether there was anything to do.
 */
export const playQueue = async (
  apiUrl: string,
  secrets: StaffSecrets,
  settle: () => Promise<void>,
): Promise<boolean> => {
  const staff = await enterStaff(apiUrl, secrets);
  const members = await enterMembers(apiUrl);
  const { client } = staff.idris;
  const { items } = await client.get('/v1/staff/review/macros');
  const lacking = queueMacros.filter(({ name }) => !items.some((macro) => macro.name === name));
  if (lacking.length > 0) await playContent(apiUrl, { staff, members }, settle);
  for (const body of lacking) await client.post('/v1/staff/review/macros', { body });
  const work = { staff, members, subjects: new Map() };
  for (const each of queueCases) if (each.isLast) await workOn(work, each);
  return lacking.length > 0;
};
