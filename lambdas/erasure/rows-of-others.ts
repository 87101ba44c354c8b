/** What a scan of the table does with rows outside of an erased account's own partitions that name it. */

import { takeOutLikes } from '../callers/listed-likes.ts';
import { collectedPostRow, collectionRow, placeInCollectionRow } from '../collections/collection-rows.ts';
import { makeMembershipStore } from '../collections/membership-store.ts';
import { makeCommentLikeStore } from '../comments/comment-like-store.ts';
import { commentRow, replyRow } from '../comments/comment-rows.ts';
import { edgeRow } from '../graph/graph-rows.ts';
import type { AccountId, CollectionId } from '../kernel/ids.ts';
import { authorOf, CommentId, PostId } from '../kernel/ids.ts';
import { membersOf, withoutMember } from '../notify/notification-group.ts';
import { notificationGroupRow, notificationRow } from '../notify/notification-rows.ts';
import { makeNotificationStore } from '../notify/notification-store.ts';
import { unpackGroup } from '../notify/pack-group.ts';
import { unlessRefused } from '../platform/condition.ts';
import { log } from '../platform/log.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Expression, Key, Row, Table } from '../platform/table.ts';
import { postRow, tagPartRow } from '../posts/post-rows.ts';
import { makeActStore } from '../reactions/act-store.ts';
import { likeRow, repostRow, saveRow } from '../reactions/reaction-rows.ts';
import { makeNoticeStore } from '../reports/notice-store.ts';
import { noticeRow } from '../reports/report-rows.ts';
import type { Erased } from './erased.ts';
import { dueErasureRow, erasureRow, erasureScanRow, waitingErasureRow } from './erasure-rows.ts';
import { deletedBy, madeAnonymous, wordsOfOthers } from './rows-by-attributes.ts';
import { names, scrubbing } from './scrub.ts';
import type { Undoing } from './undoing.ts';

/** By these the erasure itself is known; they go at its end. */
const ownOfErasures: readonly { idsOf(key: Key): object | undefined }[] = [
  erasureRow,
  dueErasureRow,
  waitingErasureRow,
  erasureScanRow,
];

/** By these a post, or a part of it with tags, credits people. */
const creditAttributes: readonly string[] = ['coAuthors', 'paidPartnership', 'tags'];

const isOneOf = (kinds: readonly { idsOf(key: Key): object | undefined }[], key: Key): boolean =>
  kinds.some((kind) => kind.idsOf(key) !== undefined);

export type RowsOfOthers = ReturnType<typeof makeRowsOfOthers>;

