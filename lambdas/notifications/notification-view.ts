/** From notifications to what apps see. */
import { presentCard } from '../accounts/account-view.ts';
import type { LiveComment } from '../comments/comment.ts';
import type { PresentNames } from '../graph/mention.ts';
import { presentMentions } from '../graph/mention.ts';
import type { NotificationId } from '../kernel/ids.ts';
import { timeOf } from '../kernel/ids.ts';
import type { Language } from '../platform/problem.ts';
import type { CoverSurroundings } from '../posts/present-photo.ts';
import { presentCover } from '../posts/present-photo.ts';
import { decisionNotificationTypes } from './decision-notification-types.ts';
import type { ShownNotification } from './hydrate-notifications.ts';
import type { NotificationView } from './notification-contract.ts';
import { sentenceOf } from './sentence.ts';

const EXCERPT_CODE_POINTS = 100;

/** The beginning of a text; what is cut off leaves an ellipsis. */
export const excerptOf = (text: string): string => {
  const points = [...text];
  return points.length <= EXCERPT_CODE_POINTS
    ? text
    : `${points.slice(0, EXCERPT_CODE_POINTS - 1).join('')}…`;
};

/** What a notification says to its reader. */
export const sentenceFor = (shown: ShownNotification, language: Language): string =>
  sentenceOf(
    language,
    shown.subject.type,
    {
      names: shown.actors.map(({ displayName, username }) => (displayName === '' ? username : displayName)),
      othersCount: shown.othersCount,
      isMore: shown.isMore,
    },
    shown.subject.commentId !== undefined,
  );

/** The beginning of a comment, with the mentions that stand in it whole. */
const presentExcerpt = (comment: LiveComment, names: PresentNames): NotificationView['comment'] => {
  const { commentId, text } = comment;
  const excerpt = excerptOf(text);
  const kept = excerpt === text ? text.length : excerpt.length - '…'.length;
  const mentions = presentMentions(text, comment.mentions, names).filter(({ end }) => end <= kept);
  return { commentId, excerpt, mentions };
};

/** A notification as its recipient sees it. `now` in milliseconds. */
export const presentNotification = async (
  shown: ShownNotification<LiveComment>,
  shownWith: CoverSurroundings & {
    readonly readUpTo: NotificationId | undefined;
    /** Of those whom comments mention. */
    readonly names: PresentNames;
  },
): Promise<NotificationView> => {
  const { notification, subject, post, comment } = shown;
  const { media, language, now, readUpTo, names } = shownWith;
  const { notificationId } = notification;
  return {
    notificationId,
    type: subject.type,
    sentence: sentenceFor(shown, language),
    actors: await Promise.all(shown.actors.map((actor) => presentCard(actor, media, now))),
    othersCount: shown.othersCount,
    post: post === undefined ? null : { postId: post.postId, cover: await presentCover(post, shownWith) },
    comment: comment === undefined ? null : presentExcerpt(comment, names),
    ...(subject.draftId !== undefined && { draftId: subject.draftId }),
    ...(subject.type in decisionNotificationTypes && { decisionId: subject.other }),
    createdAt: new Date(timeOf(notificationId)).toISOString(),
    isUnread: readUpTo === undefined || notificationId > readUpTo,
  };
};
