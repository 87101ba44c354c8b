/** What the person did with posts and comments by a tap, collections, and where others credit them. Of others' posts the ids alone. */
import * as z from 'zod/mini';
import { callerRow, likedPostsRow } from '../../callers/caller-rows.ts';
import { collectedPostRow, collectionRow } from '../../collections/collection-rows.ts';
import { coAuthoredRow, partneredRow, taggedRow } from '../../credits/credit-rows.ts';
import { accountDayRow } from '../../insights/insight-rows.ts';
import type { AccountId, ActId, PostId } from '../../kernel/ids.ts';
import type { Translated } from '../../platform/problem.ts';
import type { RowDefinition } from '../../platform/row.ts';
import {
  commentViewerStateRow,
  likedPostRow,
  repostedPostRow,
  savedPostRow,
} from '../../reactions/reaction-rows.ts';
import { likesOf } from './likes.ts';
import type { Section } from './section.ts';
import { isoOf, mapped, rowsOf } from './section.ts';

interface DoneIds {
  readonly account: AccountId;
  readonly act: ActId;
  readonly postId: PostId;
}

const postDone = z.object({ postId: z.string(), at: z.string() });

const likes: Section = {
  name: 'likes',
  title: { en: 'Posts you like', ar: 'منشورات أعجبتك' },
  of: [callerRow, likedPostsRow, likedPostRow],
  item: postDone,
  read: (source) =>
    mapped(likesOf(source), (found) => found.map(({ postId, act }) => ({ postId, at: isoOf(act) }))),
};

const postsDone = (
  name: string,
  title: Translated,
  row: RowDefinition<string, DoneIds, object, 'account'>,
): Section => ({
  name,
  title,
  of: [row],
  item: postDone,
  read: (source) =>
    mapped(rowsOf(source, row, row.partition({ account: source.accountId })), (found) =>
      found.map(({ postId, act }) => ({ postId, at: isoOf(act) })),
    ),
});

const likedComments: Section = {
  name: 'liked-comments',
  title: { en: 'Comments you like', ar: 'تعليقات أعجبتك' },
  of: [commentViewerStateRow],
  item: z.object({ postId: z.string(), commentId: z.string(), at: z.string() }),
  read: (source) =>
    mapped(
      rowsOf(source, commentViewerStateRow, commentViewerStateRow.partition({ reader: source.accountId })),
      (found) =>
        found.flatMap(({ postId, commentId, liked }) =>
          liked === undefined ? [] : [{ postId, commentId, at: isoOf(liked) }],
        ),
    ),
};

const collections: Section = {
  name: 'collections',
  title: { en: 'Collections', ar: 'المجموعات' },
  of: [collectionRow, collectedPostRow],
  item: z.object({
    collectionId: z.string(),
    name: z.string(),
    visibility: z.string(),
    coverPostId: z.optional(z.string()),
    createdAt: z.string(),
    posts: z.array(z.string()),
  }),
  read: (source) =>
    mapped(rowsOf(source, collectionRow, collectionRow.partition({ owner: source.accountId })), (found) =>
      Promise.all(
        found.map(async (collection) => {
          const { collectionId } = collection;
          const posts: PostId[] = [];
          const pages = rowsOf(source, collectedPostRow, collectedPostRow.partition({ collectionId }));
          for await (const page of pages) posts.push(...page.map(({ postId }) => postId));
          return { ...collection, createdAt: isoOf(collectionId), posts };
        }),
      ),
    ),
};

const credited = (
  name: string,
  title: Translated,
  row: RowDefinition<
    string,
    { readonly account: AccountId; readonly postId: PostId },
    { readonly state: string },
    'account'
  >,
): Section => ({
  name,
  title,
  of: [row],
  item: z.object({ postId: z.string(), state: z.string() }),
  read: (source) => rowsOf(source, row, row.partition({ account: source.accountId })),
});

const days: Section = {
  name: 'insights',
  title: { en: 'Numbers of your posts, by day', ar: 'أرقام منشوراتك يومًا بيوم' },
  of: [accountDayRow],
  item: z.object({
    day: z.string(),
    postId: z.string(),
    views: z.int(),
    likes: z.int(),
    saves: z.int(),
    shares: z.int(),
    follows: z.int(),
    reposts: z.int(),
  }),
  read: (source) => rowsOf(source, accountDayRow, accountDayRow.partition({ author: source.accountId })),
};

export const reactionSections = [
  likes,
  likedComments,
  postsDone('saves', { en: 'Posts you saved', ar: 'منشورات حفظتَها' }, savedPostRow),
  postsDone('reposts', { en: 'Posts you reposted', ar: 'منشورات أعدتَ نشرها' }, repostedPostRow),
  collections,
  credited('tags-of-you', { en: 'Posts that tag you', ar: 'منشورات أُشير إليك فيها' }, taggedRow),
  credited(
    'co-authored',
    { en: 'Posts you are a co-author of', ar: 'منشورات شاركتَ في تأليفها' },
    coAuthoredRow,
  ),
  credited(
    'paid-partnerships',
    { en: 'Posts that name you as the paid partner', ar: 'منشورات تذكرك شريكًا مدفوعًا' },
    partneredRow,
  ),
  days,
] as const;
