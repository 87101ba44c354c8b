/** Every list there is: whose things are in it, for each kind of viewer. The type demands an entry for each route that answers a list. */
import type { Body } from '../../support/crowd.ts';
import {
  isFollowerOf,
  isNamedTo,
  type Owner,
  owners,
  seesPostBy,
  seesProfile,
  type Third,
  thirds,
  thirdsOf,
  type Viewer,
  withoutBlocks,
} from './people.ts';
import { type ListWorld, ofOwner } from './world.ts';

export interface ListEntry {
  readonly path: (world: ListWorld, owner: Owner) => string;
  /** The names of all that is in it for a viewer; nothing is as good as 404. */
  readonly shows: (viewer: Viewer, owner: Owner) => readonly string[];
  /** What of an item tells whose or which it is. */
  readonly idOf: (item: Body) => unknown;
  /** Items may be alike in this. */
  readonly repeats?: boolean;
}

const ofOneself =
  (path: string): ListEntry['path'] =>
  () =>
    path;
const ofAccount =
  (list: string): ListEntry['path'] =>
  ({ owner }, name) =>
    `/v1/accounts/${owner[name].username}/${list}`;
const ofPost =
  (list: string): ListEntry['path'] =>
  ({ things }, name) =>
    `/v1/posts/${things[name].post}/${list}`;

/** A field of an item. */
export const field =
  (name: string) =>
  (item: Body): unknown =>
    item[name];
export const account = field('accountId');
export const post = field('postId');
const comment = field('commentId');

/** A list that its owner alone has. */
const ownersOnly =
  (shows: (owner: Owner) => readonly string[]): ListEntry['shows'] =>
  (viewer, owner) =>
    viewer === 'owner' ? shows(owner) : [];
const ownersThings = (...whats: readonly string[]): ListEntry['shows'] =>
  ownersOnly((owner) => whats.map((what) => ofOwner(owner, what)));

/** A list that nobody here finds. */
const staffOnly = (path: string): ListEntry => ({
  path: ofOneself(path),
  idOf: field('accountId'),
  shows: () => [],
});

/** A list on an owner's profile, or of a post to everyone. */
const whereProfileIsSeen =
  (shows: ListEntry['shows']): ListEntry['shows'] =>
  (viewer, owner) =>
    seesProfile(viewer, owner) ? shows(viewer, owner) : [];
/** A list that the secretive owner hides. */
const unlessHidden =
  (shows: ListEntry['shows']): ListEntry['shows'] =>
  (viewer, owner) =>
    owner === 'secretive' && viewer !== 'owner' ? [] : shows(viewer, owner);

const named =
  (among: readonly Third[], ...more: readonly string[]): ListEntry['shows'] =>
  (viewer) => [...among.filter((third) => isNamedTo(viewer, third)), ...more];

/** Posts by third persons, one of them to followers. */
const postsBy =
  (among: readonly Third[]): ListEntry['shows'] =>
  (viewer) => [
    ...among.filter((third) => seesPostBy(viewer, third, 'public')),
    ...(seesPostBy(viewer, 'plain', 'followers') ? ['plain to followers'] : []),
  ];
/** The same in a list of the owner's, which holds what has become unlisted since: the owner alone finds it there. */
const postsOfOwnersList =
  (among: readonly Third[]): ListEntry['shows'] =>
  (viewer, owner) => [...postsBy(among)(viewer, owner), ...(viewer === 'owner' ? ['plain unlisted'] : [])];

const visibleOwners = owners.filter((owner) => owner !== 'banned');
const waiting = ownersOnly(() => thirds.filter((third) => isNamedTo('owner', third)));

