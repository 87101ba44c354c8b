/** Collections as apps see them. */
import * as z from 'zod/mini';
import { AccountCard } from '../accounts/account-contract.ts';
import { CollectionId, DecisionId, PostId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { userText } from '../kernel/text/user-text.ts';
import { MarkedPhotoView } from '../photos/photo-contract.ts';
import { CollectionVisibility } from './collection.ts';

const CollectionName = userText(
  { en: 'collection name', ar: 'اسم المجموعة' },
  limits.collectionNameGraphemes,
  { lines: 'one', shows: 'something' },
);

export const CollectionParams = z.strictObject({ collectionId: CollectionId });
export const CollectionPostParams = z.strictObject({ collectionId: CollectionId, postId: PostId });

/** `POST /v1/me/collections`. */
export const NewCollection = z.strictObject({
  name: CollectionName,
  visibility: z._default(CollectionVisibility, 'private'),
});
export type NewCollection = z.infer<typeof NewCollection>;

/** `PATCH /v1/collections/{collectionId}`: what is left out stays. */
export const CollectionEdit = z.strictObject({
  name: z.optional(CollectionName),
  visibility: z.optional(CollectionVisibility),
  /** One of the collection's posts; null for the first one. */
  coverPostId: z.optional(z.nullable(PostId)),
});
export type CollectionEdit = z.infer<typeof CollectionEdit>;

/** `PUT /v1/collections/{collectionId}/order`: these first, in this order. */
export const CollectionOrder = z.strictObject({
  postIds: z.array(PostId).check(z.minLength(1), z.maxLength(limits.collectionPosts)),
});

export const CollectionView = z.object({
  collectionId: CollectionId,
  owner: AccountCard,
  name: z.string(),
  visibility: CollectionVisibility,
  /** Shown to the owner alone: the decision by which nobody else sees it. */
  decisionId: z.optional(DecisionId),
  /** Null where the viewer may not see the post that it is of. */
  cover: z.nullable(MarkedPhotoView),
  /** Shown to the owner alone. */
  posts: z.optional(z.int()),
  createdAt: z.iso.datetime(),
});
export type CollectionView = z.infer<typeof CollectionView>;
