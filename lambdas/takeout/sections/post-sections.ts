/** What the person has written and shown: posts in every state with what they said before, drafts, comments, photos. */
import * as z from 'zod/mini';
import type { CommentHead } from '../../comments/comment.ts';
import { isLive, threadOf, writtenAtOf } from '../../comments/comment.ts';
import { commentKey } from '../../comments/comment-key.ts';
import { commentHeadOf } from '../../comments/comment-row.ts';
import {
  commentRow,
  commentsHeadRow,
  commentTextRow,
  replyRow,
  writtenCommentRow,
} from '../../comments/comment-rows.ts';
import { draftPhotosPartRow, draftRow, draftTextPartRow } from '../../drafts/draft-rows.ts';
import { Camera } from '../../photos/imaging/camera.ts';
import { Place } from '../../photos/imaging/place.ts';
import type { Photo } from '../../photos/photo.ts';
import { photoRow } from '../../photos/photo-rows.ts';
import { chunksOf } from '../../platform/chunks.ts';
import { SECOND_MS } from '../../platform/durations.ts';
import type { CreditedPost } from '../../posts/post.ts';
import { StoredLocation } from '../../posts/post-content.ts';
import { editHeadOf } from '../../posts/post-edit-row.ts';
import { editRow, photosPartRow, postRow, tagPartRow, textPartRow } from '../../posts/post-rows.ts';
import { shareLinksRow } from '../../sharing/share-link-rows.ts';
import { draftsOf, largestOf, photosById, pictureFile, picturesOf, postsOf } from './pictures.ts';
import type { Section, Source } from './section.ts';
import { iso, isoOf, mapped, rowsOf, storedIn } from './section.ts';

const Person = z.object({ accountId: z.string(), state: z.string() });
const text = z.optional(z.string());
const number = z.optional(z.int());
const flag = z.optional(z.boolean());

/** What the author says of a post. */
const said = {
  title: text,
  caption: text,
  language: text,
  visibility: z.string(),
  audienceId: text,
  location: z.optional(StoredLocation),
  licence: text,
  madeWithAi: flag,
  sensitive: flag,
};

const fileOf = (photo: Photo | undefined): { readonly file?: string } => {
  const largest = photo && largestOf(photo);
  return largest === undefined || photo === undefined ? {} : { file: pictureFile(photo.photoId, largest) };
};

const PostItem = z.object({
  postId: z.string(),
  state: z.string(),
  createdAt: z.string(),
  publishedAt: text,
  editedAt: text,
  deletedAt: text,
  ...said,
  coverPhotoId: text,
  commentPolicy: text,
  commentApproval: flag,
  paidPartnership: z.optional(z.object({ partner: z.optional(Person) })),
  coAuthors: z.optional(z.array(Person)),
  photos: z.array(
    z.object({
      photoId: z.string(),
      file: text,
      altText: text,
      focalPoint: z.optional(z.object({ x: z.number(), y: z.number() })),
    }),
  ),
  tags: z.array(
    z.object({ photoId: z.string(), accountId: z.string(), x: z.number(), y: z.number(), state: z.string() }),
  ),
  likes: number,
  comments: number,
  reposts: number,
  saves: number,
  views: number,
  shares: number,
  follows: number,
});
export type PostItem = z.infer<typeof PostItem>;

const timesOf = (post: CreditedPost) => ({
  createdAt: isoOf(post.postId),
  publishedAt: 'publishedAt' in post ? iso(post.publishedAt) : undefined,
  editedAt: post.editedAt === undefined ? undefined : iso(post.editedAt),
  deletedAt: post.state === 'deleted' ? iso(post.deletedAt) : undefined,
});

/** Posts as the files and the pages have them, some at a time. */
export async function* postItemsOf(source: Source): AsyncGenerator<readonly PostItem[]> {
  for await (const posts of postsOf(source)) {
    const ids = posts.flatMap((post) => post.photos.map(({ photoId }) => photoId));
    const photos = await photosById(source, ids);
    yield posts.map((post) =>
      PostItem.parse({
        ...post,
        ...timesOf(post),
        photos: post.photos.map((each) => ({ ...each, ...fileOf(photos.get(each.photoId)) })),
      }),
    );
  }
}

const posts: Section = {
  name: 'posts',
  title: { en: 'Posts', ar: 'المنشورات' },
  of: [postRow, textPartRow, photosPartRow, tagPartRow],
  item: PostItem,
  read: postItemsOf,
};

const history: Section = {
  name: 'post-history',
  title: { en: 'What your posts said before you edited them', ar: 'نصوص منشوراتك قبل تعديلها' },
  of: [editRow],
  item: z.object({ postId: z.string(), version: z.int(), editedAt: z.string(), ...said }),
  read: async function* (source) {
    for await (const found of postsOf(source)) {
      for (const { postId, edits } of found) {
        if (edits === undefined) continue;
        const pages = storedIn(source, editRow.partition({ postId }), editRow.sortPrefix);
        for await (const rows of pages) {
          const complete = await source.posts.completeEdits(postId, rows.map(editHeadOf));
          yield complete.map((edit) => ({ ...edit, postId, editedAt: iso(edit.editedAt) }));
        }
      }
    }
  },
};

