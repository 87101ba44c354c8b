/** What a reviewer is shown of an item: its subject as it is now, reports of it as it was, and what happened before. */

import { noteAccess } from '../accesses/note-access.ts';
import type { Account } from '../accounts/account.ts';
import { isVisible } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { CollectionStore } from '../collections/collection-store.ts';
import { isLive } from '../comments/comment.ts';
import type { CommentStore } from '../comments/comment-store.ts';
import type { DecisionStore } from '../decisions/decision-store.ts';
import { presentDecision } from '../decisions/decision-view.ts';
import {
  versionOfAccount,
  versionOfCollection,
  versionOfComment,
  versionOfPhoto,
  versionOfPost,
} from '../decisions/version-of-subject.ts';
import { canSeeProfile } from '../graph/can-see-profile.ts';
import { noRelation } from '../graph/edge.ts';
import type { ReviewItemId } from '../kernel/ids.ts';
import { timeOf } from '../kernel/ids.ts';
import type { StaffRole } from '../kernel/staff-role.ts';
import { type LocatedSubject, nameOfSubject } from '../kernel/subject.ts';
import type { MediaAddresses } from '../photos/media-address.ts';
import type { Photo } from '../photos/photo.ts';
import type { MarkedPhotoView, PhotoView } from '../photos/photo-contract.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import type { AuthorsMark } from '../photos/photo-view.ts';
import { presentPhoto, presentReadyPhoto, withScreen } from '../photos/photo-view.ts';
import type { Language } from '../platform/problem.ts';
import type { Table } from '../platform/table.ts';
import { canSeePost } from '../posts/can-see-post.ts';
import type { PostStore } from '../posts/post-store.ts';
import type { Report } from '../reports/report.ts';
import type { ReviewItem } from '../review/review-item.ts';
import type { QueueStore } from './queue-store.ts';
import type { ItemDeps, Reviewer } from './review-items.ts';
import { loadItem, presentItem } from './review-items.ts';
import type { ContentView, ItemDetail } from './reviewing-contract.ts';

const REPORTS_SHOWN = 20;
const EVENTS_SHOWN = 50;
const DECISIONS_SHOWN = 20;

export interface ShowItemDeps extends ItemDeps {
  readonly table: Pick<Table, 'transact'>;
  readonly queue: Pick<QueueStore, 'events' | 'noticesOf' | 'reportsOf'>;
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly posts: Pick<PostStore, 'head' | 'complete'>;
  readonly photos: Pick<PhotoStore, 'getMany'>;
  readonly comments: Pick<CommentStore, 'get' | 'complete'>;
  readonly collections: Pick<CollectionStore, 'get'>;
  readonly media: MediaAddresses;
  readonly decisions: Pick<DecisionStore, 'page'>;
}

interface Showing {
  readonly language: Language;
  /** Milliseconds. */
  readonly now: number;
}

const consistent = { consistent: true } as const;
const iso = (at: number): string => new Date(at).toISOString();

const pictureOf = async (
  photo: Photo,
  media: MediaAddresses,
  { language, now }: Showing,
): Promise<PhotoView> => {
  const addressOf = await media(photo.photoId, now);
  const { thumbnails, altText, photoId } = photo;
  if (photo.life.state !== 'review' || thumbnails === undefined)
    return presentPhoto(photo, addressOf, language);
  const { width, height, thumbHash, dominantColor, plan, renditionBytes } = thumbnails;
  return presentReadyPhoto(
    {
      photoId,
      width,
      height,
      thumbHash,
      dominantColor,
      plan,
      renditionBytes,
      ...(altText !== undefined && { altText }),
    },
    addressOf,
  );
};

/** A photo with its picture also while nobody else is shown it. Those who review are asked first, whatever they chose for themselves. */
const showPhoto = async (
  photo: Photo,
  mark: AuthorsMark,
  media: MediaAddresses,
  showing: Showing,
): Promise<MarkedPhotoView> => withScreen(await pictureOf(photo, media, showing), mark, 'ask');

const showPhotos = async (
  { media }: Pick<ShowItemDeps, 'media'>,
  photos: readonly Photo[],
  mark: AuthorsMark,
  showing: Showing,
): Promise<Pick<ContentView, 'photos' | 'verdicts'>> => {
  return {
    photos: await Promise.all(photos.map((photo) => showPhoto(photo, mark, media, showing))),
    verdicts: photos.flatMap(({ photoId, moderation }) =>
      moderation === undefined
        ? []
        : [
            {
              photoId,
              verdict: moderation.verdict,
              reasons: moderation.reasons ?? [],
              ...(moderation.policy !== undefined && { policy: moderation.policy }),
              ...(moderation.rule !== undefined && { rule: moderation.rule }),
            },
          ],
    ),
  };
};

const noPhotos = { photos: [], verdicts: [] };

