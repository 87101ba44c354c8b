/** What the documents say of photos. */
import { PhotoId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { pageOf } from '../kernel/paging.ts';
import { describeText, example, exampleCursor, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { Camera } from './imaging/camera.ts';
import { Place } from './imaging/place.ts';
import {
  NewPhoto,
  PhotoChange,
  PhotoState,
  PhotoView,
  RenditionView,
  UploadTicket,
} from './photo-contract.ts';
import * as photos from './photo-examples.ts';
import type * as rows from './photo-rows.ts';
import { ScreenView } from './screen.ts';

export const docs = {
  about: 'Photos: upload and processing state.',
  values: {
    PhotoId: {
      schema: PhotoId,
      description: 'Opaque id of a photo; sorts by time.',
      examples: { id: example('A photo id', photos.readyPhoto.photoId) },
    },
  },
  bodies: {
    NewPhoto: {
      schema: NewPhoto,
      description: `The file that you are going to upload: at most ${limits.photoPixels / 1e6} million pixels, or ${limits.photoScaledPixels / 1e6} million in a JPEG that is not progressive; sides of ${limits.photoSideMinPixels} to ${limits.photoSideMaxPixels} pixels, the longer at most ${limits.photoMaxRatio} times the shorter. Colours may be named by a profile, by code points (PQ and HLG too) or by gamma.`,
      examples: { jpeg: example('A JPEG with its digest', photos.newPhoto) },
    },
    PhotoChange: {
      schema: PhotoChange,
      description: 'What to say of the photo. Fields you leave out stay as they are; null clears a field.',
      examples: { both: example('An alt text and a focal point', photos.photoChange) },
    },
  },
  replies: {
    PhotoState: {
      schema: PhotoState,
      description:
        '`awaiting`: waiting for the upload. `processing`: uploaded, being processed. `ready`: can be shown. `rejected`: rejected by moderation. `failed`: not usable as a photo.',
      examples: { ready: example('Ready', photos.readyPhoto.state) },
    },
    Camera: {
      schema: Camera,
      description: 'The camera that took the photo, as stored in the file.',
      examples: { camera: example('A camera', photos.camera) },
    },
    Place: {
      schema: Place,
      description: 'Roughly where the photo was taken.',
      examples: { place: example('Beirut', { latitude: 33.9, longitude: 35.47 }) },
    },
    Rendition: {
      schema: RenditionView,
      description: 'A photo re-encoded at one size.',
      examples: { webp: example('A WebP', photos.readyPhoto.renditions[1]) },
    },
    Photo: {
      schema: PhotoView,
      description: 'A photo, with everything that a staggered grid needs before any image data arrives.',
      examples: {
        ready: example('Ready', photos.readyPhoto),
        processing: example('Uploaded and being processed', photos.processingPhoto),
        waiting: example('Waiting for tomorrow', photos.waitingPhoto),
        failed: example('Not an image', photos.failedPhoto),
      },
    },
    PhotoScreen: {
      schema: ScreenView,
      description: 'The screen over a sensitive photo: what to do about it, who says so and why.',
      examples: { both: example('Found sensitive by moderation, and marked by its author', photos.screen) },
    },
    PhotoPage: {
      schema: pageOf(PhotoView),
      description: 'A page of photos.',
      examples: {
        page: example('A page with more to come', { items: [photos.readyPhoto], cursor: exampleCursor }),
      },
    },
    UploadTicket: {
      schema: UploadTicket,
      description: 'How to upload the file: with exactly this method, URL and headers.',
      examples: { ticket: example('A URL that takes one JPEG, once', photos.uploadTicket) },
    },
  },
  fields: {
    photoId: 'Id of the photo.',
    contentType: 'Content type of the file.',
    'NewPhoto.contentType':
      'Content type that you upload the file with: any `image/*`, or `application/octet-stream` when you do not know. Its bytes decide what it is.',
    'Photo.contentType':
      'What the file turned out to be; only its owner gets it. `image/heic` is any HEIF file with HEVC. Left out until the photo is ready.',
    bytes: 'Size of the file in bytes.',
    'NewPhoto.bytes': `Exact size in bytes of the file that you will upload; at most ${limits.photoBytes}.`,
    sha256:
      'SHA-256 of the file in base64 (44 characters). The upload is refused if the file does not match it.',
    altText: 'Alt text: what the photo shows, for people who cannot see it; null when there is none.',
    'NewPhoto.altText': describeText(
      'Alt text: what the photo shows, for people who cannot see it.',
      limits.altTextGraphemes,
    ),
    'PhotoChange.altText': describeText(
      'Alt text: what the photo shows, for people who cannot see it; null or an empty text clears it.',
      limits.altTextGraphemes,
    ),
    'PhotoChange.focalPoint': 'The point that should stay in view when the photo is cropped; null clears it.',
    'Photo.focalPoint':
      'The point that should stay in view when the photo is cropped; left out or null when nobody said it.',
    keep: 'Which metadata of the camera to keep; none by default. Served images never contain any.',
    'NewPhoto.camera': 'Whether to keep the data about the camera: make, model, lens, settings and time.',
    'NewPhoto.place': 'Whether to keep where the photo was taken, to two decimals of a degree.',
    upload:
      'The request that uploads the file. 412 answers a file that has been uploaded already: go on as after 200.',
    method: 'HTTP method of the request.',
    url: 'Signed URL. Use it exactly as it is.',
    headers:
      'Headers to send: exactly these, all of which a page may set. The size is signed too; HTTP clients send `content-length` by themselves.',
    expiresAt: 'When the URL stops working.',
    width: 'Width in pixels, upright; null until it is known.',
    height: 'Height in pixels, upright; null until it is known.',
    'Rendition.width': 'Width in pixels.',
    'Rendition.height': 'Height in pixels.',
    format: 'Image format.',
    thumbHash: 'ThumbHash in base64, a placeholder of about 25 bytes; null until it is known.',
    dominantColor: 'Dominant colour as `#rrggbb`; null until it is known.',
    sensitive:
      'Whether the photo is sensitive: moderation found so, or the author of its post said so. The same as whether `screen` is not null.',
    screen:
      'The screen over a sensitive photo; null for any other. Where both moderation and the author find it sensitive, `labels` names both.',
    treatment:
      'What to do for this viewer, by their `sensitivePhotos` setting: `show` the photo like any other, `ask` before showing it, or `hide` it. A hidden photo has no `renditions`; its size, placeholder and color stay, to fill its place. Guests get `ask`; so does whoever opens a single post with photos that their lists hide; authors and co-authors of the post get `show`.',
    labels: 'Why the photo is sensitive and who says so, the author first.',
    'PhotoScreen.reason':
      'Why the photo is sensitive; `sensitive` where nothing more is known, as when its author marked it.',
    'PhotoScreen.source': 'Who says so: the `author` of the post, or `moderation`.',
    renditions:
      'The photo at different sizes, in sRGB or Display P3. Choose by `width` and `height`: of a photo of 1:8 the smallest has 40 pixels on its short side. URLs expire within an hour. Empty until the photo is ready, and where `screen.treatment` is `hide`.',
    camera:
      'The camera that took the photo; left out when the file does not say or its owner did not keep it.',
    make: 'Maker of the camera.',
    model: 'Model of the camera.',
    lens: 'Model of the lens.',
    focalLength: 'Focal length in millimetres.',
    aperture: 'The f-number.',
    exposureTime: 'Exposure time in seconds.',
    iso: 'ISO sensitivity (ISO 12232).',
    takenAt: "When the photo was taken by the camera's clock, without a time zone: `2026-03-01T18:04:09`.",
    place:
      'Where the photo was taken; only its owner gets it. Left out when the file does not say or the owner did not keep it.',
    waiting:
      'What the photo waits for while it is `processing`, beside the usual; left out where it waits for nothing. `moderation_limit`: the service checks only so many photos in a day (UTC).',
    'Photo.until': 'When it goes on at the earliest; where many wait, some wait for another day.',
    latitude: 'Degrees north of the equator, to two decimals: about a kilometre.',
    longitude: 'Degrees east of Greenwich, to two decimals: about a kilometre.',
  },
  parameters: {
    photoId: { description: 'Id of the photo.', example: '01K7Z3Q8V4M2N6R9T1W5X0Y7BD' },
  },
  rows: {
    photoRow: {
      shape: '`StoredPhoto` in `photos/photo.ts`',
      note: 'facts, from which the state follows, and the plan of its renditions ([decision 12](adr/0012-photo-encoding.md)); expires after a day unless a post, a draft or an avatar takes it',
    },
    moderationDayRow: {
      note: 'counts calls of Rekognition where `moderationsPerDay` limits them: one conditional write for each photo',
    },
    shadowDayRow: {
      note: 'counts what a policy that is tried (`moderationShadow`) would have said of the photos of a day: one write for each photo while one is tried, none else',
    },
    ownedPhotoRow: {
      note: 'leads from an account to photos that nothing uses; put before the photo, and again by `effects` when a post or draft gives it back; expires with it, also where something uses the photo by then',
    },
  } satisfies RowNotes<typeof rows>,
  parts: {
    'Photo.problem': 'ContentProblem',
    'Photo.waiting': { name: 'PhotoWaiting', description: 'What a photo waits for.' },
    'Photo.focalPoint': {
      name: 'FocalPoint',
      description: 'The point that should stay in view when the photo is cropped.',
    },
    'PhotoChange.focalPoint': {
      name: 'NewFocalPoint',
      description: 'The point that should stay in view when the photo is cropped.',
    },
    'UploadTicket.upload': {
      name: 'UploadRequest',
      description: 'The request that puts a file in its place.',
    },
  },
} satisfies TopicDocs;
