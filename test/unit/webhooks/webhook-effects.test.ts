import { describe, expect, it } from 'vitest';
import { profileRow } from '../../../lambdas/accounts/account-rows.ts';
import { commentKey } from '../../../lambdas/comments/comment-key.ts';
import { CommentId, newUlid, postIdOf } from '../../../lambdas/kernel/ids.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import type { Key, Row } from '../../../lambdas/platform/table.ts';
import { postReferenceRow, postRow } from '../../../lambdas/posts/post-rows.ts';
import { webhookEffects } from '../../../lambdas/webhooks/webhook-effects.ts';
import { type WebhookType, webhookTypes } from '../../../lambdas/webhooks/webhook-event.ts';
import type { WebhookJob } from '../../../lambdas/webhooks/webhook-job.ts';
import { workOfPart } from '../../support/run-parts.ts';
import { idOf, postItem, someAccount, T0 } from '../../support/some-account.ts';
import { somePhotoId } from '../../support/some-post.ts';

const amal = idOf('amal');
const postId = postIdOf(T0, amal);

const change = (key: Key, before: Row | undefined, after: Row | undefined): RowChange => ({
  key: { ...key },
  before,
  after,
  sequenceNumber: '1',
  changedAt: T0 + 5_000,
});

const planned = async (changes: readonly RowChange[], types: readonly WebhookType[] = webhookTypes) => {
  const sent: WebhookJob[] = [];
  const queue = { send: async (jobs: readonly WebhookJob[]) => void sent.push(...jobs) };
  const deps = { queue, types: new Set(types), clock: () => T0 + 9_000 };
  for (const piece of workOfPart(webhookEffects, deps, changes)) await piece.run();
  return sent.map(({ event }) => event);
};

const post = (state: string, more: Row = {}): Row =>
  postItem(postId, { state, visibility: 'followers', caption: 'secret words', ...more });
const deleted = (deletedAt: number): Row =>
  post('deleted', { was: 'published', deletedAt, expiresAt: T0 / 1_000 + 86_400 });
const held = post('held', { hold: { code: 'photo_rejected', photoId: somePhotoId() } });
const ofPost = (before: Row | undefined, after: Row | undefined) =>
  change(postRow.key({ postId }), before, after);
const published = post('published', { publishedAt: T0 + 1_000 });

describe('events for operators', () => {
  it.each([
    ['a publication', post('processing'), published, 'post.published', 1_000],
    ['a publication at once', undefined, published, 'post.published', 1_000],
    ['a hold', post('processing'), held, 'post.held', 5_000],
    ['a deletion', published, deleted(T0 + 2_000), 'post.deleted', 2_000],
    ['a restoration', deleted(T0), published, 'post.restored', 5_000],
    ['an edit', published, { ...published, caption: 'new' }, undefined, 0],
    ['the archive', published, post('archived'), undefined, 0],
    ['the way out of the archive', post('archived'), published, undefined, 0],
    ['the beginning of a post', undefined, post('processing'), undefined, 0],
    ['the end of a bin', deleted(T0), undefined, undefined, 0],
  ])('come of %s as they should', async (_, before, after, type, at) => {
    const events = await planned([ofPost(before, after)]);
    expect(events.map((event) => [event.type, Date.parse(event.createdAt) - T0])).toEqual(
      type ? [[type, at]] : [],
    );
    expect(JSON.stringify(events)).not.toContain('secret words');
  });

  it('name the post, its author, what became of it, and why', async () => {
    const [event] = await planned([ofPost(post('processing'), held)]);
    expect(event?.data).toEqual({
      postId,
      accountId: amal,
      state: 'held',
      visibility: 'followers',
      reason: 'photo_rejected',
    });
  });

  it('tell of new accounts and comments once', async () => {
    const account = { ...someAccount('amal') };
    const commentId = CommentId.parse(newUlid(T0 + 3_000));
    const comment = { by: amal, state: 'pending', reason: 'approval', text: 'secret words' };
    const events = await planned([
      change(profileRow.key({ accountId: amal }), undefined, account),
      change(profileRow.key({ accountId: amal }), account, { ...account, bio: 'new' }),
      change(commentKey(postId, commentId), undefined, comment),
      change(commentKey(postId, commentId), comment, { ...comment, state: 'shown' }),
    ]);
    expect(events).toEqual([
      expect.objectContaining({ type: 'account.created', data: { accountId: amal } }),
      expect.objectContaining({
        type: 'comment.created',
        createdAt: new Date(T0 + 3_000).toISOString(),
        data: { commentId, postId, accountId: amal, state: 'pending' },
      }),
    ]);
  });

  it('have the same id whenever the change is delivered, and different ones otherwise', async () => {
    const changes = [ofPost(post('processing'), published), ofPost(published, deleted(T0))];
    const ids = (await planned(changes)).map(({ id }) => id);
    expect((await planned(changes)).map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(2);
  });

  it('are those that somebody wants', async () => {
    const changes = [ofPost(post('processing'), published), ofPost(published, deleted(T0))];
    expect((await planned(changes, ['post.deleted'])).map(({ type }) => type)).toEqual(['post.deleted']);
    expect(await planned(changes, [])).toEqual([]);
  });

  it("do not come of the reference in a co-author's partition", async () => {
    const reference = postReferenceRow.key({ coAuthor: idOf('omar'), postId });
    expect(await planned([change(reference, undefined, { state: 'reference' })])).toEqual([]);
  });

  it('stop the batch in front of a row that cannot be read', async () => {
    const work = workOfPart(
      webhookEffects,
      { queue: { send: async () => undefined }, types: new Set(webhookTypes), clock: () => T0 },
      [ofPost(post('processing'), published), ofPost(undefined, { state: 1 })],
    );
    expect(work.map(({ positions }) => positions)).toEqual([[0], [1]]);
    await expect(work[1]?.run()).rejects.toThrow('malformed');
  });
});
