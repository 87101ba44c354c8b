import type { Row, World } from '../row.ts';
import {
  aboutShared,
  all,
  answers,
  authorOnly,
  followersOnly,
  ofOwner,
  ofShared,
  ownAccount,
} from '../row.ts';

const onPublic = ({ posts }: World) => ({ postId: posts.public });
const comment = ({ posts, comments }: World) => ({ postId: posts.public, commentId: comments.onPublic });
const commentForFollowers = ({ posts, comments }: World) => ({
  postId: posts.followers,
  commentId: comments.onFollowers,
});

/** What people do with a post, and undo. */
const reaction: readonly Row[] = [
  { about: aboutShared, params: ofShared, answers: answers(401, 403, 404, 200, 200) },
  { about: 'a public post', params: onPublic, answers: ownAccount(200) },
  {
    about: 'a post for followers',
    params: ({ posts }) => ({ postId: posts.followers }),
    answers: answers(401, 403, 404, 200, 200),
  },
  {
    about: 'a private post',
    params: ({ posts }) => ({ postId: posts.private }),
    answers: answers(401, 403, 404, 404, 200),
  },
  {
    about: 'a post in the bin',
    params: ({ posts }) => ({ postId: posts.binned }),
    answers: answers(401, 403, 404, 404, 404),
  },
];

const commentDeed: readonly Row[] = [
  { about: 'on a public post', params: comment, answers: ownAccount(200) },
  {
    about: 'on a post for followers',
    params: commentForFollowers,
    answers: answers(401, 403, 404, 200, 200),
  },
];

const ownList: readonly Row[] = [{ answers: answers(401, 200, 200, 200, 200) }];

export const likesRows = {
  likePost: reaction,
  unlikePost: reaction,
  listLikers: [
    { about: `of ${aboutShared}`, params: ofShared, answers: followersOnly },
    { about: 'of a public post', params: onPublic, answers: all(200) },
    {
      about: 'of a post for followers',
      params: ({ posts }: World) => ({ postId: posts.followers }),
      answers: followersOnly,
    },
    {
      about: 'of a private post',
      params: ({ posts }: World) => ({ postId: posts.private }),
      answers: authorOnly,
    },
  ],
  listCommentLikers: [
    { about: 'of a comment on a public post', params: comment, answers: all(200) },
    { about: 'of one on a post for followers', params: commentForFollowers, answers: followersOnly },
  ],
  listReposters: [
    { about: `of ${aboutShared}`, params: ofShared, answers: followersOnly },
    { about: 'of a public post', params: onPublic, answers: all(200) },
    {
      about: 'of a post for followers',
      params: ({ posts }: World) => ({ postId: posts.followers }),
      answers: followersOnly,
    },
    {
      about: 'of a private post',
      params: ({ posts }: World) => ({ postId: posts.private }),
      answers: authorOnly,
    },
  ],
  listLikedPosts: ownList,
  likeComment: commentDeed,
  unlikeComment: commentDeed,
  savePost: reaction,
  unsavePost: reaction,
  listSavedPosts: ownList,
  repostPost: [
    { about: aboutShared, params: ofShared, answers: answers(401, 403, 404, 409, 409) },
    { about: 'a public post', params: onPublic, answers: answers(401, 403, 200, 200, 409) },
    {
      about: 'a post for followers',
      params: ({ posts }: World) => ({ postId: posts.followers }),
      answers: answers(401, 403, 404, 403, 409),
    },
    {
      about: 'a post of a private account',
      params: ({ posts }: World) => ({ postId: posts.ofRecluse }),
      answers: answers(401, 403, 404, 403, 404),
    },
  ],
  undoRepost: [{ about: 'a public post', params: onPublic, answers: ownAccount(200) }],
  listAccountReposts: [{ params: ofOwner, answers: all(200) }],
} as const;