export const lists = {
  listAccountPosts: {
    path: ofAccount('posts'),
    idOf: post,
    shows: whereProfileIsSeen((viewer, owner) => [
      ...[
        'to everyone',
        'approving',
        'unlisted',
        ...(isFollowerOf(viewer, owner) ? ['to followers'] : []),
        ...(viewer === 'owner' ? ['private'] : []),
      ].map((what) => ofOwner(owner, what)),
      // The owner is a co-author of it.
      ...(viewer === 'owner' ? ['plain unlisted'] : []),
    ]),
  },
  listFollowers: {
    path: ofAccount('followers'),
    idOf: account,
    shows: unlessHidden(whereProfileIsSeen(named(withoutBlocks, 'follower', 'muter'))),
  },
  listFollowing: {
    path: ofAccount('following'),
    idOf: account,
    shows: unlessHidden(whereProfileIsSeen(named(withoutBlocks))),
  },
  listFollowersYouKnow: {
    path: ofAccount('followers-you-know'),
    idOf: account,
    shows: unlessHidden(
      whereProfileIsSeen((viewer, owner) => {
        if (viewer === 'follower') return ['plain', 'shy'];
        return viewer === 'owner' ? named(withoutBlocks)(viewer, owner) : [];
      }),
    ),
  },
  listAccountCollections: {
    path: ofAccount('collections'),
    idOf: field('collectionId'),
    shows: whereProfileIsSeen((viewer, owner) =>
      ['collection', ...(viewer === 'owner' ? ['private collection'] : [])].map((what) =>
        ofOwner(owner, what),
      ),
    ),
  },
  listTaggedPosts: {
    path: ofAccount('tagged'),
    idOf: post,
    shows: whereProfileIsSeen(postsOfOwnersList(withoutBlocks)),
  },
  listAccountReposts: {
    path: ofAccount('reposts'),
    idOf: post,
    shows: whereProfileIsSeen((viewer) =>
      withoutBlocks.filter((third) => third !== 'shy' && seesPostBy(viewer, third, 'public')),
    ),
  },
  listCollectionPosts: {
    path: ({ things }, name) => `/v1/collections/${things[name].collection}/posts`,
    idOf: post,
    shows: whereProfileIsSeen(postsOfOwnersList(thirds)),
  },

  getPosts: {
    path: ({ things }, name) => `/v1/posts?postIds=${things[name].posts.join()}`,
    idOf: post,
    repeats: true, // third persons have several posts of one name
    shows: (viewer, owner) => [
      ...(seesProfile(viewer, owner) ? ['to everyone', 'approving', 'unlisted'] : []).map((what) =>
        ofOwner(owner, what),
      ),
      ...(isFollowerOf(viewer, owner) ? [ofOwner(owner, 'to followers')] : []),
      ...ownersThings('private', 'archived', 'binned')(viewer, owner),
      ...postsBy(thirds)(viewer, owner),
      ...(seesPostBy(viewer, 'plain', 'public') ? ['plain unlisted'] : []),
    ],
  },
  getRelationships: {
    path: ({ owner, third }, name) =>
      `/v1/me/relationships?accountIds=${[owner[name], ...thirdsOf(name).map((each) => third[each])]
        .map(({ accountId }) => accountId)
        .join()}`,
    idOf: account,
    // Also whom one blocks, and nobody who blocks the viewer.
    shows: (viewer, owner) => [
      ...(viewer === 'owner' || viewer === 'blocked' || owner === 'banned' ? [] : [owner]),
      ...thirds.filter((third) => third !== 'gone' && third !== (viewer === 'owner' ? 'foe' : 'enemy')),
    ],
  },

  listPostEdits: {
    path: ofPost('history'),
    idOf: () => 'edit',
    repeats: true,
    shows: whereProfileIsSeen(() => ['edit']),
  },
  listLikers: {
    path: ofPost('likes'),
    idOf: account,
    shows: unlessHidden(whereProfileIsSeen(named(withoutBlocks))),
  },
  listReposters: {
    path: ofPost('reposts'),
    idOf: account,
    // A repost stands on a profile: those of the shy are for who follows them.
    shows: whereProfileIsSeen((viewer) =>
      withoutBlocks.filter((third) => seesPostBy(viewer, third, 'public')),
    ),
  },
  listCommentLikers: {
    path: ({ things }, name) => `/v1/posts/${things[name].post}/comments/${things[name].thread}/likes`,
    idOf: account,
    shows: whereProfileIsSeen(named(withoutBlocks)),
  },
  listComments: {
    path: ofPost('comments'),
    idOf: comment,
    shows: whereProfileIsSeen((viewer, owner) =>
      named(withoutBlocks, ofOwner(owner, 'thread'))(viewer, owner),
    ),
  },
  listReplies: {
    path: ({ things }, name) => `/v1/posts/${things[name].post}/comments/${things[name].thread}/replies`,
    idOf: comment,
    shows: whereProfileIsSeen(named(withoutBlocks)),
  },
  listPendingCommentsOnPost: {
    path: ({ things }, name) => `/v1/posts/${things[name].approving}/comments/pending`,
    idOf: comment,
    shows: waiting,
  },
  listShareLinks: { path: ofPost('share-links'), idOf: field('linkId'), shows: ownersThings('share link') },

  listFollowRequests: {
    path: ofOneself('/v1/me/follow-requests'),
    idOf: account,
    shows: ownersOnly((owner) => (owner === 'recluse' ? ['requester'] : [])),
  },
  listBlockedAccounts: {
    path: ofOneself('/v1/me/blocks'),
    idOf: account,
    shows: (viewer) => {
      if (viewer === 'owner') return ['exile', 'blocked'];
      return ['outcast', ...(viewer === 'blocker' ? visibleOwners : [])];
    },
  },
  listMutedAccounts: {
    path: ofOneself('/v1/me/mutes'),
    idOf: account,
    shows: (viewer) => ['muted', ...(viewer === 'muter' ? visibleOwners : [])],
  },
  listRestrictedAccounts: {
    path: ofOneself('/v1/me/restricted'),
    idOf: account,
    shows: ownersOnly(() => ['muted']),
  },
  listMutuals: {
    path: ofOneself('/v1/me/mutuals'),
    idOf: account,
    shows: ownersOnly(() => withoutBlocks.filter((third) => isNamedTo('owner', third))),
  },
  listSuggestions: {
    path: ofOneself('/v1/me/suggestions'),
    idOf: ({ account: suggested }) => (Object(suggested) as Body)['accountId'],
    // Third persons follow all owners, owners all third persons; whom one mutes or follows is not suggested.
    shows: (viewer, owner) => {
      if (viewer === 'owner') return visibleOwners.filter((each) => each !== owner);
      return viewer === 'muter' ? ['plain', 'shy'] : [];
    },
  },
  listAudiences: {
    path: ofOneself('/v1/me/audiences'),
    idOf: field('audienceId'),
    shows: ownersThings('audience'),
  },
  listAudienceMembers: {
    path: ({ things }, name) => `/v1/me/audiences/${things[name].audience}/members`,
    idOf: account,
    shows: ownersOnly(() => withoutBlocks.filter((third) => isNamedTo('owner', third))),
  },
  listDeletedPosts: { path: ofOneself('/v1/me/bin'), idOf: post, shows: ownersThings('binned') },
  listArchivedPosts: { path: ofOneself('/v1/me/archive'), idOf: post, shows: ownersThings('archived') },
  listPhotos: { path: ofOneself('/v1/photos'), idOf: field('photoId'), shows: ownersThings('photo') },
  listDrafts: { path: ofOneself('/v1/drafts'), idOf: field('draftId'), shows: ownersThings('draft') },
  listMyCollections: {
    path: ofOneself('/v1/me/collections'),
    idOf: field('collectionId'),
    shows: ownersThings('collection', 'private collection'),
  },
  listSavedPosts: {
    path: ofOneself('/v1/me/saved'),
    idOf: post,
    shows: ownersOnly((owner) => postsOfOwnersList(thirds)('owner', owner)),
  },
  listLikedPosts: {
    path: ofOneself('/v1/me/likes'),
    idOf: post,
    shows: ownersOnly((owner) => postsOfOwnersList(thirds)('owner', owner)),
  },
  listPendingComments: { path: ofOneself('/v1/me/pending-comments'), idOf: comment, shows: waiting },
  listCoAuthorInvitations: {
    path: ofOneself('/v1/me/co-author-invitations'),
    idOf: post,
    shows: ownersOnly(() => thirds.filter((third) => seesPostBy('owner', third, 'public'))),
  },
  listPartnershipInvitations: {
    path: ofOneself('/v1/me/partnership-invitations'),
    idOf: post,
    shows: ownersOnly(() => thirds.filter((third) => seesPostBy('owner', third, 'public'))),
  },
  getHomeFeed: {
    path: ofOneself('/v1/feeds/home'),
    idOf: post,
    shows: (viewer, owner) => {
      const ownTime = (of: Owner) =>
        ['to everyone', 'approving', 'to followers'].map((what) => ofOwner(of, what));
      if (viewer === 'owner') {
        // Third persons reposted the first posts of all owners: not of one who is private or suspended.
        const reposted = (['open', 'secretive'] as const).filter((each) => each !== owner);
        return [
          ...postsBy(withoutBlocks.filter((third) => third !== 'muted'))(viewer, owner),
          ...ownTime(owner),
          ...reposted.map((each) => ofOwner(each, 'to everyone')),
        ];
      }
      if (viewer !== 'follower') return [];
      const byOwners = visibleOwners.flatMap(ownTime);
      return [...postsBy(['plain', 'shy'])(viewer, owner), ...byOwners];
    },
  },
  listNotifications: {
    path: ofOneself('/v1/me/notifications'),
    // Each tag is told by itself, so that everybody is named who may be.
    idOf: ({ type, actors }) => (type === 'tag' ? Object(actors)[0]?.accountId : type),
    repeats: true,
    shows: ownersOnly(() => thirds.filter((third) => isNamedTo('owner', third) && third !== 'muted')),
  },
  listIdentities: {
    path: ofOneself('/v1/me/identities'),
    idOf: field('provider'),
    shows: () => ['unknown password'], // one's own alone
  },
  listAccesses: {
    path: ofOneself('/v1/me/accesses'),
    idOf: field('role'),
    shows: () => [],
  },
  listStaff: staffOnly('/v1/staff/members'),
  listStaffLog: staffOnly('/v1/staff/log'),
  listHolds: staffOnly('/v1/staff/holds'),
  listPreserved: staffOnly('/v1/staff/preserved'),
  listProposals: staffOnly('/v1/staff/proposals'),
  listStaffDemands: staffOnly('/v1/staff/demands'),
  // None is recorded here, and one that others recorded names nobody.
  listDemands: { path: ofOneself('/v1/demands'), idOf: field('accountId'), repeats: true, shows: () => [] },
  findAccounts: staffOnly('/v1/staff/accounts?username=owner'),
  listSessions: {
    path: ofOneself('/v1/me/sessions'),
    idOf: ({ current }) => String(current),
    shows: () => ['unknown true'], // one's own alone
  },
  listReviewItems: { path: ofOneself('/v1/staff/review/items'), idOf: field('itemId'), shows: () => [] },
  listReviewMacros: { path: ofOneself('/v1/staff/review/macros'), idOf: field('macroId'), shows: () => [] },
  listReports: { path: ofOneself('/v1/me/reports'), idOf: field('reportId'), shows: () => [] },
  getStanding: {
    path: ofOneself('/v1/me/standing'),
    idOf: field('decisionId'),
    shows: ownersThings('warning'),
  },
  listPushSubscriptions: {
    path: ofOneself('/v1/me/push-subscriptions'),
    idOf: field('subscriptionId'),
    shows: () => [],
  },
} as const satisfies Readonly<Record<string, ListEntry>>;
