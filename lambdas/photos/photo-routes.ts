/** The routes of the photos area. The one table of all routes is in ../routes.ts. */

import { defineRoute } from '../kernel/route-spec.ts';
import { NewPhoto, PhotoParams, PhotoView, UploadTicket } from './photo-contract.ts';

export const createPhoto = defineRoute({
  method: 'POST',
  path: '/v1/photos',
  access: 'token',
  summary: 'Create a photo and get the URL to upload it to',
  description: 'A photo that no post uses within a day is deleted.',
  body: NewPhoto,
  reply: { status: 201, schema: UploadTicket },
  idempotent: true,
});

export const getPhoto = defineRoute({
  method: 'GET',
  path: '/v1/photos/{photoId}',
  access: 'token',
  summary: 'Get the state of your photo',
  description: 'While the photo is `awaiting` or `processing`, the response has a `Retry-After` header.',
  params: PhotoParams,
  reply: { status: 200, schema: PhotoView },
  problems: ['not_found'],
});

export const deletePhoto = defineRoute({
  method: 'DELETE',
  path: '/v1/photos/{photoId}',
  access: 'token',
  suspendedMay: 'it takes away what is yours',
  summary: 'Delete your photo that no post uses',
  params: PhotoParams,
  reply: { status: 204 },
  problems: ['not_found', 'photo_in_use'],
});
