/** The routes of the photos area. The one table of all routes is in ../routes.ts. */

import { defineRoute } from '../kernel/route-spec.ts';
import { NewPhoto, PhotoParams, PhotoView, UploadTicket } from './photo-contract.ts';

export const createPhoto = defineRoute({
  method: 'POST',
  path: '/v1/photos',
  area: 'photos',
  access: 'token',
  summary: 'Announce a photo and get the address to upload it to',
  description: 'A photo that no post uses within a day vanishes.',
  body: NewPhoto,
  reply: { status: 201, schema: UploadTicket },
  problems: ['account_required', 'account_suspended'],
  idempotent: true,
});

export const getPhoto = defineRoute({
  method: 'GET',
  path: '/v1/photos/{photoId}',
  area: 'photos',
  access: 'token',
  summary: "Read the state of one's own photo",
  description: 'While the photo is `awaiting` or `processing` the answer carries `Retry-After`.',
  params: PhotoParams,
  reply: { status: 200, schema: PhotoView },
  problems: ['not_found'],
});

export const deletePhoto = defineRoute({
  method: 'DELETE',
  path: '/v1/photos/{photoId}',
  area: 'photos',
  access: 'token',
  summary: "Delete one's own photo that no post uses",
  params: PhotoParams,
  reply: { status: 204 },
  problems: ['not_found', 'photo_in_use'],
});
