/** Every key of the one table. Rows of one partition are read together; see docs/access-patterns.md. */
import type { CollectionId, PhotoId } from './ids.ts';
import { AccountId, AudienceId, authorOf, CommentId, DraftId, NotificationId, PostId } from './ids.ts';

/** The primary key of a row. */
export interface RowKey {
  readonly pk: string;
  readonly sk: string;
}

const ACCOUNT = 'A#';

const accountPartition = (accountId: AccountId): string => `${ACCOUNT}${accountId}`;

/** Prefixes of sort keys, for range queries. */
export const sortPrefix = {
  post: 'POST#',
  edge: 'EDGE#',
  follower: 'FOLLOWER#',
  edit: 'EDIT#',
  bin: 'BIN#',
  archive: 'ARCHIVE#',
  feedReference: 'P#',
  feedMerge: 'Z#',
  requester: 'REQUESTER#',
  blocked: 'BLOCKED#',
  muted: 'MUTED#',
  restricted: 'RESTRICTED#',
  audience: 'AUDIENCE#',
  audienceMember: 'MEMBER#',
  draft: 'DRAFT#',
  tagged: 'TAGGED#',
  coAuthored: 'COAUTHOR#',
  like: 'L#',
  comment: 'C#',
  reply: 'R#',
  pendingComment: 'PENDING#',
  repost: 'REPOST#',
  collection: 'COLLECTION#',
  collected: 'SAVED#',
  view: 'V#',
  share: 'S#',
  followedVia: 'F#',
  day: 'D#',
  notification: 'N#',
  notificationGroup: 'G#',
  notifiedFollower: 'F#',
  pushSubscription: 'PUSH#',
  webhookEvent: 'E#',
} as const;

/** Sorts behind every character of an id. */
const BEHIND_IDS = '~';

