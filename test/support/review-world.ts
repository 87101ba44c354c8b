/** A deployment with work in it for staff: each kind of item in the queue, and something on each page of the console. */
import { makeMarkedPicture } from '@suwar/local-cloud/marked-pictures';
import { itemIdOf, SentSubject } from '../../lambdas/kernel/subject.ts';
import type { CloudControls } from './cloud.ts';
import { dataOf, join, type Person, uploadPhoto } from './people.ts';
import { jpegOf, landscape } from './pictures.ts';
import { createPostOf } from './posting.ts';
import type { Schemas } from './raw-client/client.ts';
import { giveRoles, joinStaff } from './staff.ts';

type Cloud = Pick<CloudControls, 'changeRow' | 'settle'> & { readonly apiUrl: string };
type Reason = Schemas['NewReport']['reason'];

const statement: NonNullable<Schemas['ReviewDecision']['statement']> = {
  facts: {
    en: 'The second line names the street and the number of the house of a neighbour.',
    ar: 'يذكر السطر الثاني شارع أحد الجيران ورقم منزله.',
  },
  rule: 'privacy',
  ground: 'terms',
};

/** Somebody of the staff who has not used a code of their authenticator that is good now: a browser signs in as them. */
export const staffForBrowser = async (cloud: Cloud, name: string, roles: Parameters<typeof giveRoles>[2]) => {
  const person = await join(cloud.apiUrl, name);
  const secret = await person.addSecondFactor();
  await giveRoles(cloud, person, roles);
  return { ...person, secret };
};

/** Reports something, and answers the report and the item that it is reviewed as. */
export const reportTo = async (
  reporter: Person,
  { accountId }: Pick<Person, 'accountId'>,
  subject: Schemas['NewReport']['subjects'][number],
  reason: Reason,
  text?: string,
) => {
  const body = { accountId, subjects: [subject], reason, ...(text !== undefined && { text }) };
  const { report } = dataOf(await reporter.client.POST('/v1/reports', { body }));
  return { reportId: report.reportId, itemId: itemIdOf(SentSubject.parse(subject)) };
};

/** A post with a picture, and a report of it. */
export const reportedPost = async (cloud: Cloud, author: Person, reporter: Person, reason: Reason) => {
  const photoId = await uploadPhoto(author, Uint8Array.from(await jpegOf(landscape(Date.now() % 10_000))), {
    altText: 'A road to the mountains in the evening',
  });
  await cloud.settle();
  const postId = await createPostOf(author, [photoId], {
    title: 'The old road',
    caption: 'مساء هادئ على الطريق القديم، قرب بيت الجيران رقم 14.',
  });
  await cloud.settle();
  const subject = { kind: 'post', postId } as const;
  const made = await reportTo(reporter, author, subject, reason, 'It names where a neighbour lives.');
  await cloud.settle();
  return { postId, ...made };
};

const claimAndRemove = async (reviewer: Person, itemId: string): Promise<string> => {
  const params = { path: { itemId } };
  dataOf(await reviewer.client.PUT('/v1/staff/review/items/{itemId}/claim', { params }));
  const body = { actions: [{ kind: 'remove' as const }], statement, note: 'Clear from the caption.' };
  const decided = dataOf(
    await reviewer.client.POST('/v1/staff/review/items/{itemId}/decision', { params, body }),
  );
  return decided.decisionIds[0] ?? '';
};

const addHold = async (one: Person, other: Person, accountId: string): Promise<void> => {
  const body = {
    accountId,
    act: 'hold' as const,
    authority: 'District court',
    until: new Date(Date.now() + 90 * 86_400_000).toISOString(),
    ground: 'Order to keep everything until the hearing.',
    reference: 'K 14/2026',
  };
  const { proposalId } = dataOf(await one.client.POST('/v1/staff/proposals', { body }));
  const params = { path: { proposalId } };
  dataOf(await other.client.PUT('/v1/staff/proposals/{proposalId}/approval', { params }));
};

/** One of each kind of work. */
export const fillQueue = async (cloud: Cloud) => {
  const [author, reporter, second] = await Promise.all(
    ['nour', 'sami', 'lina'].map((name) => join(cloud.apiUrl, name)),
  );
  if (author === undefined || reporter === undefined || second === undefined)
    throw new Error('Nobody joined');
  const reviewer = await joinStaff(cloud, 'rima', ['reviewer', 'senior']);
  const administrators = [
    await joinStaff(cloud, 'omar', ['administrator']),
    await joinStaff(cloud, 'hala', ['administrator']),
  ] as const;

  const appealed = await reportedPost(cloud, author, reporter, 'privacy');
  const decisionId = await claimAndRemove(reviewer, appealed.itemId);
  await cloud.settle();
  const params = { path: { decisionId } };
  const appeal = { text: 'The number is that of my own house. الرقم رقم بيتي أنا.' };
  dataOf(await author.client.POST('/v1/me/decisions/{decisionId}/appeal', { params, body: appeal }));

  const post = await reportedPost(cloud, author, reporter, 'bullying');
  await reportTo(second, author, { kind: 'post', postId: post.postId }, 'sexual_harassment', 'يسخر من جاره.');
  const path = { postId: post.postId };
  const comment = dataOf(
    await second.client.POST('/v1/posts/{postId}/comments', {
      params: { path },
      body: { text: 'Follow me for prizes!' },
    }),
  );
  const { commentId } = comment;
  await reportTo(author, second, { kind: 'comment', postId: post.postId, commentId }, 'spam');
  await reportTo(reporter, second, { kind: 'account', accountId: second.accountId }, 'impersonation');
  await uploadPhoto(second, Uint8Array.from(await makeMarkedPicture('borderline', { seed: 1 })));
  const macro = {
    name: 'Private address',
    en: 'It shows where somebody lives who has not agreed to that.',
    ar: 'يُظهر مكان سكن شخص لم يوافق على ذلك.',
  };
  dataOf(await reviewer.client.POST('/v1/staff/review/macros', { body: macro }));

  const [one, other] = administrators;
  await addHold(one, other, second.accountId);
  const grant = {
    accountId: reporter.accountId,
    act: 'grant' as const,
    role: 'reviewer' as const,
    ground: 'Joins the team in Amman.',
    reference: 'HR-231',
  };
  dataOf(await one.client.POST('/v1/staff/proposals', { body: grant }));
  const list = { kind: 'pdq' as const, rule: 'child_abuse' as const, source: 'The list of the association' };
  dataOf(
    await one.client.PUT('/v1/staff/hash-lists/{listId}', {
      params: { path: { listId: 'association' } },
      body: list,
    }),
  );
  await cloud.settle();
  return { author, reporter, second, appealed, post };
};
