/** What a decision is about: an account, or something that an account has put here. */
import * as z from 'zod/mini';
import { AccountId, CollectionId, CommentId, PhotoId, PostId } from '../kernel/ids.ts';

export const Subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('account'), accountId: AccountId }),
  z.strictObject({ kind: z.literal('post'), postId: PostId }),
  z.strictObject({ kind: z.literal('photo'), photoId: PhotoId }),
  z.strictObject({ kind: z.literal('comment'), postId: PostId, commentId: CommentId }),
  z.strictObject({ kind: z.literal('collection'), collectionId: CollectionId }),
]);
export type Subject = z.infer<typeof Subject>;

export type SubjectKind = Subject['kind'];
export type SubjectOf<Kind extends SubjectKind> = Extract<Subject, { readonly kind: Kind }>;

/** The name of a subject in keys: `post.<postId>`, `comment.<postId>.<commentId>`. */
export const nameOfSubject = (subject: Subject): string => {
  switch (subject.kind) {
    case 'account':
      return `account.${subject.accountId}`;
    case 'post':
      return `post.${subject.postId}`;
    case 'photo':
      return `photo.${subject.photoId}`;
    case 'comment':
      return `comment.${subject.postId}.${subject.commentId}`;
    case 'collection':
      return `collection.${subject.collectionId}`;
  }
};
