import { PhotoId } from '../../kernel/ids.ts';
import { createPhoto } from '../../photos/create-photo.ts';
import { createPhoto as spec } from '../../photos/photo-routes.ts';
import { route } from '../route.ts';
import type { PhotosDeps } from './deps.ts';

export const answerCreatePhoto = route<typeof spec, PhotosDeps>(
  spec,
  async ({ body, viewer, deps, now, seed }) => ({
    body: await createPhoto(deps, { ...body, photoId: PhotoId.parse(seed), ownerId: viewer, now }),
  }),
);
