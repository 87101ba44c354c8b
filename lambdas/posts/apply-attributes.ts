/** What an author declares of a post as a whole: place, licence, marks, audience, and who may comment. */
import type { AudienceStore } from '../audiences/audience-store.ts';
import type { AccountId, AudienceId, PhotoId } from '../kernel/ids.ts';
import { invalid } from '../kernel/problems.ts';
import type { Visibility } from '../kernel/visibility.ts';
import type { Photo } from '../photos/photo.ts';
import { orNone } from './caption.ts';
import type { PostAttributes, PostRules, StoredLocation } from './post.ts';
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
      en: `An audience goes with the visibility audience, not with ${visibility}`,
      ar: `تُحدَّد الدائرة مع مستوى الظهور audience فقط، وليس مع ${visibility}`,
    });
  }
  const audienceId = asked ?? present;
  if (audienceId !== undefined) return audienceId;
  throw invalid('body.audienceId', {
    en: 'The visibility audience takes one of your audiences',
    ar: 'يتطلب مستوى الظهور audience إحدى دوائرك',
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
    en: `You have no audience ${audienceId}`,
    ar: `ليست لديك دائرة ${audienceId}`,
  });
};

/** A location with the place that its photo kept, as far as that is known. */
export const placed = (location: StoredLocation, photo: Photo | undefined): StoredLocation => ({
  ...location,
  ...photo?.thumbnails?.place,
});

/**
 * The location as the post's row keeps it. `photos` are those that are read; of one that is not finished the place follows at
 * publication. Throws `invalid_request` for a photo that is not the post's or kept no place.
 */
export const locationOf = (
  { name, latitude, longitude, fromPhoto }: Location,
  own: readonly PhotoId[],
  photos: ReadonlyMap<PhotoId, Photo>,
): StoredLocation => {
  const said = { ...(orNone(name) !== undefined && { name }) };
  if (fromPhoto === undefined) {
    return { ...said, ...(latitude !== undefined && { latitude, longitude }) };
  }
  if (!own.includes(fromPhoto)) {
    throw invalid('body.location.fromPhoto', {
      en: `The photo ${fromPhoto} is not one of the post's`,
      ar: `الصورة ${fromPhoto} ليست من صور المنشور`,
    });
  }
  const photo = photos.get(fromPhoto);
  const keepsNone = photo !== undefined && photo.keep?.place !== true;
  if (keepsNone || (photo?.thumbnails !== undefined && photo.thumbnails.place === undefined)) {
    throw invalid('body.location.fromPhoto', {
      en: `The photo ${fromPhoto} has kept no place`,
      ar: `لم تحتفظ الصورة ${fromPhoto} بأي موقع`,
    });
  }
  return placed({ ...said, fromPhoto }, photo);
};

/** The location of a post whose photos are finished, undefined when nothing is left to tell. */
export const finalLocation = (
  location: StoredLocation | undefined,
  photos: ReadonlyMap<PhotoId, Photo>,
): StoredLocation | undefined => {
  if (location?.fromPhoto === undefined) return location;
  const known = placed(location, photos.get(location.fromPhoto));
  return known.name === undefined && known.latitude === undefined ? undefined : known;
};

/** What a mark becomes: absent where it is not set. */
const mark = (said: boolean | undefined, present: true | undefined): true | undefined =>
  said === undefined ? present : said || undefined;

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
  said: AttributeChange,
  present: PostAttributes,
  { author, own, photos, people }: Surroundings,
): PostAttributes => {
  const { location, licence, paidPartnership } = said;
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
          : partnershipOf(paidPartnership, people, author),
    madeWithAi: mark(said.madeWithAi, present.madeWithAi),
    sensitive: mark(said.sensitive, present.sensitive),
  };
};

/** Who may comment after a request: what it leaves out stays. */
export const applyRules = (said: AttributeChange, present: PostRules): PostRules => ({
  commentPolicy:
    said.commentPolicy === undefined
      ? present.commentPolicy
      : said.commentPolicy === 'everyone'
        ? undefined
        : said.commentPolicy,
  commentApproval: mark(said.commentApproval, present.commentApproval),
});
