import { all, answers, type World } from '../row.ts';

const anyReport = { reportId: '01KAVZ2M9T4Q7X0C5B8N3D6F1H' };

const someNotice = {
  address: 'https://suwar.example/p/1',
  reason: 'child_abuse',
  explanation: 'A child is hurt.',
  goodFaith: true,
};

/** No block keeps anybody from reporting what all others see; what is hidden from them without one is not there. */
export const reportsRows = {
  listReportReasons: [{ answers: all(200) }],
  sendNotice: [{ body: () => someNotice, answers: all(201) }],
  getNotice: [{ params: () => ({ noticeId: '01KAVZ2M9T4Q7X0C5B8N3D6F1M' }), answers: all(404) }],
  getNoticeForm: [{ answers: all(200) }],
  sendNoticeForm: [{ about: 'in JSON', body: () => someNotice, answers: all(415) }],
  makeReport: [
    {
      about: 'a public post',
      body: ({ owner, posts }: World) => ({
        accountId: owner.accountId,
        subjects: [{ kind: 'post', postId: posts.public }],
        reason: 'spam',
      }),
      answers: answers(401, 403, 200, 200, 409),
      afterwards: (_: World, settle: () => Promise<unknown>) => settle(), // staff find it
    },
    {
      about: 'a post for followers',
      body: ({ owner, posts }: World) => ({
        accountId: owner.accountId,
        subjects: [{ kind: 'post', postId: posts.followers }],
        reason: 'spam',
      }),
      answers: answers(401, 403, 404, 200, 409),
    },
    {
      about: 'a post in the bin, which the follower had in their home',
      body: ({ owner, posts }: World) => ({
        accountId: owner.accountId,
        subjects: [{ kind: 'post', postId: posts.binned }],
        reason: 'spam',
      }),
      answers: answers(401, 403, 404, 200, 409),
    },
    {
      about: 'a comment on a public post',
      body: ({ owner, posts, comments }: World) => ({
        accountId: owner.accountId,
        subjects: [{ kind: 'comment', postId: posts.public, commentId: comments.onPublic }],
        reason: 'spam',
      }),
      answers: answers(401, 403, 200, 200, 409),
    },
    {
      about: 'a private collection',
      body: ({ owner, collections }: World) => ({
        accountId: owner.accountId,
        subjects: [{ kind: 'collection', collectionId: collections.private }],
        reason: 'spam',
      }),
      answers: answers(401, 403, 404, 404, 409),
    },
  ],
  listReports: [{ answers: answers(401, 200, 200, 200, 200) }],
  getReport: [{ params: () => anyReport, answers: answers(401, 404, 404, 404, 404) }],
} as const;
