/**
 * In which order each list comes: scenes of what is done to have something in lists, and how that is taken back. Each list stands in a
 * scene, or among those that promise no order by time.
 */
import { accessRow } from '../../../lambdas/accesses/access-rows.ts';
import { noteAccess } from '../../../lambdas/accesses/note-access.ts';
import { decisionRow } from '../../../lambdas/decisions/decision-rows.ts';
import { AccessId, AccountId, DecisionId, newUlid } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import type { Row, Table } from '../../../lambdas/platform/table.ts';
import type { Body, Crowd, Member } from '../../support/crowd.ts';
import { postAt, postItem, putRows } from '../../support/some-account.ts';
import { someDecision } from '../../support/some-decision.ts';
import { account, field, type lists, post } from './lists.ts';

/** Where a scene is played: a keeper without any past, whose lists they are, and fifty people with a post each, none of whom knows the others. */
export interface Stage {
  readonly crowd: Crowd;
  /** The table past all functions. */
  readonly table: Table;
  readonly keeper: Member;
  readonly people: readonly Member[];
  /** Posts of the people, one each. */
  readonly posts: readonly string[];
}

/** A stage with what was made before anything is done: a collection, say, or a post for each thing to do. */
export interface PreparedStage extends Stage {
  readonly made: readonly string[];
}

export interface ListInOrder {
  readonly list: keyof typeof lists;
  /** By when it was done, or by when the post was created with which it was done. */
  readonly comes: 'latest first' | 'earliest first' | 'newest posts first';
  readonly path: (stage: PreparedStage) => string;
  readonly idOf: (item: Body) => unknown;
  /** Others than the keeper look at it. */
  readonly isSeenByGuest?: true;
  /** Other things are in it too. */
  readonly holdsMore?: true;
}

export interface Scene {
  readonly lists: readonly ListInOrder[];
  /** As many can be done, where fifty are too many. */
  readonly most?: number;
  readonly prepare?: (stage: Stage) => Promise<readonly string[]>;
  /** Does the thing of a number; answers what `idOf` finds in its item. */
  readonly does: (stage: PreparedStage, which: number) => Promise<unknown>;
  /** Takes back what was answered with an id. @default nobody can */
  readonly undoes?: (stage: PreparedStage, which: number, id: string) => Promise<unknown>;
}

export const THINGS = 50;

const at = <Item>(items: readonly Item[], which: number): Item => {
  const item = items[which];
  if (item === undefined) throw new Error(`There is no thing ${which}`);
  return item;
};
const only = ({ made }: PreparedStage): string => at(made, 0);

let lastTime = 0;
/** A time in milliseconds, behind those it answered before. */
const nextTime = (): number => {
  lastTime = Math.max(lastTime + 1, Date.now());
  return lastTime;
};

type ListName = keyof typeof lists;
type Path = string | ListInOrder['path'];
const seen =
  (comes: ListInOrder['comes']) =>
  (list: ListName, path: Path, idOf: ListInOrder['idOf'], more: Partial<ListInOrder> = {}): ListInOrder => ({
    list,
    comes,
    path: typeof path === 'string' ? () => path : path,
    idOf,
    ...more,
  });
const latestFirst = seen('latest first');
const earliestFirst = seen('earliest first');
const newestPostsFirst = seen('newest posts first');
const byGuest = { isSeenByGuest: true } as const;

const ofKeeper =
  (list: string): ListInOrder['path'] =>
  ({ keeper }) =>
    `/v1/accounts/${keeper.username}/${list}`;

const postBy = async ({ crowd }: Stage, who: Member, more: object = {}, ofPhoto: object = {}) => {
  const photos = [{ photoId: await crowd.readyPhoto(who), ...ofPhoto }];
  return String((await crowd.act(who, 'POST', '/v1/posts', { photos, ...more }))['postId']);
};
/** Posts of the keeper by their rows alone, as they stand when all has come to rest. */
const putPosts =
  (count: number, more: Row = {}) =>
  async ({ table, keeper }: Stage): Promise<readonly string[]> => {
    const author = AccountId.parse(keeper.accountId);
    const made = Array.from({ length: count }, (_, minute) => postAt(author, minute));
    await putRows(
      table,
      made.map((postId) => postItem(postId, more)),
    );
    return made;
  };
