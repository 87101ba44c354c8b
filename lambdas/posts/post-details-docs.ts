/** What the documents say of the details of posts: who is on them, where they were made, what goes for them. */
import * as accounts from '../accounts/account-examples.ts';
import { bytesAllowed, limits } from '../kernel/limits.ts';
import { CommentPolicy, Licence } from '../kernel/post-terms.ts';
import { example, type TopicDocs } from '../kernel/topic-docs.ts';
import { CoAuthorView, PaidPartnershipView, PhotoTagView, PostPhotoView } from './post-details-contract.ts';
import * as posts from './post-examples.ts';

const locationRule =
  'Either a `name`, optionally with `latitude` and `longitude`; or `fromPhoto`, optionally with a `name`, to use the coordinates of that photo.';

const across = 'from 0 to 1, to four decimals';

export const postDetailsDocs = {
  values: {
    Licence: {
      schema: Licence,
      description:
        'What others may do with the photos: nothing without permission, or what a Creative Commons licence allows.',
      examples: { attribution: example('Share and adapt, with attribution', posts.detailedPost.licence) },
    },
    CommentPolicy: {
      schema: CommentPolicy,
      description:
        '`everyone`: everyone who can see the post. `followers`: followers of the author. `followed`: people whom the author follows. `mentioned`: people whom the caption mentions. `off`: nobody.',
      examples: { followers: example('Followers', posts.detailedPost.commentPolicy) },
    },
  },
  replies: {
    PostPhoto: {
      schema: PostPhotoView,
      description: 'A photo in a post.',
      examples: { photo: example('With a focal point', posts.taggedPhoto) },
    },
    PhotoTag: {
      schema: PhotoTagView,
      description: 'A person tagged at a place on a photo.',
      examples: {
        tag: example('A tag that was accepted', {
          account: accounts.accountCard,
          x: 0.25,
          y: 0.8,
          state: 'shown',
        }),
      },
    },
    CoAuthor: {
      schema: CoAuthorView,
      description: 'A person who is invited to co-author the post, or has accepted.',
      examples: {
        accepted: example('A co-author who accepted', { account: accounts.accountCard, state: 'accepted' }),
      },
    },
    PaidPartnership: {
      schema: PaidPartnershipView,
      description: 'A paid partnership, with the partner where you can see it.',
      examples: {
        accepted: example('A partner who accepted', { partner: accounts.accountCard, state: 'accepted' }),
      },
    },
  },
  fields: {
    'NewPost.audienceId':
      'Id of the audience of yours that can see the post; required when the visibility is `audience`, and not allowed otherwise.',
    'PostChange.audienceId':
      'Id of the audience of yours that can see the post; required when the visibility is `audience`, and not allowed otherwise.',
    'Post.audienceId':
      'Id of the audience that can see the post, where its visibility is `audience`; only the author gets it.',
    location: 'Where the post was made; null when the author has not said.',
    'NewPost.location': `Where the post was made. ${locationRule}`,
    'PostChange.location': `Where the post was made; null removes it. ${locationRule}`,
    'NewPost.name': `Name of the place. Up to ${limits.placeNameGraphemes} characters as people count them (graphemes) and ${bytesAllowed(limits.placeNameGraphemes)} bytes of UTF-8.`,
    'PostChange.name': `Name of the place. Up to ${limits.placeNameGraphemes} characters as people count them (graphemes) and ${bytesAllowed(limits.placeNameGraphemes)} bytes of UTF-8.`,
    'Post.name': 'Name of the place; null when the author has given none.',
    'PostEdit.location':
      'Where the post said it was made; null when it did not say. Only the author gets it, as an edit may have removed it.',
    'PostEdit.name': 'Name of the place; null when the author had given none.',
    fromPhoto: 'Id of a photo of the post that was created with `keep.place`: the post uses its coordinates.',
    licence: 'Licence of the photos: what others may do with them.',
    paidPartnership: 'The paid partnership of the post; null when there is none.',
    'NewPost.paidPartnership': 'Marks the post as a paid partnership.',
    'PostChange.paidPartnership': 'Marks the post as a paid partnership; null removes the mark.',
    isPaidPartnership: 'Whether the post is a paid partnership.',
    'PaidPartnership.state':
      'State of the invitation of the partner: accepted (`accepted`), or not answered yet (`invited`).',
    partner:
      'The partner that paid, where the author has named it; one who has not accepted yet is shown only to itself and to the author.',
    'NewPost.partner': 'Username of the partner that paid, who is invited to be named.',
    'PostChange.partner':
      'Username of the partner that paid; a new one is invited to be named, and leaving it out removes the former.',
    madeWithAi: 'Whether the author says that the post was made with the help of AI.',
    'NewPost.sensitive': 'Whether to cover the photos until the viewer asks to see them.',
    'PostChange.sensitive': 'Whether to cover the photos until the viewer asks to see them.',
    'Post.sensitive': 'Whether to cover the photos until the viewer asks to see them.',
    'PostEdit.sensitive': 'Whether the author had the photos covered.',
    commentPolicy: 'Who can comment, among the people who can see the post.',
    commentApproval: 'Whether comments need approval by the author before they show.',
    coAuthorCount: 'Number of the co-authors shown who have accepted.',
    coAuthors:
      'Co-authors who have accepted, in the order in which the author named them; people who have not answered yet are shown only to themselves and to the author. Suspended accounts, and those who block you or whom you block, are left out.',
    'NewPost.coAuthors': `Usernames of up to ${limits.coAuthors} people to invite as co-authors.`,
    'PostChange.coAuthors': `Usernames of up to ${limits.coAuthors} co-authors: new ones are invited, and people who are left out are removed.`,
    'NewPost.focalPoint':
      'The point that should stay in view when the photo is cropped; null is the same as leaving it out.',
    'PostChange.focalPoint': 'The point that should stay in view when the photo is cropped; null removes it.',
    focalPoint:
      'The point that should stay in view when the photo is cropped; null when the author has not set one.',
    x: `Position across the photo, ${across}.`,
    y: `Position down the photo, ${across}.`,
    'PostPhoto.tags':
      'People tagged on the photo; people who have not accepted yet are shown only to themselves and to the author. Left out in lists.',
    'NewPost.tags': `Up to ${limits.taggedPerPhoto} people to tag on the photo, each once.`,
    'PostChange.tags': `Up to ${limits.taggedPerPhoto} people to tag on the photo, each once; people who removed their tags cannot be tagged again.`,
    account: 'The account.',
    'PhotoTag.state':
      'State of the tag: visible to everyone (`shown`), or waiting for the tagged account to accept it (`pending`).',
    'CoAuthor.state': 'State of the invitation: accepted (`accepted`), or not answered yet (`invited`).',
  },
  parts: {
    'PostPhoto.problem': 'ContentProblem',
    'PostPhoto.waiting': 'PhotoWaiting',
    'PostPhoto.focalPoint': 'FocalPoint',
  },
} satisfies TopicDocs;
