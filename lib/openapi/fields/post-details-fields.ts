import { bytesAllowed, limits } from '../../../lambdas/kernel/limits.ts';

const locationRule =
  'A `name`, with `latitude` and `longitude` where they are to be shown; or `fromPhoto`, with a `name` or without, for the coordinates of that photo.';

const across = 'from 0 to 1, kept to four decimals';

/** By `Component.field`, or by `field` where it means the same everywhere. */
export const postDetailsFields: Readonly<Record<string, string>> = {
  'NewPost.audienceId':
    "Who may see the post, exactly when its visibility is `audience`: one of one's own audiences.",
  'PostChange.audienceId':
    "Who may see the post, exactly when its visibility is `audience`: one of one's own audiences.",
  'Post.audienceId': 'Shown to the author alone: who may see the post, where its visibility is `audience`.',

  location: 'Where the post was made; null when the author does not say.',
  'NewPost.location': `Where the post was made. ${locationRule}`,
  'PostChange.location': `Where the post was made; null removes it. ${locationRule}`,
  'NewPost.name': `Name of the place. At most ${limits.placeNameGraphemes} characters as people count them (graphemes) and ${bytesAllowed(limits.placeNameGraphemes)} bytes of UTF-8.`,
  'PostChange.name': `Name of the place. At most ${limits.placeNameGraphemes} characters as people count them (graphemes) and ${bytesAllowed(limits.placeNameGraphemes)} bytes of UTF-8.`,
  'Post.name': 'Name of the place; null when the author gives none.',
  'PostEdit.location':
    'Where the post said it was made; null when it did not say. Shown to the author alone: an edit may have taken it back.',
  'PostEdit.name': 'Name of the place; null when the author gave none.',
  latitude: 'Degrees north of the equator, kept to two decimals: about a kilometre.',
  longitude: 'Degrees east of Greenwich, kept to two decimals: about a kilometre.',
  fromPhoto: "One of the post's photos that was announced with `keep.place`: the post takes its coordinates.",
  licence: 'What others may do with the photos.',
  paidPartnership: 'Somebody paid for the post; null when nobody did.',
  'NewPost.paidPartnership': 'Somebody paid for the post.',
  'PostChange.paidPartnership': 'Somebody paid for the post; null takes the mark away.',
  isPaidPartnership: 'Somebody paid for the post.',
  partner: 'Who paid, where the author names them. Shown where one post is read by itself.',
  'NewPost.partner': 'Username of who paid.',
  'PostChange.partner': 'Username of who paid.',
  madeWithAi: 'The author says that it was made with the help of AI.',
  'NewPost.sensitive': 'Have the photos screened until the reader asks for them.',
  'PostChange.sensitive': 'Have the photos screened until the reader asks for them.',
  'Post.sensitive': 'Put a screen over the pictures until the reader asks for them.',
  'PostEdit.sensitive': 'The author had the pictures screened.',
  commentPolicy: 'Who may comment, of those who see the post.',
  commentApproval: 'Comments show after the author has approved them.',
  coAuthorCount: 'How many have agreed to be authors too.',
  coAuthors:
    'Who has agreed to be an author too; those who have not answered are shown to themselves and to the author. Only where one post is read by itself.',
  'NewPost.coAuthors': `Usernames of up to ${limits.coAuthors} people who are asked to be authors too.`,
  'PostChange.coAuthors': `Usernames of up to ${limits.coAuthors} people who are authors too: new ones are asked, those left out cease to be.`,
  'NewPost.focalPoint':
    'What should stay in view when the picture is cropped; null says nothing, as leaving it out.',
  'PostChange.focalPoint': 'What should stay in view when the picture is cropped; null takes it back.',
  focalPoint: 'What should stay in view when the picture is cropped; null when the author does not say.',
  x: `Across the picture, ${across}.`,
  y: `Down the picture, ${across}.`,
  'PostPhoto.tags':
    'Who is to be seen on the photo; those who have not agreed are shown to themselves and to the author. Only where one post is read by itself.',
  'NewPost.tags': `Up to ${limits.taggedPerPhoto} people to be seen on the photo, each once.`,
  'PostChange.tags': `Up to ${limits.taggedPerPhoto} people to be seen on the photo, each once; those who took their tags off cannot be tagged again.`,
  account: 'Who it is.',
  'PhotoTag.state':
    'Whether everybody sees the tag (`shown`), or it waits for the account to approve it (`pending`).',
  'CoAuthor.state': 'Whether the account has agreed (`accepted`) or has not answered yet (`invited`).',

  keep: 'What to keep of the data that the camera wrote into the file; nothing when left out. Pictures that are served never carry any.',
  'NewPhoto.camera': 'Keep what it says of the camera: make, model, lens, settings, time.',
  'NewPhoto.place': 'Keep where the picture was taken, to two decimals of a degree.',
  camera:
    'What the picture says of its camera; left out where it says nothing or its owner did not want it kept.',
  place:
    'Shown to the owner alone: where the picture was taken; left out where it does not say or the owner did not want it kept.',
  make: 'Maker of the camera.',
  model: 'Model of the camera.',
  lens: 'Model of the lens.',
  focalLength: 'Focal length in millimetres.',
  aperture: 'The f-number.',
  exposureTime: 'Exposure time in seconds.',
  iso: 'Sensitivity by ISO 12232.',
  takenAt:
    "When it was taken by the camera's clock, which does not tell its time zone: `2026-03-01T18:04:09`.",
};
