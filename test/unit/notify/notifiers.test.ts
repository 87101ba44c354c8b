import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { commentKey } from '../../../lambdas/comments/comment-key.ts';
import { draftRow } from '../../../lambdas/drafts/draft-rows.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { CommentId, draftIdOf, newActId, newUlid } from '../../../lambdas/kernel/ids.ts';
import type { NotificationTypes } from '../../../lambdas/notify/notification-type.ts';
import type { NotificationJob, NotifierContext } from '../../../lambdas/notify/notifier.ts';
import { notificationJob, notifier } from '../../../lambdas/notify/notifier.ts';
import { makeRunNotificationJob } from '../../../lambdas/notify/run-notification-job.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import { names, nobodys } from '../../../lambdas/platform/data-of-field.ts';
import type { Key, Row } from '../../../lambdas/platform/table.ts';
import { encodedInvitee } from '../../../lambdas/posts/post.ts';
import { postRow } from '../../../lambdas/posts/post-rows.ts';
import { likeRow } from '../../../lambdas/reactions/reaction-rows.ts';
import { notifiers } from '../../../lambdas/wiring/notifiers.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, postAt, postItem, T0 } from '../../support/some-account.ts';

const [amal, badr, dana] = [idOf('amal'), idOf('badr'), idOf('dana')];
const postId = postAt(amal, 0);
const commentId = CommentId.parse(newUlid(T0));

const change = (key: Key, before: Row | undefined, after: Row | undefined): RowChange => ({
  key,
  before,
  after,
  sequenceNumber: '1',
});

const jobsOf = async (...changes: readonly RowChange[]) => {
  const sent: NotificationJob[] = [];
  const deps = {
    notifications: { send: async (jobs: readonly NotificationJob[]) => void sent.push(...jobs) },
  };
  const answer = await runParts(changes, ...notifiers.map(({ of: { part } }) => [part, deps] as const));
  return { sent, failed: answer.batchItemFailures };
};

const liked = (name: string) =>
  change(likeRow.key({ target: postId, act: newActId(T0), account: idOf(name) }), undefined, {});
const edge = edgeRow.key({ owner: badr, other: amal });
const naming = (...people: readonly AccountId[]) =>
  people.map((accountId, place) => ({ accountId, name: `name${place}` }));
const commented = { by: badr, text: 'x', state: 'shown', mentions: naming(badr) };

