import type { AccountId, PhotoId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import { HOUR_SECONDS, SECOND_MS } from '../platform/durations.ts';
import type { Language } from '../platform/problem.ts';
import type { MediaAddresses } from './media-address.ts';
import type { Photo } from './photo.ts';
import type { MarkedPhotoView } from './photo-contract.ts';
import type { PhotoLife } from './photo-life.ts';
import type { PhotoStore } from './photo-store.ts';
import type { AuthorsMark } from './photo-view.ts';
import { presentPhoto, withScreen } from './photo-view.ts';

/** Seconds after which it is worth asking again about a photo that is under way. */
const RETRY_SECONDS: Readonly<Partial<Record<PhotoLife['state'], number>>> = {
  awaiting: 2,
  processing: 1,
  review: HOUR_SECONDS,
};

const secondsUntilAsked = (life: PhotoLife, now: number): number | undefined => {
  const waits = life.state === 'processing' && life.waiting !== undefined ? life.waiting.until : 0;
  const usual = RETRY_SECONDS[life.state];
  return usual && Math.max(usual, Math.min(HOUR_SECONDS, Math.ceil(waits - now / SECOND_MS)));
};

/** An owner's photo as it stands, and when to ask again if its state is not terminal. Nobody else learns that it exists. */
export const getPhoto = async (
  deps: {
    readonly photos: Pick<PhotoStore, 'get'>;
    readonly media: MediaAddresses;
    /** What the author says of the post or draft that the photo belongs to. */
    readonly authorsMarkOf: (photo: Photo) => Promise<AuthorsMark>;
  },
  input: {
    readonly photoId: PhotoId;
    readonly viewer: AccountId;
    readonly now: number;
    readonly language: Language;
  },
): Promise<{ readonly view: MarkedPhotoView; readonly retryAfterSeconds: number | undefined }> => {
  const photo = await deps.photos.get(input.photoId, input.now, { consistent: true });
  if (photo === undefined || photo.ownerId !== input.viewer) throw notFound();
  const mark = await deps.authorsMarkOf(photo);
  return {
    view: await presentOwnPhoto(deps.media, photo, mark, input),
    retryAfterSeconds: secondsUntilAsked(photo.life, input.now),
  };
};

/** A photo by itself, as its owner sees it. */
export const presentOwnPhoto = async (
  media: MediaAddresses,
  photo: Photo,
  mark: AuthorsMark,
  { now, language }: { readonly now: number; readonly language: Language },
): Promise<MarkedPhotoView> =>
  withScreen(presentPhoto(photo, await media(photo.photoId, now), language), mark, 'show');
