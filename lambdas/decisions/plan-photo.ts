/** What a decision about a photo changes, and how that is taken back: of the photo, and of the post that it is in. */
import type { Photo } from '../photos/photo.ts';
import { lifeOf } from '../photos/photo-life.ts';
import type { CreditedLivePost, CreditedPost, PostHead } from '../posts/post.ts';
import { placeInPost, planWithoutPhoto, planWithPhoto, planWithPhotoAnew } from '../posts/take-photo-out.ts';
import type { Decision } from './decision.ts';
import type { Change } from './decision-writer.ts';
import type { Deciding, Planned, ReadSubjectDeps } from './planned.ts';
import { notApplicable, nothing, sure } from './planned.ts';
import { screenPost, unscreenPost } from './restrict-content.ts';
import {
  formerModeration,
  lossOfBytes,
  refusePhoto,
  restrictPhoto,
  unrestrictPhoto,
} from './restrict-photo.ts';

const isLivePost = (post: CreditedPost): post is CreditedPost & CreditedLivePost => post.state !== 'deleted';

const livePostOf = async (
  { posts }: ReadSubjectDeps,
  { postId }: Photo,
  now: number,
): Promise<CreditedLivePost | undefined> => {
  const post = postId && (await posts.getCredited(postId, now, { consistent: true }));
  return post && isLivePost(post) ? post : undefined;
};

/** The post in the bin that a photo is in, of which nothing is packed anew. */
const binnedPostOf = async (
  { posts }: ReadSubjectDeps,
  { postId }: Photo,
  now: number,
): Promise<PostHead | undefined> => {
  const post = postId && (await posts.head(postId, now, { consistent: true }));
  return post && post.state === 'deleted' ? post : undefined;
};

/** A photo with another verdict. */
const judged = (photo: Photo, moderation: Photo['moderation']): Photo => {
  const next = { ...photo, moderation };
  return { ...next, life: lifeOf(next) };
};

const refreshed = (post: CreditedLivePost, photo: Photo): Change['post'] =>
  'publishedAt' in post ? { post, plan: planWithPhotoAnew(post, photo) } : undefined;

/** What is done to a photo, and to the post that it is in. */
export const planForPhoto = async (
  deps: ReadSubjectDeps,
  photo: Photo,
  { decisionId, action, now }: Deciding,
): Promise<Planned> => {
  const post = await livePostOf(deps, photo, now);
  const { moderation } = photo;
  const endsId = photo.life.state === 'review' ? moderation?.decisionId : undefined;
  const base = {
    accountId: photo.ownerId,
    language: post?.language,
    former: { ...(moderation && { moderation }) },
    ...(action.kind !== 'warn' && endsId !== undefined && { endsId }),
  };
  const place = post && placeInPost(post, photo.photoId);
  const takesOut = action.kind === 'remove' || action.kind === 'publish_without';
  if (takesOut && post !== undefined && place !== undefined) {
    if (action.kind === 'publish_without' && post.state !== 'held') throw notApplicable();
    return {
      ...base,
      former: { ...base.former, place: { ...place, postId: post.postId, tags: [...place.tags] } },
      change: {
        writes: [refusePhoto(photo, decisionId, { takenFrom: post.postId, now })],
        post: { post, plan: planWithoutPhoto(post, photo.photoId) },
      },
    };
  }
  // A post that shows nothing else is removed as a whole; an avatar is taken off the profile.
  const isAlone = takesOut && post !== undefined && 'publishedAt' in post;
  if (isAlone || action.kind === 'publish_without' || (takesOut && photo.avatarOf !== undefined))
    throw notApplicable();
  const writes = sure(restrictPhoto(photo, decisionId, action, now));
  if (action.kind !== 'screen') return { ...base, change: { writes } };
  const screened = judged(photo, { ...moderation, verdict: 'sensitive', reasons: action.reasons });
  const repacked = post && refreshed(post, screened);
  const binned = post === undefined ? await binnedPostOf(deps, photo, now) : undefined;
  const onPost = binned ? screenPost(binned, decisionId, action, photo.photoId) : [];
  return { ...base, change: { writes: [...writes, ...onPost], ...(repacked && { post: repacked }) } };
};

/** How what was done to a photo is taken back. */
export const undoForPhoto = async (
  deps: ReadSubjectDeps,
  photo: Photo,
  { decisionId, former }: Decision,
  now: number,
): Promise<Change> => {
  const place = former?.place;
  const restored = (backTo?: CreditedLivePost) =>
    unrestrictPhoto(photo, decisionId, {
      former: former?.moderation,
      ...(backTo && { backTo: backTo.postId }),
      wasTaken: place !== undefined,
      now,
    });
  const writes = restored();
  if (writes.length === 0) return nothing;
  const asBefore = judged(
    { ...photo, ...lossOfBytes(photo) },
    formerModeration(photo, decisionId, former?.moderation),
  );
  if (place === undefined) {
    const post = await livePostOf(deps, photo, now);
    const binned = post === undefined ? await binnedPostOf(deps, photo, now) : undefined;
    const repacked = post && refreshed(post, asBefore);
    return {
      writes: [...writes, ...(binned ? unscreenPost(binned, decisionId) : [])],
      ...(repacked && { post: repacked }),
    };
  }
  const post = await livePostOf(deps, { ...photo, postId: place.postId }, now);
  const isShowable = asBefore.life.state === 'ready' || (post !== undefined && !('publishedAt' in post));
  if (post === undefined || !isShowable || post.photos.some(({ photoId }) => photoId === photo.photoId)) {
    return { writes };
  }
  return { writes: restored(post), post: { post, plan: planWithPhoto(post, asBefore, place) } };
};
