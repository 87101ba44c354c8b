/**
 * Where what a post says and shows lies. What fits stands in the post's own row, which is written with every like and view and so stays
 * within a kilobyte; the rest lies in parts, rows that are never changed: what is said anew is a new part, and the post's row names it.
 */
import * as z from 'zod/mini';
import { Mention } from '../graph/mention.ts';
import { AccountId, newNonce } from '../kernel/ids.ts';
import { ChosenPhoto, PhotoTag, ShownPhoto, StoredLocation } from './post-content.ts';

/** A part: the version of the post that it was written for, and what tells it from what others may write for the same version. */
export const PartId = z
  .string()
  .check(z.regex(/^\d+\.[0-9A-HJKMNP-TV-Z]+$/))
  .brand<'PartId'>();
export type PartId = z.infer<typeof PartId>;

/** A new part, for a version of its post. */
export const newPartId = (version: number): PartId => PartId.parse(`${version}.${newNonce()}`);

/** The version that a part was written for. */
export const versionOfPart = (part: PartId): number => Number.parseInt(part, 10);

/** A photo as a row holds it; those of published posts have all that it takes to show them. */
const StoredPhotoOfPost = z.union([ShownPhoto, ChosenPhoto]);
type StoredPhotoOfPost = z.infer<typeof StoredPhotoOfPost>;

export const WordName = z.enum(['title', 'caption', 'place']);
export type WordName = z.infer<typeof WordName>;

/** Texts and photos as the row of a post, or of an entry of its history, holds them. */
export const packedContent = {
  title: z.optional(z.string()),
  caption: z.optional(z.string()),
  mentions: z.optional(z.array(Mention)),
  /** Without its name where that lies apart. */
  location: z.optional(StoredLocation),
  /** The parts that have the texts which do not stand here. */
  words: z.optional(z.partialRecord(WordName, PartId)),
  photos: z.optional(z.array(StoredPhotoOfPost)),
  /** The part that has the photos, where they do not stand here. */
  photosPart: z.optional(PartId),
  /** The parts that have alt texts which do not stand with their photos: of a photo's the last that has one holds. */
  altParts: z.optional(z.array(PartId)),
};
export const PackedContent = z.object(packedContent);
export type PackedContent = z.infer<typeof PackedContent>;

/** What of a post's row is to be read through the post store alone. */
export const PackedPost = z.object({
  ...packedContent,
  /** Where the photos lie apart: the one that grids show, its alt text perhaps shortened; how many there are; bytes of all texts. */
  cover: z.optional(StoredPhotoOfPost),
  photoCount: z.optional(z.int()),
  textBytes: z.optional(z.int()),
  tags: z.optional(z.array(PhotoTag)),
  untagged: z.optional(z.array(AccountId)),
  /** The parts that have tags, where they do not stand here. */
  tagParts: z.optional(z.array(PartId)),
});
export type PackedPost = z.infer<typeof PackedPost>;

/** Epoch seconds: a part that nothing names any more ends then. */
const expiresAt = z.optional(z.int());

/** Texts by their names: `title`, `caption`, `place`, or the id of the photo that an alt text describes. An empty one says that there is none. */
export const StoredTexts = z.object({
  texts: z.record(z.string(), z.string()),
  mentions: z.optional(z.array(Mention)),
  expiresAt,
});
export const StoredPhotos = z.object({ photos: z.array(StoredPhotoOfPost), expiresAt });
export const StoredTags = z.object({
  tags: z.array(PhotoTag),
  untagged: z.optional(z.array(AccountId)),
  expiresAt,
});

/** A part with texts, as read or about to be written. */
export interface TextPart extends z.infer<typeof StoredTexts> {
  readonly part: PartId;
}

/** A part with tags. */
export interface TagPart extends z.infer<typeof StoredTags> {
  readonly part: PartId;
}

/** The parts that were read with a post. */
export interface LoadedParts {
  readonly words: readonly TextPart[];
  readonly alts: readonly TextPart[];
  /** The photos as their part has them. */
  readonly photos?: readonly StoredPhotoOfPost[] | undefined;
}

export const noParts: LoadedParts = { words: [], alts: [] };

/** The parts with texts and photos that something names. */
export const contentPartsOf = ({ words, photosPart, altParts }: PackedContent): ReadonlySet<PartId> =>
  new Set([
    ...Object.values(words ?? {}),
    ...(photosPart === undefined ? [] : [photosPart]),
    ...(altParts ?? []),
  ]);
