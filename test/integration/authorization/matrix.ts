/** What each kind of caller is answered, route by route. The type demands a row for every route of the table. */
import type { routeTable } from '../../../lambdas/routes.ts';
import type { Answers, Row, World } from './row.ts';
import {
  aboutShared,
  all,
  answers,
  authorOnly,
  followersOnly,
  ofOwner,
  ofShared,
  ownAccount,
  ownerOnly,
  unrelated,
} from './row.ts';
import { audiencesRows } from './rows/audiences-rows.ts';
import { collectionsRows } from './rows/collections-rows.ts';
import { commentsRows } from './rows/comments-rows.ts';
import { deactivationRows } from './rows/deactivation-rows.ts';
import { decisionsRows } from './rows/decisions-rows.ts';
import { demandsRows } from './rows/demands-rows.ts';
import { draftsRows } from './rows/drafts-rows.ts';
import { exportsRows } from './rows/exports-rows.ts';
import { graphRows, reclusesList } from './rows/graph-rows.ts';
import { identitiesRows } from './rows/identities-rows.ts';
import { insightsRows } from './rows/insights-rows.ts';
import { likesRows } from './rows/likes-rows.ts';
import { notificationsRows } from './rows/notifications-rows.ts';
import { passwordRows } from './rows/password-rows.ts';
import { policyRows } from './rows/policy-rows.ts';
import { postsRows } from './rows/posts-rows.ts';
import { pushRows } from './rows/push-rows.ts';
import { reportsRows } from './rows/reports-rows.ts';
import { residencyRows } from './rows/residency-rows.ts';
import { reviewingRows } from './rows/reviewing-rows.ts';
import { sessionsRows } from './rows/sessions-rows.ts';
import { sharingRows } from './rows/sharing-rows.ts';
import { staffRows } from './rows/staff-rows.ts';
import { acquaintancesRows } from './rows/suggestions-rows.ts';
import { transparencyRows } from './rows/transparency-rows.ts';

/** As it was in the beginning, among those whom the owner does not block. */
const onlyTheFollowerFollows = async ({ owner, follower, stranger, requester }: World): Promise<void> => {
  const options = { params: { path: { username: owner.username } } };
  await follower.client.PUT('/v1/accounts/{username}/follow', options);
  await stranger.client.DELETE('/v1/accounts/{username}/follow', options);
  await requester.client.DELETE('/v1/accounts/{username}/follow', options);
};

const postRows = (answersOf: { readonly forPublic: Answers }): readonly Row[] => [
  {
    about: 'a public post',
    params: ({ posts }) => ({ postId: posts.public }),
    answers: answersOf.forPublic,
  },
  {
    about: 'a post for followers',
    params: ({ posts }) => ({ postId: posts.followers }),
    answers: followersOnly,
  },
  { about: aboutShared, params: ofShared, answers: followersOnly },
  {
    about: 'a private post',
    params: ({ posts }) => ({ postId: posts.private }),
    answers: authorOnly,
  },
  {
    about: 'a post in the bin',
    params: ({ posts }) => ({ postId: posts.binned }),
    answers: authorOnly,
  },
  {
    about: 'a post whose photo has not come',
    params: ({ posts }) => ({ postId: posts.waiting }),
    answers: authorOnly,
  },
];