const onePost = (more: Row = {}) => putPosts(1, more);

/** What the keeper does with people. */
const toPeople = (verb: string, list: ListInOrder, body?: object): Scene => {
  const pathOf = ({ people }: Stage, which: number) => `/v1/accounts/${at(people, which).username}/${verb}`;
  return {
    lists: [list],
    does: async (stage, which) => {
      await stage.crowd.act(stage.keeper, 'PUT', pathOf(stage, which), body);
      return at(stage.people, which).accountId;
    },
    undoes: (stage, which) => stage.crowd.act(stage.keeper, 'DELETE', pathOf(stage, which)),
  };
};

/** What people do with something of the keeper's, at a path. */
const byPeople = (
  list: ListInOrder,
  doneAt: (stage: PreparedStage) => string,
  prepare: Scene['prepare'] = onePost(),
): Scene => ({
  lists: [list],
  prepare,
  does: async (stage, which) => {
    await stage.crowd.act(at(stage.people, which), 'PUT', doneAt(stage));
    return at(stage.people, which).accountId;
  },
  undoes: (stage, which) => stage.crowd.act(at(stage.people, which), 'DELETE', doneAt(stage)),
});

/** What the keeper does with people's posts, at a path below each. */
const withPosts = (verb: string, ...all: readonly ListInOrder[]): Scene => ({
  lists: all,
  does: async ({ crowd, keeper, posts }, which) => {
    await crowd.act(keeper, 'PUT', `/v1/posts/${at(posts, which)}/${verb}`);
    return at(posts, which);
  },
  undoes: ({ crowd, keeper }, _, id) => crowd.act(keeper, 'DELETE', `/v1/posts/${id}/${verb}`),
});

/** What the keeper makes at a place. */
const makes = (
  place: Path,
  body: (which: number) => object,
  pathOf: (id: string, stage: PreparedStage) => string,
  all: readonly ListInOrder[],
  idOf: ListInOrder['idOf'],
  more: Partial<Scene> = {},
): Scene => ({
  lists: all,
  does: async (stage, which) =>
    idOf(
      await stage.crowd.act(
        stage.keeper,
        'POST',
        typeof place === 'string' ? place : place(stage),
        body(which),
      ),
    ),
  undoes: (stage, _, id) => stage.crowd.act(stage.keeper, 'DELETE', pathOf(id, stage)),
  ...more,
});

const comment = field('commentId');
const comments = (stage: PreparedStage): string => `/v1/posts/${only(stage)}/comments`;
const thread = (stage: PreparedStage): string => `${comments(stage)}/${at(stage.made, 1)}`;
/** A post of the keeper and the keeper's own comment below it. */
const makeThread = async (stage: Stage): Promise<readonly string[]> => {
  const [postId = ''] = await onePost()(stage);
  const text = { text: 'منارة' };
  const { commentId } = await stage.crowd.act(stage.keeper, 'POST', `/v1/posts/${postId}/comments`, text);
  return [postId, String(commentId)];
};
const commenting = (
  all: readonly ListInOrder[],
  prepare: Scene['prepare'],
  more: (stage: PreparedStage) => object = () => ({}),
): Scene => ({
  lists: all,
  ...(prepare && { prepare }),
  does: async (stage, which) => {
    const body = { text: 'ما أجملها', ...more(stage) };
    return comment(await stage.crowd.act(at(stage.people, which), 'POST', comments(stage), body));
  },
  undoes: (stage, which, id) =>
    stage.crowd.act(at(stage.people, which), 'DELETE', `${comments(stage)}/${id}`),
});

const follow = ofKeeper('follow');
const collection = field('collectionId');

