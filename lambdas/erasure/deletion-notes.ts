/** What a person is told who deletes their account. */
import { limits } from '../kernel/limits.ts';
import type { Language, Translated } from '../platform/problem.ts';

const always: readonly Translated[] = [
  {
    en: `Nobody sees your account or anything that is by it from now on. For ${limits.erasureDays} days you can sign in again and take the deletion back; then everything is there as before.`,
    ar: `لن يرى أحد حسابك ولا أي شيء نشرته بعد الآن. خلال ${limits.erasureDays} يومًا يمكنك تسجيل الدخول من جديد والتراجع عن الحذف، فيعود كل شيء كما كان.`,
  },
  {
    en: 'After that your posts, photos, comments, likes and sign-ins are erased for good. Backups keep copies for up to 35 days longer; where one has to be restored, they are erased from it again.',
    ar: 'بعد ذلك تُمحى نهائيًا منشوراتك وصورك وتعليقاتك وإعجاباتك وطرق دخولك. وقد تبقى منها نسخ احتياطية مدة لا تتجاوز 35 يومًا بعد ذلك، وإذا لزمت استعادة إحداها مُحيت بياناتك منها من جديد.',
  },
  {
    en: 'Where others wrote your username, it stays in their text and leads nowhere.',
    ar: 'إذا كتب غيرك اسم المستخدم الخاص بك، فسيبقى في نصه دون أن يقود إلى أي مكان.',
  },
];

const APPLE: Translated = {
  en: 'You signed in with Apple. To end that connection too, open the Settings of your Apple device, tap your name, then Sign-In & Security, then Sign in with Apple, and stop using your Apple Account with this app.',
  ar: 'سجّلت الدخول بحساب Apple. لإنهاء هذا الربط أيضًا، افتح «الإعدادات» على جهاز Apple، واضغط على اسمك، ثم «تسجيل الدخول والأمن»، ثم «تسجيل الدخول باستخدام Apple»، وأوقف استخدام حساب Apple مع هذا التطبيق.',
};

const isApple = (provider: string | undefined): boolean => provider?.toLowerCase().includes('apple') ?? false;

/** The sentences for somebody who signs in by these providers. */
export const deletionNotes = (
  providers: readonly (string | undefined)[],
  language: Language,
): readonly string[] =>
  [...always, ...(providers.some(isApple) ? [APPLE] : [])].map((sentence) => sentence[language]);
