/** Drafts as apps send and see them. */
import * as z from 'zod/mini';
import { DraftId, PostId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { Timestamp } from '../kernel/timestamp.ts';
import { MarkedPhotoView } from '../photos/photo-contract.ts';
import { PostPhoto, postContent } from '../posts/post-contract.ts';

export const DraftParams = z.strictObject({ draftId: DraftId });

const DraftPhotos = z.array(PostPhoto).check(z.maxLength(limits.photosPerPost));

/** All that a post can say; nothing of it has to be said yet. */
const content = postContent;

type Clearable<Shape> = {
  readonly [Name in keyof Shape]: z.ZodMiniOptional<
    z.ZodMiniNullable<Shape[Name] extends z.ZodMiniType ? Shape[Name] : never>
  >;
};

// Every field may be left out, and taken back by null.
function clearable<Shape extends Readonly<Record<string, z.ZodMiniType>>>(shape: Shape): Clearable<Shape>;
function clearable(shape: Readonly<Record<string, z.ZodMiniType>>): unknown {
  return Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [name, z.optional(z.nullable(field))]),
  );
}

/** `POST /v1/drafts` */
export const NewDraft = z.strictObject({
  photos: z._default(DraftPhotos, []),
  ...content,
  /** When it is to be published by itself. */
  publishAt: z.optional(Timestamp),
});
export type NewDraft = z.infer<typeof NewDraft>;

/** `PATCH /v1/drafts/{draftId}`: what is left out stays, null takes back what was said. */
export const DraftChange = z.strictObject({ ...clearable(content), photos: z.optional(DraftPhotos) });
export type DraftChange = z.infer<typeof DraftChange>;

/** `PUT /v1/drafts/{draftId}/schedule` */
export const NewSchedule = z.strictObject({ publishAt: Timestamp });
export type NewSchedule = z.infer<typeof NewSchedule>;

/** What a draft says so far, as it would be sent to `POST /v1/posts`. */
export const DraftContent = z.object({ ...content, photos: DraftPhotos });
export type DraftContent = z.infer<typeof DraftContent>;

export const DraftState = z.enum(['draft', 'scheduled', 'failed', 'published']);

export const DraftView = z.object({
  draftId: DraftId,
  state: DraftState,
  content: DraftContent,
  /** The photos of `content`, to be shown. */
  photos: z.array(MarkedPhotoView),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  /** When the draft is gone unless it is changed before. */
  expiresAt: z.iso.datetime(),
  /** When it is to be published by itself; null while it is not scheduled. */
  publishAt: z.nullable(z.iso.datetime()),
  /** The post that came of it. */
  postId: z.optional(PostId),
  /** Why it could not be published at its time. */
  problem: z.optional(z.object({ code: z.string(), message: z.string() })),
});
export type DraftView = z.infer<typeof DraftView>;
