/** Posts and pages as the service answers them. */
import type { Schemas } from '@suwar/client';

type Post = Schemas['Post'];

export const someCard = (username: string): Schemas['AccountCard'] => ({
  accountId: `01ACCOUNT${username.toUpperCase()}`,
  username,
  displayName: username,
  avatar: null,
});

/** What of a post a test is about. */
export interface PostParts {
  readonly caption?: string;
  readonly liked?: boolean;
  readonly saved?: boolean;
  readonly reposted?: boolean;
  readonly likes?: number | null;
  readonly saves?: number;
  readonly comments?: number;
  readonly isGuest?: boolean;
  readonly mayComment?: boolean;
}

export const somePost = (postId: string, parts: PostParts = {}): Post => ({
  postId,
  state: 'published',
  author: someCard('omar'),
  title: '',
  caption: parts.caption ?? '',
  language: null,
  tags: [],
  mentions: [],
  visibility: 'public',
  coverPhotoId: '01PHOTO',
  photos: [],
  location: null,
  licence: 'all-rights-reserved',
  paidPartnership: null,
  madeWithAi: false,
  sensitive: false,
  commentPolicy: 'everyone',
  commentApproval: false,
  coAuthorCount: 0,
  coAuthors: [],
  counts: {
    likes: parts.likes === undefined ? 10 : parts.likes,
    comments: parts.comments ?? 0,
    reposts: 3,
    ...(parts.saves !== undefined && { saves: parts.saves }),
  },
  ...(parts.isGuest !== true && {
    viewer: {
      isAuthor: false,
      followsAuthor: true,
      liked: parts.liked ?? false,
      saved: parts.saved ?? false,
      reposted: parts.reposted ?? false,
      muted: false,
      ...(parts.mayComment !== undefined && { mayComment: parts.mayComment }),
    },
  }),
  createdAt: '2026-11-30T12:00:00.000Z',
  publishedAt: '2026-11-30T12:00:00.000Z',
});

/** Ids of posts, newest first: numbers that sort by time. */
export const idsDown = (from: number, to: number): readonly string[] =>
  Array.from({ length: from - to + 1 }, (_, index) => `P${String(from - index).padStart(5, '0')}`);

/** A page of a home feed. @param repostedBy who brought some of them, by id */
export const homePage = (
  ids: readonly string[],
  cursor?: string,
  repostedBy: Readonly<Record<string, string>> = {},
  parts: PostParts = {},
): Schemas['HomePage'] => ({
  items: ids.map((id) => {
    const by = repostedBy[id];
    return { ...somePost(id, parts), repostedBy: by === undefined ? null : someCard(by) };
  }),
  ...(cursor !== undefined && { cursor }),
});

/** @param parts what a test is about */
export const someComment = (
  commentId: string,
  parts: Partial<Schemas['Comment']> = {},
): Schemas['Comment'] => ({
  commentId,
  postId: 'P1',
  replyTo: null,
  author: someCard('layla'),
  text: commentId,
  mentions: [],
  state: 'shown',
  pinned: false,
  likes: 0,
  replies: 0,
  isAuthorOfPost: false,
  viewer: { isAuthor: true, liked: false },
  createdAt: '2026-11-30T12:00:00.000Z',
  ...parts,
});
