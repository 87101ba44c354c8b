/** What the fields of bodies and replies mean. A test demands a description for every field of the document. */
import { bytesAllowed, limits } from '../../lambdas/kernel/limits.ts';
import { acquaintancesFields } from './fields/acquaintances-fields.ts';
import { audiencesFields } from './fields/audiences-fields.ts';
import { collectionsFields } from './fields/collections-fields.ts';
import { commentsFields } from './fields/comments-fields.ts';
import { draftsFields } from './fields/drafts-fields.ts';
import { graphFields } from './fields/graph-fields.ts';
import { insightsFields } from './fields/insights-fields.ts';
import { likesFields } from './fields/likes-fields.ts';
import { notificationsFields } from './fields/notifications-fields.ts';
import { postDetailsFields } from './fields/post-details-fields.ts';
import { pushFields } from './fields/push-fields.ts';
import { sharingFields } from './fields/sharing-fields.ts';

const text = (what: string, graphemes: number): string =>
  `${what} At most ${graphemes} characters as people count them (graphemes) and ${bytesAllowed(graphemes)} bytes of UTF-8. ` +
  'Stored in NFC, without control characters that could disguise text.';

const problem = 'Why it is so: a stable code for programs and a sentence for people.';

const ownFields: Readonly<Record<string, string>> = {
  'Health.status': 'Always `ok`; anything else is an error answer.',

  'Config.identity': 'Where people sign in.',
  issuer: 'Issuer of the access tokens (`iss`), an OpenID Connect issuer.',
  clientId: "The app's client id at the issuer.",
  'Config.endpoint':
    "Address of Cognito's own JSON API: sign-up, confirmation, sign-in, refresh, sign-out, password reset.",
  region: 'AWS region of the deployment.',
  'Config.push': 'How devices subscribe to pushes.',
  vapidPublicKey:
    'What devices subscribe with (`applicationServerKey`): a P-256 point in base64url. Another one means: subscribe again.',
  media: 'Where renditions are served from.',
  baseUrl: 'Origin of all media addresses.',
  limits: 'The limits of this service by name.',

  username: 'The unique name of the account.',
  accountId: 'The account.',
  displayName: 'The name that people read.',
  'NewAccount.displayName': text(
    'The name that people read; the username when left out.',
    limits.displayNameGraphemes,
  ),
  'AccountChange.username': `Another username. The one given up is held for its former owner for ${limits.usernameHeldDays} days.`,
  'AccountChange.displayName': text('The name that people read.', limits.displayNameGraphemes),
  'AccountChange.bio': text('What the account tells of itself.', limits.bioGraphemes),
  'AccountChange.links': `Up to ${limits.profileLinks} addresses of web pages.`,
  avatarPhotoId: "A photo of one's own that is ready; null removes the avatar.",
  avatar: 'The avatar, null when there is none.',
  bio: 'What the account tells of itself.',
  links: 'Web pages of the account.',
  'Account.counts': 'How many posts, followers and followed accounts the account has.',
  posts: 'Published posts.',
  followers: 'Accounts that follow this one.',
  relationship: 'How the viewer and the account stand to each other; left out for guests and for oneself.',
  'Relationship.following': 'The viewer follows the account.',
  followedBy: 'The account follows the viewer.',
  following: 'Accounts that this one follows.',
  createdAt: 'When it was made.',

  contentType: 'Type of the file.',
  bytes: 'Size in bytes.',
  'NewPhoto.bytes': `Exact size in bytes of the file that will be uploaded; at most ${limits.photoBytes}.`,
  sha256: 'SHA-256 of the file in base64 (44 characters): the upload is refused when a byte is lost.',
  altText: 'What the picture shows, for those who do not see it; null when nobody has said.',
  'NewPhoto.altText': text('What the picture shows, for those who do not see it.', limits.altTextGraphemes),
  'NewPost.altText': text(
    'What the picture shows; replaces what the photo came with.',
    limits.altTextGraphemes,
  ),
  'PostChange.altText': text(
    'What the picture shows; stays when left out, an empty one removes it.',
    limits.altTextGraphemes,
  ),
  photoId: 'The photo.',
  upload: 'The one request that delivers the bytes.',
  method: 'Method of the request.',
  url: 'Address, signed. Use it as it is.',
  headers: 'Headers to send, exactly these.',
  expiresAt: 'When the address ceases to work.',
  state: 'Where it stands in its life.',
  width: 'Width in pixels, upright; null until it is known.',
  height: 'Height in pixels, upright; null until it is known.',
  'Rendition.width': 'Width in pixels.',
  'Rendition.height': 'Height in pixels.',
  format: 'Encoding of the picture.',
  thumbHash: 'ThumbHash in base64, a placeholder of about 25 bytes; null until it is known.',
  dominantColor: 'Dominant colour as `#rrggbb`; null until it is known.',
  sensitive: 'Put a screen over the picture until the reader asks for it.',
  renditions: 'Sizes of the photo. Addresses expire within an hour. Empty until the photo is ready.',
  problem,
  code: 'Stable, for programs.',
  message: 'For people, in the language that was asked for.',

  postId: 'The post.',
  author: 'Who posted it.',
  title: 'The title, empty when there is none.',
  caption: 'The caption as it was typed, empty when there is none.',
  'NewPost.photos': `1 to ${limits.photosPerPost} photos in order, ready or still processing.`,
  'NewPost.title': text('The title.', limits.titleGraphemes),
  'NewPost.caption': text(
    `The caption, with up to ${limits.hashtagsPerPost} hashtags and ${limits.mentionsPerPost} mentions.`,
    limits.captionGraphemes,
  ),
  'NewPost.visibility': 'Who may see the post.',
  'NewPost.language': 'Language of title and caption as a BCP 47 tag, such as `ar` or `en-GB`.',
  'PostChange.photos': 'A new order of the same photos, alt texts included.',
  'PostChange.title': text('The title; an empty one removes it.', limits.titleGraphemes),
  'PostChange.caption': text('The caption; an empty one removes it.', limits.captionGraphemes),
  coverPhotoId: "The photo shown in grids; one of the post's.",
  'PostChange.language': 'Language of title and caption as a BCP 47 tag; null takes it back.',
  language: 'Language of title and caption as a BCP 47 tag; null when nobody has said.',
  'Post.tags': 'Hashtags of the caption, in order.',
  tag: 'The folded form: the same for all spellings of one tag.',
  text: 'As it stands in the caption.',
  start: 'Where it begins in the caption, in UTF-16 units.',
  end: 'Where it ends in the caption, in UTF-16 units.',
  'Post.mentions':
    'Mentions in the caption as they were typed, in order, whether there is such an account or not.',
  visibility: 'Who may see the post.',
  photos: 'The photos in order.',
  'Post.counts': 'How many likes, comments and reposts the post has.',
  likes: 'How many like it; null where the author hides it from others, or the viewer from oneself.',
  comments:
    'Shown comments and shown replies: the same number for everybody. The list leaves out those by people with whom the viewer has a block, so that it may hold fewer.',
  viewer: 'What the viewer has to do with the post; left out for guests.',
  isAuthor: 'The viewer is the author.',
  followsAuthor: 'The viewer follows the author.',
  publishedAt: 'When it was published; null until then.',
  editedAt: 'When it was last edited; left out when never.',
  deletedUntil: 'Shown to the author alone: when a deleted post leaves the bin for good.',
  version: 'Number of the version, from 1.',
  'PostEdit.editedAt': 'When the post stopped saying this.',

  items: 'What is on this page.',
  cursor: 'Where the next page begins: send it as `?cursor=`. Left out on the last page.',
};

const asOne = (parts: readonly Readonly<Record<string, string>>[]): Readonly<Record<string, string>> => {
  const all = parts.flatMap((part) => Object.entries(part));
  const twice = all.find(([field], place) => all.findIndex(([each]) => each === field) < place);
  if (twice !== undefined) {
    throw new Error(`Two topics describe \`${twice[0]}\`: name the component that each of them means`);
  }
  return Object.fromEntries(all);
};

/** By `Component.field`, or by `field` where it means the same everywhere. */
export const fieldDescriptions = asOne([
  ownFields,
  graphFields,
  audiencesFields,
  acquaintancesFields,
  postDetailsFields,
  draftsFields,
  sharingFields,
  likesFields,
  collectionsFields,
  commentsFields,
  notificationsFields,
  pushFields,
  insightsFields,
]);
