/** Why a photo fails or is rejected: codes that apps rely on, each with a sentence. */
import * as z from 'zod/mini';
import { limits } from '../kernel/limits.ts';
import type { Language, Translated } from '../platform/problem.ts';

const MEGABYTE = 1024 * 1024;
const MEGAPIXEL = 1_000_000;

const megabytes = limits.photoBytes / MEGABYTE;
const megapixels = limits.photoPixels / MEGAPIXEL;

/** Problems of the picture itself: the same bytes always give the same one. */
const pictureSentences = {
  not_an_image: {
    en: 'The file is not an image that we know',
    ar: 'الملف ليس صورة معروفة لدينا',
  },
  unsupported_type: {
    en: 'The file is of a type we do not take; send JPEG, PNG, WebP, AVIF, HEIC or GIF',
    ar: 'نوع الملف غير مدعوم؛ أرسل JPEG أو PNG أو WebP أو AVIF أو HEIC أو GIF',
  },
  type_mismatch: {
    en: 'The file is of another type than its content type says',
    ar: 'نوع الملف يختلف عن النوع المصرَّح به',
  },
  undecodable: {
    en: 'The file is damaged or incomplete and cannot be decoded',
    ar: 'الملف تالف أو غير مكتمل ولا يمكن فك ترميزه',
  },
  too_large: {
    en: `The file is too large; at most ${megabytes} MB are allowed`,
    ar: `الملف كبير جدًا، والحد الأقصى ${megabytes} ميغابايت`,
  },
  too_many_pixels: {
    en: `The picture has too many pixels; at most ${megapixels} megapixels are allowed`,
    ar: `عدد بكسلات الصورة كبير جدًا، والحد الأقصى ${megapixels} ميغابكسل`,
  },
  side_too_short: {
    en: `A side of the picture is too short; each has at least ${limits.photoSideMinPixels} pixels`,
    ar: `أحد أضلاع الصورة قصير جدًا، والحد الأدنى ${limits.photoSideMinPixels} بكسل`,
  },
  side_too_long: {
    en: `A side of the picture is too long; each has at most ${limits.photoSideMaxPixels} pixels`,
    ar: `أحد أضلاع الصورة طويل جدًا، والحد الأقصى ${limits.photoSideMaxPixels} بكسل`,
  },
  ratio_out_of_range: {
    en: `The picture is too narrow; the long side is at most ${limits.photoMaxRatio} times the short one`,
    ar: `الصورة ضيقة جدًا؛ الضلع الطويل لا يتجاوز ${limits.photoMaxRatio} أضعاف القصير`,
  },
} as const satisfies Record<string, Translated>;

const sentences = {
  ...pictureSentences,
  processing_failed: {
    en: 'The photo could not be processed; upload it again',
    ar: 'تعذّرت معالجة الصورة؛ أعد رفعها',
  },
  digest_mismatch: {
    en: 'What was made of the photo is not what was checked; upload it again',
    ar: 'نتيجة معالجة الصورة لا تطابق ما جرى فحصه؛ أعد رفعها',
  },
  rejected_by_policy: {
    en: 'The photo shows what the content policy does not allow',
    ar: 'تحتوي الصورة على ما لا تسمح به سياسة المحتوى',
  },
  under_review: {
    en: 'The photo waits for a person to look at it',
    ar: 'الصورة بانتظار مراجعة شخص مختص',
  },
} as const satisfies Record<string, Translated>;

export type PictureProblemCode = keyof typeof pictureSentences;
export type PhotoProblemCode = keyof typeof sentences;

/** What is stored about a failure: its code and, where it helps, what was found, such as `79 × 500`. */
export const PhotoFailure = z.object({
  code: z.enum(Object.keys(sentences).filter((code): code is PhotoProblemCode => code in sentences)),
  found: z.optional(z.string()),
});
export type PhotoFailure = z.infer<typeof PhotoFailure>;

/** The problem as apps get it: code and sentence. */
export const describeFailure = (failure: PhotoFailure, language: Language) => ({
  code: failure.code,
  message: `${sentences[failure.code][language]}${failure.found === undefined ? '' : ` (${failure.found})`}.`,
});

/** A picture that we do not take, and why. */
export class PictureProblem extends Error {
  readonly code: PictureProblemCode;
  readonly found: string | undefined;

  constructor(code: PictureProblemCode, found?: string, cause?: unknown) {
    super(`${pictureSentences[code].en}${found === undefined ? '' : ` (${found})`}`, { cause });
    this.code = code;
    this.found = found;
  }
}

/** The failure to store for a picture problem. */
export const failureOf = ({ code, found }: PictureProblem): PhotoFailure => ({
  code,
  ...(found !== undefined && { found }),
});
