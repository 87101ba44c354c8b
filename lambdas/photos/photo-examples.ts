/** Example values of the photo contract, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import type { Camera } from './imaging/camera.ts';
import type { NewPhoto, PhotoChange, PhotoView, UploadTicket } from './photo-contract.ts';
import type { ScreenView } from './screen.ts';

const photoId = '01K7Z3Q8V4M2N6R9T1W5X0Y7BD';
const media = `https://d111111abcdef8.cloudfront.net/r/${photoId}`;
const signature = 'Policy=eyJTdGF0ZW1lbnQiOlt7fV19&Signature=Yp3xQ2vB7mK4tR9w&Key-Pair-Id=K2JCJMDEHXQW5F';

export const newPhoto = {
  contentType: 'image/jpeg',
  bytes: 2_845_113,
  sha256: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  altText: 'A lighthouse on a rock at dusk, waves below',
} satisfies z.input<typeof NewPhoto>;

export const photoChange = {
  altText: 'A lighthouse on a rock at dusk, waves below',
  focalPoint: { x: 0.7, y: 0.3 },
} satisfies z.input<typeof PhotoChange>;

export const uploadTicket = {
  photoId,
  upload: {
    method: 'PUT',
    url: `https://uploads.s3.eu-central-1.amazonaws.com/${photoId}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=5f0c2b1e6d6f4b1e`,
    headers: { 'content-type': 'image/jpeg', 'if-none-match': '*' },
  },
  expiresAt: '2026-03-01T09:45:00.000Z',
} satisfies z.input<typeof UploadTicket>;

export const readyPhoto = {
  photoId,
  state: 'ready',
  width: 3264,
  height: 2448,
  thumbHash: '1QcSHQRnh493V4dIh4eXh1h4kJUI',
  dominantColor: '#5b6e84',
  altText: 'A lighthouse on a rock at dusk, waves below',
  sensitive: false,
  screen: null,
  renditions: [
    { url: `${media}/2048.webp?${signature}`, width: 2048, height: 1536, format: 'webp', bytes: 318_204 },
    { url: `${media}/1080.webp?${signature}`, width: 1080, height: 810, format: 'webp', bytes: 112_930 },
    { url: `${media}/640.webp?${signature}`, width: 640, height: 480, format: 'webp', bytes: 47_118 },
    { url: `${media}/320.webp?${signature}`, width: 320, height: 240, format: 'webp', bytes: 15_862 },
    { url: `${media}/1080.jpg?${signature}`, width: 1080, height: 810, format: 'jpeg', bytes: 161_475 },
  ],
} satisfies z.input<typeof PhotoView>;

export const processingPhoto = {
  photoId,
  state: 'processing',
  width: null,
  height: null,
  thumbHash: null,
  dominantColor: null,
  altText: null,
  sensitive: false,
  screen: null,
  renditions: [],
} satisfies z.input<typeof PhotoView>;

export const waitingPhoto = {
  ...processingPhoto,
  waiting: {
    code: 'moderation_limit',
    message:
      "The day's limit of photo checks is reached; the photo is checked later, without being uploaded again.",
    until: '2026-03-02T00:00:00.000Z',
  },
} satisfies z.input<typeof PhotoView>;

export const failedPhoto = {
  ...processingPhoto,
  state: 'failed',
  problem: { code: 'not_an_image', message: 'The file is not a picture of a type that is accepted' },
} satisfies z.input<typeof PhotoView>;

export const screen = {
  treatment: 'ask',
  labels: [
    { reason: 'sensitive', source: 'author' },
    { reason: 'nudity', source: 'moderation' },
  ],
} satisfies z.input<typeof ScreenView>;

export const camera = {
  make: 'Lighthouse',
  model: 'L 1',
  lens: 'L 50mm f/1.8',
  focalLength: 50,
  aperture: 2.8,
  exposureTime: 0.004,
  iso: 200,
  takenAt: '2026-03-01T18:04:09',
} satisfies z.input<typeof Camera>;