export const scenes: Readonly<Record<string, Scene>> = {
  'posts by the keeper': {
    lists: [latestFirst('listAccountPosts', ofKeeper('posts'), post)],
    does: (stage) => postBy(stage, stage.keeper),
    undoes: ({ crowd, keeper }, _, id) => crowd.act(keeper, 'DELETE', `/v1/posts/${id}`),
  },
  'posts of people whom the keeper follows, with a tag of the keeper': {
    lists: [
      latestFirst('getHomeFeed', '/v1/feeds/home', post, { holdsMore: true }), // what they had posted before
      latestFirst('listTaggedPosts', ofKeeper('tagged'), post),
      latestFirst('listNotifications', '/v1/me/notifications', (item) => post(Object(item['post']))),
    ],
    prepare: async ({ crowd, keeper, people }) => {
      for (const { username } of people) await crowd.act(keeper, 'PUT', `/v1/accounts/${username}/follow`);
      return [];
    },
    does: (stage, which) => {
      const tags = [{ username: stage.keeper.username, x: 0.5, y: 0.5 }];
      return postBy(stage, at(stage.people, which), {}, { tags });
    },
    undoes: ({ crowd, people }, which, id) => crowd.act(at(people, which), 'DELETE', `/v1/posts/${id}`),
  },
  'invitations to be an author': {
    lists: [newestPostsFirst('listCoAuthorInvitations', '/v1/me/co-author-invitations', post)],
    does: async ({ crowd, keeper, people, posts }, which) => {
      const coAuthors = [keeper.username];
      await crowd.act(at(people, which), 'PATCH', `/v1/posts/${at(posts, which)}`, { coAuthors });
      return at(posts, which);
    },
    undoes: ({ crowd, people }, which, id) =>
      crowd.act(at(people, which), 'PATCH', `/v1/posts/${id}`, { coAuthors: [] }),
  },
  'invitations to be the paid partner': {
    lists: [newestPostsFirst('listPartnershipInvitations', '/v1/me/partnership-invitations', post)],
    does: async ({ crowd, keeper, people, posts }, which) => {
      const paidPartnership = { partner: keeper.username };
      await crowd.act(at(people, which), 'PATCH', `/v1/posts/${at(posts, which)}`, { paidPartnership });
      return at(posts, which);
    },
    undoes: ({ crowd, people }, which, id) =>
      crowd.act(at(people, which), 'PATCH', `/v1/posts/${id}`, { paidPartnership: null }),
  },

  followers: byPeople(latestFirst('listFollowers', ofKeeper('followers'), account), follow, async () => []),
  'requests to follow': byPeople(
    latestFirst('listFollowRequests', '/v1/me/follow-requests', account),
    follow,
    async ({ crowd, keeper }) => {
      await crowd.act(keeper, 'PATCH', '/v1/me/settings', { isPrivate: true });
      return [];
    },
  ),
  'people followed': toPeople('follow', latestFirst('listFollowing', ofKeeper('following'), account)),
  blocks: toPeople('block', latestFirst('listBlockedAccounts', '/v1/me/blocks', account)),
  mutes: toPeople('mute', latestFirst('listMutedAccounts', '/v1/me/mutes', account), {}),
  restrictions: toPeople('restrict', latestFirst('listRestrictedAccounts', '/v1/me/restricted', account)),

  'likes by the keeper': withPosts('like', latestFirst('listLikedPosts', '/v1/me/likes', post)),
  saves: withPosts('save', latestFirst('listSavedPosts', '/v1/me/saved', post)),
  'reposts by the keeper': withPosts(
    'repost',
    latestFirst('listAccountReposts', ofKeeper('reposts'), post),
    latestFirst('listAccountReposts', ofKeeper('reposts'), post, byGuest),
  ),
  'likes of a post': byPeople(
    latestFirst('listLikers', (stage) => `/v1/posts/${only(stage)}/likes`, account),
    (stage) => `/v1/posts/${only(stage)}/like`,
  ),
  'reposts of a post': byPeople(
    latestFirst('listReposters', (stage) => `/v1/posts/${only(stage)}/reposts`, account),
    (stage) => `/v1/posts/${only(stage)}/repost`,
  ),
  'likes of a comment': byPeople(
    latestFirst('listCommentLikers', (stage) => `${thread(stage)}/likes`, account),
    (stage) => `${thread(stage)}/like`,
    makeThread,
  ),

  comments: commenting(
    [
      latestFirst('listComments', comments, comment),
      earliestFirst('listComments', (stage) => `${comments(stage)}?sort=oldest`, comment),
      latestFirst('listComments', (stage) => `${comments(stage)}?sort=top`, comment, byGuest), // nobody likes any
    ],
    onePost(),
  ),
  replies: commenting(
    [earliestFirst('listReplies', (stage) => `${thread(stage)}/replies`, comment)],
    makeThread,
    ({ made: [, replyTo] }) => ({ replyTo }),
  ),
  'comments that wait': commenting(
    [
      latestFirst('listPendingCommentsOnPost', (stage) => `${comments(stage)}/pending`, comment),
      latestFirst('listPendingComments', '/v1/me/pending-comments', comment),
    ],
    onePost({ commentApproval: true }),
  ),
  'comments that wait on many posts': {
    lists: [newestPostsFirst('listPendingComments', '/v1/me/pending-comments', post)],
    prepare: putPosts(THINGS, { commentApproval: true }),
    does: async ({ crowd, people, made }, which) => {
      const path = `/v1/posts/${at(made, which)}/comments`;
      await crowd.act(at(people, which), 'POST', path, { text: 'ما أجملها' });
      return at(made, which);
    },
    undoes: async ({ crowd, keeper }, _, id) => {
      const path = `/v1/posts/${id}/comments`;
      for (const waiting of (await crowd.listAll(keeper, `${path}/pending`)) ?? []) {
        await crowd.act(keeper, 'PUT', `${path}/${String(comment(waiting))}/approve`);
      }
    },
  },

  collections: makes(
    '/v1/me/collections',
    (which) => ({ name: `Lights ${which}`, visibility: 'public' }),
    (id) => `/v1/collections/${id}`,
    [
      latestFirst('listMyCollections', '/v1/me/collections', collection),
      latestFirst('listAccountCollections', ofKeeper('collections'), collection, byGuest),
    ],
    collection,
  ),
  'posts in a collection': {
    lists: [latestFirst('listCollectionPosts', (stage) => `/v1/collections/${only(stage)}/posts`, post)],
    prepare: async ({ crowd, keeper }) => [
      String(collection(await crowd.act(keeper, 'POST', '/v1/me/collections', { name: 'Lights' }))),
    ],
    does: async (stage, which) => {
      const postId = at(stage.posts, which);
      await stage.crowd.act(stage.keeper, 'PUT', `/v1/collections/${only(stage)}/posts/${postId}`);
      return postId;
    },
    undoes: (stage, _, id) =>
      stage.crowd.act(stage.keeper, 'DELETE', `/v1/collections/${only(stage)}/posts/${id}`),
  },

  'posts in the archive': {
    lists: [newestPostsFirst('listArchivedPosts', '/v1/me/archive', post)],
    prepare: putPosts(THINGS),
    does: async ({ crowd, keeper, made }, which) =>
      post(await crowd.act(keeper, 'PUT', `/v1/posts/${at(made, which)}/archive`)),
    undoes: ({ crowd, keeper }, _, id) => crowd.act(keeper, 'DELETE', `/v1/posts/${id}/archive`),
  },
  'posts in the bin': {
    lists: [newestPostsFirst('listDeletedPosts', '/v1/me/bin', post)],
    prepare: async (stage) => {
      const made: string[] = []; // a post that is restored takes its photos again
      for (let each = 0; each < THINGS; each += 1) made.push(await postBy(stage, stage.keeper));
      return made;
    },
    does: async ({ crowd, keeper, made }, which) => {
      await crowd.act(keeper, 'DELETE', `/v1/posts/${at(made, which)}`);
      return at(made, which);
    },
    undoes: ({ crowd, keeper }, _, id) => crowd.act(keeper, 'POST', `/v1/posts/${id}/restore`),
  },
  'edits of a post': {
    lists: [latestFirst('listPostEdits', (stage) => `/v1/posts/${only(stage)}/history`, field('title'))],
    prepare: onePost({ title: 'First' }),
    // The history says what the post said before.
    does: async (stage) => {
      const path = `/v1/posts/${only(stage)}`;
      const { title, editedAt = '' } = await stage.crowd.act(stage.keeper, 'GET', path);
      await stage.crowd.act(stage.keeper, 'PATCH', path, { title: `Edited after ${String(editedAt)}` });
      return title;
    },
    undoes: async ({ crowd, keeper, ...stage }, _, id) => {
      const path = `/v1/posts/${only({ crowd, keeper, ...stage })}/history`;
      const edits = (await crowd.listAll(keeper, path, 100)) ?? [];
      const edit = edits.find(({ title }) => title === id);
      await crowd.act(keeper, 'DELETE', `${path}/${String(edit?.['version'])}`);
    },
  },

  'looks of staff': {
    lists: [latestFirst('listAccesses', '/v1/me/accesses', field('id'))],
    does: async ({ table, keeper }, which) => {
      const of = AccountId.parse(keeper.accountId);
      const look = {
        of,
        by: of,
        role: 'reviewer',
        kind: 'post',
        id: `post ${which}`,
        reason: 'review',
      } as const;
      await noteAccess(table, look, nextTime());
      return look.id;
    },
    undoes: async ({ crowd, table, keeper }, _, id) => {
      const all = (await crowd.listAll(keeper, '/v1/me/accesses', 100)) ?? [];
      const accessId = AccessId.parse(all.find((look) => look['id'] === id)?.['accessId']);
      const accountId = AccountId.parse(keeper.accountId);
      await table.writeManyUnordered([], [accessRow.key({ accountId, accessId })]);
    },
  },
  photos: makes(
    '/v1/photos',
    () => ({ contentType: 'image/jpeg', bytes: 9 }),
    (id) => `/v1/photos/${id}`,
    [latestFirst('listPhotos', '/v1/photos', field('photoId'))],
    field('photoId'),
  ),
  drafts: makes(
    '/v1/drafts',
    () => ({}),
    (id) => `/v1/drafts/${id}`,
    [latestFirst('listDrafts', '/v1/drafts', field('draftId'))],
    field('draftId'),
  ),
  audiences: makes(
    '/v1/me/audiences',
    (which) => ({ name: `Friends ${which}` }),
    (id) => `/v1/me/audiences/${id}`,
    [earliestFirst('listAudiences', '/v1/me/audiences', field('audienceId'))],
    field('audienceId'),
    { most: limits.audiences },
  ),
  decisions: {
    lists: [latestFirst('getStanding', '/v1/me/standing', field('decisionId'))],
    does: async ({ table, keeper }) => {
      const accountId = AccountId.parse(keeper.accountId);
      const decisionId = DecisionId.parse(newUlid(nextTime()));
      const decision = someDecision(accountId, accountId);
      await putRows(table, [{ ...decisionRow.key({ accountId, decisionId }), ...decision }]);
      return decisionId;
    },
  },
  reports: {
    lists: [latestFirst('listReports', '/v1/me/reports', field('reportId'))],
    does: async ({ crowd, keeper, people }, which) => {
      const { accountId } = at(people, which % people.length);
      const body = { accountId, subjects: [{ kind: 'account', accountId }], reason: 'spam' };
      return Object(await crowd.act(keeper, 'POST', '/v1/reports', body))['report']?.reportId;
    },
  },
  'share links': makes(
    (stage) => `/v1/posts/${only(stage)}/share-links`,
    () => ({}),
    (id, stage) => `/v1/posts/${only(stage)}/share-links/${id}`,
    [latestFirst('listShareLinks', (stage) => `/v1/posts/${only(stage)}/share-links`, field('linkId'))],
    field('linkId'),
    { most: limits.shareLinksPerPost, prepare: onePost() },
  ),
};

/** Lists that promise no order by time. */
export const otherOrders: Partial<Record<ListName, 'as asked' | 'ranked' | 'none'>> = {
  getPosts: 'as asked',
  getRelationships: 'as asked',
  listSuggestions: 'ranked',
  listFollowersYouKnow: 'none',
  listMutuals: 'none',
  listAudienceMembers: 'none',
  listPushSubscriptions: 'none',
  listIdentities: 'none',
  listSessions: 'none',
  listStaff: 'none',
  listHolds: 'none',
  listPreserved: 'none',
  findAccounts: 'none',
  // Latest first: test/integration/staff has it, since none of those here is staff.
  listStaffLog: 'none',
  listProposals: 'none',
  // Newest first: test/integration/demands has both.
  listDemands: 'none',
  listStaffDemands: 'none',
  listReviewItems: 'ranked',
  listReviewMacros: 'none',
};
