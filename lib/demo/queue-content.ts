/** Puts what the queue of the demo is about where people see it, and has it reported. */

import { createSuwar } from '@suwar/client';
import { makeMarkedPicture } from '@suwar/local-cloud/marked-pictures';
import { unless } from './answers.ts';
import { type Client, claim, DEMO_PASSWORD, signedUp } from './enter.ts';
import { drawPicture } from './pictures.ts';
import { type DemoCase, type QueuePerson, queueCases, queuePeople } from './queue-cases.ts';
import { repeatable, sendPicture } from './send-picture.ts';

export interface QueueMember {
  readonly accountId: string;
  readonly client: Client;
}
export type QueueMembers = ReadonlyMap<QueuePerson, QueueMember>;

/** What a case is about, as reports name it. */
export interface DemoSubject {
  readonly kind: 'account' | 'post' | 'photo' | 'comment';
  readonly accountId?: string;
  readonly postId?: string;
  readonly photoId?: string;
  readonly commentId?: string;
}
export type DemoSubjects = ReadonlyMap<string, DemoSubject>;

export const memberOf = (members: QueueMembers, name: QueuePerson): QueueMember => {
  const member = members.get(name);
  if (member === undefined) throw new Error(`${name} is not in the demo`);
  return member;
};

/** Seeds of pictures: apart from those of the scenario. */
const FIRST_SEED = 9_000_000;

const names = Object.keys(queuePeople).filter((name): name is QueuePerson => name in queuePeople);

/** Brings everybody in. Whoever was suspended in an earlier demo that broke off keeps the name that they have. */
export const enterMembers = async (apiUrl: string): Promise<QueueMembers> => {
  const members = new Map<QueuePerson, QueueMember>();
  for (const name of names) {
    const person = queuePeople[name];
    const client = await signedUp(apiUrl, person);
    await client.auth.signIn({ email: person.email, password: DEMO_PASSWORD });
    const there = await client.get('/v1/me').catch(unless('account_required'));
    members.set(name, { client, accountId: there?.accountId ?? (await claim(client, person)) });
  }
  return members;
};

const post = async (
  { client }: QueueMember,
  { name, about }: DemoCase,
  position: number,
): Promise<DemoSubject> => {
  if (about.kind !== 'post' && about.kind !== 'photo') throw new Error(`${name} is no post`);
  const seed = FIRST_SEED + position;
  const drawn = await drawPicture(seed);
  // Software finds in it what a person has to judge.
  const jpeg =
    about.kind === 'photo' ? new Uint8Array(await makeMarkedPicture('borderline', { seed })) : drawn.jpeg;
  const photoId = await sendPicture(client, `demo-queue-photo-${position}`, { ...drawn, jpeg });
  const body = { photos: [{ photoId }], caption: about.caption, visibility: 'public' as const };
  const { postId } = await client.post('/v1/posts', { body, ...repeatable(`demo-queue-post-${position}`) });
  return about.kind === 'photo' ? { kind: 'photo', postId, photoId } : { kind: 'post', postId };
};

/** Makes what cases are about, accounts left out. `settle` waits until posts are published. */
export const makeSubjects = async (
  members: QueueMembers,
  settle: () => Promise<void>,
): Promise<DemoSubjects> => {
  const subjects = new Map<string, DemoSubject>();
  for (const [position, each] of queueCases.entries()) {
    if (each.about.kind === 'account' || each.about.kind === 'comment') continue;
    subjects.set(each.name, await post(memberOf(members, each.author), each, position));
  }
  await settle();
  for (const [position, { name, about, author }] of queueCases.entries()) {
    if (about.kind !== 'comment') continue;
    const postId = subjects.get(about.under)?.postId ?? '';
    const on = { path: { postId }, ...repeatable(`demo-queue-comment-${position}`) };
    const { client } = memberOf(members, author);
    const body = { text: about.text };
    const { commentId } = await client.post('/v1/posts/{postId}/comments', { body, ...on });
    subjects.set(name, { kind: 'comment', postId, commentId });
  }
  await settle();
  return subjects;
};

/** What a case is about. */
export const subjectOf = (
  members: QueueMembers,
  subjects: DemoSubjects,
  { name, author, about }: DemoCase,
): DemoSubject => {
  const subject: DemoSubject | undefined =
    about.kind === 'account'
      ? { kind: 'account', accountId: memberOf(members, author).accountId }
      : subjects.get(name);
  if (subject === undefined) throw new Error(`There is nothing for ${name}`);
  return subject;
};

/** Sends all reports, and the notice of somebody who has no account. The same report counts once. */
export const report = async (
  apiUrl: string,
  members: QueueMembers,
  subjects: DemoSubjects,
): Promise<void> => {
  for (const each of queueCases) {
    const { author, reports, notice } = each;
    const subject = subjectOf(members, subjects, each);
    const { accountId } = memberOf(members, author);
    for (const { by, ...said } of reports) {
      const body = { accountId, subjects: [subject], ...said };
      await memberOf(members, by).client.post('/v1/reports', { body });
    }
    if (notice === undefined) continue;
    const { from, ...said } = notice;
    const email = 'rights@studio.example';
    const body = {
      ...said,
      address: `https://app.example/p/${subject.postId}`,
      name: from,
      email,
      goodFaith: true,
    };
    await createSuwar({ api: apiUrl }).post('/v1/notices', { body });
  }
};
