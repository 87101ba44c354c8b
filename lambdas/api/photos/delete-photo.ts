import { deletePhoto } from '../../photos/delete-photo.ts';
import { deletePhoto as spec } from '../../photos/photo-routes.ts';
import { route } from '../route.ts';
import type { PhotosDeps } from './deps.ts';

export const answerDeletePhoto = route<typeof spec, PhotosDeps>(spec, async ({ params, viewer, deps }) => {
  await deletePhoto(deps, { ...params, viewer });
  return {};
});
