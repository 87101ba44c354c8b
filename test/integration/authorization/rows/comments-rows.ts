import type { World } from '../row.ts';
import {
  aboutShared,
  all,
  answers,
  authorsOnly,
  followersOnly,
  ofShared,
  ownAccount,
  ownerOnly,
} from '../row.ts';

const onPublic = ({ posts }: World) => ({ postId: posts.public });
const kept = ({ posts, comments }: World) => ({ postId: posts.public, commentId: comments.onPublic });
const forFollowers = ({ posts, comments }: World) => ({
  postId: posts.followers,
  commentId: comments.onFollowers,
});
/** Somebody else's comment on a post that the follower co-authors. */
const onShared = ({ posts, comments }: World) => ({ postId: posts.shared, commentId: comments.onShared });
const tending = [
  { params: kept, answers: ownerOnly(200) },
  { about: aboutShared, params: onShared, answers: authorsOnly(200) },
] as const;
const text = () => ({ text: 'Which lighthouse is this?' });

export const commentsRows = {
  createComment: [
    { about: aboutShared, params: ofShared, body: text, answers: answers(401, 403, 404, 201, 201) },
    { about: 'a public post', params: onPublic, body: text, answers: ownAccount(201) },
    {
      about: 'a post for followers',
      params: forFollowers,
      body: text,
      answers: answers(401, 403, 404, 201, 201),
    },
    {
      about: 'a post in the bin',
      params: ({ posts }: World) => ({ postId: posts.binned }),
      body: text,
      answers: answers(401, 403, 404, 404, 404),
    },
    {
      about: 'a reply',
      params: onPublic,
      body: ({ comments }: World) => ({ ...text(), replyTo: comments.onPublic }),
      answers: ownAccount(201),
    },
  ],
  listComments: [
    { about: `on ${aboutShared}`, params: ofShared, answers: followersOnly },
    { about: 'on a public post', params: onPublic, answers: all(200) },
    { about: 'on a post for followers', params: forFollowers, answers: followersOnly },
  ],
  getComment: [
    { about: 'on a public post', params: kept, answers: all(200) },
    { about: 'on a post for followers', params: forFollowers, answers: followersOnly },
  ],
  listReplies: [
    { about: 'on a public post', params: kept, answers: all(200) },
    { about: 'on a post for followers', params: forFollowers, answers: followersOnly },
  ],
  updateComment: [
    { params: kept, body: text, answers: ownerOnly(200) },
    { about: `on ${aboutShared}`, params: onShared, body: text, answers: ownerOnly(404) },
  ],
  deleteComment: [
    {
      params: ({ posts, comments }: World) => ({ postId: posts.public, commentId: comments.toDelete }),
      answers: ownerOnly(204),
    },
    {
      about: `by somebody else on ${aboutShared}`,
      params: ({ posts, comments }: World) => ({
        postId: posts.shared,
        commentId: comments.onSharedToDelete,
      }),
      answers: answers(401, 404, 404, 204, 404, { 'suspended owner': 204, 'second identity': 204 }),
    },
  ],
  listPendingCommentsOnPost: [
    { params: onPublic, answers: ownerOnly(200) },
    { about: aboutShared, params: ofShared, answers: authorsOnly(200) },
  ],
  getHiddenWords: [{ answers: answers(401, 200, 200, 200, 200) }],
  updateHiddenWords: [{ body: () => ({ words: ['ugly'] }), answers: ownAccount(200) }],
  listPendingComments: [{ answers: ownAccount(200) }],
  approveComment: tending,
  pinComment: tending,
  unpinComment: tending,
  hideComment: tending,
  unhideComment: tending,
} as const;