/** @param undo undoes what the account did, as in its own partitions */
export const makeRowsOfOthers = (table: Table, undo: Undoing) => {
  const acts = makeActStore(table);
  const commentLikes = makeCommentLikeStore(table);
  const notifications = makeNotificationStore(table);
  const memberships = makeMembershipStore(table);
  const notices = makeNoticeStore(table);

  /** A mark of something the account did: its count goes with it. */
  const countMark = async (row: Row & Key, accountId: AccountId): Promise<boolean> => {
    const like = likeRow.parseIfOwn(row);
    if (like?.account === accountId) {
      const act = { reaction: 'liked', act: like.act, viewer: accountId } as const;
      if (like.postId === undefined) await acts.count([{ ...act, postId: PostId.parse(like.target) }]);
      else
        await commentLikes.count([{ ...act, postId: like.postId, commentId: CommentId.parse(like.target) }]);
      return true;
    }
    for (const [reaction, kind] of [
      ['saved', saveRow],
      ['reposted', repostRow],
    ] as const) {
      const mark = kind.parseIfOwn(row);
      if (mark?.account !== accountId) continue;
      await acts.count([{ reaction, act: mark.act, viewer: accountId, postId: mark.postId }]);
      return true;
    }
    return false;
  };

  /** A group of notifications, whose members no text shows. Answers how many have left it; undefined where the row is none. */
  const leaveGroup = async (
    row: Row & Key,
    accountIds: readonly AccountId[],
  ): Promise<number | undefined> => {
    const stored = notificationGroupRow.parseIfOwn(row);
    if (stored === undefined) return undefined;
    const { account, group: about } = stored;
    const gone = membersOf(unpackGroup(stored)).filter((member) => accountIds.includes(member));
    for (const member of gone) {
      for (;;) {
        const group = await notifications.group(account, about);
        if (group === undefined || !membersOf(group).includes(member)) break;
        if (await notifications.saveGroup(account, about, group, withoutMember(about, group, member))) break;
      }
    }
    return gone.length;
  };

  const deleteRow = async (key: Key): Promise<true> => {
    await table.writeManyUnordered([], [key]);
    return true;
  };

  /** Takes the name out of the attributes of a row that stays, whatever else in it says the same. Answers whether it was there. */
  const scrub = async (key: Key, accountId: AccountId, attributes: readonly string[]): Promise<boolean> => {
    for (;;) {
      const row = await table.get(key, { consistent: true });
      const write = row && scrubbing(row, accountId, attributes);
      if (write === undefined) return false;
      if (await unlessRefused(table.update(key, write.change, write.condition))) return true;
    }
  };

  /** A notification goes in which nobody is left. */
  const tellNobody = async (key: Key): Promise<void> => {
    if (notificationRow.idsOf(key) === undefined) return;
    const nobody: Expression = { expression: 'actors = :nobody', values: { ':nobody': [] } };
    await unlessRefused(table.delete(key, nobody));
  };

  /** The collection of somebody else in which a row has posts of an account, and these posts. */
  const collected = (row: Row & Key, accountId: AccountId) => {
    const named = (collectionId: CollectionId, posts: readonly (PostId | undefined)[]) => ({
      collectionId,
      posts: posts.filter((post) => post !== undefined && authorOf(post) === accountId),
    });
    const place = placeInCollectionRow.idsOf(row);
    if (place) return named(place.collectionId, [place.postId]);
    const post = collectedPostRow.parseIfOwn(row);
    if (post) return named(post.collectionId, [post.postId]);
    const collection = collectionRow.parseIfOwn(row);
    return collection && named(collection.collectionId, [collection.coverPostId, collection.front?.postId]);
  };

  /** Takes posts of an account out of a collection of somebody else, whose number and cover follow. Answers whether there were any. */
  const leaveCollection = async (row: Row & Key, accountId: AccountId): Promise<boolean> => {
    const found = collected(row, accountId);
    if (found === undefined || authorOf(found.collectionId) === accountId) return false;
    for (const postId of found.posts) if (postId) await memberships.remove(found.collectionId, postId);
    return found.posts.length > 0;
  };

  /** Takes an account off the post that a row credits it on, as it would itself: an edit under way that knows the post as it was is refused. */
  const leavePost = async (row: Row & Key, erased: Erased): Promise<boolean> => {
    const post = postRow.idsOf(row) ?? tagPartRow.idsOf(row);
    const isCredited = creditAttributes.some((attribute) => names(row[attribute], erased.accountId));
    return post !== undefined && isCredited && (await undo.credit(post.postId, erased)) === 'leave';
  };

  /** Answers whether the row was another before, or is to be by what follows. */
  const treat = async (row: Row & Key, erased: Erased): Promise<boolean> => {
    const { accountId } = erased;
    const key = keyOfRow(row);
    if (isOneOf(ownOfErasures, key)) return false;
    if (await countMark(row, accountId)) return true;
    const edge = edgeRow.idsOf(key);
    if (edge !== undefined) {
      await undo.part(edge.owner, edge.other);
      return true;
    }
    const comment = commentRow.parseIfOwn(row) ?? replyRow.parseIfOwn(row);
    if (comment?.by === accountId) {
      await undo.comment(comment, erased);
      return true;
    }
    const notice = noticeRow.idsOf(key);
    if (notice !== undefined) return notices.forget(notice.noticeId, accountId);
    const hasLeft = await leaveCollection(row, accountId);
    if (key.pk.includes(accountId) || key.sk.includes(accountId)) return deleteRow(key);
    if (await takeOutLikes(table, key, ({ postId }) => authorOf(postId) === accountId)) return true;
    const [, attributes = []] = deletedBy.find(([kind]) => kind.idsOf(key)) ?? [];
    if (attributes.some((attribute) => names(row[attribute], accountId))) return deleteRow(key);
    const stays = madeAnonymous.find(([kind]) => kind.idsOf(key));
    if (stays !== undefined) {
      const hasLeftPost = await leavePost(row, erased);
      const wasNamed = await scrub(key, accountId, stays[1]);
      await tellNobody(key);
      return wasNamed || hasLeft || hasLeftPost;
    }
    if (!isOneOf(wordsOfOthers, key)) {
      log.error('A row names an erased account in a way that nobody declared', new Error('It stays'), {
        ...key,
      });
    }
    return hasLeft;
  };

  /** Answers whether something was to be done about the row. */
  return async (row: Row & Key, accounts: readonly Erased[]): Promise<boolean> => {
    const members = await leaveGroup(
      row,
      accounts.map(({ accountId }) => accountId),
    );
    const text = JSON.stringify(row, (_, value) => (value instanceof Set ? [...value] : value));
    let isDone = members !== undefined && members > 0;
    for (const erased of accounts) {
      if (!text.includes(erased.accountId)) continue;
      const wasLeft = members === undefined ? await treat(row, erased) : await deleteRow(keyOfRow(row));
      if (wasLeft) isDone = true;
    }
    return isDone;
  };
};