export const keys = {
  accountPartition,
  profile: (accountId: AccountId): RowKey => ({ pk: accountPartition(accountId), sk: 'PROFILE' }),
  counts: (accountId: AccountId): RowKey => ({ pk: accountPartition(accountId), sk: 'COUNTS' }),
  /** Whether the account's posts are pushed to its followers or merged at read time. */
  delivery: (accountId: AccountId): RowKey => ({ pk: accountPartition(accountId), sk: 'DELIVERY' }),
  post: (postId: PostId): RowKey => ({
    pk: accountPartition(authorOf(postId)),
    sk: `${sortPrefix.post}${postId}`,
  }),
  /** All that one account is to another: follows, requests, blocks, mutes, restricts it, is in its audiences. The truth. */
  edge: (owner: AccountId, other: AccountId): RowKey => ({
    pk: accountPartition(owner),
    sk: `${sortPrefix.edge}${other}`,
  }),
  /** Who asks to follow a private account; kept by the stream consumer. */
  requester: (asked: AccountId, requester: AccountId): RowKey => ({
    pk: accountPartition(asked),
    sk: `${sortPrefix.requester}${requester}`,
  }),
  /** Whom an account blocks, mutes, restricts: one's own lists, written with the edge. */
  blocked: (owner: AccountId, other: AccountId): RowKey => ({
    pk: accountPartition(owner),
    sk: `${sortPrefix.blocked}${other}`,
  }),
  muted: (owner: AccountId, other: AccountId): RowKey => ({
    pk: accountPartition(owner),
    sk: `${sortPrefix.muted}${other}`,
  }),
  restricted: (owner: AccountId, other: AccountId): RowKey => ({
    pk: accountPartition(owner),
    sk: `${sortPrefix.restricted}${other}`,
  }),
  /** How many audiences an account has. */
  audienceCount: (owner: AccountId): RowKey => ({ pk: accountPartition(owner), sk: 'AUDIENCES' }),
  audience: (owner: AccountId, audienceId: AudienceId): RowKey => ({
    pk: accountPartition(owner),
    sk: `${sortPrefix.audience}${audienceId}`,
  }),
  audienceMember: (owner: AccountId, audienceId: AudienceId, member: AccountId): RowKey => ({
    pk: accountPartition(owner),
    sk: `${sortPrefix.audienceMember}${audienceId}#${member}`,
  }),
  draft: (draftId: DraftId): RowKey => ({
    pk: accountPartition(authorOf(draftId)),
    sk: `${sortPrefix.draft}${draftId}`,
  }),
  /** Somebody is tagged on a photo of a post; kept by the stream consumer. */
  tagged: (account: AccountId, postId: PostId): RowKey => ({
    pk: accountPartition(account),
    sk: `${sortPrefix.tagged}${postId}`,
  }),
  /** Somebody is asked to be an author of a post, or has agreed; kept by the stream consumer. */
  coAuthored: (account: AccountId, postId: PostId): RowKey => ({
    pk: accountPartition(account),
    sk: `${sortPrefix.coAuthored}${postId}`,
  }),
  /** A post among those of a co-author: says only that it is listed there. Kept by the stream consumer. */
  postReference: (coAuthor: AccountId, postId: PostId): RowKey => ({
    pk: accountPartition(coAuthor),
    sk: `${sortPrefix.post}${postId}`,
  }),
  /** A link that shows a post to whoever holds it; `digest` is of its token. */
  shareLink: (digest: string): RowKey => ({ pk: `LINK#${digest}`, sk: 'LINK' }),
  /** The links of a post, in one row so that there are never too many. */
  shareLinks: (postId: PostId): RowKey => ({ pk: `POST#${postId}`, sk: 'LINKS' }),
  likesPartition: (target: PostId | CommentId): string => `LIKES#${target}`,
  /** Somebody likes a post or a comment. The truth. */
  like: (target: PostId | CommentId, account: AccountId): RowKey => ({
    pk: `LIKES#${target}`,
    sk: `${sortPrefix.like}${account}`,
  }),
  /** What a reader has done with a post; sorts right above the post's reference in the reader's feed. Kept by the stream consumer. */
  done: (reader: AccountId, postId: PostId): RowKey => ({
    pk: `FEED#${reader}`,
    sk: `${sortPrefix.feedReference}${postId}${BEHIND_IDS}`,
  }),
  /** What a reader has done with a comment. Kept by the stream consumer. */
  doneWithComment: (reader: AccountId, postId: PostId, commentId: CommentId): RowKey => ({
    pk: `FEED#${reader}`,
    sk: `${sortPrefix.comment}${postId}#${commentId}`,
  }),
  commentsPartition: (postId: PostId): string => `COMMENTS#${postId}`,
  /** A comment, or a reply under the comment that begins its thread. */
  comment: (postId: PostId, commentId: CommentId): RowKey => ({
    pk: `COMMENTS#${postId}`,
    sk: `${commentId.includes('-') ? sortPrefix.reply : sortPrefix.comment}${commentId}`,
  }),
  /** Which comments of a post its author has pinned. Sorts above the comments and below the replies. */
  commentsHead: (postId: PostId): RowKey => ({ pk: `COMMENTS#${postId}`, sk: 'HEAD' }),
  /** A comment that waits for the post's author; kept by the stream consumer. */
  pendingComment: (postId: PostId, commentId: CommentId): RowKey => ({
    pk: accountPartition(authorOf(postId)),
    sk: `${sortPrefix.pendingComment}${postId}#${commentId}`,
  }),
  repost: (account: AccountId, postId: PostId): RowKey => ({
    pk: accountPartition(account),
    sk: `${sortPrefix.repost}${postId}`,
  }),
  collection: (collectionId: CollectionId): RowKey => ({
    pk: accountPartition(authorOf(collectionId)),
    sk: `${sortPrefix.collection}${collectionId}`,
  }),
  /** How many collections an account has. */
  collectionQuota: (owner: AccountId): RowKey => ({ pk: accountPartition(owner), sk: 'COLLECTIONS' }),
  /** Somebody saved a post, in whichever collections. */
  saved: (account: AccountId, postId: PostId): RowKey => ({
    pk: accountPartition(account),
    sk: `${sortPrefix.collected}${postId}`,
  }),
  /** Somebody looked at a post on a day (`2026-11-23`, UTC). */
  view: (postId: PostId, day: string, viewer: AccountId): RowKey => ({
    pk: `VIEWS#${postId}`,
    sk: `${sortPrefix.view}${day}#${viewer}`,
  }),
  /** Somebody shared a post on a day (`2026-11-23`, UTC). */
  share: (postId: PostId, day: string, viewer: AccountId): RowKey => ({
    pk: `VIEWS#${postId}`,
    sk: `${sortPrefix.share}${day}#${viewer}`,
  }),
  /** A post led somebody to follow its author. */
  followedVia: (postId: PostId, viewer: AccountId): RowKey => ({
    pk: `VIEWS#${postId}`,
    sk: `${sortPrefix.followedVia}${viewer}`,
  }),
  /** What happened around a post on a day (`2026-11-23`, UTC). */
  insight: (postId: PostId, day: string): RowKey => ({
    pk: `INSIGHT#${postId}`,
    sk: `${sortPrefix.day}${day}`,
  }),
  notificationPartition: (account: AccountId): string => `NOTES#${account}`,
  notification: (account: AccountId, notificationId: NotificationId): RowKey => ({
    pk: `NOTES#${account}`,
    sk: `${sortPrefix.notification}${notificationId}`,
  }),
  /** The notification that further events of one kind about one thing join; `group` names kind and thing. */
  notificationGroup: (account: AccountId, group: string): RowKey => ({
    pk: `NOTES#${account}`,
    sk: `${sortPrefix.notificationGroup}${group}`,
  }),
  /** How far an account has read. Sorts above all notifications. */
  notificationsRead: (account: AccountId): RowKey => ({ pk: `NOTES#${account}`, sk: 'READ' }),
  /** Under which day an account was told of a follower: it is told once. */
  notifiedFollower: (account: AccountId, follower: AccountId): RowKey => ({
    pk: `NOTES#${account}`,
    sk: `${sortPrefix.notifiedFollower}${follower}`,
  }),
  /** Of what an account wants to be told; only where it ever chose. */
  notificationPreferences: (account: AccountId): RowKey => ({
    pk: accountPartition(account),
    sk: 'PREFERENCES',
  }),
  pushSubscription: (account: AccountId, digest: string): RowKey => ({
    pk: accountPartition(account),
    sk: `${sortPrefix.pushSubscription}${digest}`,
  }),
  /** Which account a device tells the news of. */
  pushDevice: (digest: string): RowKey => ({ pk: `DEVICE#${digest}`, sk: 'OWNER' }),
  webhookPartition: (day: string): string => `WEBHOOK#${day}`,
  /** An event that operators were told of, kept a while to be sent again. `createdAt` is ISO 8601 in UTC, which sorts. */
  webhookEvent: (createdAt: string, eventId: string): RowKey => ({
    pk: `WEBHOOK#${createdAt.slice(0, 10)}`,
    sk: `${sortPrefix.webhookEvent}${createdAt}#${eventId}`,
  }),
  follower: (followed: AccountId, follower: AccountId): RowKey => ({
    pk: accountPartition(followed),
    sk: `${sortPrefix.follower}${follower}`,
  }),
  editPartition: (postId: PostId): string => `POST#${postId}`,
  /** What a post was before an edit made it `version`. */
  edit: (postId: PostId, version: number): RowKey => ({
    pk: `POST#${postId}`,
    sk: `${sortPrefix.edit}${String(version).padStart(8, '0')}`,
  }),
  /** A post lies in its author's bin. */
  bin: (postId: PostId): RowKey => ({
    pk: accountPartition(authorOf(postId)),
    sk: `${sortPrefix.bin}${postId}`,
  }),
  /** A post lies in its author's archive. */
  archived: (postId: PostId): RowKey => ({
    pk: accountPartition(authorOf(postId)),
    sk: `${sortPrefix.archive}${postId}`,
  }),
  photo: (photoId: PhotoId): RowKey => ({ pk: `PHOTO#${photoId}`, sk: 'PHOTO' }),
  username: (folded: string): RowKey => ({ pk: `U#${folded}`, sk: 'NAME' }),
  feedPartition: (reader: AccountId): string => `FEED#${reader}`,
  feedReference: (reader: AccountId, postId: PostId): RowKey => ({
    pk: `FEED#${reader}`,
    sk: `${sortPrefix.feedReference}${postId}`,
  }),
  /** This author's posts are merged into the reader's feed at read time. Sorts above all references. */
  feedMerge: (reader: AccountId, author: AccountId): RowKey => ({
    pk: `FEED#${reader}`,
    sk: `${sortPrefix.feedMerge}${author}`,
  }),
  idempotency: (accountId: AccountId, key: string): RowKey => ({
    pk: `IDEMPOTENCY#${accountId}#${key}`,
    sk: 'REQUEST',
  }),
} as const;

