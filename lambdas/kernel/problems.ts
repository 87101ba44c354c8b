/** Every problem a caller can be answered with: literal code, status, title in both languages. */
import type { Translated, ValueProblem } from '../platform/problem.ts';
import { Problem } from '../platform/problem.ts';

const define = (status: number, en: string, ar: string) => ({ status, title: { en, ar } });

export const problems = {
  invalid_request: define(400, 'The request is not valid', 'الطلب غير صالح'),
  invalid_json: define(400, 'The request body is not valid JSON', 'محتوى الطلب ليس بصيغة JSON صالحة'),
  invalid_cursor: define(400, 'The cursor is not valid', 'مؤشر الصفحة غير صالح'),
  unauthorized: define(401, 'Sign in to do this', 'سجّل الدخول للقيام بذلك'),
  account_required: define(403, 'Claim a username first', 'اختر اسم مستخدم أولًا'),
  not_found: define(404, 'Not found', 'غير موجود'),
  method_not_allowed: define(405, 'This method is not allowed here', 'هذه الطريقة غير مسموح بها هنا'),
  conflict: define(409, 'The request conflicts with the current state', 'يتعارض الطلب مع الوضع الحالي'),
  request_in_progress: define(409, 'The same request is still in progress', 'الطلب نفسه ما زال قيد التنفيذ'),
  username_taken: define(409, 'This username is taken', 'اسم المستخدم هذا مستعمل في حساب آخر'),
  username_reserved: define(409, 'This username is reserved', 'اسم المستخدم هذا محجوز للنظام'),
  photo_unusable: define(409, 'This photo cannot be used', 'لا يمكن استخدام هذه الصورة'),
  photo_in_use: define(409, 'This photo is already in use', 'هذه الصورة مستخدمة بالفعل'),
  photo_not_ready: define(409, 'This photo is not ready yet', 'هذه الصورة ليست جاهزة بعد'),
  not_deleted: define(409, 'The post is not in the bin', 'المنشور ليس في سلة المحذوفات'),
  account_suspended: define(403, 'Your account is suspended', 'حسابك موقوف'),
  forbidden_by_policy: define(403, 'You are not allowed to do this here', 'لا يُسمح لك بالقيام بهذا هنا'),
  blocking: define(409, 'You have blocked this account', 'لقد حظرت هذا الحساب'),
  cannot_do_to_self: define(
    409,
    'You cannot do this to your own account or posts',
    'لا يمكنك القيام بهذا على حسابك أو منشوراتك',
  ),
  not_a_follower: define(409, 'This account does not follow you', 'هذا الحساب لا يتابعك'),
  limit_reached: define(409, 'The limit has been reached', 'بلغت الحد الأقصى'),
  comments_off: define(403, 'Comments are turned off', 'التعليقات مغلقة'),
  edit_window_closed: define(409, 'This can no longer be edited', 'انتهت مهلة التعديل'),
  present_text: define(
    409,
    'What the post says now cannot be removed from its history; edit the post instead',
    'لا يمكن حذف النص الحالي للمنشور من سجله؛ عدّل المنشور بدلًا من ذلك',
  ),
  not_schedulable: define(409, 'This draft cannot be scheduled', 'لا يمكن جدولة هذه المسودة'),
  not_published: define(409, 'The post is not published', 'هذا المنشور غير معروض حاليًا'),
  not_shareable: define(409, 'This post cannot be shared by link', 'لا يمكن مشاركة هذا المنشور برابط'),
  feature_off: define(403, 'This feature is turned off on this service', 'هذه الميزة معطّلة في هذه الخدمة'),
  address_refused: define(400, 'This address is not allowed', 'هذا العنوان غير مسموح به'),
  not_following: define(409, 'You do not follow this account', 'أنت لا تتابع هذا الحساب'),
  cannot_follow_self: define(409, 'You cannot follow yourself', 'لا يمكنك متابعة نفسك'),
  payload_too_large: define(413, 'The request body is too large', 'محتوى الطلب كبير جدًا'),
  unsupported_media_type: define(
    415,
    'The request body must be application/json',
    'يجب أن يكون محتوى الطلب بالنوع application/json',
  ),
  idempotency_key_reused: define(
    422,
    'The Idempotency-Key was already used for another request',
    'سبق استخدام المفتاح Idempotency-Key لطلب آخر',
  ),
  too_many_requests: define(429, 'Too many requests', 'عدد الطلبات كبير جدًا'),
  internal_error: define(500, 'Something went wrong on our side', 'حدث خطأ من جانبنا'),
  unavailable: define(
    503,
    'Temporarily unavailable; try again in a moment',
    'الخدمة غير متاحة مؤقتًا؛ أعد المحاولة بعد لحظات',
  ),
} as const satisfies Record<string, { status: number; title: Translated }>;

export type ProblemCode = keyof typeof problems;

/** Makes the problem of a code. `detail` says what was wrong, which value, and what the limit is. */
export const problem = (
  code: ProblemCode,
  detail: Translated = problems[code].title,
  more: {
    readonly values?: readonly ValueProblem[];
    readonly headers?: Readonly<Record<string, string>>;
    readonly cause?: unknown;
  } = {},
): Problem => new Problem({ code, ...problems[code] }, detail, more);

/** The one answer for what does not exist and for what the viewer may not see. */
export const notFound = (): Problem => problem('not_found');

/** Whether something was refused as not being there for its caller. */
export const isNotFound = (error: unknown): boolean =>
  error instanceof Problem && error.definition.code === ('not_found' satisfies ProblemCode);

/** A 400 about one value of the request. */
export const invalid = (path: string, message: Translated): Problem =>
  problem('invalid_request', message, { values: [{ path, message }] });
