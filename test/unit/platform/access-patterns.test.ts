import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  AudienceId,
  accountIdOf,
  CommentId,
  collectionIdOf,
  draftIdOf,
  NotificationId,
  PhotoId,
  postIdOf,
} from '../../../lambdas/kernel/ids.ts';
import { keys, sortPrefix } from '../../../lambdas/kernel/table-keys.ts';

const document = readFileSync(new URL('../../../docs/access-patterns.md', import.meta.url), 'utf8');
const [one, other] = [accountIdOf('issuer', 'one'), accountIdOf('issuer', 'other')];
const post = postIdOf(0, one);
const audience = AudienceId.parse(post);
const comment = CommentId.parse(post);
const collection = collectionIdOf(0, one);

/** A key of each entity; a new kind of key is missing here and does not compile. */
const examples: Record<Exclude<keyof typeof keys, `${string}artition`>, { pk: string; sk: string }> = {
  profile: keys.profile(one),
  counts: keys.counts(one),
  delivery: keys.delivery(one),
  post: keys.post(post),
  edge: keys.edge(one, other),
  follower: keys.follower(one, other),
  edit: keys.edit(post, 1),
  bin: keys.bin(post),
  photo: keys.photo(PhotoId.parse(post)),
  username: keys.username('alice'),
  feedReference: keys.feedReference(one, post),
  feedMerge: keys.feedMerge(one, other),
  idempotency: keys.idempotency(one, 'key'),
  requester: keys.requester(one, other),
  blocked: keys.blocked(one, other),
  muted: keys.muted(one, other),
  restricted: keys.restricted(one, other),
  audienceCount: keys.audienceCount(one),
  audience: keys.audience(one, audience),
  audienceMember: keys.audienceMember(one, audience, other),
  draft: keys.draft(draftIdOf(0, one)),
  tagged: keys.tagged(one, post),
  coAuthored: keys.coAuthored(one, post),
  postReference: keys.postReference(other, post),
  shareLink: keys.shareLink('digest'),
  shareLinks: keys.shareLinks(post),
  archived: keys.archived(post),
  like: keys.like(post, one),
  done: keys.done(one, post),
  doneWithComment: keys.doneWithComment(one, post, comment),
  comment: keys.comment(post, comment),
  commentsHead: keys.commentsHead(post),
  pendingComment: keys.pendingComment(post, comment),
  repost: keys.repost(one, post),
  collectionQuota: keys.collectionQuota(one),
  collection: keys.collection(collection),
  saved: keys.saved(one, post),
  view: keys.view(post, '2026-11-23', one),
  share: keys.share(post, '2026-11-23', one),
  followedVia: keys.followedVia(post, one),
  insight: keys.insight(post, '2026-11-23'),
  notification: keys.notification(one, NotificationId.parse(post)),
  notificationGroup: keys.notificationGroup(one, 'like'),
  notificationsRead: keys.notificationsRead(one),
  notifiedFollower: keys.notifiedFollower(one, other),
  notificationPreferences: keys.notificationPreferences(one),
  pushSubscription: keys.pushSubscription(one, 'digest'),
  pushDevice: keys.pushDevice('digest'),
  webhookEvent: keys.webhookEvent('2026-11-23T10:00:00.000Z', 'evt_1'),
};

describe('the document of access patterns', () => {
  it.each(Object.entries(examples))('names the entity under the key of %s', (_, { pk, sk }) => {
    const kind = (text: string) => (text.includes('#') ? `${text.split('#')[0]}#<` : text);
    // What a reader did with a post differs from the post's reference by its last character.
    const isMark = sk.endsWith('~');
    const rows = document
      .split('\n')
      .filter((line) => line.includes(`| \`${kind(pk)}`) && line.includes('~`') === isMark);
    expect(rows.filter((line) => line.includes(`| \`${kind(sk)}`))).toHaveLength(1);
  });

  it('names every prefix that is queried', () => {
    for (const prefix of Object.values(sortPrefix)) expect(document).toContain(`\`${prefix}<`);
  });
});
