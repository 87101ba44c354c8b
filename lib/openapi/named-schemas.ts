/** The schemas that stand under a name of their own in the document, each with what it means and examples. */
import {
  AccountCard,
  AccountChange,
  AccountView,
  NewAccount,
  Relationship,
} from '../../lambdas/accounts/account-contract.ts';
import * as accounts from '../../lambdas/accounts/account-examples.ts';
import { Username } from '../../lambdas/accounts/username.ts';
import { AccountId, PhotoId, PostId } from '../../lambdas/kernel/ids.ts';
import { limits } from '../../lambdas/kernel/limits.ts';
import { pageOf } from '../../lambdas/kernel/paging.ts';
import { Visibility } from '../../lambdas/kernel/visibility.ts';
import { ConfigView, HealthView } from '../../lambdas/meta/meta-contract.ts';
import * as meta from '../../lambdas/meta/meta-examples.ts';
import {
  NewPhoto,
  PhotoState,
  PhotoView,
  RenditionView,
  UploadTicket,
} from '../../lambdas/photos/photo-contract.ts';
import * as photos from '../../lambdas/photos/photo-examples.ts';
import { NewPost, PostChange, PostEditView, PostState, PostView } from '../../lambdas/posts/post-contract.ts';
import * as posts from '../../lambdas/posts/post-examples.ts';
import { acquaintancesSchemas } from './named/acquaintances-schemas.ts';
import { audiencesSchemas } from './named/audiences-schemas.ts';
import { collectionsSchemas } from './named/collections-schemas.ts';
import { commentsSchemas } from './named/comments-schemas.ts';
import { draftsSchemas } from './named/drafts-schemas.ts';
import { graphSchemas } from './named/graph-schemas.ts';
import { insightsSchemas } from './named/insights-schemas.ts';
import { likesSchemas } from './named/likes-schemas.ts';
import { cursor, example, type NamedSchema, type NamedSchemas } from './named/named-schema.ts';
import { notificationsSchemas } from './named/notifications-schemas.ts';
import { postDetailsSchemas } from './named/post-details-schemas.ts';
import { pushSchemas } from './named/push-schemas.ts';
import { sharingSchemas } from './named/sharing-schemas.ts';

const topics: readonly NamedSchemas[] = [
  graphSchemas,
  audiencesSchemas,
  acquaintancesSchemas,
  postDetailsSchemas,
  draftsSchemas,
  sharingSchemas,
  likesSchemas,
  collectionsSchemas,
  commentsSchemas,
  notificationsSchemas,
  pushSchemas,
  insightsSchemas,
];

const all = (kind: keyof NamedSchemas): Readonly<Record<string, NamedSchema>> =>
  Object.assign({}, ...topics.map((topic) => topic[kind]));

/** Values that bodies, replies and parameters share. */
export const namedValues: Readonly<Record<string, NamedSchema>> = {
  ...all('values'),
  AccountId: {
    schema: AccountId,
    description: 'Opaque and stable: it stays when the username changes.',
    examples: { id: example('An account id', accounts.accountCard.accountId) },
  },
  PhotoId: {
    schema: PhotoId,
    description: 'Opaque, ordered by time.',
    examples: { id: example('A photo id', photos.readyPhoto.photoId) },
  },
  PostId: {
    schema: PostId,
    description: 'Opaque, ordered by time.',
    examples: { id: example('A post id', posts.publishedPost.postId) },
  },
  Username: {
    schema: Username,
    description: `${limits.usernameMinLength} to ${limits.usernameMaxLength} of \`a-z 0-9 _ .\`; starts and ends with a letter or digit, no two dots in a row. Upper case is folded to lower case.`,
    more: {
      minLength: limits.usernameMinLength,
      maxLength: limits.usernameMaxLength,
      pattern: '^(?!.*\\.\\.)[A-Za-z0-9][A-Za-z0-9_.]*[A-Za-z0-9]$',
    },
    examples: { name: example('A username', accounts.newAccount.username) },
  },
  Visibility: {
    schema: Visibility,
    description:
      "`public`: everyone. `unlisted`: everyone, by link and on the profile, in no feed. `followers`: who follows the author. `audience`: those followers who are in one of the author's audiences. `private`: the author alone.",
    examples: { everyone: example('Everyone', posts.newPost.visibility) },
  },
};