describe('changes become jobs', () => {
  it('one for all likes of a post in a batch, a hundred accounts each', async () => {
    const { sent } = await jobsOf(...Array.from({ length: 250 }, (_, each) => liked(`p${each}`)));
    expect(sent.map(({ kind, accounts }) => [kind, Array.isArray(accounts) && accounts.length])).toEqual([
      ['likes', 100],
      ['likes', 100],
      ['likes', 50],
    ]);
  });

  it('for likes of comments with the post, and for likes taken back', async () => {
    const key = likeRow.key({ target: commentId, act: newActId(T0), account: badr });
    const { sent } = await jobsOf(change(key, { postId }, undefined));
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
    const key = commentKey(postId, commentId);
    expect((await jobsOf(change(key, undefined, commented))).sent).toEqual([
      { kind: 'comment', postId, commentId, mentioned: [badr], onlyMentioned: false },
    ]);
    expect((await jobsOf(change(key, commented, { ...commented, likes: 3, text: 'y' }))).sent).toEqual([]);
    expect(
      (await jobsOf(change(key, commented, { ...commented, mentions: naming(badr, dana) }))).sent,
    ).toEqual([{ kind: 'comment', postId, commentId, mentioned: [dana], onlyMentioned: true }]);
    expect((await jobsOf(change(key, commented, { by: badr, state: 'deleted' }))).sent).toHaveLength(1);
  });

  it('for posts that are published or name other people, and not for their numbers', async () => {
    const key = postRow.key({ postId });
    const untagged = postItem(postId);
    const tags = untagged.photos.map(({ photoId }) => ({
      photoId,
      accountId: badr,
      x: 0,
      y: 0,
      state: 'shown',
    }));
    const published = { ...untagged, tags };
    const binned = { state: 'deleted', was: 'published', deletedAt: T0, expiresAt: T0 };
    const first = await jobsOf(change(key, { ...published, state: 'processing' }, published));
    expect(first.sent.map(({ kind }) => kind).toSorted()).toEqual(['new post', 'post']);
    expect((await jobsOf(change(key, published, { ...published, likes: 3 }))).sent).toEqual([]);
    expect((await jobsOf(change(key, published, untagged))).sent).toEqual([
      {
        kind: 'post',
        postId,
        formerly: [badr],
        formerAuthors: [],
        formerTags: [],
        mentions: { captions: [], everybody: false },
      },
    ]);
    const says = (more: object) => ({ ...published, ...more });
    expect((await jobsOf(change(key, published, says({ caption: 'x', editedAt: T0 })))).sent).toEqual([]);
    const part = '2.ABCDEFGH';
    const named = says({ mentions: naming(dana) });
    const apart = says({ caption: undefined, words: { caption: part } });
    expect((await jobsOf(change(key, published, named), change(key, named, apart))).sent).toMatchObject([
      {
        mentions: {
          captions: [
            { before: { people: [] }, after: { people: [dana] } },
            { before: { people: [dana] }, after: { part } },
          ],
          everybody: false,
        },
      },
    ]);
    expect((await jobsOf(change(key, says({ visibility: 'private' }), published))).sent).toMatchObject([
      { mentions: { captions: [], everybody: true } },
    ]);
    expect((await jobsOf(change(key, published, { ...published, ...binned }))).sent).toEqual([]);
  });

  it('for a draft that could not be published', async () => {
    const draftId = draftIdOf(T0, amal);
    const draft = {
      nonce: 'ABCDEFGH',
      version: 1,
      details: { visibility: 'public' },
      photos: [],
      changedAt: T0,
      expiresAt: T0,
    };
    const failure = { code: 'photo_unusable', part: '2.ABCDEFGH' };
    const scheduled = { ...draft, state: 'scheduled', publishAt: T0 };
    const { sent } = await jobsOf(
      change(draftRow.key({ draftId }), scheduled, { ...scheduled, state: 'failed', failure }),
    );
    expect(sent).toEqual([{ kind: 'draft', draftId, publishAt: T0 }]);
  });

  it('and what cannot be read stops those behind it, and no other kind', async () => {
    vi.spyOn(console, 'error').mockReturnValue(); // a batch that stops says so
    const broken = change(commentKey(postId, commentId), undefined, { ...commented, mentions: 'all' });
    const comment = (minute: number) =>
      change(commentKey(postId, CommentId.parse(newUlid(T0 + minute))), undefined, commented);
    const { sent, failed } = await jobsOf(
      liked('p1'),
      comment(1),
      { ...broken, sequenceNumber: '2' },
      liked('p2'),
      comment(2),
    );
    expect(sent).toEqual([
      { kind: 'comment', postId, commentId: expect.anything(), mentioned: [badr], onlyMentioned: false },
      { kind: 'likes', postId, accounts: [idOf('p1'), idOf('p2')] },
    ]);
    expect(failed).toEqual([{ itemIdentifier: '2' }]);
  });
});

describe('two changes of one thing in a batch become one job', () => {
  const followers = (...each: readonly unknown[]) => ({ kind: 'follows', followed: amal, followers: each });
  const edgeOf = (owner: typeof amal) => edgeRow.key({ owner, other: amal });
  const key = commentKey(postId, commentId);
  const post = postItem(postId);
  const tagged = { ...post, coAuthors: [encodedInvitee({ accountId: badr, state: 'invited' })] };

  it.each<[string, readonly RowChange[], unknown]>([
    ['likes of a post', [liked('badr'), liked('dana')], { kind: 'likes', postId, accounts: [badr, dana] }],
    [
      'follows, the later state of each',
      [
        change(edgeOf(badr), undefined, { since: 'A' }),
        change(edgeOf(dana), undefined, { since: 'B' }),
        change(edgeOf(badr), { since: 'A' }, undefined),
      ],
      followers({ account: badr }, { account: dana, since: 'B' }),
    ],
    [
      'requests',
      [change(edge, undefined, { requested: 'A' }), change(edge, { requested: 'A' }, undefined)],
      { kind: 'request', asked: amal, requester: badr },
    ],
    [
      'a comment, with all whom it mentions or mentioned',
      [change(key, undefined, commented), change(key, commented, { ...commented, mentions: naming(dana) })],
      { kind: 'comment', postId, commentId, mentioned: [badr, dana], onlyMentioned: false },
    ],
    [
      'a new post',
      [change(postRow.key({ postId }), undefined, tagged), change(postRow.key({ postId }), tagged, post)],
      { kind: 'new post', postId },
    ],
    [
      'a post, with all who had a part in it',
      [change(postRow.key({ postId }), undefined, tagged), change(postRow.key({ postId }), tagged, post)],
      {
        kind: 'post',
        postId,
        formerly: [badr],
        formerAuthors: [],
        formerTags: [],
        mentions: { captions: [], everybody: true },
      },
    ],
  ])('%s', async (_, changes, expected) => {
    const { sent } = await jobsOf(...changes);
    expect(sent.filter(({ kind }) => kind === Object(expected).kind)).toEqual([expected]);
  });

  it('of as many followers as one read takes', async () => {
    const { sent } = await jobsOf(
      ...Array.from({ length: 101 }, (_, each) =>
        change(edgeOf(idOf(`p${each}`)), undefined, { since: 'A' }),
      ),
    );
    expect(sent.map(({ followers }) => Array.isArray(followers) && followers.length)).toEqual([100, 1]);
  });
});

