import * as accounts from '../../../lambdas/accounts/account-examples.ts';
import { Camera } from '../../../lambdas/photos/camera.ts';
import { Place } from '../../../lambdas/photos/place.ts';
import {
  CoAuthorView,
  CommentPolicy,
  Licence,
  PhotoTagView,
  PostPhotoView,
} from '../../../lambdas/posts/post-details-contract.ts';
import * as posts from '../../../lambdas/posts/post-examples.ts';
import type { NamedSchemas } from './named-schema.ts';
import { example } from './named-schema.ts';

export const postDetailsSchemas = {
  values: {
    Licence: {
      schema: Licence,
      description:
        'What others may do with the photos: nothing without being asked, or what a Creative Commons licence allows.',
      examples: { attribution: example('Share and change, naming the author', posts.detailedPost.licence) },
    },
    CommentPolicy: {
      schema: CommentPolicy,
      description:
        '`everyone` who sees the post, `followers` of the author, `followed`: whom the author follows, `mentioned`: whom the caption mentions, or nobody: `off`.',
      examples: { followers: example('Followers', posts.detailedPost.commentPolicy) },
    },
  },
  replies: {
    Camera: {
      schema: Camera,
      description: 'What a picture says of the camera that took it.',
      examples: { camera: example('A camera', posts.camera) },
    },
    Place: {
      schema: Place,
      description: 'Where a picture was taken, coarsely.',
      examples: { place: example('Beirut', { latitude: 33.9, longitude: 35.47 }) },
    },
    PostPhoto: {
      schema: PostPhotoView,
      description: 'A photo as its post shows it.',
      examples: { photo: example('With a focal point', posts.taggedPhoto) },
    },
    PhotoTag: {
      schema: PhotoTagView,
      description: 'Somebody is to be seen at a place of a photo.',
      examples: {
        tag: example('Somebody who agreed', {
          account: accounts.accountCard,
          x: 0.25,
          y: 0.8,
          state: 'shown',
        }),
      },
    },
    CoAuthor: {
      schema: CoAuthorView,
      description: 'Somebody who is asked to be an author too, or has agreed.',
      examples: {
        accepted: example('Somebody who agreed', { account: accounts.accountCard, state: 'accepted' }),
      },
    },
  },
} as const satisfies NamedSchemas;
