/** What the documents say of posts. */
import { PostId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { pageOf } from '../kernel/paging.ts';
import { describeText, example, exampleCursor, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { Visibility } from '../kernel/visibility.ts';
import * as photos from '../photos/photo-examples.ts';
import { NewPost, PostChange, PostEditView, PostState, PostView, SomePosts } from './post-contract.ts';
import { postDetailsDocs } from './post-details-docs.ts';
import * as posts from './post-examples.ts';
import type * as rows from './post-rows.ts';

export const docs = {
  about: 'Posts: photos with a title and a caption.',
  values: {
    PostId: {
      schema: PostId,
      description: 'Opaque id of a post; sorts by time.',
      examples: { id: example('A post id', posts.publishedPost.postId) },
    },
    Visibility: {
      schema: Visibility,
      description:
        "`public`: everyone. `unlisted`: everyone, by link and on the profile of its author, but in no feed and in no list, collection or cover of anybody else; who saved, liked or collected it finds it in those lists of their own. `followers`: followers of the author. `audience`: the followers in one of the author's audiences. `private`: the author only. Whatever the visibility, whoever is invited as a co-author or as the paid partner sees the post.",
      examples: { everyone: example('Everyone', posts.newPost.visibility) },
    },
    ...postDetailsDocs.values,
  },
  bodies: {
    NewPost: {
      schema: NewPost,
      description: 'A new post. The first photo is the cover.',
      examples: {
        onePhoto: example('One photo with a caption', posts.newPost),
        detailed: example('All fields', posts.detailedPost),
        least: example('Only the required fields', { photos: [{ photoId: photos.readyPhoto.photoId }] }),
      },
    },
    PostChange: {
      schema: PostChange,
      description:
        'Changes to a post. Fields you leave out stay as they are. `photos` is the whole list: photos of the post in any order and others of yours that nothing uses; an alt text that you leave out stays too, and an empty one removes it.',
      examples: { caption: example('A new caption and visibility', posts.postChange) },
    },
  },
  replies: {
    PostState: {
      schema: PostState,
      description:
        '`processing`: waiting for its photos. `published`: visible to everyone whom its visibility allows. `held`: not published because of a photo; the author is told why, and can take it out or replace it. `archived`: hidden from others by its author. `deleted`: in the bin of its author.',
      examples: { published: example('Published', posts.publishedPost.state) },
    },
    Post: {
      schema: PostView,
      description: 'A post with its author and photos.',
      examples: {
        published: example('As a follower sees it', posts.publishedPost),
        withPeople: example('A single post, with the people credited on it', posts.postWithPeople),
        processing: example('As its author sees it right after creating it', posts.processingPost),
        deleted: example('As its author sees it in the bin', posts.deletedPost),
      },
    },
    PostPage: {
      schema: pageOf(PostView),
      description: 'A page of posts.',
      examples: {
        page: example('A page with more to come', { items: [posts.publishedPost], cursor: exampleCursor }),
        end: example('The last page, empty', { items: [] }),
      },
    },
    SomePosts: {
      schema: SomePosts,
      description: 'Posts asked for by their ids.',
      examples: { one: example('One post', { items: [posts.publishedPost], remaining: [] }) },
    },
    PostEdit: {
      schema: PostEditView,
      description: 'What a post said before one of its edits.',
      examples: { edit: example('The first version', posts.postEdit) },
    },
    PostEditPage: {
      schema: pageOf(PostEditView),
      description: 'A page of edits.',
      examples: { page: example('One edit', { items: [posts.postEdit] }) },
    },
    ...postDetailsDocs.replies,
  },
  fields: {
    'SomePosts.items': 'The posts, in the order asked.',
    remaining: 'Ids of posts that did not fit into the response: ask for them again. Nearly always empty.',
    postId: 'Id of the post.',
    author: 'Author of the post.',
    title: 'Title of the post; empty when there is none.',
    caption: 'Caption of the post, as it was typed; empty when there is none.',
    'NewPost.photos': `1 to ${limits.photosPerPost} photos in order, ready or still processing.`,
    'NewPost.altText': describeText(
      'Alt text: what the photo shows. It replaces the alt text that the photo was created with.',
      limits.altTextGraphemes,
    ),
    'NewPost.title': describeText('Title of the post.', limits.titleGraphemes),
    'NewPost.caption': describeText(
      `Caption of the post, with up to ${limits.hashtagsPerPost} hashtags and ${limits.mentionsPerPost} mentions.`,
      limits.captionGraphemes,
    ),
    'NewPost.visibility': 'Who can see the post; when left out, as your `postDefaults` say.',
    'NewPost.licence':
      'Licence of the photos: what others may do with them; when left out, as your `postDefaults` say.',
    'NewPost.commentPolicy':
      'Who can comment, among the people who can see the post; when left out, as your `postDefaults` say.',
    'NewPost.commentApproval':
      'Whether comments need approval by the author before they show; when left out, as your `postDefaults` say.',
    'NewPost.language': 'Language of the title and caption as a BCP 47 tag, such as `ar` or `en-GB`.',
    'PostChange.photos': `The 1 to ${limits.photosPerPost} photos that the post is to show, in order. Photos of the post that you leave out are released; new ones have to be ready once the post is published.`,
    'PostChange.altText': describeText(
      'Alt text: what the photo shows. It stays when you leave it out; an empty one removes it.',
      limits.altTextGraphemes,
    ),
    'PostChange.title': describeText('Title of the post; an empty one removes it.', limits.titleGraphemes),
    'PostChange.caption': describeText(
      'Caption of the post; an empty one removes it.',
      limits.captionGraphemes,
    ),
    'PostChange.language': 'Language of the title and caption as a BCP 47 tag; null removes it.',
    coverPhotoId: 'Id of the photo of the post that is shown in grids.',
    language: 'Language of the title and caption as a BCP 47 tag; null when not set.',
    'Post.tags':
      'Hashtags in the caption, in order. A hashtag has a letter, does not follow a Latin letter or a digit, and does not stand in a web address.',
    tag: 'Normalized form of the hashtag: the same for all spellings of one hashtag.',
    text: 'As written in the caption.',
    start: 'Start in the caption, in UTF-16 code units.',
    end: 'End in the caption, in UTF-16 code units.',
    'Post.mentions':
      'People whom the caption mentions, in order. `accountId` says who was meant when it was written, whoever has the name by now: link by it. ' +
      '`username` is the present name where you get one post, and the written one in lists. Names that nobody had, and of one post people whom you cannot see, are plain text.',
    visibility: 'Who can see the post.',
    photos: 'The photos in order.',
    'Post.pinned': "Whether the post is pinned to the top of its author's profile; left out when it is not.",
    'Post.counts': 'Number of likes, comments and reposts.',
    likes:
      'Number of likes; null when the author hides it from others or you have chosen not to see like counts.',
    comments:
      'Number of shown comments and replies, the same for everyone. The list can have fewer, as it leaves out people whom you block or who block you.',
    reposts: 'Number of reposts.',
    saves: 'Number of people who saved the post; only the author gets it.',
    viewer: 'What the post is to you; left out for guests.',
    isAuthor: 'Whether you are the author.',
    followsAuthor: 'Whether you follow the author.',
    mayComment:
      "Whether you can comment on the post. Always there on a post that is read by itself; in lists left out where the post's `commentPolicy` is `followed` or `mentioned`. It says nothing of a suspension, for which every write is refused.",
    commentRefusal:
      "Why you cannot comment: the post's `commentPolicy`, which does not admit you, or `not_published`. Left out where you can.",
    liked:
      'Whether you like the post. True at once on the post, in your home feed and in your own lists; elsewhere within a second.',
    saved: 'Whether you have saved the post; as soon as `liked`.',
    reposted: 'Whether you have reposted the post; as soon as `liked`.',
    'Post.reported': 'Whether you have reported the post or a photo of it: lists leave it out for you then.',
    'Post.muted': 'Whether you have muted notifications about the post; as soon as `liked`.',
    publishedAt: 'When the post was published; null until then.',
    editedAt: 'When the post was last edited; left out when it never was.',
    deletedUntil: 'When a deleted post is removed for good; only the author gets it.',
    version: 'Number of the version, starting at 1.',
    'PostEdit.editedAt': 'When this version was replaced by an edit.',
    ...postDetailsDocs.fields,
  },
  parameters: {
    postIds: {
      description: `Ids of up to ${limits.idsAtOnce} posts: the parameter several times, or once with commas between the ids.`,
      example: ['01K7Z3R2C07ZK3N9QW2M5RX8TB'],
    },
    postId: { description: 'Id of the post.', example: '01K7Z3R2C07ZK3N9QW2M5RX8TB' },
    version: { description: 'Version of the entry in the edit history.', example: 1 },
  },
  rows: {
    postRow: {
      shape: '`StoredPost` in `posts/post.ts`',
      note: `at most a kilobyte: what does not fit lies in parts ([decision 33](adr/0033-parts-of-posts.md)); expires ${limits.deletedPostDays} days after deletion`,
    },
    postReferenceRow: {
      note: 'a mere reference, in the partition of somebody who agreed to be a co-author; kept by `projections`',
    },
    editRow: {
      shape: '`StoredEdit` in `posts/post-edit.ts`',
      note: 'what the post said before it got this version (eight digits), and who could see it; long texts stay in the parts that it names',
    },
    textPartRow: {
      shape: '`StoredTexts` in `posts/post-parts.ts`',
      note: 'long texts, which the row of the post, or an entry of its history, names; never changed; expires a day after nothing names it',
    },
    photosPartRow: {
      shape: '`StoredPhotos` in `posts/post-parts.ts`',
      note: 'the photos of a post, where its row has no room for them; otherwise likewise',
    },
    tagPartRow: {
      shape: '`StoredTags` in `posts/post-parts.ts`',
      note: 'some of the tags of a post, where its row has no room for them; otherwise likewise',
    },
    binRow: { note: "written and removed with the post's state in one transaction" },
    archivedRow: { note: "written and removed with the post's state in one transaction" },
  } satisfies RowNotes<typeof rows>,
  parts: {
    'Post.tags': { name: 'Hashtag', description: 'A hashtag in a text, and where it stands.' },
    'Post.mentions': { name: 'Mention', description: 'A person whom a text mentions, and where.' },
    'Post.location': { name: 'PostLocation', description: 'Where a post was made.' },
    'PostEdit.location': 'PostLocation',
    'Post.counts': { name: 'PostCounts', description: 'Counts of a post.' },
    'Post.viewer': { name: 'PostViewer', description: 'What a post is to the viewer.' },
    'Post.problem': {
      name: 'ContentProblem',
      description:
        'What went wrong with a photo, post or draft: a stable code for programs and a sentence for people.',
    },
    'NewPostPhoto.focalPoint': 'NewFocalPoint',
    ...postDetailsDocs.parts,
    'NewPost.photos': { name: 'NewPostPhoto', description: 'A photo of a new post.' },
    'PostChange.photos': 'NewPostPhoto',
    'NewPostPhoto.tags': { name: 'NewPhotoTag', description: 'A person to tag on a photo, and where.' },
    'NewPost.location': { name: 'NewPostLocation', description: 'Where a post was made.' },
    'PostChange.location': 'NewPostLocation',
    'NewPost.paidPartnership': {
      name: 'NewPaidPartnership',
      description: 'Marks a post as a paid partnership.',
    },
    'PostChange.paidPartnership': 'NewPaidPartnership',
  },
} satisfies TopicDocs;
