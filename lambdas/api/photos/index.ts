/** The API function of photos. */
import { serve } from '../serve.ts';
import { answerCreatePhoto } from './create-photo.ts';
import { answerDeletePhoto } from './delete-photo.ts';
import { makePhotosDeps } from './deps.ts';
import { answerGetPhoto } from './get-photo.ts';

export const handler = serve({
  routes: [answerCreatePhoto, answerGetPhoto, answerDeletePhoto],
  makeDeps: makePhotosDeps,
});
