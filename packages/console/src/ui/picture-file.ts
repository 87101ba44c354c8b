/** Which file of a photo a picture is drawn from. */
import type { Photo } from '../api/client.ts';

const SHOWN_SIDE = 1080;

/** Among the files of a photo: the smallest, or the one to look at. */
export const fileOf = (
  photo: Pick<Photo, 'renditions'>,
  isShown: boolean,
): Photo['renditions'][number] | undefined => {
  const byWidth = photo.renditions.toSorted((one, other) => one.width - other.width);
  if (!isShown) return byWidth[0];
  return byWidth.find(({ width, height }) => Math.max(width, height) >= SHOWN_SIDE) ?? byWidth.at(-1);
};
