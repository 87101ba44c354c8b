/** Example values of the post contract, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import { accountCard } from '../accounts/account-examples.ts';
import { camera, processingPhoto, readyPhoto } from '../photos/photo-examples.ts';
import type { NewPost, PostChange, PostEditView, PostView } from './post-contract.ts';
import type { PostPhotoView } from './post-details-contract.ts';

const { photoId } = readyPhoto;

export const newPost = {
  photos: [{ photoId, altText: 'A lighthouse on a rock at dusk, waves below' }],
  title: 'Last light',
  caption: 'غروب عند المنارة #بيروت with @omar',
  visibility: 'public',
  language: 'ar',
} satisfies z.input<typeof NewPost>;

export const detailedPost = {
  photos: [
    {
      photoId,
      altText: 'A lighthouse on a rock at dusk, waves below',
      focalPoint: { x: 0.62, y: 0.4 },
      tags: [{ username: 'omar', x: 0.25, y: 0.8 }],
    },
  ],
  caption: 'غروب عند المنارة #بيروت',
  visibility: 'unlisted',
  location: { name: 'منارة بيروت', latitude: 33.9, longitude: 35.47 },
  licence: 'cc-by-4.0',
  paidPartnership: { partner: 'omar' },
  madeWithAi: false,
  sensitive: false,
  commentPolicy: 'followers',
  commentApproval: true,
  coAuthors: ['omar'],
} satisfies z.input<typeof NewPost>;

export const postChange = {
  caption: 'Dusk at the lighthouse #Beirut',
  visibility: 'followers',
  language: 'en',
} satisfies z.input<typeof PostChange>;

const details = {
  location: null,
  licence: 'all-rights-reserved',
  paidPartnership: null,
  madeWithAi: false,
  sensitive: false,
  commentPolicy: 'everyone',
  commentApproval: false,
  coAuthorCount: 0,
  coAuthors: [],
} satisfies Partial<z.input<typeof PostView>>;

export const publishedPost = {
  postId: '01K7Z3R2C07ZK3N9QW2M5RX8TB',
  state: 'published',
  author: accountCard,
  title: 'Last light',
  caption: 'غروب عند المنارة #بيروت with @omar',
  language: 'ar',
  tags: [{ tag: 'بيروت', text: '#بيروت', start: 17, end: 23 }],
  mentions: [{ accountId: 'BT7Y0M4W9QJ2XK5D', username: 'omar', start: 29, end: 34 }],
  visibility: 'public',
  coverPhotoId: photoId,
  photos: [{ ...readyPhoto, focalPoint: null }],
  ...details,
  counts: { likes: 0, comments: 0, reposts: 0 },
  viewer: {
    isAuthor: false,
    followsAuthor: true,
    liked: true,
    saved: false,
    reposted: false,
    muted: false,
    mayComment: true,
  },
  createdAt: '2026-03-01T09:31:07.000Z',
  publishedAt: '2026-03-01T09:31:08.214Z',
} satisfies z.input<typeof PostView>;

export const taggedPhoto = {
  ...readyPhoto,
  camera,
  focalPoint: { x: 0.62, y: 0.4 },
  tags: [{ account: accountCard, x: 0.25, y: 0.8, state: 'shown' }],
} satisfies z.input<typeof PostPhotoView>;

/** Read by itself: with the people it names. */
export const postWithPeople = {
  ...publishedPost,
  photos: [taggedPhoto],
  location: { name: 'منارة بيروت', latitude: 33.9, longitude: 35.47 },
  licence: 'cc-by-4.0',
  paidPartnership: { partner: accountCard, state: 'accepted' },
  coAuthorCount: 1,
  coAuthors: [{ account: accountCard, state: 'accepted' }],
} satisfies z.input<typeof PostView>;

export const processingPost = {
  ...publishedPost,
  state: 'processing',
  photos: [{ ...processingPhoto, focalPoint: null }],
  viewer: { isAuthor: true, followsAuthor: false, liked: false, saved: false, reposted: false, muted: false },
  publishedAt: null,
} satisfies z.input<typeof PostView>;

export const deletedPost = {
  ...publishedPost,
  state: 'deleted',
  viewer: { isAuthor: true, followsAuthor: false, liked: false, saved: false, reposted: false, muted: false },
  deletedUntil: '2026-03-31T10:00:00.000Z',
} satisfies z.input<typeof PostView>;

export const postEdit = {
  version: 1,
  editedAt: '2026-03-01T10:02:41.530Z',
  title: 'Last light',
  caption: 'غروب عند المنارة #بيروت with @omar',
  visibility: 'public',
  language: 'ar',
  coverPhotoId: photoId,
  photos: [{ photoId, altText: 'A lighthouse on a rock at dusk, waves below' }],
  location: null,
  licence: 'all-rights-reserved',
  madeWithAi: false,
  sensitive: false,
  isPaidPartnership: false,
} satisfies z.input<typeof PostEditView>;
