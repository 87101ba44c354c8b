/** Every problem a caller can be answered with: literal code, status, title in both languages. */
import type { Translated, ValueProblem } from '../platform/problem.ts';
import { Problem } from '../platform/problem.ts';

const define = (status: number, en: string, ar: string) => ({ status, title: { en, ar } });

export const problems = {
  invalid_request: define(400, 'The request is not valid', 'الطلب غير صالح'),
  invalid_json: define(400, 'The body is not valid JSON', 'محتوى الطلب ليس JSON صالحًا'),
  invalid_cursor: define(400, 'The cursor is not valid', 'مؤشر الصفحة غير صالح'),
  unauthorized: define(401, 'Sign in to do this', 'سجّل الدخول للقيام بذلك'),
  account_required: define(403, 'Claim a username first', 'اختر اسم مستخدم أولًا'),
  not_found: define(404, 'Not found', 'غير موجود'),
  conflict: define(409, 'The thing changed meanwhile', 'تغيّر المحتوى في هذه الأثناء'),
  request_in_progress: define(409, 'The same request is still under way', 'الطلب نفسه ما زال قيد التنفيذ'),
  username_taken: define(409, 'This username is taken', 'اسم المستخدم محجوز'),
  username_reserved: define(409, 'This username is reserved', 'اسم المستخدم محفوظ للنظام'),
  photo_unusable: define(409, 'This photo cannot be used', 'لا يمكن استخدام هذه الصورة'),
  photo_in_use: define(409, 'This photo is already in use', 'هذه الصورة مستخدمة بالفعل'),
  not_deleted: define(409, 'The post is not in the bin', 'المنشور ليس في سلة المحذوفات'),
  account_suspended: define(403, 'Your account is suspended', 'حسابك موقوف'),
  forbidden_by_policy: define(403, 'You may not do this here', 'لا يُسمح لك بهذا هنا'),
  blocking: define(409, 'You block this account', 'أنت تحظر هذا الحساب'),
  cannot_do_to_self: define(409, 'You cannot do this to yourself', 'لا يمكنك فعل هذا بنفسك'),
  not_a_follower: define(409, 'This account does not follow you', 'هذا الحساب لا يتابعك'),
  limit_reached: define(409, 'There are as many as there may be', 'بلغت الحد الأقصى'),
  comments_off: define(403, 'Comments are turned off', 'التعليقات مغلقة'),
  edit_window_closed: define(409, 'This can no longer be edited', 'انتهت مهلة التعديل'),
  not_schedulable: define(409, 'This cannot be scheduled', 'لا يمكن جدولة هذا'),
  not_published: define(409, 'The post is not published', 'المنشور غير منشور'),
  not_shareable: define(409, 'This cannot be shared by link', 'لا يمكن مشاركة هذا برابط'),
  feature_off: define(403, 'This feature is switched off here', 'هذه الميزة غير مفعلة هنا'),
  address_refused: define(400, 'This address may not be called', 'لا يُسمح بالاتصال بهذا العنوان'),
  cannot_follow_self: define(409, 'You cannot follow yourself', 'لا يمكنك متابعة نفسك'),
  payload_too_large: define(413, 'The body is too large', 'محتوى الطلب كبير جدًا'),
  unsupported_media_type: define(
    415,
    'The body must be application/json',
    'يجب أن يكون المحتوى application/json',
  ),
  idempotency_key_reused: define(
    422,
    'The Idempotency-Key was used with another request',
    'استُخدم مفتاح Idempotency-Key مع طلب آخر',
  ),
  too_many_requests: define(429, 'Too many requests', 'طلبات كثيرة جدًا'),
  internal_error: define(500, 'Something went wrong on our side', 'حدث خطأ لدينا'),
  unavailable: define(503, 'Try again in a moment', 'أعد المحاولة بعد لحظات'),
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

/** A 400 about one value of the request. */
export const invalid = (path: string, message: Translated): Problem =>
  problem('invalid_request', message, { values: [{ path, message }] });
