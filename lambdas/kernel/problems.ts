/** Every problem a caller can be answered with: literal code, status, title in both languages. */
import type { Translated, ValueProblem } from '../platform/problem.ts';
import { Problem } from '../platform/problem.ts';

const define = (status: number, en: string, ar: string) => ({ status, title: { en, ar } });

export const problems = {
  invalid_request: define(400, 'The request is not valid', 'الطلب غير صالح'),
  invalid_json: define(400, 'The request body is not valid JSON', 'محتوى الطلب ليس بصيغة JSON صالحة'),
  invalid_cursor: define(400, 'The cursor is not valid', 'مؤشر الصفحة غير صالح'),
  unauthorized: define(401, 'Sign in to do this', 'سجّل الدخول للقيام بذلك'),
  session_ended: define(401, 'You were signed out; sign in again', 'سُجّل خروجك؛ سجّل الدخول مجددًا'),
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
  wrong_password: define(403, 'The present password is wrong', 'كلمة المرور الحالية غير صحيحة'),
  staff_sign_in_required: define(
    403,
    'Sign in again to work here: staff do so every 12 hours',
    'سجّل الدخول من جديد لمتابعة العمل: على فريق العمل تسجيل الدخول كل 12 ساعة',
  ),
  claimed_by_another: define(
    409,
    'Another of the staff is looking at this',
    'يراجع هذا شخص آخر من فريق العمل',
  ),
  claim_required: define(
    409,
    'Claim this item first; your claim may have run out',
    'احجز هذا العنصر أولًا؛ قد يكون حجزك قد انتهى',
  ),
  already_closed: define(409, 'This item has been closed', 'أُغلق هذا العنصر'),
  second_factor_required: define(
    403,
    'Set up a second factor, then sign in again with it',
    'فعّل التحقق بخطوتين ثم سجّل الدخول به من جديد',
  ),
  second_factor_missing: define(
    409,
    'This account has no second factor yet',
    'لم يُفعَّل التحقق بخطوتين في هذا الحساب بعد',
  ),
  second_person_required: define(
    403,
    'Somebody else has to approve what you proposed',
    'يجب أن يوافق شخص آخر على ما اقترحته',
  ),
  proposal_closed: define(409, 'This proposal is no longer open', 'لم يعد هذا المقترح قائمًا'),
  last_administrator: define(409, 'The last administrator cannot be withdrawn', 'لا يمكن سحب صفة آخر مدير'),
  fresh_sign_in_required: define(403, 'Sign in again to do this', 'سجّل الدخول من جديد للقيام بذلك'),
  link_or_new: define(
    409,
    'If you have an account already, sign in to it and link this sign-in with POST /v1/me/identities; if not, repeat the request with isNew: true',
    'إن كان لديك حساب فسجّل الدخول إليه واربط به طريقة الدخول هذه بطلب POST /v1/me/identities؛ وإلا فأعد الطلب مع isNew: true',
  ),
  identity_in_use: define(
    409,
    'This sign-in belongs to another account',
    'طريقة الدخول هذه مرتبطة بحساب آخر',
  ),
  export_running: define(409, 'An export is being prepared already', 'يجري تجهيز نسخة من بياناتك بالفعل'),
  export_not_ready: define(409, 'The export is not ready', 'لم تجهز نسخة بياناتك بعد'),
  last_identity: define(
    409,
    'The last sign-in of an account cannot be unlinked',
    'لا يمكن فصل طريقة الدخول الوحيدة إلى الحساب',
  ),
  account_suspended: define(403, 'Your account is suspended', 'حسابك موقوف'),
  terms_not_accepted: define(403, 'Accept the terms of service first', 'اقبل شروط الخدمة أولًا'),
  terms_changed: define(409, 'Other terms of service are in force by now', 'صارت شروط خدمة أخرى هي السارية'),
  account_deactivated: define(403, 'Your account is deactivated', 'حسابك معطّل'),
  account_terminated: define(403, 'Your account was closed by a decision', 'أُغلق حسابك بموجب قرار'),
  account_erasing: define(403, 'Your account is being erased', 'حسابك قيد المحو النهائي'),
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
  removed_by_decision: define(
    409,
    'A decision removed this; you can appeal it',
    'أُزيل هذا بموجب قرار؛ يمكنك الاعتراض عليه',
  ),
  appeal_exists: define(409, 'This decision has been appealed already', 'سبق الاعتراض على هذا القرار'),
  appeal_closed: define(
    409,
    'This decision can no longer be appealed',
    'لم يعد الاعتراض على هذا القرار ممكنًا',
  ),
  same_reviewer: define(
    403,
    'An appeal is decided by another reviewer than the one who decided',
    'يبت في الاعتراض مراجع غير الذي اتخذ القرار',
  ),
  subject_changed: define(
    409,
    'What this is about has changed since it was looked at',
    'تغيّر موضوع القرار منذ الاطلاع عليه',
  ),
  action_not_applicable: define(
    409,
    'This cannot be done to what the decision is about',
    'لا ينطبق هذا الإجراء على موضوع القرار',
  ),
  interactions_limited: define(
    403,
    'A decision limits what you can do with others for now',
    'قيّد قرارٌ تفاعلك مع الآخرين مؤقتًا',
  ),
  not_shareable: define(409, 'This post cannot be shared by link', 'لا يمكن مشاركة هذا المنشور برابط'),
  feature_off: define(403, 'This feature is turned off on this service', 'هذه الميزة معطّلة في هذه الخدمة'),
  address_refused: define(400, 'This address is not allowed', 'هذا العنوان غير مسموح به'),
  not_following: define(409, 'You do not follow this account', 'أنت لا تتابع هذا الحساب'),
  cannot_follow_self: define(409, 'You cannot follow yourself', 'لا يمكنك متابعة نفسك'),
  payload_too_large: define(413, 'The request body is too large', 'محتوى الطلب كبير جدًا'),
  unsupported_media_type: define(
    415,
    'The content type of the request body is not supported here',
    'نوع محتوى الطلب غير مدعوم هنا',
  ),
  idempotency_key_reused: define(
    422,
    'The Idempotency-Key was already used for another request',
    'سبق استخدام المفتاح Idempotency-Key لطلب آخر',
  ),
  too_many_requests: define(429, 'Too many requests', 'عدد الطلبات كبير جدًا'),
  unavailable_for_legal_reasons: define(
    451,
    'An authority demands that this is withheld where you are',
    'حُجب هذا في مكانك بناءً على طلب جهة رسمية',
  ),
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
    readonly members?: Readonly<Record<string, unknown>>;
    readonly cause?: unknown;
  } = {},
): Problem => new Problem({ code, ...problems[code] }, detail, more);

/** The one answer for what does not exist and for what the viewer may not see. */
export const notFound = (): Problem => problem('not_found');

const isProblem = (error: unknown, code: ProblemCode): boolean =>
  error instanceof Problem && error.definition.code === code;

/** Whether something was refused as not being there for its caller. */
export const isNotFound = (error: unknown): boolean => isProblem(error, 'not_found');

/** Whether a token was refused. */
export const isUnauthorized = (error: unknown): boolean => isProblem(error, 'unauthorized');

/** A 400 about one value of the request. */
export const invalid = (path: string, message: Translated): Problem =>
  problem('invalid_request', message, { values: [{ path, message }] });
