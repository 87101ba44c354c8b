/** Photos that a post or draft cannot have, and what its author is told of them. */
import type { AccountId, PhotoId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import type { Photo } from '../photos/photo.ts';
import { isAttached } from '../photos/photo.ts';
import { lossOf } from '../photos/photo-life.ts';
import { failureSentence } from '../photos/photo-problem.ts';
import type { Translated } from '../platform/problem.ts';
import type { Refusal } from './attach-photos.ts';
import type { NewPost } from './post-contract.ts';

const sentenceOf = (refusal: Refusal): Translated => {
  const { photoId, outcome } = refusal;
  if (outcome === 'in_use') {
    return {
      en: `The photo ${photoId} is already used in a post or as an avatar`,
      ar: `الصورة ${photoId} مستخدمة بالفعل في منشور أو صورةً شخصية`,
    };
  }
  if (outcome === 'unusable' && refusal.loss !== undefined) {
    const why = failureSentence(refusal.loss);
    return {
      en: `The photo ${photoId} cannot be used: ${why.en}`,
      ar: `لا يمكن استخدام الصورة ${photoId}: ${why.ar}`,
    };
  }
  return {
    en: `You have no photo with the id ${photoId} that a post can use`,
    ar: `ليست لديك صورة بالمعرّف ${photoId} يمكن نشرها`,
  };
};

/** Names the photo of a request that a problem is about. */
const about = (photoId: PhotoId, { photos }: Pick<NewPost, 'photos'>, message: Translated) => {
  const position = photos.findIndex((photo) => photo.photoId === photoId);
  return position < 0 ? {} : { values: [{ path: `body.photos.${position}.photoId`, message }] };
};

/** The problem of a photo that a post or draft cannot have. */
export const photoRefusal = (body: Pick<NewPost, 'photos'>, refusal: Refusal) => {
  const message = sentenceOf(refusal);
  const code = refusal.outcome === 'in_use' ? 'photo_in_use' : 'photo_unusable';
  return problem(code, message, about(refusal.photoId, body, message));
};

/** What can be said of a photo before anything is written; attaching it decides. */
export const foreseenRefusal = (
  photoId: PhotoId,
  photo: Photo | undefined,
  author: AccountId,
): Refusal | undefined => {
  if (photo === undefined || photo.ownerId !== author) return { photoId, outcome: 'not_found' };
  if (isAttached(photo)) return { photoId, outcome: 'in_use' };
  const loss = lossOf(photo.life);
  return loss && { photoId, outcome: 'unusable', loss };
};

const states = {
  awaiting: { en: 'still waits for its upload', ar: 'لم تُرفع بعد' },
  processing: { en: 'is still being processed', ar: 'قيد المعالجة' },
  review: { en: 'is waiting for a person to review it', ar: 'بانتظار مراجعة بشرية' },
} as const satisfies Record<string, Translated>;

/** The problem of a photo that is not finished, where only a photo that is ready can be shown. */
export const notReady = ({ photoId }: Photo, state: keyof typeof states, body: Pick<NewPost, 'photos'>) => {
  const message = {
    en: `The photo ${photoId} ${states[state].en}; only a ready photo can be added to a published post`,
    ar: `الصورة ${photoId} ${states[state].ar}؛ لا تُضاف إلى منشور سبق نشره إلا صورة جاهزة`,
  };
  return problem('photo_not_ready', message, about(photoId, body, message));
};
