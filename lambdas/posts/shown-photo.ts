import { renditionPlans } from '../photos/imaging/rendition-plan.ts';
import type { Photo } from '../photos/photo.ts';
import { viewDataOf } from '../photos/photo-view.ts';
import type { ChosenPhoto, ShownPhoto } from './post-content.ts';

/** A photo as a published post shows it; undefined for one that is not ready. */
export const shownPhotoOf = (
  chosen: ChosenPhoto,
  photo: Photo,
  plans = renditionPlans,
): ShownPhoto | undefined => {
  const data = viewDataOf(photo, undefined, plans);
  const camera = photo.thumbnails?.camera;
  return data && { ...data, altText: undefined, ...chosen, ...(camera && { camera }) };
};