const ran: unknown[] = [];
const spec = {
  topic: 'polls',
  kind: 'poll',
  job: z.strictObject({ poll: z.string() }),
  data: { poll: nobodys('a poll') },
  follows: [{ row: edgeRow }],
  jobsOf: () => [],
  nameOf: ({ poll }: { poll: string }) => poll,
  merge: (one: { poll: string }) => one,
  split: (job: { poll: string }) => [job],
} as const;
const running = {
  deps: () => 'deps',
  run: async (deps: string, job: object, now: number) => void ran.push({ deps, job, now }),
} as const;

describe('a job', () => {
  const context: NotifierContext = {
    get table(): never {
      throw new Error('The table is not needed');
    },
    pushes: { send: async () => undefined },
    more: { send: async () => undefined },
  };
  const other = notificationJob({
    ...spec,
    job: z.strictObject({ vote: z.string() }),
    data: { vote: names('who votes') },
    nameOf: ({ vote }: { vote: string }) => vote,
    merge: (one: { vote: string }) => one,
    split: (job: { vote: string }) => [job],
  });
  const run = makeRunNotificationJob(
    [notifier(notificationJob(spec), running), notifier(other, running)],
    context,
  );

  it('is run by the notifier of its kind that reads it', async () => {
    await run({ kind: 'poll', vote: 'V' }, 1);
    await run({ kind: 'poll', poll: 'P' }, 2);
    expect(ran).toEqual([
      { deps: 'deps', job: { vote: 'V' }, now: 1 },
      { deps: 'deps', job: { poll: 'P' }, now: 2 },
    ]);
  });

  it('of a kind that no topic knows is an error that names it', async () => {
    await expect(run({ kind: 'stories' }, 1)).rejects.toThrow('"stories"');
  });

  it('that cannot be read is an error too', async () => {
    await expect(run({ kind: 'poll', poll: 1 }, 1)).rejects.toThrow('poll');
  });

  it.each<NotificationJob>([
    { kind: 'likes', postId, accounts: [badr] },
    { kind: 'likes', postId, commentId, accounts: [badr] },
    { kind: 'follows', followed: amal, followers: [{ account: badr }, { account: dana, since: 'A' }] },
    { kind: 'request', asked: amal, requester: badr },
    { kind: 'accepted', approver: amal, follower: badr, since: 'A' },
    { kind: 'comment', postId, commentId, mentioned: [badr], onlyMentioned: true },
    { kind: 'post', postId, formerly: [badr] },
    { kind: 'draft', draftId: draftIdOf(T0, amal), publishAt: T0 },
    { kind: 'block', one: amal, other: badr },
  ])('in flight is read by exactly one topic: $kind', (job) => {
    expect(notifiers.filter(({ of, reads }) => of.kind === job.kind && reads(job))).toHaveLength(1);
  });
});

describe('what a topic forgets does not compile', () => {
  it('of a notifier', () => {
    const { merge, ...withoutMerge } = spec;
    const { split, ...withoutSplit } = spec;
    const { run, ...withoutRun } = running;
    const incomplete = () => [
      // @ts-expect-error merging is a decision
      notificationJob(withoutMerge),
      // @ts-expect-error splitting is a decision
      notificationJob(withoutSplit),
      // @ts-expect-error a job without anything that runs it
      notifier(notificationJob(spec), withoutRun),
    ];
    expect(incomplete).toBeTypeOf('function');
    expect([merge, split, run]).not.toContain(undefined);
  });

  it('of a type', () => {
    const text = { en: 'x', ar: 'س' };
    const whole = {
      preference: 'people',
      description: 'X.',
      about: 'post',
      sentence: text,
      push: text,
    } as const;
    const { sentence, ...withoutSentence } = whole;
    const { push, ...withoutPush } = whole;
    const { preference, ...withoutPreference } = whole;
    const types: readonly NotificationTypes[] = [
      { whole },
      // @ts-expect-error a notification without a sentence
      { withoutSentence },
      // @ts-expect-error a push without a line
      { withoutPush },
      // @ts-expect-error a type without a preference
      { withoutPreference },
      // @ts-expect-error a language is missing
      { whole: { ...whole, sentence: { en: 'x' } } },
    ];
    expect(types).toHaveLength(5);
    expect([sentence, push, preference]).not.toContain(undefined);
  });
});
