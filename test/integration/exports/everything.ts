/** A person who has something of every kind that an export holds, among others whose texts are theirs alone. */
import { expect } from 'vitest';
import { accessRow } from '../../../lambdas/accesses/access-rows.ts';
import { acceptedTermsRow } from '../../../lambdas/accounts/account-rows.ts';
import { decisionRow } from '../../../lambdas/decisions/decision-rows.ts';
import { AccessId, AccountId, DecisionId, newUlid } from '../../../lambdas/kernel/ids.ts';
import { newPushSubscription } from '../../../lambdas/push/push-examples.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { operatorTable } from '../../support/operator-table.ts';
import { dataOf, join, type Member, type Person, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { someDecision } from '../../support/some-decision.ts';

type Answer = Readonly<Record<string, string>>;

/** Calls the API as somebody, by method and path. */
const caller =
  (apiUrl: string) =>
  async ({ tokens }: Person, method: string, path: string, body?: unknown): Promise<Answer> => {
    const answer = await fetch(`${apiUrl}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${tokens.accessToken}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    expect(answer.status, `${method} ${path} ${text}`).toBeLessThan(300);
    return text === '' ? {} : JSON.parse(text);
  };

let drawn = 100;
const picture = async (of: Person, altText?: string): Promise<string> => {
  drawn += 1;
  const bytes = Uint8Array.from(await jpegOf(landscape(drawn)));
  return uploadPhoto(of, bytes, altText === undefined ? {} : { altText });
};

/** What of others the person may not take along: captions, comments, profiles, and who blocks or restricts. */
export interface Others {
  readonly secrets: readonly string[];
}

export const CANARY = 'canary';

/** Something that only the person wrote, by kind. */
export const said = {
  bio: 'I photograph أبراج',
  caption: 'غروب & <light> over the "wadi"',
  earlier: 'an earlier caption',
  altText: 'Sun behind a dune',
  place: 'العُلا',
  archived: 'kept for later',
  binned: 'thrown away',
  draft: 'not yet said',
  comment: 'what I said to Bob',
  ownComment: 'what I said under mine',
  hidden: 'unsaid-word',
  audience: 'Walkers',
  collection: 'Deserts',
  report: 'what I told of Bob',
} as const;

/** What the service keeps of somebody's account: terms that were accepted, and what staff did: they looked at it, and warned its owner. */
const putWhatServiceKeeps = async (
  cloud: TestCloud,
  { accountId: id }: Pick<Person, 'accountId'>,
  staff: Pick<Person, 'accountId'>,
): Promise<void> => {
  const [accountId, reviewer] = [AccountId.parse(id), AccountId.parse(staff.accountId)];
  const now = Date.parse((await cloud.state()).now);
  await operatorTable(cloud).writeManyUnordered([
    { ...acceptedTermsRow.key({ accountId, version: '2026-12' }), at: now },
    {
      ...decisionRow.key({ accountId, decisionId: DecisionId.parse(newUlid(now)) }),
      ...someDecision(accountId, reviewer),
    },
    {
      ...accessRow.key({ accountId, accessId: AccessId.parse(newUlid(now)) }),
      role: 'reviewer',
      kind: 'account',
      reason: 'review',
      by: reviewer,
      expiresAt: 4_000_000_000,
    },
  ]);
};

export const giveEverything = async (cloud: TestCloud): Promise<{ person: Member; others: Others }> => {
  const call = caller(cloud.apiUrl);
  const people = await Promise.all(
    [
      'alice',
      'bob',
      'asker',
      'muted',
      'bound',
      'blocked',
      'blocker',
      'restricter',
      'recluse',
      'reporter',
    ].map((name) => join(cloud.apiUrl, name)),
  );
  const [alice, bob, asker, muted, bound, blocked, blocker, restricter, recluse, reporter] = people;
  if (
    !alice ||
    !bob ||
    !asker ||
    !muted ||
    !bound ||
    !blocked ||
    !blocker ||
    !restricter ||
    !recluse ||
    !reporter
  ) {
    throw new Error('Somebody is missing');
  }
  for (const [place, other] of people.slice(1).entries()) {
    await call(other, 'PATCH', '/me', { bio: `${CANARY} bio ${place}` });
    const photos = [{ photoId: await picture(other), altText: `${CANARY} alt ${place}` }];
    await call(other, 'POST', '/posts', { photos, caption: `${CANARY} caption ${place}` });
  }
  await call(recluse, 'PATCH', '/me/settings', { isPrivate: true });
  await call(bob, 'PUT', `/accounts/${alice.username}/follow`);
  await call(alice, 'PUT', `/accounts/${bob.username}/follow`);
  await call(alice, 'PUT', `/accounts/${bob.username}/bell`);
  await call(alice, 'PUT', `/accounts/${recluse.username}/follow`);
  await cloud.settle();

  const avatar = await picture(alice);
  await cloud.settle();
  await call(alice, 'PATCH', '/me', { bio: said.bio, avatarPhotoId: avatar });
  await call(alice, 'PUT', `/accounts/${muted.username}/mute`, {});
  await call(alice, 'PUT', `/accounts/${bound.username}/restrict`);
  await call(alice, 'PUT', `/accounts/${blocked.username}/block`);
  await call(blocker, 'PUT', `/accounts/${alice.username}/block`);
  await call(restricter, 'PUT', `/accounts/${alice.username}/restrict`);
  await call(alice, 'POST', '/me/push-subscriptions', newPushSubscription);
  await call(alice, 'PATCH', '/me/notification-preferences', { like: 'following', pushes: 'off' });
  await call(alice, 'PUT', '/me/hidden-words', { words: [said.hidden] });
  const { audienceId } = await call(alice, 'POST', '/me/audiences', { name: said.audience });
  await call(alice, 'PUT', `/me/audiences/${audienceId}/members/${bob.username}`);

  const post = async (of: Person, caption: string, more: object = {}): Promise<string> => {
    const photos = [{ photoId: await picture(of, said.altText) }, { photoId: await picture(of) }];
    const { postId = '' } = await call(of, 'POST', '/posts', { photos, caption, ...more });
    await cloud.settle();
    return postId;
  };
  const main = await post(alice, said.earlier, {
    title: 'Walk',
    location: { name: said.place, latitude: 26.61, longitude: 37.92 },
  });
  await call(alice, 'PATCH', `/posts/${main}`, { caption: said.caption });
  await call(alice, 'PUT', `/posts/${main}/pin`);
  await call(alice, 'POST', `/posts/${main}/share-links`, {});
  await call(alice, 'PUT', `/posts/${await post(alice, said.archived)}/archive`);
  await call(alice, 'DELETE', `/posts/${await post(alice, said.binned)}`);
  await call(alice, 'POST', '/drafts', { photos: [{ photoId: await picture(alice) }], caption: said.draft });
  await picture(alice); // nothing uses it

  const photoId = await picture(bob);
  const tags = [{ username: alice.username, x: 0.5, y: 0.5 }];
  const { postId: bobs = '' } = await call(bob, 'POST', '/posts', {
    photos: [{ photoId, tags }],
    caption: `${CANARY} of Bob`,
    coAuthors: [alice.username],
    paidPartnership: { partner: alice.username },
  });
  await cloud.settle();
  const { commentId: theirs } = await call(bob, 'POST', `/posts/${bobs}/comments`, {
    text: `${CANARY} comment`,
  });
  await call(alice, 'POST', `/posts/${bobs}/comments`, { text: said.comment, replyTo: theirs });
  await call(alice, 'POST', `/posts/${main}/comments`, { text: said.ownComment });
  const { commentId: pinned } = await call(bob, 'POST', `/posts/${main}/comments`, {
    text: `${CANARY} under mine`,
  });
  await call(alice, 'PUT', `/posts/${main}/comments/${pinned}/pin`);
  await call(alice, 'PUT', `/posts/${bobs}/comments/${theirs}/like`);
  for (const done of ['like', 'save', 'repost']) await call(alice, 'PUT', `/posts/${bobs}/${done}`);
  await call(alice, 'POST', '/views', { postIds: [bobs] });
  await call(alice, 'PUT', `/posts/${bobs}/share`);
  const { collectionId } = await call(alice, 'POST', '/me/collections', { name: said.collection });
  await call(alice, 'PUT', `/collections/${collectionId}/posts/${bobs}`);
  await call(bob, 'PUT', `/posts/${main}/like`);
  const about = (other: Person, text: string) => ({
    accountId: other.accountId,
    subjects: [{ kind: 'account', accountId: other.accountId }],
    reason: 'spam',
    text,
  });
  await call(alice, 'POST', '/reports', about(bob, said.report));
  await call(reporter, 'POST', '/reports', about(alice, `${CANARY} report`));
  await putWhatServiceKeeps(cloud, alice, reporter);
  await call(alice, 'PATCH', '/me/settings', { isPrivate: true });
  await call(asker, 'PUT', `/accounts/${alice.username}/follow`);
  await cloud.settle();
  const { items } = dataOf(await alice.client.GET('/v1/me/notifications'));
  await call(alice, 'PUT', '/me/notifications/read', { upTo: items[0]?.notificationId });
  await cloud.settle();
  return {
    person: alice,
    others: {
      secrets: [
        CANARY,
        blocker.accountId,
        restricter.accountId,
        reporter.accountId,
        newPushSubscription.keys.auth,
      ],
    },
  };
};
