/** What is said while somebody signs in. */
import type { Message } from '../messages.ts';

export const sessionMessages = {
  'signIn.title': { en: 'Sign in', ar: 'تسجيل الدخول' },
  'signIn.about': {
    en: 'For the staff. You need your password and the code of your authenticator.',
    ar: 'لأعضاء الفريق. تحتاج إلى كلمة المرور ورمز تطبيق المصادقة.',
  },
  'signIn.email': { en: 'Email address', ar: 'البريد الإلكتروني' },
  'signIn.password': { en: 'Password', ar: 'كلمة المرور' },
  'signIn.next': { en: 'Continue', ar: 'متابعة' },
  'signIn.codeTitle': { en: 'Enter your code', ar: 'أدخل الرمز' },
  'signIn.code': { en: 'Six-digit code of your authenticator', ar: 'الرمز من تطبيق المصادقة (ستة أرقام)' },
  'signIn.other': { en: 'Sign in as somebody else', ar: 'تسجيل الدخول بحساب آخر' },
  'signIn.wrong': { en: 'The address or the password is not right.', ar: 'البريد أو كلمة المرور غير صحيحة.' },
  'signIn.wrongCode': {
    en: 'The code is not right, or its time is over. Enter the next one.',
    ar: 'الرمز غير صحيح أو انتهت مدته. أدخل الرمز التالي.',
  },
  'signIn.tooMany': {
    en: 'Too many tries. Wait a few minutes.',
    ar: 'محاولات كثيرة. انتظر بضع دقائق.',
  },
  'signIn.again': {
    en: 'Your sign-in is too old for this work. Sign in again.',
    ar: 'مضى وقت طويل على تسجيل دخولك. سجّل الدخول من جديد لمتابعة العمل.',
  },
  'factor.title': { en: 'Set up your second factor', ar: 'إعداد المصادقة الثنائية' },
  'factor.about': {
    en: 'Scan the picture with an authenticator on your phone, or type the key into it. Then enter the code that it shows.',
    ar: 'امسح الصورة بتطبيق مصادقة على هاتفك، أو اكتب المفتاح فيه، ثم أدخل الرمز الذي يعرضه.',
  },
  'factor.needed': {
    en: 'Work needs a second factor in this sign-in. Sign in again if you have set one up, or set it up now.',
    ar: 'يتطلب العمل مصادقة ثنائية في هذا الدخول. سجّل الدخول من جديد إن كنت قد أعددتها، أو أعدّها الآن.',
  },
  'factor.picture': { en: 'QR code of the key', ar: 'رمز QR للمفتاح' },
  'factor.key': { en: 'Key', ar: 'المفتاح' },
  'factor.begin': { en: 'Set up a second factor', ar: 'إعداد المصادقة الثنائية' },
  'factor.confirm': { en: 'Turn it on', ar: 'تفعيل' },
  'factor.ready': {
    en: 'Your second factor is on. Sign in again with the next code.',
    ar: 'فُعّلت المصادقة الثنائية. سجّل الدخول من جديد بالرمز التالي.',
  },
  'notStaff.title': { en: 'You are not on the staff', ar: 'لست من أعضاء الفريق' },
  'notStaff.about': {
    en: 'An administrator grants roles to accounts that have a second factor. You can see your own standing here.',
    ar: 'يمنح المسؤول الأدوار للحسابات التي فُعّلت فيها المصادقة الثنائية. يمكنك هنا رؤية وضع حسابك.',
  },
  'notStaff.first': { en: 'Become the first administrator', ar: 'أن تكون أول مسؤول' },
} as const satisfies Readonly<Record<string, Message>>;
