import { getPhoto } from '../../photos/get-photo.ts';
import { getPhoto as spec } from '../../photos/photo-routes.ts';
import { route } from '../route.ts';
import type { PhotosDeps } from './deps.ts';

export const answerGetPhoto = route<typeof spec, PhotosDeps>(
  spec,
  async ({ params, viewer, deps, now, language }) => {
    const { view, retryAfterSeconds } = await getPhoto(deps, { ...params, viewer, now, language });
    return {
      body: view,
      ...(retryAfterSeconds !== undefined && { headers: { 'retry-after': String(retryAfterSeconds) } }),
    };
  },
);
