/**
 * Bugs that somebody thought of, each as a piece of text that is replaced: in stores, use cases and consumers, where a mutation by rote
 * says little. Each has tests that must fail of it, the quickest first.
 */
import { plantedInCallers } from './planted-in-callers.ts';
import { plantedInDecisions } from './planted-in-decisions.ts';
import { plantedInIdentities } from './planted-in-identities.ts';
import { plantedInPolicy } from './planted-in-policy.ts';
import { plantedInReports } from './planted-in-reports.ts';
import { plantedInSessions } from './planted-in-sessions.ts';
import { plantedInStaff } from './planted-in-staff.ts';
import { plantedInTransparency } from './planted-in-transparency.ts';

export interface Planted {
  readonly name: string;
  readonly file: string;
  /** Stands there exactly once. */
  readonly find: string;
  readonly replace: string;
  readonly tests: readonly string[];
}

const comments = 'test/integration/comments/second-steps.test.ts';
const graph = 'test/integration/graph/second-steps.test.ts';
const byTime = 'test/integration/graph/lists-by-time.deep.test.ts';
const insights = 'test/integration/insights/expiry.test.ts';
const audiences = 'test/integration/audiences/audience-store.test.ts';
const lists = 'test/integration/lists/lists.deep.test.ts';

export const planted: readonly Planted[] = [
  ...plantedInCallers,
  ...plantedInStaff,
  ...plantedInDecisions,
  ...plantedInIdentities,
  ...plantedInPolicy,
  ...plantedInReports,
  ...plantedInSessions,
  ...plantedInTransparency,
  {
    name: 'the tagged list of a private account is open',
    file: 'lambdas/credits/list-credited-posts.ts',
    find: '  if (!canSeeProfile(viewer, tagged, relation)) return { items: [] };\n',
    replace: '  void canSeeProfile, relation;\n',
    tests: ['test/integration/credits/tagged-by-viewer.test.ts'],
  },
  {
    name: 'an edit un-hides a comment',
    file: 'lambdas/comments/edit-comment.ts',
    find: "  if (comment.state === 'hidden') return { state: 'hidden' };\n",
    replace: '',
    tests: [comments],
  },
  {
    name: 'hidden likers are shown to who is signed in',
    file: 'lambdas/likes/list-likers.ts',
    find: 'hidesLikeCounts && viewer !== author.accountId)',
    replace: 'hidesLikeCounts && viewer === undefined)',
    tests: ['test/integration/likes/hidden-likers.test.ts'],
  },
  {
    name: 'days of views are kept for 28 days',
    file: 'lambdas/insights/view-event-store.ts',
    find: '(day + limits.insightDays)',
    replace: '(day + limits.insightDaysDefault)',
    tests: [insights],
  },
  {
    name: 'days of reactions are kept for 28 days',
    file: 'lambdas/reactions/act-store.ts',
    find: '(day + limits.insightDays)',
    replace: '(day + limits.insightDaysDefault)',
    tests: [insights],
  },
  {
    name: 'ended mutes are listed',
    file: 'lambdas/graph/list-people.ts',
    find: 'return isMuted(edge, now) && edge?.blockedBy === undefined;',
    replace:
      'return edge?.mutedUntil !== undefined && edge.blockedBy === undefined && isMuted !== undefined && now > 0;',
    tests: [graph],
  },
  {
    name: 'those one asks to follow count as followed in preferences',
    file: 'lambdas/notify/preferences.ts',
    find: "(fromWhom === 'following' && edge?.since !== undefined)",
    replace: "(fromWhom === 'following' && (edge?.since ?? edge?.requested) !== undefined)",
    tests: ['test/unit/notify/wants.test.ts'],
  },
  {
    name: 'there is no more unread when one of the newest shows nothing',
    file: 'lambdas/notifications/read-notifications.ts',
    find: 'more: found.length > MAX_UNREAD',
    replace: 'more: shown > MAX_UNREAD',
    tests: ['test/integration/notifications/unread.test.ts'],
  },
  {
    name: 'a comment is edited over what was done meanwhile',
    file: 'lambdas/comments/comment-writer.ts',
    find: "expression: '#state = :was AND #by = :author',",
    replace: "expression: '(#state = :was OR attribute_exists(pk)) AND #by = :author',",
    tests: [comments],
  },
  {
    name: 'a follow is made without a request',
    file: 'lambdas/graph/edge-store.ts',
    find: '{ expression: `attribute_exists(requested) AND ${noBlock}` },',
    replace: '{ expression: noBlock },',
    tests: [graph],
  },
  {
    name: 'a follower asks to follow',
    file: 'lambdas/graph/edge-store.ts',
    find: '${noBlock} AND attribute_not_exists(since)${unless(',
    replace: '${noBlock}${unless(',
    tests: [graph],
  },
  {
    name: 'a follow passes a block',
    file: 'lambdas/graph/edge-store.ts',
    find: "noBlock + unless('attribute_not_exists(since) OR",
    replace: "'attribute_not_exists(nothing)' + unless('attribute_not_exists(since) OR",
    tests: [graph],
  },
  {
    name: 'a post is changed over another version',
    file: 'lambdas/posts/change-post.ts',
    find: "expression: '#readState = :readState AND #readVersion = :readVersion',",
    replace:
      "expression: '#readState = :readState AND (#readVersion = :readVersion OR attribute_exists(pk))',",
    tests: ['test/integration/posts/post-races.deep.test.ts', 'test/integration/posts/post-life.test.ts'],
  },
  {
    name: 'a post is changed in another state',
    file: 'lambdas/posts/change-post.ts',
    find: "expression: '#readState = :readState AND #readVersion = :readVersion',",
    replace:
      "expression: '(#readState = :readState OR attribute_exists(pk)) AND #readVersion = :readVersion',",
    tests: ['test/integration/posts/archive-and-pins.test.ts'],
  },
  {
    name: 'a photo is given away twice',
    file: 'lambdas/photos/photo-store.ts',
    find: "'(attribute_not_exists(#to) OR #to = :to)',",
    replace: "'(attribute_not_exists(#to) OR #to = :to OR attribute_exists(pk))',",
    tests: ['test/integration/photos/photo-store.test.ts', 'test/integration/posts/create-post.test.ts'],
  },
  {
    name: 'an expired photo is attached',
    file: 'lambdas/photos/photo-store.ts',
    find: "'(attribute_not_exists(expiresAt) OR expiresAt > :now)',",
    replace: "'(attribute_not_exists(expiresAt) OR expiresAt > :now OR attribute_exists(pk))',",
    tests: ['test/integration/photos/photo-store.test.ts', 'test/integration/posts/create-post.test.ts'],
  },
  {
    name: 'a stranger joins an audience',
    file: 'lambdas/audiences/member-store.ts',
    find: "'attribute_exists(since) AND (attribute_not_exists(audiences) OR NOT contains(audiences, :id))'",
    replace: "'attribute_not_exists(audiences) OR NOT contains(audiences, :id)'",
    tests: [audiences],
  },
  {
    name: 'an audience takes one member too many',
    file: 'lambdas/audiences/member-store.ts',
    find: "'members < :bound'",
    replace: "'members <= :bound'",
    tests: [audiences],
  },
  {
    name: 'a collection is changed over another version',
    file: 'lambdas/collections/membership-store.ts',
    find: "expression: 'version = :seen', values",
    replace: "expression: 'version = :seen OR attribute_exists(pk)', values",
    tests: ['test/integration/collections'],
  },
  {
    name: 'a share link outlives its end',
    file: 'lambdas/sharing/share-link-store.ts',
    find: 'link !== undefined && isAlive(now)(link) ?',
    replace: 'link !== undefined && now > 0 ?',
    tests: ['test/integration/sharing/share-links.test.ts'],
  },
  {
    name: 'a view is counted again',
    file: 'lambdas/insights/view-event-store.ts',
    find: "'attribute_exists(pk) AND attribute_not_exists(counted)'",
    replace: "'attribute_exists(pk)'",
    tests: ['test/integration/insights/counted-once.test.ts'],
  },
  {
    name: 'a cursor never expires',
    file: 'lambdas/platform/cursor.ts',
    find: 'content.expiresAt > now ? content.position : undefined',
    replace: 'content.expiresAt > 0 && now > 0 ? content.position : undefined',
    tests: ['test/unit/platform/cursor.test.ts'],
  },
  {
    name: 'notifications are kept for 9 days',
    file: 'lambdas/notify/notification.ts',
    find: 'NOTIFICATION_DAYS = 90',
    replace: 'NOTIFICATION_DAYS = 9',
    tests: ['test/unit/kernel/expiries.test.ts'],
  },
  {
    name: 'what was read becomes unread',
    file: 'lambdas/notify/notification-list-store.ts',
    find: "'attribute_not_exists(#what) OR #what < :upTo'",
    replace: "'attribute_not_exists(#what) OR #what < :upTo OR attribute_exists(#what)'",
    tests: ['test/integration/notifications/unread.test.ts'],
  },
  {
    name: 'a dismissed comment is told again when it was hidden for a while',
    file: 'lambdas/notify/notification-store.ts',
    find: "'attribute_exists(pk) AND attribute_not_exists(dismissed)'",
    replace: "'attribute_exists(pk)'",
    tests: ['test/integration/notifications/dismiss.test.ts'],
  },
  {
    name: 'pins show what may not be seen',
    file: 'lambdas/posts/list-grid.ts',
    find: "post.state === 'published' && canSeePost(viewer.accountId, post, author, relation)",
    replace: "post.state === 'published' && canSeePost !== undefined",
    tests: ['test/integration/posts/pins-by-viewer.test.ts'],
  },
  {
    name: 'a reply is shown in a hidden thread',
    file: 'lambdas/comments/load-visible-comment.ts',
    find: 'isVisible(comment, place) && (beginning === undefined || isVisible(beginning, place))',
    replace: 'isVisible(comment, place)',
    tests: ['test/integration/comments/lists.test.ts'],
  },
  {
    name: 'the row of a former follow stays in the lists',
    file: 'lambdas/graph/sync-list-rows.ts',
    find: '...[...pair.acts].filter((at) => at !== pair.is)',
    replace: '...[...pair.acts].filter((at) => at !== pair.is && pair.is === undefined)',
    tests: [byTime, 'test/integration/feeds/follow-races.deep.test.ts'],
  },
  {
    name: 'consumers of a follow forget what they wrote themselves',
    file: 'lambdas/graph/sync-list-rows.ts',
    find: 'new Set([...pair.acts, was])',
    replace: 'new Set([...pair.acts].filter((each) => each !== was))',
    tests: ['test/integration/feeds/follow-races.deep.test.ts'],
  },
  {
    name: 'a mute moves up when its end changes',
    file: 'lambdas/graph/block-mute-restrict-store.ts',
    find: 'former !== undefined && isMuted(edge, now) ? former : at',
    replace: 'former !== undefined && !isMuted(edge, now) ? former : at',
    tests: [byTime],
  },
  {
    name: 'the end of a restriction is written over another one',
    file: 'lambdas/graph/block-mute-restrict-store.ts',
    find: "condition: is('restricts', at),",
    replace: "condition: lacks('nothing'),",
    tests: [byTime],
  },
  {
    name: 'suggestions come from hidden lists',
    file: 'lambdas/graph/suggest-accounts.ts',
    find: ' && !settingsOf(source).hidesFollowLists',
    replace: ' && settingsOf !== undefined',
    tests: ['test/integration/graph/suggestions.test.ts'],
  },
  {
    name: 'the home feed shows the muted',
    file: 'lambdas/feeds/home-rules.ts',
    find: '    goesIntoFeeds(post) &&\n    !isMuted(own, now) &&\n',
    replace: '    goesIntoFeeds(post) &&\n',
    tests: ['test/integration/feeds', lists],
  },
  {
    name: 'a repost moves a post of somebody whom the reader follows',
    file: 'lambdas/feeds/home-rules.ts',
    find: '    !standsByItself(facts, post)\n',
    replace: '    facts.now >= 0\n',
    tests: ['test/integration/feeds'],
  },
  {
    name: 'reposts of what became private are listed',
    file: 'lambdas/api/reposts.ts',
    find: 'isShown: ({ post, author }: FoundPost) => isRepostable(post, author),',
    replace: 'isShown: ({ post, author }: FoundPost) => isRepostable(post, author) || post !== undefined,',
    tests: [lists],
  },
];
