/** What an author says about a post besides its texts and photos, as apps send and see it. */
import * as z from 'zod/mini';
import { AccountCard } from '../accounts/account-contract.ts';
import { Username } from '../accounts/username.ts';
import { PhotoId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { CommentPolicy, Licence } from '../kernel/post-terms.ts';
import { translatedCheck } from '../kernel/text/translated-issue.ts';
import { userText } from '../kernel/text/user-text.ts';
import { Share } from '../photos/focal-point.ts';
import { coarsely } from '../photos/imaging/place.ts';
import { PhotoView } from '../photos/photo-contract.ts';

/** Why somebody cannot comment: the policy that does not admit them, or that the post is not published. */
export const CommentRefusal = z.enum(['off', 'followers', 'followed', 'mentioned', 'not_published']);
export type CommentRefusal = z.infer<typeof CommentRefusal>;

const PlaceName = userText({ en: 'place name', ar: 'اسم المكان' }, limits.placeNameGraphemes, {
  lines: 'one',
});

const degrees = (most: number) => z.number().check(z.minimum(-most), z.maximum(most), z.overwrite(coarsely));

interface LocationInput {
  readonly name?: string | undefined;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
  readonly fromPhoto?: PhotoId | undefined;
}

const problemOfLocation = ({ name, latitude, longitude, fromPhoto }: LocationInput) => {
  if ((latitude === undefined) !== (longitude === undefined)) {
    return {
      en: 'A location has both latitude and longitude, or neither',
      ar: 'يُحدَّد الموقع بخط العرض وخط الطول معًا أو دون أي منهما',
    };
  }
  if (fromPhoto !== undefined && latitude !== undefined) {
    return {
      en: 'A location has its own coordinates or those of a photo, not both',
      ar: 'إحداثيات الموقع إما مذكورة في الطلب وإما مأخوذة من صورة، لا الأمران معًا',
    };
  }
  if (fromPhoto === undefined && (name ?? '') === '') {
    return {
      en: 'A location needs a name or a photo to take it from',
      ar: 'يجب أن يكون للموقع اسم أو صورة يؤخذ منها',
    };
  }
  return undefined;
};

/** Where a post was made. Coordinates are stored to two decimals: about a kilometre. */
export const Location = z
  .strictObject({
    name: z.optional(PlaceName),
    latitude: z.optional(degrees(90)),
    longitude: z.optional(degrees(180)),
    /** One of the post's photos that was sent with `keep.place`: its coordinates are the post's. */
    fromPhoto: z.optional(PhotoId),
  })
  .check(translatedCheck<LocationInput>(problemOfLocation));
export type Location = z.infer<typeof Location>;

/** Who is to be seen on a photo, and where. */
export const NewPhotoTag = z.strictObject({ username: Username, x: Share, y: Share });
export type NewPhotoTag = z.infer<typeof NewPhotoTag>;
export const NewPhotoTags = z.array(NewPhotoTag).check(z.maxLength(limits.taggedPerPhoto));

/** Somebody paid for the post; the partner may be named. */
export const PaidPartnership = z.strictObject({ partner: z.optional(Username) });
export type PaidPartnership = z.infer<typeof PaidPartnership>;

export const CoAuthorNames = z.array(Username).check(z.maxLength(limits.coAuthors));

/** What an author may say of a post besides its texts; absent fields say the least. */
export const postDetails = {
  location: z.optional(Location),
  licence: z.optional(Licence),
  paidPartnership: z.optional(PaidPartnership),
  madeWithAi: z.optional(z.boolean()),
  /** Has the photos screened until the reader asks for them. */
  sensitive: z.optional(z.boolean()),
  commentPolicy: z.optional(CommentPolicy),
  /** Comments are shown when the author has approved them. */
  commentApproval: z.optional(z.boolean()),
  /** Usernames of people who are asked to be authors too. */
  coAuthors: z.optional(CoAuthorNames),
} as const;

export const LocationView = z.object({
  name: z.nullable(z.string()),
  latitude: z.optional(z.number()),
  longitude: z.optional(z.number()),
});

export const PhotoTagState = z.enum(['shown', 'pending']);
export const InvitationState = z.enum(['invited', 'accepted']);
export type InvitationState = z.infer<typeof InvitationState>;

export const PhotoTagView = z.object({
  account: AccountCard,
  x: z.number(),
  y: z.number(),
  state: PhotoTagState,
});
export type PhotoTagView = z.infer<typeof PhotoTagView>;

export const CoAuthorView = z.object({ account: AccountCard, state: InvitationState });
export type CoAuthorView = z.infer<typeof CoAuthorView>;

/** `partner` and `state` where the author has named the partner and the viewer may know of it. */
export const PaidPartnershipView = z.object({
  partner: z.optional(AccountCard),
  state: z.optional(InvitationState),
});
export type PaidPartnershipView = z.infer<typeof PaidPartnershipView>;

/** A photo as its post shows it. */
export const PostPhotoView = z
  .object({
    ...PhotoView.shape,
    focalPoint: z.nullable(z.object({ x: z.number(), y: z.number() })),
    /** Only where one post is read by itself. */
    tags: z.optional(z.array(PhotoTagView)),
  })
  .brand<'MarkedPhotoView'>();
export type PostPhotoView = z.infer<typeof PostPhotoView>;

export const postDetailsView = {
  location: z.nullable(LocationView),
  licence: Licence,
  paidPartnership: z.nullable(PaidPartnershipView),
  madeWithAi: z.boolean(),
  sensitive: z.boolean(),
  commentPolicy: CommentPolicy,
  commentApproval: z.boolean(),
  /** How many of those who are shown have accepted to be authors too. */
  coAuthorCount: z.int(),
  coAuthors: z.array(CoAuthorView),
} as const;
