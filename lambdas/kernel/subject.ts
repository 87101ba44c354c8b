/** What reports, notices, review items and decisions are about: an account, or something that an account has put here. */
import * as z from 'zod/mini';
import type { ReviewItemId } from './ids.ts';
import { AccountId, CollectionId, CommentId, PhotoId, PostId, reviewItemIdOf } from './ids.ts';

/** A subject by the ids that decisions know it by. */
export const Subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('account'), accountId: AccountId }),
  z.strictObject({ kind: z.literal('post'), postId: PostId }),
  z.strictObject({ kind: z.literal('photo'), photoId: PhotoId }),
  z.strictObject({ kind: z.literal('comment'), postId: PostId, commentId: CommentId }),
  z.strictObject({ kind: z.literal('collection'), collectionId: CollectionId }),
]);
export type Subject = z.infer<typeof Subject>;

export const subjectKinds = ['account', 'post', 'photo', 'comment', 'collection'] as const;
export const SubjectKind = z.enum(subjectKinds) satisfies z.ZodMiniType<Subject['kind']>;
export type SubjectKind = Subject['kind'];
export type SubjectOf<Kind extends SubjectKind> = Extract<Subject, { readonly kind: Kind }>;

const ids = {
  accountId: z.optional(AccountId),
  postId: z.optional(PostId),
  photoId: z.optional(PhotoId),
  commentId: z.optional(CommentId),
  collectionId: z.optional(CollectionId),
};
type SubjectId = keyof typeof ids;

/** A subject with the ids that lead to it: a photo is shown and reported within its post. */
export const LocatedSubject = z.object({ kind: SubjectKind, ...ids });
export type LocatedSubject = z.infer<typeof LocatedSubject>;
/** The same as apps send it. */
export const SentSubject = z.strictObject(LocatedSubject.shape);

/** Which ids somebody gives who speaks of a subject of a kind. */
export const idsOfKind = {
  account: ['accountId'],
  post: ['postId'],
  photo: ['postId', 'photoId'],
  comment: ['postId', 'commentId'],
  collection: ['collectionId'],
} as const satisfies Readonly<Record<SubjectKind, readonly SubjectId[]>>;

/** A subject without the ids that only lead to it. Throws where one of its own is missing. */
export const subjectAt = ({
  kind,
  accountId,
  postId,
  photoId,
  commentId,
  collectionId,
}: LocatedSubject): Subject => {
  const own = {
    account: { accountId },
    post: { postId },
    photo: { photoId },
    comment: { postId, commentId },
    collection: { collectionId },
  } as const;
  return z.parse(Subject, { kind, ...own[kind] });
};

/** Which id names a subject of a kind. */
const nameOfKind = {
  account: 'accountId',
  post: 'postId',
  photo: 'photoId',
  comment: 'commentId',
  collection: 'collectionId',
} as const satisfies Readonly<Record<SubjectKind, SubjectId>>;

/** The name of a subject, as keys of rows have it: `post.<id>`. */
export const nameOfSubject = (subject: LocatedSubject): string => {
  const id = subject[nameOfKind[subject.kind]];
  if (id === undefined) throw new Error(`A ${subject.kind} has no ${nameOfKind[subject.kind]}`);
  return `${subject.kind}.${id}`;
};

/** The review item about a subject. */
export const itemIdOf = (subject: LocatedSubject): ReviewItemId => reviewItemIdOf(nameOfSubject(subject));