export const matrix: Readonly<Record<keyof typeof routeTable, readonly Row[]>> = {
  getHealth: [{ answers: all(200) }],
  getConfig: [{ answers: all(200) }],
  getOpenApi: [{ answers: all(200) }],
  getDocs: [{ answers: all(200) }],

  claimAccount: [
    {
      about: "the owner's username",
      body: ({ owner }) => ({ username: owner.username }),
      answers: answers(401, 409, 409, 409, 200),
    },
  ],
  // The deployment of the tests has no terms to accept.
  acceptTerms: [{ body: () => ({ version: '2026-12' }), answers: ownAccount(403) }],
  getMe: [{ answers: ownAccount(200) }],
  updateMe: [{ body: () => ({ bio: 'Lighthouses' }), answers: ownAccount(200) }],
  getAccount: [{ params: ofOwner, answers: { ...all(200), blocker: 200 } }],
  getAccountById: [
    {
      params: ({ owner }) => ({ accountId: owner.accountId }),
      answers: { ...all(200), blocker: 200 },
    },
  ],

  createPhoto: [{ body: () => ({ contentType: 'image/jpeg', bytes: 1_000 }), answers: ownAccount(201) }],
  getPhoto: [{ params: ({ photos }) => ({ photoId: photos.loose }), answers: ownerOnly(200) }],
  listPhotos: [{ answers: answers(401, 200, 200, 200, 200) }],
  updatePhoto: [
    {
      params: ({ photos }) => ({ photoId: photos.loose }),
      body: () => ({ altText: 'A lighthouse' }),
      answers: ownerOnly(200),
    },
    {
      about: 'a photo of a post',
      params: ({ photos }) => ({ photoId: photos.posted }),
      body: () => ({ altText: null }),
      answers: ownerOnly(409),
    },
  ],
  deletePhoto: [
    { params: ({ photos }) => ({ photoId: photos.toDelete }), answers: ownerOnly(204) },
    {
      about: 'a photo of a post',
      params: ({ photos }) => ({ photoId: photos.posted }),
      answers: ownerOnly(409),
    },
  ],

  createPost: [
    {
      about: "the owner's photo",
      body: ({ photos }) => ({ photos: [{ photoId: photos.loose }] }),
      answers: answers(401, 403, 409, 409, 201),
    },
  ],
  getPosts: [{ query: ({ posts }) => ({ postIds: posts.private }), answers: all(200) }],
  getPost: [
    ...postRows({ forPublic: all(200) }),
    {
      about: 'a post of a private account',
      params: ({ posts }) => ({ postId: posts.ofRecluse }),
      answers: { ...followersOnly, owner: 404 },
    },
  ],
  updatePost: [
    {
      params: ({ posts }) => ({ postId: posts.public }),
      body: () => ({ title: 'Dusk' }),
      answers: ownerOnly(200),
    },
    {
      about: aboutShared,
      params: ofShared,
      body: () => ({ title: 'Dusk' }),
      answers: ownerOnly(200),
    },
  ],
  deletePost: [{ params: ({ posts }) => ({ postId: posts.toDelete }), answers: ownerOnly(204) }],
  restorePost: [{ params: ({ posts }) => ({ postId: posts.toRestore }), answers: ownerOnly(200) }],
  purgePost: [
    { params: ({ posts }) => ({ postId: posts.toPurge }), answers: ownerOnly(204) },
    {
      about: 'a post that is not in the bin',
      params: ({ posts }) => ({ postId: posts.public }),
      answers: ownerOnly(409),
    },
  ],
  listPostEdits: postRows({ forPublic: all(200) }),
  removePostEdit: [
    {
      about: 'an entry that is not there',
      params: ({ posts }) => ({ postId: posts.ofRecluse, version: '7' }),
      answers: answers(401, 404, 404, 404, 404),
    },
    {
      about: 'the first entry',
      params: ({ posts }) => ({ postId: posts.edited, version: '1' }),
      answers: ownerOnly(204),
    },
    {
      about: 'what the post says now',
      params: ({ posts }) => ({ postId: posts.edited, version: '2' }),
      answers: ownerOnly(409),
    },
  ],
  listDeletedPosts: [{ answers: answers(401, 200, 200, 200, 200) }],
  listAccountPosts: [{ params: ofOwner, answers: all(200) }],

  followAccount: [
    {
      about: 'somebody else who is new',
      params: ({ bystander }) => ({ username: bystander.username }),
      answers: unrelated(ownAccount(200)),
    },
    {
      about: 'oneself',
      params: ofOwner,
      answers: answers(401, 403, 200, 200, 409, { blocker: 409 }),
      afterwards: onlyTheFollowerFollows,
    },
  ],
  unfollowAccount: [
    {
      about: 'oneself',
      params: ofOwner,
      answers: answers(401, 403, 200, 200, 409, { blocker: 200 }),
      afterwards: onlyTheFollowerFollows,
    },
    {
      about: 'somebody else who is new',
      params: ({ bystander }) => ({ username: bystander.username }),
      answers: unrelated(ownAccount(200)),
    },
  ],
  listFollowers: [{ params: ofOwner, answers: all(200) }, reclusesList],
  listFollowing: [{ params: ofOwner, answers: all(200) }, reclusesList],

  ...identitiesRows,
  ...graphRows,
  ...audiencesRows,
  ...acquaintancesRows,
  ...postsRows,
  ...draftsRows,
  ...exportsRows,
  ...reportsRows,
  ...decisionsRows,
  ...residencyRows,
  ...transparencyRows,
  ...reviewingRows,
  ...sharingRows,
  ...likesRows,
  ...collectionsRows,
  ...commentsRows,
  ...notificationsRows,
  ...pushRows,
  ...insightsRows,
  ...sessionsRows,
  ...deactivationRows,
  ...passwordRows,
  ...staffRows,
  ...policyRows,
  ...demandsRows,

  getHomeFeed: [{ answers: answers(401, 200, 200, 200, 200) }],
};
