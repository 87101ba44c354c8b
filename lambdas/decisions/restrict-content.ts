/**
 * The writes by which decisions restrict posts, comments and collections, and those that take it back. For the decision writer alone: nothing else may
 * write these attributes.
 */
import type { Collection } from '../collections/collection.ts';
import { collectionRow } from '../collections/collection-rows.ts';
import type { LiveCommentHead } from '../comments/comment.ts';
import { commentKey } from '../comments/comment-key.ts';
import type { DecisionId, PhotoId } from '../kernel/ids.ts';
import { changeTo } from '../platform/change-to.ts';
import type { Expression, Row, Write } from '../platform/table.ts';
import { always, isNew } from '../platform/table.ts';
import { isAsRead } from '../posts/change-post.ts';
import type { PostHead, PostScreen } from '../posts/post.ts';
import { archivedRow, postRow } from '../posts/post-rows.ts';
import type { Action, ActionOf } from './action.ts';
import { sameWithheld, shownAgain, withheldBy } from './restrict-places.ts';

const postUpdate = (post: PostHead, fields: Row, also?: Expression): Write => {
  const asRead = isAsRead(post);
  return {
    update: postRow.key({ postId: post.postId }),
    change: changeTo(fields),
    condition:
      also === undefined
        ? asRead
        : {
            expression: `${asRead.expression} AND (${also.expression})`,
            names: { ...asRead.names, ...also.names },
            values: { ...asRead.values, ...also.values },
          },
  };
};

/** What a post was before it could be removed; undefined for one that nobody but its author has seen, or that is removed. */
const removableFrom = (post: PostHead): 'published' | 'archived' | undefined => {
  const state = post.state === 'deleted' ? post.was : post.state;
  return state === 'published' || state === 'archived' ? state : undefined;
};

const archiveLeft = ({ state, postId }: PostHead): readonly Write[] =>
  state === 'archived' ? [{ delete: archivedRow.key({ postId }), condition: always }] : [];

const removePost = (post: PostHead, decisionId: DecisionId): readonly Write[] | undefined => {
  const from = removableFrom(post);
  if (from === undefined) return undefined;
  const field = post.state === 'deleted' ? 'was' : 'state';
  return [postUpdate(post, { [field]: 'removed', removal: { decisionId, from } }), ...archiveLeft(post)];
};

const restorePost = (post: PostHead, decisionId: DecisionId): readonly Write[] => {
  if (!('removal' in post) || post.removal.decisionId !== decisionId) return [];
  const { from } = post.removal;
  const field = post.state === 'deleted' ? 'was' : 'state';
  const { postId } = post;
  return [
    postUpdate(post, { [field]: from, removal: undefined }),
    ...(field === 'state' && from === 'archived'
      ? [{ put: { ...archivedRow.key({ postId }) }, condition: isNew }]
      : []),
  ];
};

const sameScreens = (screens: readonly PostScreen[] | undefined): Expression =>
  screens === undefined
    ? { expression: 'attribute_not_exists(screens)' }
    : { expression: 'screens = :readScreens', values: { ':readScreens': screens } };

/** Puts a screen before the photos of a post, or before one of them. */
export const screenPost = (
  post: PostHead,
  decisionId: DecisionId,
  { reasons }: ActionOf<'screen'>,
  photoId?: PhotoId,
): readonly Write[] => {
  const screen = { decisionId, reasons, ...(photoId !== undefined && { photoId }) };
  return [postUpdate(post, { screens: [...(post.screens ?? []), screen] }, sameScreens(post.screens))];
};

/** Takes the screen of a decision from a post. */
export const unscreenPost = (post: PostHead, decisionId: DecisionId): readonly Write[] => {
  const left = (post.screens ?? []).filter((screen) => screen.decisionId !== decisionId);
  if (left.length === (post.screens ?? []).length) return [];
  return [postUpdate(post, { screens: left.length === 0 ? undefined : left }, sameScreens(post.screens))];
};

/** The writes by which an action restricts a post; undefined where it cannot be done. */
export const restrictPost = (
  post: PostHead,
  decisionId: DecisionId,
  action: Action,
): readonly Write[] | undefined => {
  switch (action.kind) {
    case 'remove':
      return removePost(post, decisionId);
    case 'screen':
      return screenPost(post, decisionId, action);
    case 'limit_reach':
      return post.reachLimitedBy === undefined
        ? [postUpdate(post, { reachLimitedBy: decisionId })]
        : undefined;
    case 'withhold': {
      const fields = withheldBy(post, decisionId, action);
      return fields && [postUpdate(post, fields, sameWithheld(post))];
    }
    case 'warn':
      return [{ check: postRow.key({ postId: post.postId }), condition: isAsRead(post) }];
    default:
      return undefined;
  }
};

