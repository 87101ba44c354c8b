/** Whose personal data rows of photos are. */
import type { MediaDeletionJob } from '../kernel/jobs/media-deletion-job.ts';
import type { UploadJob } from '../kernel/jobs/upload-job.ts';
import { type DataOfRows, foundWith, of, owner, repeats } from '../kernel/personal-data.ts';
import type { DataOfJobs, DataOfMessage, DataOfMessages, ObjectKind } from '../kernel/stored-data.ts';
import { names, nobodys } from '../platform/data-of-field.ts';
import { RENDITIONS_FOLDER } from './imaging/rendition-plan.ts';
import { KNOWN_FOLDER } from './matching/known-folder.ts';
import type * as rows from './photo-rows.ts';
import type { Upload } from './upload-arrived.ts';

export const data = {
  // The avatar of an account is a photo of its owner.
  photoRow: of(
    foundWith('photo of an account', 'ownerId'),
    foundWith('post', 'postId', repeats('the photos')),
    foundWith('draft', 'draftId', repeats('the photos')),
    foundWith('account', 'avatarOf', repeats('the photos')),
  ),
  moderationDayRow: { nobodys: 'it counts calls of all together' },
  shadowDayRow: { nobodys: 'it counts verdicts on photos of all together' },
  ownedPhotoRow: of(owner('owner', repeats('the photos'))),
} satisfies DataOfRows<typeof rows>;

export const objects = {
  uploads: {
    bucket: 'UploadsBucket',
    folder: '',
    holds:
      'pictures as they were sent, with what cameras wrote into them; deleted as soon as they are worked on',
    dataClass: 'uploads',
    of: {
      named: 'photoId',
      found: { with: 'photo' },
      exported: { not: 'repeats the photos, and is gone within days' },
      erased: 'deleted',
    },
    until: { set: 'uploads' },
  },
  renditions: {
    bucket: 'MediaBucket',
    folder: RENDITIONS_FOLDER,
    holds: 'pictures in the sizes that apps show',
    dataClass: 'pictures',
    of: { named: 'photoId', found: { with: 'photo' }, exported: true, erased: 'deleted' },
    until: 'deleted',
  },
  known: {
    bucket: 'MediaBucket',
    folder: KNOWN_FOLDER,
    holds: 'hashes of pictures that may not be shown, as lists from outside and staff name them',
    dataClass: 'moderation',
    of: { nobodys: 'a hash makes no picture and names no account' },
    until: 'deleted',
  },
} as const satisfies Readonly<Record<string, ObjectKind>>;

const arrived = {
  'Object Created': {
    key: names('the owner of a photo'),
    size: nobodys('bytes'),
    etag: nobodys('a digest of an upload'),
  } satisfies DataOfMessage<Upload>,
};

export const messages = {
  THUMBNAILS_QUEUE_URL: arrived,
  MODERATION_QUEUE_URL: arrived,
  MEDIA_DELETION_QUEUE_URL: {
    'delete-media': { photoIds: names('the owner of photos whose rows are gone') },
  } satisfies DataOfJobs<MediaDeletionJob>,
  SCHEDULES_QUEUE_URL: {
    upload: { photoId: names('the owner of a photo') },
  } satisfies DataOfJobs<UploadJob>,
} satisfies DataOfMessages;