/** Rows of one kind that lie with each post. */
const withEachPost = async function* <Item>(
  source: Source,
  read: (post: CreditedPost) => Promise<readonly Item[]>,
): AsyncGenerator<readonly Item[]> {
  for await (const found of postsOf(source)) yield (await Promise.all(found.map(read))).flat();
};

const shareLinks: Section = {
  name: 'share-links',
  title: { en: 'Links to your posts', ar: 'روابط منشوراتك' },
  of: [shareLinksRow],
  item: z.object({ postId: z.string(), createdAt: z.string(), expiresAt: z.string() }),
  read: (source) =>
    withEachPost(source, async ({ postId }) => {
      const row = await source.table.get(shareLinksRow.key({ postId }));
      return (row === undefined ? [] : shareLinksRow.parse(row).links).map((link) => ({
        postId,
        createdAt: iso(link.createdAt),
        expiresAt: iso(link.expiresAt * SECOND_MS),
      }));
    }),
};

const pinned: Section = {
  name: 'pinned-comments',
  title: { en: 'Comments you pinned', ar: 'تعليقات ثبّتَّها' },
  of: [commentsHeadRow],
  item: z.object({ postId: z.string(), commentIds: z.array(z.string()) }),
  read: (source) =>
    withEachPost(source, async ({ postId }) => {
      const row = await source.table.get(commentsHeadRow.key({ postId }));
      const pins = row === undefined ? [] : (commentsHeadRow.parse(row).pins ?? []);
      return pins.length === 0 ? [] : [{ postId, commentIds: pins }];
    }),
};

// Nothing says whether the post's author lets a comment be seen.
const CommentItem = z.object({
  postId: z.string(),
  commentId: z.string(),
  thread: text,
  writtenAt: z.string(),
  editedAt: text,
  text: z.string(),
});

const TEXTS_AT_ONCE = 100;

async function* ownComments(source: Source, heads: readonly CommentHead[]) {
  const own = heads.filter(isLive).filter(({ by }) => by === source.accountId);
  for (const some of chunksOf(own, TEXTS_AT_ONCE)) {
    const complete = await source.comments.complete(some, { consistent: true });
    yield complete.map(({ postId, commentId, editedAt, text: words }) => ({
      postId,
      commentId,
      thread: threadOf(commentId),
      writtenAt: iso(writtenAtOf(commentId)),
      editedAt: editedAt === undefined ? undefined : iso(editedAt),
      text: words,
    }));
  }
}

/** Comments under others' posts are filed under who wrote them; those under one's own posts are looked for there. */
const comments: Section = {
  name: 'comments',
  title: { en: 'Comments you wrote', ar: 'تعليقاتك' },
  of: [commentRow, replyRow, commentTextRow],
  item: CommentItem,
  read: async function* (source) {
    const partition = writtenCommentRow.partition({ commenter: source.accountId });
    for await (const written of rowsOf(source, writtenCommentRow, partition)) {
      const keys = written.map(({ postId, commentId }) => commentKey(postId, commentId));
      const rows = await source.table.getMany(keys, { consistent: true });
      yield* ownComments(source, rows.map(commentHeadOf));
    }
    for await (const found of postsOf(source)) {
      for (const { postId } of found.filter((post) => post.comments !== undefined)) {
        for (const row of [commentRow, replyRow]) {
          const pages = storedIn(source, row.partition({ postId }), row.sortPrefix);
          for await (const rows of pages) yield* ownComments(source, rows.map(commentHeadOf));
        }
      }
    }
  },
};

const drafts: Section = {
  name: 'drafts',
  title: { en: 'Drafts and scheduled posts', ar: 'المسودات والمنشورات المجدولة' },
  of: [draftRow, draftTextPartRow, draftPhotosPartRow],
  item: z.object({
    draftId: z.string(),
    state: z.string(),
    createdAt: z.string(),
    changedAt: z.string(),
    publishAt: text,
    postId: text,
    /** As it was written for `POST /v1/drafts`. */
    content: z.record(z.string(), z.unknown()),
  }),
  read: (source) =>
    mapped(draftsOf(source), (found) =>
      found.map((draft) => ({
        ...draft,
        createdAt: isoOf(draft.draftId),
        changedAt: iso(draft.changedAt),
        publishAt: 'publishAt' in draft ? iso(draft.publishAt) : undefined,
      })),
    ),
};

const photos: Section = {
  name: 'photos',
  title: { en: 'Photos', ar: 'الصور' },
  of: [photoRow],
  item: z.object({
    photoId: z.string(),
    file: text,
    state: z.string(),
    sentAt: z.string(),
    date: z.string(),
    altText: text,
    /** What was said of it when it was sent, where its post says something else. */
    sentAltText: text,
    width: number,
    height: number,
    postId: text,
    draftId: text,
    avatarOf: text,
    camera: z.optional(Camera),
    place: z.optional(Place),
  }),
  read: (source) =>
    mapped(picturesOf(source), (found) =>
      found.map(({ photo, words }) => ({
        ...photo,
        ...(photo.life.state === 'ready' && photo.life.thumbnails),
        ...fileOf(photo),
        state: photo.life.state,
        sentAt: isoOf(photo.photoId),
        date: words.date,
        altText: words.altText,
        sentAltText: photo.altText === words.altText ? undefined : photo.altText,
      })),
    ),
};

export const postSections = [posts, history, shareLinks, comments, pinned, drafts, photos] as const;
