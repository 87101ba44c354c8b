/** Finds what the address in a notice is about. */
import type { AccountStore } from '../accounts/account-store.ts';
import type { CollectionStore } from '../collections/collection-store.ts';
import type { CommentStore } from '../comments/comment-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import { authorOf, CollectionId, PhotoId, PostId } from '../kernel/ids.ts';
import type { LocatedSubject } from '../kernel/subject.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import type { PostStore } from '../posts/post-store.ts';
import { type NamesInAddress, namesIn } from './names-in-address.ts';

export interface FindSubjectDeps {
  readonly accounts: Pick<AccountStore, 'byId' | 'byNameOrHeldName'>;
  readonly collections: Pick<CollectionStore, 'get'>;
  readonly comments: Pick<CommentStore, 'get'>;
  readonly photos: Pick<PhotoStore, 'get'>;
  readonly posts: Pick<PostStore, 'head'>;
}

/** What a notice is about, and whose it is. */
export interface NoticeSubject {
  readonly subject: LocatedSubject;
  readonly accountId: AccountId;
}

const consistent = { consistent: true } as const;

/** A post, or the comment or photo of it that is named as well. */
const ofPost = async (
  { comments, photos, posts }: FindSubjectDeps,
  ids: NamesInAddress['ids'],
  now: number,
): Promise<NoticeSubject | undefined> => {
  for (const id of ids) {
    const { success, data: postId } = PostId.safeParse(id);
    if (!success || (await posts.head(postId, now, consistent)) === undefined) continue;
    for (const other of ids.filter((each) => each !== id)) {
      const comment = await comments.get(postId, other, consistent);
      if (comment !== undefined)
        return { subject: { kind: 'comment', postId, commentId: other }, accountId: comment.by };
      const photoId = PhotoId.safeParse(other);
      const photo = photoId.success ? await photos.get(photoId.data, now, consistent) : undefined;
      if (photo?.postId === postId)
        return { subject: { kind: 'photo', postId, photoId: photo.photoId }, accountId: photo.ownerId };
    }
    return { subject: { kind: 'post', postId }, accountId: authorOf(postId) };
  }
  return undefined;
};

/** A photo by its own address, or a collection. */
const ofOther = async (
  { collections, photos }: FindSubjectDeps,
  ids: NamesInAddress['ids'],
  now: number,
): Promise<NoticeSubject | undefined> => {
  for (const id of ids) {
    const photoId = PhotoId.safeParse(id);
    const photo = photoId.success ? await photos.get(photoId.data, now, consistent) : undefined;
    if (photo !== undefined) {
      const { postId, ownerId } = photo;
      const named = {
        kind: 'photo',
        photoId: photo.photoId,
        ...(postId !== undefined && { postId }),
      } as const;
      return { subject: named, accountId: ownerId };
    }
    const collectionId = CollectionId.safeParse(id);
    if (!collectionId.success) continue;
    if ((await collections.get(collectionId.data, consistent)) === undefined) continue;
    return {
      subject: { kind: 'collection', collectionId: collectionId.data },
      accountId: authorOf(collectionId.data),
    };
  }
  return undefined;
};

const ofAccount = async (
  { accounts }: FindSubjectDeps,
  { accountIds, username }: NamesInAddress,
  now: number,
): Promise<NoticeSubject | undefined> => {
  for (const accountId of accountIds) {
    if ((await accounts.byId(accountId, consistent)) !== undefined)
      return { subject: { kind: 'account', accountId }, accountId };
  }
  const found = username && (await accounts.byNameOrHeldName(username, now, consistent));
  return found && { subject: { kind: 'account', accountId: found.accountId }, accountId: found.accountId };
};

/** The narrowest thing that an address names, whoever may see it: a comment before its post, a photo before its owner. `now` in milliseconds. */
export const findSubject = async (
  deps: FindSubjectDeps,
  address: string,
  now: number,
): Promise<NoticeSubject | undefined> => {
  const names = namesIn(address);
  return (
    (await ofPost(deps, names.ids, now)) ??
    (await ofOther(deps, names.ids, now)) ??
    (await ofAccount(deps, names, now))
  );
};
