/** Rows of photos. */
import { PhotoId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { StoredPhoto } from './photo.ts';

export const photoRow = defineRow({
  entity: 'photo',
  pk: 'PHOTO#{photoId}',
  sk: 'PHOTO',
  ids: { photoId: PhotoId },
  stored: StoredPhoto,
});