/** The writes that take back what a decision did to a post; none where nothing of it is left. */
export const unrestrictPost = (post: PostHead, decisionId: DecisionId): readonly Write[] => {
  if (post.reachLimitedBy === decisionId) return [postUpdate(post, { reachLimitedBy: undefined })];
  const fields = shownAgain(post, decisionId);
  if (fields !== undefined) return [postUpdate(post, fields, sameWithheld(post))];
  const unscreened = unscreenPost(post, decisionId);
  return unscreened.length > 0 ? unscreened : restorePost(post, decisionId);
};

const commentUpdate = (comment: LiveCommentHead, change: Expression): Write => {
  const same = sameWithheld(comment);
  const isUnedited =
    comment.editedAt === undefined ? 'attribute_not_exists(editedAt)' : 'editedAt = :editedAt';
  return {
    update: commentKey(comment.postId, comment.commentId),
    change,
    condition: {
      expression: `#state = :was AND ${isUnedited} AND ${same.expression}`,
      names: { '#state': 'state' },
      values: {
        ':was': comment.state,
        ...(comment.editedAt !== undefined && { ':editedAt': comment.editedAt }),
        ...same.values,
      },
    },
  };
};

/** As {@link restrictPost}, of a comment. */
export const restrictComment = (
  comment: LiveCommentHead,
  decisionId: DecisionId,
  action: Action,
): readonly Write[] | undefined => {
  const { state } = comment;
  if (action.kind === 'warn') {
    return [commentUpdate(comment, { expression: 'SET #state = :was' })];
  }
  if (action.kind === 'withhold') {
    const fields = withheldBy(comment, decisionId, action);
    return fields && [commentUpdate(comment, changeTo(fields))];
  }
  if (action.kind !== 'remove' || state === 'removed') return undefined;
  return [
    commentUpdate(comment, {
      expression: 'SET #state = :removed, removal = :removal',
      values: { ':removed': 'removed', ':removal': { decisionId, from: state } },
    }),
  ];
};

/** As {@link unrestrictPost}, of a comment. */
export const unrestrictComment = (comment: LiveCommentHead, decisionId: DecisionId): readonly Write[] => {
  const fields = shownAgain(comment, decisionId);
  if (fields !== undefined) return [commentUpdate(comment, changeTo(fields))];
  if (comment.state !== 'removed' || comment.removal.decisionId !== decisionId) return [];
  return [
    commentUpdate(comment, {
      expression: 'SET #state = :from REMOVE removal',
      values: { ':from': comment.removal.from },
    }),
  ];
};

const collectionUpdate = (collection: Collection, change: Expression): Write => {
  const same = sameWithheld(collection);
  return {
    update: collectionRow.key(collection),
    change,
    condition: {
      expression: `version = :readVersion AND ${same.expression}`,
      values: { ':readVersion': collection.version, ...same.values },
    },
  };
};

/** As {@link restrictPost}, of a collection. */
export const restrictCollection = (
  collection: Collection,
  decisionId: DecisionId,
  action: Action,
): readonly Write[] | undefined => {
  if (action.kind === 'warn') {
    return [collectionUpdate(collection, { expression: 'SET version = :readVersion' })];
  }
  if (action.kind === 'withhold') {
    const fields = withheldBy(collection, decisionId, action);
    return fields && [collectionUpdate(collection, changeTo(fields))];
  }
  if (action.kind !== 'remove' || collection.removedBy !== undefined) return undefined;
  return [collectionUpdate(collection, { expression: 'SET removedBy = :by', values: { ':by': decisionId } })];
};

/** As {@link unrestrictPost}, of a collection. */
export const unrestrictCollection = (collection: Collection, decisionId: DecisionId): readonly Write[] => {
  const fields = shownAgain(collection, decisionId);
  if (fields !== undefined) return [collectionUpdate(collection, changeTo(fields))];
  return collection.removedBy === decisionId
    ? [collectionUpdate(collection, { expression: 'REMOVE removedBy' })]
    : [];
};
