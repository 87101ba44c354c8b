/** The routes of the photos area. The one table of all routes is in ../routes.ts. */

import { limits } from '../kernel/limits.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { NewPhoto, PhotoChange, PhotoParams, PhotoView, UploadTicket } from './photo-contract.ts';

export const createPhoto = defineRoute({
  method: 'POST',
  path: '/v1/photos',
  access: 'token',
  limit: 'photos',
  summary: 'Create a photo and get the URL to upload it to',
  description: `A photo that no post uses within a day is deleted. The URL takes the file once, within ${limits.uploadSeconds / 60} minutes; an upload that answers 412 has come already. Repeated under its \`Idempotency-Key\`, the request answers the same photo with a new URL.`,
  body: NewPhoto,
  reply: { status: 201, schema: UploadTicket },
  idempotent: true,
  secretAnswer: true,
});

export const listPhotos = defineRoute({
  method: 'GET',
  path: '/v1/photos',
  access: 'token',
  summary: 'List your photos that nothing uses, newest first',
  description:
    'Photos that are in no post or draft and are not your avatar, whatever their state. Each is deleted a day after it was created or released.',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(PhotoView) },
  problems: ['invalid_cursor'],
});

export const updatePhoto = defineRoute({
  method: 'PATCH',
  path: '/v1/photos/{photoId}',
  access: 'token',
  limit: 'edits',
  summary: 'Set the alt text and focal point of your photo before you post it',
  description:
    'A post or draft that uses the photo takes them over unless it says otherwise. Once a post uses the photo, edit the post.',
  params: PhotoParams,
  body: PhotoChange,
  reply: { status: 200, schema: PhotoView },
  problems: ['not_found', 'photo_in_use'],
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
  limit: 'deletions',
  suspendedMay: 'it takes away what is yours',
  summary: 'Delete your photo that no post uses',
  params: PhotoParams,
  reply: { status: 204 },
  problems: ['not_found', 'photo_in_use'],
});