/** What apps send. */
export const namedBodies: Readonly<Record<string, NamedSchema>> = {
  ...all('bodies'),
  NewAccount: {
    schema: NewAccount,
    description: 'A claim of a username.',
    examples: { claim: example('A username and a display name', accounts.newAccount) },
  },
  AccountChange: {
    schema: AccountChange,
    description: 'A change of a profile: what is left out stays.',
    examples: {
      profile: example('Name, bio, links and avatar', accounts.accountChange),
      rename: example('Another username', { username: 'layla.haddad' }),
      removeAvatar: example('No avatar any more', { avatarPhotoId: null }),
    },
  },
  NewPhoto: {
    schema: NewPhoto,
    description: 'An announcement of a file to upload.',
    examples: { jpeg: example('A JPEG with its digest', photos.newPhoto) },
  },
  NewPost: {
    schema: NewPost,
    description: 'A post. The first photo is the cover.',
    examples: {
      onePhoto: example('One photo with a caption', posts.newPost),
      detailed: example('With all that may be said', posts.detailedPost),
      least: example('The least there can be', { photos: [{ photoId: photos.readyPhoto.photoId }] }),
    },
  },
  PostChange: {
    schema: PostChange,
    description:
      'An edit of a post: what is left out stays. `photos` gives a new order of the same photos; an alt text that is left out stays too, an empty one removes it.',
    examples: { caption: example('Another caption and visibility', posts.postChange) },
  },
};

/** What the service answers. */
export const namedReplies: Readonly<Record<string, NamedSchema>> = {
  ...all('replies'),
  Health: {
    schema: HealthView,
    description: 'The service answers.',
    examples: { ok: example('All is well', meta.health) },
  },
  Config: {
    schema: ConfigView,
    description: 'What an app needs to know before it does anything else.',
    examples: { config: example('A deployment in Frankfurt', meta.config) },
  },
  Relationship: {
    schema: Relationship,
    description: 'How the viewer and an account stand to each other.',
    examples: { following: example('The viewer follows the account', accounts.relationship) },
  },
  AccountCard: {
    schema: AccountCard,
    description: 'An account as it stands beside a post or in a list of people.',
    examples: { card: example('An account without an avatar', accounts.accountCard) },
  },
  Account: {
    schema: AccountView,
    description: 'An account with its counts.',
    examples: {
      own: example("One's own account", accounts.ownAccount),
      seen: example('An account that the viewer follows', accounts.seenAccount),
    },
  },
  AccountCardPage: {
    schema: pageOf(AccountCard),
    description: 'A page of accounts.',
    examples: { page: example('A page with more to come', { items: [accounts.accountCard], cursor }) },
  },
  PhotoState: {
    schema: PhotoState,
    description:
      '`awaiting`: no bytes yet. `processing`: bytes have come. `ready`: may be shown. `rejected`: refused by moderation. `failed`: not usable as a picture.',
    examples: { ready: example('Ready', photos.readyPhoto.state) },
  },
  Rendition: {
    schema: RenditionView,
    description: 'A re-encoded size of a photo.',
    examples: { webp: example('A WebP', photos.readyPhoto.renditions[1]) },
  },
  Photo: {
    schema: PhotoView,
    description: 'A photo with all that a staggered grid needs before a byte of image arrives.',
    examples: {
      ready: example('Ready to be shown', photos.readyPhoto),
      processing: example('Bytes have come and are looked at', photos.processingPhoto),
      failed: example('Not a picture', photos.failedPhoto),
    },
  },
  UploadTicket: {
    schema: UploadTicket,
    description: 'Where to send the bytes: with exactly this method, address and headers.',
    examples: { ticket: example('An address that takes one JPEG, once', photos.uploadTicket) },
  },
  PostState: {
    schema: PostState,
    description:
      '`processing`: waits for its photos. `published`: can be seen by whom its visibility admits. `held`: a photo was refused; the author is told why. `archived`: taken out of the sight of others by its author. `deleted`: in the bin of its author.',
    examples: { published: example('Published', posts.publishedPost.state) },
  },
  Post: {
    schema: PostView,
    description: 'A post with its author and photos.',
    examples: {
      published: example('As a follower sees it', posts.publishedPost),
      withPeople: example('Read by itself, with the people it names', posts.postWithPeople),
      processing: example('As its author sees it just after posting', posts.processingPost),
      deleted: example('As its author sees it in the bin', posts.deletedPost),
    },
  },
  PostPage: {
    schema: pageOf(PostView),
    description: 'A page of posts.',
    examples: {
      page: example('A page with more to come', { items: [posts.publishedPost], cursor }),
      end: example('The last page, empty', { items: [] }),
    },
  },
  PostEdit: {
    schema: PostEditView,
    description: 'What a post said before an edit.',
    examples: { edit: example('The first version', posts.postEdit) },
  },
  PostEditPage: {
    schema: pageOf(PostEditView),
    description: 'A page of edits.',
    examples: { page: example('One edit', { items: [posts.postEdit] }) },
  },
};
