/** What a review item, a report or a notice is about. */
import * as z from 'zod/mini';
import type { ReviewItemId } from '../kernel/ids.ts';
import { AccountId, CollectionId, CommentId, PhotoId, PostId, reviewItemIdOf } from '../kernel/ids.ts';

export const subjectKinds = ['account', 'post', 'photo', 'comment', 'collection'] as const;
export const SubjectKind = z.enum(subjectKinds);
export type SubjectKind = z.infer<typeof SubjectKind>;

/** The ids of a subject: those of its own kind, and of the post that a photo or comment belongs to. */
const ids = {
  accountId: z.optional(AccountId),
  postId: z.optional(PostId),
  photoId: z.optional(PhotoId),
  commentId: z.optional(CommentId),
  collectionId: z.optional(CollectionId),
};
export type SubjectId = keyof typeof ids;

export const Subject = z.object({ kind: SubjectKind, ...ids });
export type Subject = z.infer<typeof Subject>;
/** The same as apps send it. */
export const SentSubject = z.strictObject(Subject.shape);

/** Which id names a subject of a kind. */
const idOfKind = {
  account: 'accountId',
  post: 'postId',
  photo: 'photoId',
  comment: 'commentId',
  collection: 'collectionId',
} as const satisfies Readonly<Record<SubjectKind, SubjectId>>;

/** Which ids somebody gives who speaks of a subject of a kind. */
export const idsOfKind = {
  account: ['accountId'],
  post: ['postId'],
  photo: ['postId', 'photoId'],
  comment: ['postId', 'commentId'],
  collection: ['collectionId'],
} as const satisfies Readonly<Record<SubjectKind, readonly SubjectId[]>>;

/** The name of a subject, as keys of rows have it: `post.<id>`. */
export const nameOfSubject = (subject: Subject): string => {
  const id = subject[idOfKind[subject.kind]];
  if (id === undefined) throw new Error(`A ${subject.kind} has no ${idOfKind[subject.kind]}`);
  return `${subject.kind}.${id}`;
};

/** The review item about a subject. */
export const itemIdOf = (subject: Subject): ReviewItemId => reviewItemIdOf(nameOfSubject(subject));
