/** Answers the routes of photos. */

import { authorsMarkOf } from '../drafts/authors-mark.ts';
import { makeDraftStore } from '../drafts/draft-store.ts';
import { PhotoId } from '../kernel/ids.ts';
import { createPhoto } from '../photos/create-photo.ts';
import { deletePhoto } from '../photos/delete-photo.ts';
import { getPhoto, presentOwnPhoto } from '../photos/get-photo.ts';
import { listPhotos } from '../photos/list-photos.ts';
import { makePhotoWriter } from '../photos/photo-writer.ts';
import { api, routes } from '../photos/topic.ts';
import { updatePhoto } from '../photos/update-photo.ts';
import { makePostStore } from '../posts/post-store.ts';
import { answerPage } from './answer-page.ts';
import { topicApi } from './topic-api.ts';

export const photosApi = topicApi(
  { api, routes },
  ({ reading, env }) => ({
    ...reading,
    photos: makePhotoWriter(reading.table),
    posts: makePostStore(reading.table),
    drafts: makeDraftStore(reading.table),
    uploadsBucket: env.UPLOADS_BUCKET,
  }),
  {
    createPhoto: async ({ body, viewer, deps, now, seed }) => ({
      body: await createPhoto(deps, { ...body, photoId: PhotoId.parse(seed), ownerId: viewer, now }),
    }),
    deletePhoto: async ({ params, viewer, deps }) => {
      await deletePhoto(deps, { ...params, viewer });
      return {};
    },
    listPhotos: (call) => {
      const { viewer, deps, now } = call;
      return answerPage(
        call,
        {
          list: 'photos',
          position: PhotoId,
          read: (part) => listPhotos(deps.photos, viewer, now, part),
        },
        ({ items }) => Promise.all(items.map((photo) => presentOwnPhoto(deps.media, photo, {}, call))),
      );
    },
    updatePhoto: async (call) => {
      const { params, body, viewer, deps, now } = call;
      const photo = await updatePhoto(deps, { ...params, owner: viewer, change: body, now });
      const mark = await authorsMarkOf(deps, photo, now);
      return { body: await presentOwnPhoto(deps.media, photo, mark, call) };
    },
    getPhoto: async ({ params, viewer, deps, now, language }) => {
      const { view, retryAfterSeconds } = await getPhoto(
        { ...deps, authorsMarkOf: (photo) => authorsMarkOf(deps, photo, now) },
        { ...params, viewer, now, language },
      );
      return {
        body: view,
        ...(retryAfterSeconds !== undefined && { headers: { 'retry-after': String(retryAfterSeconds) } }),
      };
    },
  },
);
