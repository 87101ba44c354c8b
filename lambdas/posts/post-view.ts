/** From posts to what apps see. */
import type { AccountCard } from '../accounts/account-contract.ts';
import type { PresentNames } from '../graph/mention.ts';
import { presentMentions } from '../graph/mention.ts';
import type { AccountId } from '../kernel/ids.ts';
import { hashtagsIn } from '../kernel/text/hashtags.ts';
import { PHOTO_ANSWER_BYTES } from '../photos/photo-view.ts';
import type { Translated } from '../platform/problem.ts';
import type { CommenterFacts } from './comment-refusal.ts';
import { mayCommentOn } from './comment-refusal.ts';
import { maySeeCredit, maySeeInvitee } from './may-see-credit.ts';
import type { Invitee, Post, PostAttributes, PostHead, PostHold } from './post.ts';
import { authorOfPost, coverOf, createdAtOf } from './post.ts';
import type { ChosenPhoto, PhotoTag, ShownPhoto } from './post-content.ts';
import type { PostEditView, PostView } from './post-contract.ts';
import type { PostPhotoView } from './post-details-contract.ts';
import type { PostEdit } from './post-edit.ts';
import type { ShownPeople } from './present-credits.ts';
import type { PhotoSurroundings } from './present-photo.ts';
import { presentPhotoOf, treatmentOf } from './present-photo.ts';
import { roleOnPost } from './role-on-post.ts';
import type { ViewerChoices } from './viewer-choices.ts';
import { shownLikes } from './viewer-choices.ts';
import type { Guest, Known } from './viewer-state.ts';
import { guest } from './viewer-state.ts';

const holdSentences = {
  photo_rejected: {
    en: 'A photo shows content that the content policy does not allow, so the post is not published. Take it out or replace it.',
    ar: 'تحتوي إحدى الصور على محتوى لا تسمح به سياسة المحتوى، لذلك لم يُنشر المنشور. أزلها أو استبدل بها غيرها.',
  },
  photo_failed: {
    en: 'A photo could not be processed, so the post is not published. Take it out or replace it.',
    ar: 'تعذّرت معالجة إحدى الصور، لذلك لم يُنشر المنشور. أزلها أو استبدل بها غيرها.',
  },
  photo_under_review: {
    en: 'A photo is waiting for a person to review it; the post is not published until then.',
    ar: 'إحدى الصور بانتظار مراجعة بشرية، ولن يُنشر المنشور قبل ذلك.',
  },
  photo_missing: {
    en: 'A photo was never uploaded or is no longer there, so the post is not published. Take it out or replace it.',
    ar: 'إحدى الصور لم تُرفع أو لم تعد موجودة، لذلك لم يُنشر المنشور. أزلها أو استبدل بها غيرها.',
  },
} as const satisfies Record<PostHold['code'], Translated>;

/** The people of a post as its viewer may see them. */
export interface ShownCredits {
  readonly people: ShownPeople;
  /** Left out where posts stand in a list. */
  readonly tags?: readonly PhotoTag[] | undefined;
}

/** What decides whether a viewer may comment, besides following the author. */
export type Commenting = Pick<CommenterFacts, 'isFollowedByAuthor' | 'isNamed'>;

/** What a post is shown with. */
export interface PostSurroundings extends PhotoSurroundings {
  readonly author: AccountCard;
  readonly viewer: Known | Guest;
  /** What decides whether the viewer may comment, as far as it has been read. */
  readonly commenting?: Commenting | undefined;
  /** What the viewer chose, and what the author hides from others. */
  readonly choices: ViewerChoices;
  readonly credits: ShownCredits;
  /** Of those whom the caption mentions; left out where posts stand in a list. */
  readonly names?: PresentNames | undefined;
}

const idOf = (viewer: Known | Guest): AccountId | undefined =>
  viewer === guest ? undefined : viewer.accountId;

const presentOne = async (
  post: Post,
  photo: ChosenPhoto | ShownPhoto,
  shownWith: PostSurroundings,
): Promise<PostPhotoView> => {
  const { credits, viewer, choices } = shownWith;
  const treatment = treatmentOf(post, idOf(viewer), choices.sensitivePhotos);
  const picture = await presentPhotoOf(post, photo, treatment, shownWith);
  const own = credits.tags?.filter(({ photoId }) => photoId === photo.photoId);
  const tags = own?.flatMap(({ accountId, x, y, state }) => {
    const account = credits.people.get(accountId);
    const isShown = maySeeCredit(idOf(viewer), post, accountId, { waits: state === 'pending' });
    return account && isShown ? [{ account, x, y, state }] : [];
  });
  return {
    ...picture,
    focalPoint: photo.focalPoint ?? null,
    ...(tags && { tags }),
  };
};

const presentLocation = (location: PostAttributes['location']): PostView['location'] => {
  const { name, latitude, longitude } = location ?? {};
  if (name === undefined && latitude === undefined) return null;
  return {
    name: name ?? null,
    ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
  };
};

/** What holds for a post as it is and for what it said before. */
const presentFlags = (declared: PostAttributes) => ({
  licence: declared.licence ?? ('all-rights-reserved' as const),
  madeWithAi: declared.madeWithAi ?? false,
  sensitive: declared.sensitive ?? false,
});

