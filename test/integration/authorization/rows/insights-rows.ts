import { answers, ownAccount, ownerOnly, type World } from '../row.ts';

const publicPost = ({ posts }: World) => ({ postId: posts.public });

export const insightsRows = {
  postViews: [
    { body: ({ posts }: World) => ({ postIds: [posts.public, posts.private] }), answers: ownAccount(204) },
  ],
  putShare: [
    { about: 'a public post', params: publicPost, answers: ownAccount(204) },
    {
      about: 'a private post',
      params: ({ posts }: World) => ({ postId: posts.private }),
      answers: answers(401, 403, 404, 404, 204),
    },
  ],
  getInsights: [{ params: publicPost, answers: ownerOnly(200) }],
} as const;
