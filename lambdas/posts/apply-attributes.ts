/** What an author declares of a post as a whole: place, licence, flags, audience, and who may comment. */
import type { AudienceStore } from '../audiences/audience-store.ts';
import type { AccountId, AudienceId, PhotoId } from '../kernel/ids.ts';
import { invalid } from '../kernel/problems.ts';
import type { Visibility } from '../kernel/visibility.ts';
import type { Photo } from '../photos/photo.ts';
import { orNone } from './caption.ts';
import type { PostAttributes, PostRules } from './post.ts';
import type { StoredLocation } from './post-content.ts';
import type { PostChange } from './post-contract.ts';
import type { Location } from './post-details-contract.ts';
import type { ResolvedPeople } from './resolve-people.ts';
import { partnershipOf } from './resolve-people.ts';

/** The audience that goes with a visibility. Throws `invalid_request` when there is none, or one too many. */
export const audienceFor = (
  visibility: Visibility,
  asked: AudienceId | undefined,
  present: AudienceId | undefined,
): AudienceId | undefined => {
  if (visibility !== 'audience') {
    if (asked === undefined) return undefined;
    throw invalid('body.audienceId', {
      en: `An audience can only be set with the visibility audience, not with ${visibility}`,
      ar: `تُحدَّد قائمة الجمهور مع مستوى الظهور audience فقط، لا مع ${visibility}`,
    });
  }
  const audienceId = asked ?? present;
  if (audienceId !== undefined) return audienceId;
  throw invalid('body.audienceId', {
    en: 'The visibility audience requires one of your audiences',
    ar: 'يتطلب مستوى الظهور audience تحديد إحدى قوائم الجمهور لديك',
  });
};

/** Throws `invalid_request` for an audience that its author does not have. */
export const checkAudience = async (
  audiences: Pick<AudienceStore, 'exists'>,
  author: AccountId,
  audienceId: AudienceId | undefined,
): Promise<void> => {
  if (audienceId === undefined || (await audiences.exists(author, audienceId))) return;
  throw invalid('body.audienceId', {
    en: `You have no audience with the id ${audienceId}`,
    ar: `ليست لديك قائمة جمهور بالمعرّف ${audienceId}`,
  });
};

/** A location with the place that its photo retained, as far as that is known. */
export const placed = (location: StoredLocation, photo: Photo | undefined): StoredLocation => ({
  ...location,
  ...photo?.thumbnails?.place,
});

/**
 * The location as the post's row has it. `photos` are those that are read; of one that is not finished the place follows at
 * publication. Throws `invalid_request` for a photo that is not the post's or retained no place.
 */
export const locationOf = (
  { name, latitude, longitude, fromPhoto }: Location,
  own: readonly PhotoId[],
  photos: ReadonlyMap<PhotoId, Photo>,
): StoredLocation => {
  const named = { ...(orNone(name) !== undefined && { name }) };
  if (fromPhoto === undefined) {
    return { ...named, ...(latitude !== undefined && { latitude, longitude }) };
  }
  if (!own.includes(fromPhoto)) {
    throw invalid('body.location.fromPhoto', {
      en: `The photo ${fromPhoto} is not part of the post`,
      ar: `الصورة ${fromPhoto} ليست من صور المنشور`,
    });
  }
  const photo = photos.get(fromPhoto);
  const retainsNoPlace = photo !== undefined && photo.keep?.place !== true;
  if (retainsNoPlace || (photo?.thumbnails !== undefined && photo.thumbnails.place === undefined)) {
    throw invalid('body.location.fromPhoto', {
      en: `The photo ${fromPhoto} has no stored location`,
      ar: `لا موقع محفوظًا للصورة ${fromPhoto}`,
    });
  }
  return placed({ ...named, fromPhoto }, photo);
};

/** The location of a post whose photos are finished, undefined when nothing is left to show. */
export const finalLocation = (
  location: StoredLocation | undefined,
  photos: ReadonlyMap<PhotoId, Photo>,
): StoredLocation | undefined => {
  if (location?.fromPhoto === undefined) return location;
  const known = placed(location, photos.get(location.fromPhoto));
  return known.name === undefined && known.latitude === undefined ? undefined : known;
};

/** What a flag becomes: absent where it is not set. */
const flagAfter = (input: boolean | undefined, present: true | undefined): true | undefined =>
  input === undefined ? present : input || undefined;

type AttributeChange = Pick<
  PostChange,
  | 'location'
  | 'licence'
  | 'paidPartnership'
  | 'madeWithAi'
  | 'sensitive'
  | 'commentPolicy'
  | 'commentApproval'
>;

interface Surroundings {
  readonly author: AccountId;
  readonly own: readonly PhotoId[];
  readonly photos: ReadonlyMap<PhotoId, Photo>;
  readonly people: ResolvedPeople;
}

/** What is declared after a request: what it leaves out stays, null removes. Throws `invalid_request`. */
export const applyAttributes = (
  input: AttributeChange,
  present: PostAttributes,
  { author, own, photos, people }: Surroundings,
): PostAttributes => {
  const { location, licence, paidPartnership } = input;
  return {
    location:
      location === undefined
        ? present.location
        : location === null
          ? undefined
          : locationOf(location, own, photos),
    licence:
      licence === undefined ? present.licence : licence === 'all-rights-reserved' ? undefined : licence,
    paidPartnership:
      paidPartnership === undefined
        ? present.paidPartnership
        : paidPartnership === null
          ? undefined
          : partnershipOf(paidPartnership, people, { author, present: present.paidPartnership }),
    madeWithAi: flagAfter(input.madeWithAi, present.madeWithAi),
    sensitive: flagAfter(input.sensitive, present.sensitive),
  };
};

/** Who may comment after a request: what it leaves out stays. */
export const applyRules = (input: AttributeChange, present: PostRules): PostRules => ({
  commentPolicy:
    input.commentPolicy === undefined
      ? present.commentPolicy
      : input.commentPolicy === 'everyone'
        ? undefined
        : input.commentPolicy,
  commentApproval: flagAfter(input.commentApproval, present.commentApproval),
});
