/** What a post's text must keep to beyond the limits of each value. */
import { limits } from '../kernel/limits.ts';
import { invalid } from '../kernel/problems.ts';
import { hashtagsIn } from '../kernel/text/hashtags.ts';
import { mentionsIn } from '../kernel/text/mentions.ts';
import type { ChosenPhoto } from './post-content.ts';

/** Throws `invalid_request` when a caption has too many hashtags or mentions. */
export const checkCaption = (caption: string): void => {
  const hashtags = hashtagsIn(caption).length;
  if (hashtags > limits.hashtagsPerPost) {
    throw invalid('body.caption', {
      en: `The caption has ${hashtags} hashtags; at most ${limits.hashtagsPerPost} are allowed`,
      ar: `عدد الوسوم في الوصف ${hashtags}، والحد الأقصى ${limits.hashtagsPerPost}`,
    });
  }
  const mentions = mentionsIn(caption).length;
  if (mentions > limits.mentionsPerPost) {
    throw invalid('body.caption', {
      en: `The caption has ${mentions} mentions; at most ${limits.mentionsPerPost} are allowed`,
      ar: `عدد مرات ذكر الحسابات في الوصف ${mentions}، والحد الأقصى ${limits.mentionsPerPost}`,
    });
  }
};

/** Throws `invalid_request` when a photo is named twice. */
export const checkNoPhotoTwice = (photos: readonly Pick<ChosenPhoto, 'photoId'>[]): void => {
  const seen = new Set<string>();
  for (const [position, { photoId }] of photos.entries()) {
    if (seen.has(photoId)) {
      throw invalid(`body.photos.${position}.photoId`, {
        en: `The photo ${photoId} is listed twice; list each photo once`,
        ar: `الصورة ${photoId} مذكورة مرتين؛ اذكر كل صورة مرة واحدة`,
      });
    }
    seen.add(photoId);
  }
};

/** What of a post or draft has texts. */
interface Texts {
  readonly title?: string | null | undefined;
  readonly caption?: string | null | undefined;
  readonly location?: { readonly name?: string | undefined } | null | undefined;
  readonly photos: readonly Pick<ChosenPhoto, 'altText'>[];
}

/** Throws `invalid_request` when the texts of a post are more than it may hold in all. */
export const checkTextBytes = ({ title, caption, location, photos }: Texts): void => {
  const texts = [title, caption, location?.name, ...photos.map(({ altText }) => altText)];
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text ?? '', 'utf8'), 0);
  if (bytes > limits.textBytesPerPost) {
    throw invalid('body', {
      en: `Title, caption, place and alt texts have ${bytes} bytes in total; at most ${limits.textBytesPerPost} are allowed`,
      ar: `مجموع حجم العنوان والوصف والمكان والنصوص البديلة ${bytes} بايت، والحد الأقصى ${limits.textBytesPerPost}`,
    });
  }
};

/** The stored form of a text: an empty one is none. */
export const orNone = (text: string | null | undefined): string | undefined =>
  text === '' || text === null ? undefined : text;
