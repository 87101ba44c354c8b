import { PostId } from '../../../../lambdas/kernel/ids.ts';
import { itemIdOf } from '../../../../lambdas/kernel/subject.ts';
import { staffOnly, type World } from '../row.ts';

/** The item of a post that was reported. */
const ofReported = ({ posts }: World) => ({
  itemId: itemIdOf({ kind: 'post', postId: PostId.parse(posts.public) }),
});
const text = { name: 'Nothing', en: 'Nothing in it.', ar: 'لا شيء فيه.' };
const someMacro = { macroId: '01KAVZ2M9T4Q7X0C5B8N3D6F1J' };
const ofFollower = ({ follower }: World) => ({ accountId: follower.accountId });

export const reviewingRows = {
  listReviewItems: [{ answers: staffOnly(200) }],
  getReviewItem: [{ params: ofReported, answers: staffOnly(200) }],
  addReviewNote: [{ params: ofReported, body: () => ({ text: 'Looked at.' }), answers: staffOnly(204) }],
  claimReviewItem: [{ params: ofReported, answers: { ...staffOnly(200), senior: 409 } }],
  releaseReviewItem: [{ params: ofReported, answers: staffOnly(204) }],
  closeReviewItems: [{ body: () => ({ itemIds: ['8Q2W6E0R4T1Y5X3V7B9N'] }), answers: staffOnly(200) }],
  escalateReviewItem: [
    { params: ofReported, body: () => ({ note: 'For the police?' }), answers: staffOnly(204) },
  ],
  // Nobody has claimed it any more.
  decideReviewItem: [
    { params: ofReported, body: () => ({ actions: [] }), answers: { ...staffOnly(409), reviewer: 403 } },
  ],
  answerAppeal: [
    {
      params: ofReported,
      body: () => ({
        decisionId: '01KAVZ2M9T4Q7X0C5B8N3D6F1K',
        outcome: 'upheld',
        answer: { en: 'No.', ar: 'لا.' },
      }),
      answers: { ...staffOnly(409), reviewer: 403 },
    },
  ],
  listReviewMacros: [{ answers: staffOnly(200) }],
  createReviewMacro: [{ body: () => text, answers: staffOnly(201) }],
  deleteReviewMacro: [{ params: () => someMacro, answers: staffOnly(204) }],
  muteReporter: [{ params: ofFollower, body: () => ({ days: 1 }), answers: staffOnly(200) }],
  unmuteReporter: [{ params: ofFollower, answers: staffOnly(200) }],
} as const;