const presentPeople = (post: Post, { credits: { people }, viewer }: PostSurroundings) => {
  const shown = (invitee: Invitee) => {
    const account = people.get(invitee.accountId);
    return account && maySeeInvitee(idOf(viewer), post, invitee) ? [{ account, state: invitee.state }] : [];
  };
  const coAuthors = (post.coAuthors ?? []).flatMap(shown);
  const { paidPartnership } = post;
  const [partner] = paidPartnership?.partner ? shown(paidPartnership.partner) : [];
  return {
    paidPartnership: paidPartnership
      ? { ...(partner && { partner: partner.account, state: partner.state }) }
      : null,
    coAuthorCount: coAuthors.filter(({ state }) => state === 'accepted').length,
    coAuthors,
  };
};

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

const presentCounts = (
  post: Post,
  { viewer, choices }: PostSurroundings,
  isAuthor: boolean,
): PostView['counts'] => {
  const own = viewer === guest ? {} : viewer.state.counts;
  const likes = own.likes ?? post.likes ?? 0;
  return {
    likes: isAuthor ? likes : shownLikes(likes, choices),
    comments: post.comments ?? 0,
    reposts: own.reposts ?? post.reposts ?? 0,
    ...(isAuthor && { saves: own.saves ?? post.saves ?? 0 }),
  };
};

const presentViewer = (
  post: PostHead,
  { accountId, followsAuthor, state: { liked, saved, reposted, muted, reported } }: Known,
  isAuthor: boolean,
  commenting: Commenting | undefined,
): PostView['viewer'] => ({
  isAuthor,
  followsAuthor,
  liked,
  saved,
  reposted,
  muted,
  ...(reported && { reported }),
  ...mayCommentOn(post, {
    isAuthor: roleOnPost(post, accountId) !== undefined,
    followsAuthor,
    ...commenting,
  }),
});

/** A post as a viewer sees it who has been found to be allowed to. */
export const presentPost = async (post: Post, shownWith: PostSurroundings): Promise<PostView> => {
  const { author, language, viewer } = shownWith;
  const photos = await Promise.all(post.photos.map((photo) => presentOne(post, photo, shownWith)));
  const isAuthor = idOf(viewer) === authorOfPost(post);
  const caption = post.caption ?? '';
  return {
    postId: post.postId,
    state: post.state,
    author,
    title: post.title ?? '',
    caption,
    language: post.language ?? null,
    tags: [...hashtagsIn(caption)],
    mentions: presentMentions(caption, post.mentions, shownWith.names),
    visibility: post.visibility,
    ...(isAuthor && post.audienceId !== undefined && { audienceId: post.audienceId }),
    coverPhotoId: coverOf(post),
    photos,
    location: presentLocation(post.location),
    ...presentFlags(post),
    ...presentPeople(post, shownWith),
    commentPolicy: post.commentPolicy ?? 'everyone',
    commentApproval: post.commentApproval ?? false,
    counts: presentCounts(post, shownWith, isAuthor),
    ...(viewer !== guest && {
      viewer: presentViewer(post, viewer, isAuthor, shownWith.commenting),
    }),
    createdAt: iso(createdAtOf(post)),
    publishedAt: 'publishedAt' in post ? iso(post.publishedAt) : null,
    ...(post.editedAt !== undefined && { editedAt: iso(post.editedAt) }),
    ...(post.state === 'deleted' && { deletedUntil: iso(post.expiresAt * 1_000) }),
    ...('removal' in post && { decisionId: post.removal.decisionId }),
    ...('hold' in post && {
      problem: { code: post.hold.code, message: holdSentences[post.hold.code][language] },
    }),
  };
};

/** What a post said before an edit. Others than the author do not see a place that the author may have taken back. */
export const presentEdit = (edit: PostEdit, { isAuthor }: { readonly isAuthor: boolean }): PostEditView => ({
  version: edit.version,
  editedAt: iso(edit.editedAt),
  title: edit.title ?? '',
  caption: edit.caption ?? '',
  visibility: edit.visibility,
  language: edit.language ?? null,
  coverPhotoId: edit.coverPhotoId,
  photos: edit.photos.map(({ photoId, altText }) => ({ photoId, altText: altText ?? null })),
  ...presentFlags(edit),
  ...(isAuthor && { location: presentLocation(edit.location) }),
  isPaidPartnership: edit.paidPartnership !== undefined,
});

const BYTES_PER_POST = 2_500; // names, numbers and times
const BYTES_PER_CARD = PHOTO_ANSWER_BYTES + 500; // names with an avatar
const JSON_GROWTH = 2; // quotes, backslashes and line feeds take two bytes

/** About how many bytes of an answer a post takes, from above in all but hostile cases, by its own row. */
export const answerBytesOf = ({ packed, coAuthors = [], paidPartnership }: PostHead): number => {
  const { title, caption, location, photos = [], photoCount = photos.length } = packed;
  const texts = [title, caption, location?.name, ...photos.map(({ altText }) => altText)];
  const standing = texts.reduce((sum, text) => sum + Buffer.byteLength(text ?? '', 'utf8'), 0);
  const textBytes = packed.textBytes ?? standing;
  const people = 1 + coAuthors.length + (paidPartnership?.partner === undefined ? 0 : 1);
  return BYTES_PER_POST + people * BYTES_PER_CARD + photoCount * PHOTO_ANSWER_BYTES + textBytes * JSON_GROWTH;
};
