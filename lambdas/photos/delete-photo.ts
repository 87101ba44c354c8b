import type { AccountId, PhotoId } from '../kernel/ids.ts';
import { notFound, problem } from '../kernel/problems.ts';
import type { PhotoWriter } from './photo-writer.ts';

/** Deletes an owner's photo that no post uses. Its objects go with it, by the table's stream. */
export const deletePhoto = async (
  { photos }: { readonly photos: PhotoWriter },
  { photoId, viewer }: { readonly photoId: PhotoId; readonly viewer: AccountId },
): Promise<void> => {
  switch (await photos.deleteUnattached(photoId, viewer)) {
    case 'deleted':
      return;
    case 'in_use':
      throw problem('photo_in_use');
    case 'not_found':
      throw notFound();
  }
};
