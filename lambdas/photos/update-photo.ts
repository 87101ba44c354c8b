import type { AccountId, PhotoId } from '../kernel/ids.ts';
import { notFound, problem } from '../kernel/problems.ts';
import type { Photo } from './photo.ts';
import type { PhotoChange } from './photo-contract.ts';
import type { PhotoWriter } from './photo-writer.ts';

/** Changes what an owner says of a photo that no post has taken. Throws `not_found` and `photo_in_use`. `now` in milliseconds. */
export const updatePhoto = async (
  { photos }: { readonly photos: Pick<PhotoWriter, 'describe'> },
  input: {
    readonly photoId: PhotoId;
    readonly owner: AccountId;
    readonly change: PhotoChange;
    readonly now: number;
  },
): Promise<Photo> => {
  const { photoId, owner, change, now } = input;
  const altText = change.altText === '' ? null : change.altText;
  const described = await photos.describe(photoId, owner, { ...change, altText }, now);
  if (described === 'not_found') throw notFound();
  if (described === 'in_use') throw problem('photo_in_use');
  return described;
};
