/** What people are told of classes of data and of their ends. */
import type { DataClass } from '../kernel/stored-data.ts';
import type { Translated } from '../platform/problem.ts';
import type { Place } from './place.ts';

export const textsOfClasses: Readonly<Record<DataClass, Translated>> = {
  rows: {
    en: 'Your profile, settings, posts, comments and everything else you write and do here',
    ar: 'ملفك الشخصي وإعداداتك ومنشوراتك وتعليقاتك وكل ما تكتبه وتفعله هنا',
  },
  backups: { en: 'Backups of all that', ar: 'نسخ احتياطية من كل ذلك' },
  uploads: {
    en: 'Photos as you uploaded them, until they are processed',
    ar: 'صورك كما رفعتها، إلى أن تُعالَج',
  },
  pictures: { en: 'Your photos in the sizes that apps show', ar: 'صورك بالأحجام التي تعرضها التطبيقات' },
  deletedMedia: {
    en: 'Photos and exports that were deleted, in case that was a mistake',
    ar: 'الصور ونسخ البيانات المحذوفة، تحسّبًا لحذفها بالخطأ',
  },
  exports: { en: 'Exports of your data', ar: 'نسخ بياناتك التي طلبتها' },
  userExports: {
    en: 'Your verified address and your account, in case the sign-in service is lost',
    ar: 'عنوان بريدك الموثّق وحسابك، تحسّبًا لفقدان خدمة تسجيل الدخول',
  },
  erasedAccounts: {
    en: 'After an erasure: that an account was erased, without its name, so that no backup brings it back',
    ar: 'بعد المحو: أن حسابًا قد مُحي، من دون اسمه، كي لا تعيده نسخة احتياطية',
  },
  preserved: {
    en: 'Photos that lists of unlawful pictures know, with whose they were, for authorities alone',
    ar: 'الصور الواردة في قوائم الصور غير المشروعة مع بيان أصحابها، للسلطات وحدها',
  },
  messages: {
    en: 'Tasks that are waiting, with the ids of what they are about',
    ar: 'المهام المنتظرة، مع معرّفات ما تتعلق به',
  },
  deadLetters: {
    en: 'Tasks that failed, with the ids of what they are about',
    ar: 'المهام التي تعذّر إنجازها، مع معرّفات ما تتعلق به',
  },
  schedules: { en: 'When your scheduled posts are due', ar: 'مواعيد نشر منشوراتك المجدولة' },
  logs: {
    en: 'Which requests your account made and when, and what the automatic check saw in your photos; no texts and no addresses',
    ar: 'الطلبات التي أرسلها حسابك وأوقاتها، وما رصده الفحص الآلي في صورك؛ من دون نصوص ولا عناوين',
  },
  signIn: {
    en: 'How you sign in: your e-mail address, and your password in a form that nobody can read',
    ar: 'طريقة تسجيل دخولك: عنوان بريدك، وكلمة مرورك في صورة لا يمكن لأحد قراءتها',
  },
  signInCalls: {
    en: 'Which changes to sign-ins were made, and from which address',
    ar: 'التغييرات التي طرأت على طرق تسجيل الدخول، والعناوين التي جاءت منها',
  },
  moderation: {
    en: 'Your photos, while they are checked automatically',
    ar: 'صورك في أثناء فحصها آليًا',
  },
  delivery: {
    en: 'Copies of photos near those who look at them',
    ar: 'نسخ من الصور قرب من يشاهدها',
  },
  pushes: {
    en: 'Push notifications, encrypted for your device, by the service of your browser or system',
    ar: 'الإشعارات الفورية، مشفّرة لجهازك، عبر خدمة متصفحك أو نظامك',
  },
  providers: {
    en: 'That you sign in here, if you do so with this provider',
    ar: 'أنك تسجّل الدخول هنا، إن فعلت ذلك عبر هذا المزوّد',
  },
  webhooks: {
    en: 'Which posts, comments and accounts there are, by their ids',
    ar: 'المنشورات والتعليقات والحسابات الموجودة، بمعرّفاتها',
  },
  mails: {
    en: 'Mails to your e-mail address, with codes to sign in or about a notice that you sent',
    ar: 'الرسائل إلى عنوان بريدك، وفيها رموز تسجيل الدخول أو ما يخص إخطارًا أرسلته',
  },
};

export const textsOfEndings: Readonly<Record<Exclude<Place['until'], 'days'>, Translated>> = {
  deleted: {
    en: 'until you delete it or your account is erased',
    ar: 'إلى أن تُحذف أو يُمحى حسابك',
  },
  done: { en: 'until then', ar: 'حتى ذلك الموعد' },
  not_kept: { en: 'not kept', ar: 'لا تُحفظ' },
  theirs: { en: 'as long as they say themselves', ar: 'للمدة التي يحددونها هم' },
};

const arabicDays = {
  zero: () => 'أقل من يوم',
  one: () => 'يوم واحد',
  two: () => 'يومان',
  few: (days: number) => `${days} أيام`,
  many: (days: number) => `${days} يومًا`,
  other: (days: number) => `${days} يوم`,
} as const satisfies Record<Intl.LDMLPluralRule, (days: number) => string>;

/** For how many days something is kept, in words. */
export const textOfDays = (days: number): Translated => ({
  en: days === 1 ? 'for a day at most' : `for ${days} days at most`,
  ar: `لمدة أقصاها ${arabicDays[new Intl.PluralRules('ar').select(days)](days)}`,
});
