/** Why a photo fails or is rejected: codes that apps rely on, each with a sentence. */
import * as z from 'zod/mini';
import { limits } from '../kernel/limits.ts';
import type { Language, Translated } from '../platform/problem.ts';
import type { PictureProblem, PictureProblemCode } from './imaging/picture-problem.ts';

const MEGABYTE = 1024 * 1024;
const MEGAPIXEL = 1_000_000;

const megabytes = limits.photoBytes / MEGABYTE;
const megapixels = limits.photoPixels / MEGAPIXEL;
const scaledMegapixels = limits.photoScaledPixels / MEGAPIXEL;

/** Problems of the picture itself: the same bytes always give the same one. */
const pictureSentences = {
  not_an_image: {
    en: 'The file is not recognized as an image',
    ar: 'تعذّر التعرف على الملف بوصفه صورة',
  },
  unsupported_type: {
    en: 'The file type is not supported; send JPEG, PNG, WebP, AVIF, HEIC or GIF',
    ar: 'نوع الملف غير مدعوم؛ أرسل JPEG أو PNG أو WebP أو AVIF أو HEIC أو GIF',
  },
  undecodable: {
    en: 'The file is damaged and cannot be decoded',
    ar: 'الملف تالف ولا يمكن فك ترميزه',
  },
  incomplete: {
    en: 'The end of the file is missing; send the whole file',
    ar: 'نهاية الملف ناقصة؛ أرسل الملف كاملًا',
  },
  too_many_parts: {
    en: 'The file is made of too many parts to be processed; save the photo again with another app and send that',
    ar: 'يتكون الملف من أجزاء كثيرة جدًا لا يمكن معالجتها؛ احفظ الصورة من جديد بتطبيق آخر ثم أرسلها',
  },
  too_large: {
    en: `The file is too large; at most ${megabytes} MB are allowed`,
    ar: `الملف كبير جدًا، والحد الأقصى ${megabytes} ميغابايت`,
  },
  too_many_pixels: {
    en: `The photo has too many pixels; at most ${megapixels} megapixels are allowed, and ${scaledMegapixels} in a JPEG that is not progressive`,
    ar: `عدد بكسلات الصورة كبير جدًا، والحد الأقصى ${megapixels} ميغابكسل، و${scaledMegapixels} ميغابكسل لصورة JPEG غير تدريجية`,
  },
  side_too_short: {
    en: `A side of the photo is too short; each side needs at least ${limits.photoSideMinPixels} pixels`,
    ar: `أحد أضلاع الصورة قصير جدًا، والحد الأدنى ${limits.photoSideMinPixels} بكسل`,
  },
  side_too_long: {
    en: `A side of the photo is too long; at most ${limits.photoSideMaxPixels} pixels are allowed`,
    ar: `أحد أضلاع الصورة طويل جدًا، والحد الأقصى ${limits.photoSideMaxPixels} بكسل`,
  },
  ratio_out_of_range: {
    en: `The photo is too narrow; the long side can be at most ${limits.photoMaxRatio} times the short side`,
    ar: `الصورة ضيقة جدًا؛ يجب ألا يتجاوز الضلع الطويل ${limits.photoMaxRatio} أضعاف الضلع القصير`,
  },
} as const satisfies Record<PictureProblemCode, Translated>;

const sentences = {
  ...pictureSentences,
  // Rows may hold it. Bytes alone decide the type, so nothing records it.
  type_mismatch: {
    en: 'The type of the file does not match its content type',
    ar: 'نوع الملف لا يطابق نوع المحتوى المصرَّح به',
  },
  took_too_long: {
    en: 'The photo takes too long to decode; save it again in a smaller size or as JPEG and send that',
    ar: 'يستغرق فك ترميز الصورة وقتًا طويلًا جدًا؛ احفظها من جديد بحجم أصغر أو بصيغة JPEG ثم أرسلها',
  },
  processing_failed: {
    en: 'The photo could not be processed; upload it again',
    ar: 'تعذّرت معالجة الصورة؛ أعد رفعها',
  },
  upload_mismatch: {
    en: 'The processed photo does not match the photo that was checked; upload it again',
    ar: 'الصورة المعالَجة لا تطابق الصورة التي جرى فحصها؛ أعد رفعها',
  },
  upload_missing: {
    en: 'The photo was not uploaded while its address was valid; upload it again as a new photo',
    ar: 'لم تُرفع الصورة قبل انتهاء صلاحية عنوان الرفع؛ ارفعها من جديد صورةً جديدة',
  },
  no_longer_there: {
    en: 'The photo is no longer there; upload it again as a new photo',
    ar: 'لم تعد الصورة موجودة؛ ارفعها من جديد صورةً جديدة',
  },
  rejected_by_policy: {
    en: 'The photo shows content that the content policy does not allow',
    ar: 'تحتوي الصورة على محتوى لا تسمح به سياسة المحتوى',
  },
  under_review: {
    en: 'The photo is waiting for a person to review it',
    ar: 'الصورة بانتظار مراجعة بشرية',
  },
} as const satisfies Record<string, Translated>;

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

/** The sentence of a problem in both languages, without its full stop. */
export const failureSentence = ({ code }: Pick<PhotoFailure, 'code'>): Translated => sentences[code];

/** The failure to store for a picture problem. */
export const failureOf = ({ code, found }: PictureProblem): PhotoFailure => ({
  code,
  ...(found !== undefined && { found }),
});
