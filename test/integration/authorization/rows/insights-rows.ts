import { aboutShared, answers, authorsOnly, ofShared, ownAccount, ownerOnly, type World } from '../row.ts';

const publicPost = ({ posts }: World) => ({ postId: posts.public });

export const insightsRows = {
  reportPostViews: [
    { body: ({ posts }: World) => ({ postIds: [posts.public, posts.private] }), answers: ownAccount(204) },
  ],
  reportPostShare: [
    { about: 'a public post', params: publicPost, answers: ownAccount(204) },
    {
      about: 'a private post',
      params: ({ posts }: World) => ({ postId: posts.private }),
      answers: answers(401, 403, 404, 404, 204),
    },
  ],
  getAccountInsights: [{ answers: answers(401, 200, 200, 200, 200) }],
  getPostInsights: [
    { params: publicPost, answers: ownerOnly(200) },
    { about: aboutShared, params: ofShared, answers: authorsOnly(200) },
  ],
} as const;