const after = (prefix: string, text: string): string | undefined =>
  text.startsWith(prefix) ? text.slice(prefix.length) : undefined;

/** The ids that keys carry, undefined for keys of other rows. */
export const idsOf = {
  isProfile: ({ pk, sk }: RowKey): boolean => pk.startsWith(ACCOUNT) && sk === 'PROFILE',
  /** The account of a profile's row. */
  profile: ({ pk, sk }: RowKey): AccountId | undefined => {
    const id = sk === 'PROFILE' ? after(ACCOUNT, pk) : undefined;
    return id === undefined ? undefined : AccountId.parse(id);
  },
  /** Of a post's own row: undefined also for a reference among the posts of a co-author. */
  post: ({ pk, sk }: RowKey): PostId | undefined => {
    const id = pk.startsWith(ACCOUNT) ? after(sortPrefix.post, sk) : undefined;
    const postId = id === undefined ? undefined : PostId.parse(id);
    return postId !== undefined && pk === accountPartition(authorOf(postId)) ? postId : undefined;
  },
  draft: ({ pk, sk }: RowKey): DraftId | undefined => {
    const id = pk.startsWith(ACCOUNT) ? after(sortPrefix.draft, sk) : undefined;
    return id === undefined ? undefined : DraftId.parse(id);
  },
  edge: ({ pk, sk }: RowKey): { owner: AccountId; other: AccountId } | undefined => {
    const owner = after(ACCOUNT, pk);
    const other = after(sortPrefix.edge, sk);
    if (owner === undefined || other === undefined) return undefined;
    return { owner: AccountId.parse(owner), other: AccountId.parse(other) };
  },
  like: ({ pk, sk }: RowKey): { target: PostId | CommentId; account: AccountId } | undefined => {
    const target = after('LIKES#', pk);
    const account = after(sortPrefix.like, sk);
    if (target === undefined || account === undefined) return undefined;
    const post = PostId.safeParse(target);
    return { target: post.success ? post.data : CommentId.parse(target), account: AccountId.parse(account) };
  },
  comment: ({ pk, sk }: RowKey): { postId: PostId; commentId: CommentId } | undefined => {
    const postId = after('COMMENTS#', pk);
    const commentId = after(sortPrefix.comment, sk) ?? after(sortPrefix.reply, sk);
    if (postId === undefined || commentId === undefined) return undefined;
    return { postId: PostId.parse(postId), commentId: CommentId.parse(commentId) };
  },
  /** The post of the row that heads its comments. */
  commentsHead: ({ pk, sk }: RowKey): PostId | undefined => {
    const postId = sk === 'HEAD' ? after('COMMENTS#', pk) : undefined;
    return postId === undefined ? undefined : PostId.parse(postId);
  },
  pendingComment: (sk: string): { postId: PostId; commentId: CommentId } => {
    const [postId, commentId] = after(sortPrefix.pendingComment, sk)?.split('#') ?? [];
    return { postId: PostId.parse(postId), commentId: CommentId.parse(commentId) };
  },
  /** The audience of an audience's row. */
  audience: ({ pk, sk }: RowKey): { owner: AccountId; audienceId: AudienceId } | undefined => {
    const owner = after(ACCOUNT, pk);
    const audienceId = after(sortPrefix.audience, sk);
    if (owner === undefined || audienceId === undefined) return undefined;
    return { owner: AccountId.parse(owner), audienceId: AudienceId.parse(audienceId) };
  },
  saved: ({ pk, sk }: RowKey): { account: AccountId; postId: PostId } | undefined => {
    const account = after(ACCOUNT, pk);
    const postId = after(sortPrefix.collected, sk);
    if (account === undefined || postId === undefined) return undefined;
    return { account: AccountId.parse(account), postId: PostId.parse(postId) };
  },
  repost: ({ pk, sk }: RowKey): { account: AccountId; postId: PostId } | undefined => {
    const account = after(ACCOUNT, pk);
    const postId = after(sortPrefix.repost, sk);
    if (account === undefined || postId === undefined) return undefined;
    return { account: AccountId.parse(account), postId: PostId.parse(postId) };
  },
  notification: (sk: string): NotificationId | undefined => {
    const id = after(sortPrefix.notification, sk);
    return id === undefined ? undefined : NotificationId.parse(id);
  },
  /** Who is on the other side of an edge in an account's partition, given the edge's prefix. */
  otherAccount: (prefix: string, sk: string): AccountId => AccountId.parse(after(prefix, sk)),
  /** A view or share with its date. */
  viewEvent: ({
    pk,
    sk,
  }: RowKey): { kind: 'views' | 'shares'; postId: PostId; viewer: AccountId; date: string } | undefined => {
    const postId = after('VIEWS#', pk);
    const view = after(sortPrefix.view, sk);
    const rest = view ?? after(sortPrefix.share, sk);
    const [date, viewer] = rest?.split('#') ?? [];
    if (postId === undefined || date === undefined || viewer === undefined) return undefined;
    const kind = view === undefined ? 'shares' : 'views';
    return { kind, postId: PostId.parse(postId), viewer: AccountId.parse(viewer), date };
  },
  feedReference: (sk: string): PostId | undefined => {
    const id = after(sortPrefix.feedReference, sk);
    return id === undefined || id.endsWith(BEHIND_IDS) ? undefined : PostId.parse(id);
  },
  done: (sk: string): PostId | undefined => {
    const id = after(sortPrefix.feedReference, sk);
    return id?.endsWith(BEHIND_IDS) ? PostId.parse(id.slice(0, -BEHIND_IDS.length)) : undefined;
  },
  feedMerge: (sk: string): AccountId | undefined => {
    const id = after(sortPrefix.feedMerge, sk);
    return id === undefined ? undefined : AccountId.parse(id);
  },
} as const;