/** The subject of an item as it is now, undefined where it is gone. */
const contentOf = async (
  deps: ShowItemDeps,
  { kind, postId, photoId, commentId, collectionId }: LocatedSubject,
  owner: Account,
  showing: Showing,
): Promise<ContentView | undefined> => {
  const { now } = showing;
  const headOf = async () => (postId === undefined ? undefined : deps.posts.head(postId, now, consistent));
  switch (kind) {
    case 'account':
      return { ...noPhotos, version: versionOfAccount(owner), isPublic: isVisible(owner) };
    case 'photo': {
      if (photoId === undefined) return undefined;
      const head = await headOf();
      const [photo] = await deps.photos.getMany([photoId], now, consistent);
      if (photo === undefined) return undefined;
      const isPublic = head !== undefined && canSeePost(undefined, head, owner, noRelation);
      return {
        ...(await showPhotos(deps, [photo], head ?? {}, showing)),
        version: versionOfPhoto(photo),
        isPublic,
      };
    }
    case 'post': {
      const head = await headOf();
      const [post] = head === undefined ? [] : await deps.posts.complete([head], consistent);
      if (post === undefined) return undefined;
      const photoIds = post.photos.map((photo) => photo.photoId);
      const photos = await deps.photos.getMany(photoIds, now, consistent);
      return {
        ...(await showPhotos(deps, photos, post, showing)),
        version: versionOfPost(post),
        ...(post.title && { name: post.title }),
        ...(post.caption && { text: post.caption }),
        state: post.state,
        visibility: post.visibility,
        isPublic: canSeePost(undefined, post, owner, noRelation),
      };
    }
    case 'comment': {
      const head = await headOf();
      if (head === undefined || postId === undefined || commentId === undefined) return undefined;
      const comment = await deps.comments.get(postId, commentId, consistent);
      if (comment === undefined || !isLive(comment)) return undefined;
      const [complete] = await deps.comments.complete([comment]);
      if (complete === undefined) return undefined;
      // Whether the post's own author shows it to everybody costs a read more: what is public there is noted as if it were not.
      return {
        ...noPhotos,
        version: versionOfComment(comment),
        text: complete.text,
        state: comment.state,
        isPublic: false,
      };
    }
    case 'collection': {
      const found =
        collectionId === undefined ? undefined : await deps.collections.get(collectionId, consistent);
      if (found === undefined) return undefined;
      const isPublic = found.visibility === 'public' && canSeeProfile(undefined, owner, noRelation);
      return { ...noPhotos, version: versionOfCollection(found), name: found.name, isPublic };
    }
  }
};

const showReport = (report: Report, subject: LocatedSubject): ItemDetail['recentReports'][number] => {
  const name = nameOfSubject(subject);
  const {
    name: title,
    text,
    photoIds,
  } = report.subjects.find((each) => nameOfSubject(each.subject) === name)?.snapshot ?? {};
  return {
    reportId: report.reportId,
    accountId: report.reporter,
    reason: report.reason,
    ...(report.text !== undefined && { text: report.text }),
    trusted: report.trusted === true,
    at: iso(timeOf(report.reportId)),
    was: {
      ...(title !== undefined && { name: title }),
      ...(text !== undefined && { text }),
      ...(photoIds !== undefined && { photoIds }),
    },
  };
};

/** What the person is told of the look: the thing itself where it is not public, else that there was something to look at. */
const lookAt = ({ subject, accountId, sources }: ReviewItem, isPublic: boolean) => ({
  of: accountId,
  ...(isPublic || subject.kind === 'account'
    ? { kind: 'case' as const }
    : { kind: subject.kind, id: nameOfSubject(subject).slice(subject.kind.length + 1) }),
  reason: sources.includes('appeal') ? ('appeal' as const) : ('review' as const),
});

/** An item with all that it takes to decide. The look is noted first: its person is shown it. Throws `not_found`. */
export const showItem = async (
  deps: ShowItemDeps,
  itemId: ReviewItemId,
  reviewer: Reviewer & { readonly role: StaffRole; readonly language: Language },
): Promise<ItemDetail> => {
  const { now, role, accountId: by } = reviewer;
  const item = await loadItem(deps, itemId, reviewer);
  const [owner, reports, notices, events, decisions] = await Promise.all([
    deps.accounts.byId(item.accountId, consistent),
    deps.queue.reportsOf(item.subject, REPORTS_SHOWN),
    deps.queue.noticesOf(item.subject, REPORTS_SHOWN),
    deps.queue.events(itemId, EVENTS_SHOWN),
    deps.decisions.page(item.accountId, DECISIONS_SHOWN, undefined),
  ]);
  const content = owner && (await contentOf(deps, item.subject, owner, reviewer));
  await noteAccess(deps.table, { ...lookAt(item, content?.isPublic ?? false), by, role }, now);
  return {
    ...presentItem(item, now),
    owner: owner
      ? {
          accountId: owner.accountId,
          username: owner.username,
          displayName: owner.displayName,
          bio: owner.bio,
          status: owner.status,
          isPrivate: owner.isPrivate,
          createdAt: owner.createdAt,
        }
      : null,
    content: content ?? null,
    recentReports: reports.map((report) => showReport(report, item.subject)),
    notices: notices.map((notice) => ({ ...notice, at: iso(timeOf(notice.noticeId)) })),
    events: events.map(({ eventId, itemId: _, ...event }) => ({ at: iso(timeOf(eventId)), ...event })),
    matches: decisions.items.flatMap(({ decisionId, match }) => {
      if (match === undefined) return [];
      const { listId, kind, hash, distance } = match;
      return [{ decisionId, listId, kind, hash, distance }];
    }),
    decisions: decisions.items.map((decision) => presentDecision(decision, reviewer.language, now)),
  };
};
