import { describe, expect, it, vi } from 'vitest';
import { CommentId, newUlid } from '../../../lambdas/kernel/ids.ts';
import type { NotificationJob } from '../../../lambdas/kernel/jobs/notification-job.ts';
import { keys, type RowKey } from '../../../lambdas/kernel/table-keys.ts';
import { planNotifications } from '../../../lambdas/notifications/notification-effects.ts';
import type { RowChange } from '../../../lambdas/platform/stream-batch.ts';
import { runInOrder } from '../../../lambdas/platform/stream-batch.ts';
import type { Row } from '../../../lambdas/platform/table.ts';
import { idOf, postAt, T0 } from '../../support/some-account.ts';

const [amal, badr] = [idOf('amal'), idOf('badr')];
const postId = postAt(amal, 0);
const commentId = CommentId.parse(newUlid(T0));

const change = (key: RowKey, before: Row | undefined, after: Row | undefined): RowChange => ({
  key,
  before,
  after,
  sequenceNumber: '1',
});

const jobsOf = async (...changes: readonly RowChange[]) => {
  const sent: NotificationJob[] = [];
  const work = planNotifications(
    { notifications: { send: async (jobs) => void sent.push(...jobs) } },
    changes,
  );
  const answer = await runInOrder(changes, work);
  return { sent, failed: answer.batchItemFailures };
};

const liked = (name: string) => change(keys.like(postId, idOf(name)), undefined, { at: T0 });
const edge = keys.edge(badr, amal);

describe('changes become jobs', () => {
  it('one for all likes of a post in a batch, a hundred accounts each', async () => {
    const { sent } = await jobsOf(...Array.from({ length: 250 }, (_, each) => liked(`p${each}`)));
    expect(sent.map((job) => job.kind === 'likes' && job.accounts.length)).toEqual([100, 100, 50]);
  });

  it('for likes of comments with the post, and for likes taken back', async () => {
    const key = keys.like(commentId, badr);
    const { sent } = await jobsOf(change(key, { at: T0, postId }, undefined));
    expect(sent).toEqual([{ kind: 'likes', postId, commentId, accounts: [badr] }]);
  });

  it.each<[string, Row | undefined, Row | undefined, readonly unknown[]]>([
    [
      'a follow',
      undefined,
      { since: 'A' },
      [{ kind: 'follows', followed: amal, followers: [{ account: badr, since: 'A' }] }],
    ],
    [
      'its end',
      { since: 'A' },
      undefined,
      [{ kind: 'follows', followed: amal, followers: [{ account: badr }] }],
    ],
    ['a request', undefined, { requested: 'A' }, [{ kind: 'request', asked: amal, requester: badr }]],
    [
      'its approval',
      { requested: 'A' },
      { since: 'B' },
      [
        { kind: 'request', asked: amal, requester: badr },
        { kind: 'accepted', approver: amal, follower: badr, since: 'B' },
      ],
    ],
    ['a block', {}, { blocks: 'A' }, [{ kind: 'block', one: badr, other: amal }]],
    ['being blocked', {}, { blockedBy: 'A' }, []],
    ['a mute', { since: 'A' }, { since: 'A', mutedUntil: 1 }, []],
  ])('for %s', async (_, before, after, expected) => {
    expect((await jobsOf(change(edge, before, after))).sent).toEqual(expected);
  });

  it('for comments that begin, change their state or whom they mention, and not for their numbers', async () => {
    const key = keys.comment(postId, commentId);
    const shown = { state: 'shown', mentioned: [badr] };
    expect((await jobsOf(change(key, undefined, shown))).sent).toEqual([
      { kind: 'comment', postId, commentId, mentioned: [badr] },
    ]);
    expect((await jobsOf(change(key, shown, { ...shown, likes: 3, text: 'x' }))).sent).toEqual([]);
    expect((await jobsOf(change(key, shown, { state: 'deleted' }))).sent).toHaveLength(1);
  });

  it('for posts that are published or name other people, and not for their numbers', async () => {
    const key = keys.post(postId);
    const published = { state: 'published', photos: [{ tags: [{ accountId: badr }] }] };
    expect((await jobsOf(change(key, { state: 'processing' }, published))).sent).toHaveLength(1);
    expect((await jobsOf(change(key, published, { ...published, likes: 3 }))).sent).toEqual([]);
    expect((await jobsOf(change(key, published, { state: 'published', photos: [{}] }))).sent).toEqual([
      { kind: 'post', postId, formerly: [badr] },
    ]);
    expect((await jobsOf(change(key, published, { ...published, state: 'deleted' }))).sent).toEqual([]);
  });

  it('and what cannot be read stops the batch behind the jobs in front of it', async () => {
    vi.spyOn(console, 'error').mockReturnValueOnce(); // a batch that stops says so
    const broken = change(keys.comment(postId, commentId), undefined, { state: 'shown', mentioned: 'all' });
    const { sent, failed } = await jobsOf(liked('p1'), { ...broken, sequenceNumber: '2' }, liked('p2'));
    expect(sent).toEqual([{ kind: 'likes', postId, accounts: [idOf('p1')] }]);
    expect(failed).toEqual([{ itemIdentifier: '2' }]);
  });
});
